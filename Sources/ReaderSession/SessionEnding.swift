/// What was under way when the reader was left.
package struct SessionEnding: Sendable {
    /// Whether nothing uses the index any more.
    package var isQuiet: Bool
    /// Changes of state that could not be stored, as another program has the index.
    package var unstoredChanges: Int
}
