import NewsText

/// Sequences that programs beside the reader send too.
public enum TerminalSequences {
    /// Shows a line outside of the window (OSC 9). Nothing in `text` can end the sequence early, and it does not begin
    /// with a digit and a semicolon, which some terminals take for another command.
    public static func notification(_ text: String) -> String {
        var line = String(TextSanitizer.cleanLine(text).prefix(240))
        if line.first?.isNumber == true { line = "– " + line }
        return "\u{1B}]9;\(line)\u{07}"
    }
}
