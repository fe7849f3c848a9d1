import ArgumentParser

/// The output formats of commands that report on the library or the program.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}
