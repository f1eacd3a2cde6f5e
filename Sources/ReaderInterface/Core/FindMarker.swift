import NewsText
import TerminalCanvas

/// Marks the words looked for on a screen's lines, and notes on which lines they stand.
enum FindMarker {
    static func mark(_ words: String, in layout: inout ScreenLayout) {
        let wanted = folded(Array(words.utf8))
        guard !wanted.isEmpty, !layout.panes.isEmpty else { return }
        var matches: [Int] = []
        for index in layout.panes[0].lines.indices {
            var isFound = false
            for piece in layout.panes[0].lines[index].pieces.indices {
                var text = layout.panes[0].lines[index].pieces[piece].text
                let line = layout.panes[0].lines[index].pieces[piece].line
                let spans = occurrences(of: wanted, in: text.bytes)
                guard !spans.isEmpty else { continue }
                text.marks += spans.map { .init($0, Style(.match, .bold)) }
                layout.panes[0].lines[index].pieces[piece].text = text
                if spans.contains(where: { line?.span.overlaps($0) ?? true }) { isFound = true }
            }
            if isFound { matches.append(index + layout.panes[0].firstLine) }
        }
        layout.matches = matches
    }

    private static func occurrences(of wanted: [UInt8], in bytes: [UInt8]) -> [TextSpan] {
        let text = folded(bytes)
        var spans: [TextSpan] = []
        var start = 0
        while start + wanted.count <= text.count {
            if text[start] == wanted[0], text[start..<start + wanted.count].elementsEqual(wanted) {
                spans.append(TextSpan(start, start + wanted.count))
                start += wanted.count
            } else {
                start += 1
            }
        }
        return spans
    }

    /// ASCII letters in lower case; other letters are compared as they are written, which keeps offsets.
    private static func folded(_ bytes: [UInt8]) -> [UInt8] {
        bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    }
}
