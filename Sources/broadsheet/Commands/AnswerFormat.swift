import ArgumentParser

/// The forms of an answer about the library.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}
