import Glibc

/// Opens addresses of the web in another program, which gets its own words and no shell.
enum LinkOpening {
    /// Runs `command` with the address behind its words, and waits until it has ended.
    ///
    /// - Throws: `AppError.linkCommand` if the command is not there or fails.
    static func open(_ link: String, with command: String) throws(AppError) {
        let words = command.split(separator: " ").map(String.init) + [link]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The terminal is ours: the program neither reads from it nor writes to it.
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        guard posix_spawnp(&child, words[0], &actions, nil, &arguments, environ) == 0 else {
            throw .linkCommand(command, status: 127)
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        // A wait status of 0 is an exit with 0; the second byte is the code of any other exit.
        guard status == 0 else {
            throw .linkCommand(command, status: status >> 8 & 0xFF)
        }
    }
}
