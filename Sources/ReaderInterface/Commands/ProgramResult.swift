/// What becomes of what a program prints.
public enum ProgramResult: String, Hashable, Sendable, CaseIterable {
    /// It runs aside, and what it prints is not looked at.
    case nothing
    /// It has the terminal until it ends.
    case terminal
    /// It runs aside, and what it prints is shown on a screen of its own.
    case pane
    /// It runs aside, and what it prints is added to the article's note.
    case note
}
