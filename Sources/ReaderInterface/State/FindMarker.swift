import NewsText
import TerminalCanvas

/// Marks the words looked for on a screen's lines, and notes on which lines they stand.
enum FindMarker {
    /// - Parameter current: the number of the place that was gone to, which is marked otherwise than the others.
    static func mark(_ words: String, current: Int?, in layout: inout ScreenLayout) {
        let wanted = folded(Array(words.utf8))
        guard !wanted.isEmpty, !layout.panes.isEmpty else { return }
        var matches: [Int] = []
        for index in layout.panes[0].lines.indices {
            for piece in layout.panes[0].lines[index].pieces.indices {
                var text = layout.panes[0].lines[index].pieces[piece].text
                let line = layout.panes[0].lines[index].pieces[piece].line?.span
                let bytes = folded(text.bytes)
                for span in bytes.occurrences(of: wanted, in: TextSpan(0, bytes.count))
                where line?.overlaps(span) ?? true {
                    // A match that is broken over two lines is one place, on the line where it begins.
                    if line.map({ $0.start <= span.start }) ?? true { matches.append(index) }
                    text.marks.append(.init(span, matches.count - 1 == current ? currentStyle : style))
                }
                layout.panes[0].lines[index].pieces[piece].text = text
            }
        }
        layout.matches = matches.map { $0 + layout.panes[0].firstLine }
    }

    private static let style = Style(.match, .bold)
    private static let currentStyle = Style(.match, [.bold, .reverse])

    /// ASCII letters in lower case; other letters are compared as they are written, which keeps offsets.
    private static func folded(_ bytes: [UInt8]) -> [UInt8] {
        bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    }
}
