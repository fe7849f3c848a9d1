/// A kind of file that the program reads, to be read damaged.
public protocol FuzzSubject: SendableMetatype {
    static var name: String { get }

    /// - Parameter folder: a folder of its own, in which it may make files.
    init(folder: String) throws

    /// Damages one file and reads it. A signal ends the program that fuzzes.
    ///
    /// - Throws: `FuzzFailure` where something was lost, or is not as it must be.
    mutating func round(_ damage: inout ByteDamage) throws
}

/// A result that no damaged file may have.
public struct FuzzFailure: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }

    /// Throws unless `condition` holds.
    static func unless(_ condition: Bool, _ description: @autoclosure () -> String) throws {
        if !condition { throw FuzzFailure(description()) }
    }
}

/// All kinds of files that the program reads.
public enum FuzzSubjects {
    public static var all: [any FuzzSubject.Type] {
        [
            PageSubject.self, BookmarkSubject.self, CorrectionSubject.self, LibrarySubject.self, SettingsSubject.self,
            StateSubject.self,
        ]
    }
}
