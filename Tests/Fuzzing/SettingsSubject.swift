import App

/// `config.toml`, damaged.
public struct SettingsSubject: FuzzSubject {
    public static let name = "settings"

    private let file: FuzzFile
    private static let sound = """
        # What the reader is to do.
        copy-command = "wl-copy --type 'text/plain'"
        link-command = 'firefox --new-tab'
        [reading]
        columns = 2
        wide = true
        ratio = 1.5e0
        [keys]
        "C-d" = "half-page-down"
        x = ["quit", 'help']
        [[more]]
        inner = { a = 1, b = { c = "d" } }
        words = ["a", "b\\u00e9", [1, 2]]
        text = \"\"\"
        several \\
          lines\"\"\"
        """

    public init(folder: String) throws { file = FuzzFile(path: folder + "/config.toml") }

    public mutating func round(_ damage: inout ByteDamage) throws {
        let sample = Array(Self.sound.utf8)
        let bytes = damage.damaged(sample, with: [sample])
        try file.write(bytes)
        for problem in Settings.load(file.path).problems {
            let sentence = problem.sentence(in: "config.toml").description
            try FuzzFailure.unless(sentence.contains("config.toml"), "no sentence: \(sentence)")
        }
        try FuzzFailure.unless(file.read() == bytes, "looking has changed the file")
    }
}
