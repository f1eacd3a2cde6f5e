import NewsText
import TerminalCanvas

/// Collects the lines and items of a pane.
struct LineBuilder {
    var width: Int
    var lines: [LayoutLine] = []
    var items: [LayoutItem] = []
    private var itemStart = 0

    init(width: Int) { self.width = max(0, width) }

    mutating func blank() { lines.append(.blank) }

    mutating func add(_ line: LayoutLine) { lines.append(line) }

    mutating func add(_ text: MarkedText, x: Int = 0) {
        lines.append(LayoutLine(text, x: x, maxWidth: max(0, width - x)))
    }

    mutating func add(_ text: String, _ style: Style = .plain, x: Int = 0) { add(MarkedText(text, style), x: x) }

    /// Adds a line with a text at the left and one at the right edge; the left one gives way.
    mutating func add(left: MarkedText, right: MarkedText, x: Int = 0) {
        lines.append(LineBuilder.line(left: left, right: right, x: x, width: width))
    }

    /// Where the two do not fit beside each other, the left one alone.
    static func line(left: MarkedText, right: MarkedText, x: Int = 0, width: Int) -> LayoutLine {
        let rightWidth = right.width
        let rightX = width - rightWidth
        guard rightWidth > 0, rightX > x + 4 else { return LayoutLine(left, x: x, maxWidth: max(0, width - x)) }
        return LayoutLine([
            Piece(x: x, text: left, maxWidth: rightX - x - 1), Piece(x: rightX, text: right, maxWidth: rightWidth),
        ])
    }

    /// Adds a text over as many lines as it takes.
    mutating func wrapped(_ text: MarkedText, x: Int = 0, width: Int? = nil, span: TextSpan? = nil) {
        let room = max(1, width ?? (self.width - x))
        for line in TextWrapper.wrap(text.bytes, span, width: room) {
            lines.append(LayoutLine([Piece(x: x, text: text, line: line)]))
        }
    }

    mutating func wrapped(_ text: String, _ style: Style = .plain, x: Int = 0, width: Int? = nil) {
        wrapped(MarkedText(text, style), x: x, width: width)
    }

    /// Adds a text over as many lines as it takes from column `x` on, with a label left of its first line.
    ///
    /// - Parameters:
    ///   - width: columns of the text; as many as there are where it is not given.
    ///   - beside: what else stands on the first line.
    mutating func labelled(
        _ label: MarkedText, at labelX: Int = 2, _ text: String, _ style: Style = .plain, x: Int, width: Int? = nil,
        beside: [Piece] = []
    ) {
        let text = MarkedText(text, style)
        let room = min(width ?? .max, self.width - x - 1)
        for (index, line) in TextWrapper.wrap(text, width: max(8, room)).enumerated() {
            var pieces = [Piece(x: x, text: text, line: line)]
            if index == 0 {
                pieces.append(Piece(x: labelX, text: label, maxWidth: max(0, x - labelX - 1)))
                pieces += beside
            }
            lines.append(LayoutLine(pieces))
        }
    }

    /// All that is added from here up to `endItem` is one item.
    mutating func beginItem() { itemStart = lines.count }

    /// - Parameters:
    ///   - markX: where the mark of the selected item stands; in the first column where it is not given.
    ///   - headlineEnd: columns of the first line that a headline ends at.
    mutating func endItem(
        _ target: ItemTarget, id: Int64, status: String = "", markX: Int = 0, headlineEnd: Int? = nil
    ) {
        guard lines.count > itemStart else { return }
        items.append(
            LayoutItem(
                lines: itemStart..<lines.count, target: target, id: id, status: status, markX: markX,
                headlineEnd: headlineEnd))
    }

    /// All lines so far as a pane of this width.
    func pane(x: Int = 0, selection: Pane.Selection = .ground) -> Pane {
        Pane(x: x, width: width, lines: lines, items: items, selection: selection)
    }
}

extension MarkedText {
    /// Pieces one after the other, each with a role.
    static func runs(_ runs: (String, Style)...) -> MarkedText {
        MarkedText(pieces: runs.map { (text: $0.0, style: $0.1) })
    }

    static func runs(_ runs: [(String, Style)]) -> MarkedText {
        MarkedText(pieces: runs.map { (text: $0.0, style: $0.1) })
    }
}

extension Style {
    static let dim = Style(.dim)
    static let bold = Style(.text, .bold)
    static let heading = Style(.heading)

    /// Text that leads to an address, by a click where the terminal takes that.
    static func link(to address: String) -> Style { Style(.link, link: Hyperlink(address)) }
}

extension MarkedText {
    /// A figure at the right of its column. The rest of the line has no style: a style may be a ground or a line below.
    static func column(_ text: String, _ width: Int, _ style: Style) -> [(String, Style)] {
        let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
        return text.isEmpty ? [(space, .plain)] : [(space, .plain), (text, style)]
    }
}

extension String {
    /// The text in exactly `columns` columns: cut with an ellipsis, or filled with spaces.
    func fitted(_ columns: Int, ellipsis: Character = "…", alignsRight: Bool = false) -> String {
        let width = DisplayWidth.of(self)
        if width <= columns {
            let space = String(repeating: " ", count: columns - width)
            return alignsRight ? space + self : self + space
        }
        guard columns > 0 else { return "" }
        var result = ""
        var used = 0
        for character in self {
            let next = DisplayWidth.of(character)
            if used + next > columns - 1 { break }
            result.append(character)
            used += next
        }
        // An isolate that was cut ends where the text does.
        if result.contains("\u{2068}"), result.last != "\u{2069}" { result.append("\u{2069}") }
        return result + String(ellipsis) + String(repeating: " ", count: max(0, columns - used - 1))
    }
}
