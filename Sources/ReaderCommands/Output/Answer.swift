import Foundation
import NewsText
import NewsWording

/// Writes what a command answers to standard output, or through the pager.
enum Answer {
    /// Writes the lines.
    static func write(_ lines: [String]) {
        var text = ""
        for line in lines { text += harmless(line) + "\n" }
        write(text)
    }

    /// Writes one text that ends in a line feed, as JSON and HTML do.
    static func write(_ text: String) {
        StandardStream.writeAnswer(text)
    }

    /// Writes the lines; where standard output is a terminal that they do not fit on, through `pager`.
    static func page(_ lines: [String], device: OutputDevice, pager: String?) {
        guard device.isTerminal, let pager, !pager.isEmpty, pager != "cat", lines.count >= device.rows else {
            write(lines)
            return
        }
        // As git does: quit if one screen is enough, pass colours, leave the text on the screen.
        setenv("LESS", "FRX", 0)
        setenv("LESSCHARSET", "utf-8", 0)
        guard let pipe = popen(pager, "w") else {
            write(lines)
            return
        }
        // A pager that is left early closes the pipe; that is no error.
        signal(SIGPIPE, SIG_IGN)
        for line in lines {
            if fputs(harmless(line) + "\n", pipe) < 0 { break }
        }
        pclose(pipe)
    }

    /// `line` without control characters and bidirectional overrides, except the colours that `Ink` writes. Texts are
    /// cleaned when they enter the index; this is the second of two doors.
    static func harmless(_ line: String) -> String {
        if line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return line }
        var result = String.UnicodeScalarView()
        let scalars = Array(line.unicodeScalars)
        var at = 0
        while at < scalars.count {
            if let end = endOfColour(scalars, at) {
                result.append(contentsOf: scalars[at..<end])
                at = end
                continue
            }
            if TextSanitizer.isAllowed(scalars[at]), scalars[at] != "\n" { result.append(scalars[at]) }
            at += 1
        }
        return String(result)
    }

    /// The end of `ESC [ digits and semicolons m` that starts at `start`; nil where none does.
    private static func endOfColour(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        guard scalars[start] == "\u{1B}", start + 1 < scalars.count, scalars[start + 1] == "[" else { return nil }
        var at = start + 2
        while at < scalars.count, scalars[at] == ";" || ("0"..."9").contains(scalars[at]) { at += 1 }
        return at < scalars.count && scalars[at] == "m" ? at + 1 : nil
    }
}

/// Writes to standard error, for messages that are not the answer.
func warn(_ message: String) {
    StandardStream.writeError(TextSanitizer.clean(message) + "\n")
}
