import NewsText
import TerminalCanvas

/// Wraps running text for output that is not a screen, by display width and the line breaking rules of the screens.
enum Wrapping {
    /// Lines of `text` of at most `width` columns, each after the first begun with `indent` spaces and the first
    /// with `firstIndent` spaces. A word that is wider than the line is cut.
    static func lines(_ text: String, width: Int, firstIndent: Int = 0, indent: Int = 0) -> [String] {
        let bytes = Array(text.utf8)
        let first = TextWrapper.wrap(bytes, width: max(1, width - firstIndent))
        var lines = [String(repeating: " ", count: firstIndent) + first[0].text(of: bytes)]
        guard first.count > 1 else { return lines }
        let rest = TextSpan(first[1].span.start, bytes.count)
        for line in TextWrapper.wrap(bytes, rest, width: max(1, width - indent)) {
            lines.append(String(repeating: " ", count: indent) + line.text(of: bytes))
        }
        return lines
    }

    /// `text` cut to `width` columns with an ellipsis where it is longer.
    static func truncated(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var result = ""
        var used = 0
        for character in text {
            let columns = DisplayWidth.of(character)
            if used + columns > width - 1 { break }
            result.append(character)
            used += columns
        }
        return result + "…"
    }
}

extension Wrapping {
    /// The end of `text`, `width` columns of it, with an ellipsis in front where it is longer: for paths.
    static func truncatedAtStart(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var kept: [Character] = []
        var used = 1
        for character in text.reversed() {
            used += DisplayWidth.of(character)
            if used > width { break }
            kept.append(character)
        }
        return "…" + String(kept.reversed())
    }
}

extension WrappedLine {
    /// The line's text of `bytes`, without soft hyphens; with a hyphen where it was broken at one.
    fileprivate func text(of bytes: [UInt8]) -> String {
        let text = bytes.text(in: span)
        let visible = text.utf8.contains(0xAD) ? text.filter { $0 != "\u{AD}" } : text
        return endsWithHyphen ? visible + "-" : visible
    }
}

extension String {
    /// The text with spaces in front, so that it takes at least `width` columns.
    func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - DisplayWidth.of(self))) + self
    }

    /// The text with spaces behind it, so that it takes at least `width` columns.
    func rightPadded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - DisplayWidth.of(self)))
    }
}
