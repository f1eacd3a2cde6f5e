import Foundation

/// Who may read what the program makes.
enum FilePermissions {
    /// The mask that the person's shell gave the program; taken once, before anything is made.
    private static let given = umask(0o077)

    /// What a person reads and notes is theirs: indexes, settings and temporary files are for their eyes alone.
    static func protectWhatIsMade() { _ = given }

    /// Of a new file that was asked for by its name, to be shared or not: what the person's mask leaves, as with any
    /// program.
    static var ofAnswers: mode_t { 0o666 & ~given }
}
