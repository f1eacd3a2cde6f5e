public import NewsText

/// What to do with text longer than its room.
public enum Truncation: Sendable {
    /// Cut at the last cluster that fits.
    case cut
    /// Cut earlier and end with `…` (or `~` where the surface is ASCII).
    case ellipsis
}

/// A grid of cells to draw on. Nothing drawn ever falls outside it or splits a wide cluster.
public struct Surface: Hashable, Sendable {
    /// In columns.
    public let width: Int
    /// In rows.
    public let height: Int
    /// Row by row.
    public private(set) var cells: [Cell]
    /// Where the terminal's own cursor rests: the selected row or the prompt, so that screen readers and
    /// Braille lines follow it.
    public var cursor: Point?
    /// Whether the cursor is drawn; it is where text is typed.
    public var showsCursor = false
    /// The signs that are drawn with.
    public var glyphs: GlyphSet

    /// All blank.
    public init(_ size: Size, glyphs: GlyphSet = .unicode) {
        width = size.width
        height = size.height
        cells = Array(repeating: .blank, count: size.width * size.height)
        self.glyphs = glyphs
    }

    /// In columns and rows.
    public var size: Size { Size(width: width, height: height) }
    /// All of its cells; the upper left one is 0, 0.
    public var bounds: Rect { Rect(size) }

    /// The cell at `point`; blank outside the surface.
    public subscript(point: Point) -> Cell {
        bounds.contains(point) ? cells[point.y * width + point.x] : .blank
    }
}

// MARK: - Drawing

extension Surface {
    /// Draws `text` on one row from `point` to the right, within `maxWidth` columns and inside `clip`.
    /// Line feeds and tabs are drawn as spaces, control characters not at all.
    /// - Returns: the columns used, counted from `point`.
    @discardableResult
    public mutating func put(
        _ text: String, at point: Point, style: Style = .plain, maxWidth: Int? = nil, clip: Rect? = nil,
        truncation: Truncation = .ellipsis
    ) -> Int {
        put(MarkedText(text, style), at: point, maxWidth: maxWidth, clip: clip, truncation: truncation)
    }

    /// Draws `span` of a marked text (all of it where `nil`) on one row; otherwise as `put` of a string.
    @discardableResult
    public mutating func put(
        _ text: MarkedText, _ span: TextSpan? = nil, at point: Point, maxWidth: Int? = nil, clip: Rect? = nil,
        truncation: Truncation = .ellipsis
    ) -> Int {
        let area = (clip ?? bounds).intersection(bounds)
        guard point.y >= area.y, point.y < area.maxY else { return 0 }
        let limit = point.x + max(0, min(maxWidth ?? Int.max / 4, Int.max / 4))
        let end = min(area.maxX, limit)
        var clusters = TextClusters(text.bytes, span ?? text.span).filter { $0.width > 0 }
        if clusters.contains(where: { $0.character.isRightToLeft }) {
            let room = end - point.x - (truncation == .ellipsis ? 1 : 0)
            if clusters.cut(to: room, where: end - point.x), truncation == .ellipsis, let last = clusters.last {
                clusters.append(TextCluster(start: last.start, end: last.end, character: glyphs.ellipsis, width: 1))
            }
            clusters = BidirectionalLine.visualOrder(clusters, isolates: text.isolates)
        }
        let total = clusters.reduce(0) { $0 + $1.width }
        let isCut = point.x + total > end
        let room = isCut && truncation == .ellipsis ? end - 1 : end
        var x = point.x
        var last = text.style
        for cluster in clusters {
            guard x + cluster.width <= room else { break }
            last = text.style(at: cluster.start)
            if x >= area.x { place(cluster.character, cluster.width, x, point.y, last) }
            x += cluster.width
        }
        if isCut, truncation == .ellipsis, x < end, x >= area.x {
            place(glyphs.ellipsis, 1, x, point.y, last)
            x += 1
        }
        return max(0, x - point.x)
    }

    /// Draws a line that `TextWrapper` made, with its hyphen where it was broken at a soft hyphen.
    @discardableResult
    public mutating func put(_ text: MarkedText, line: WrappedLine, at point: Point, clip: Rect? = nil) -> Int {
        let used = put(text, line.span, at: point, clip: clip, truncation: .cut)
        guard line.endsWithHyphen else { return used }
        let style = text.style(at: max(line.span.start, line.span.end - 1))
        return used + put("-", at: Point(x: point.x + used, y: point.y), style: style, clip: clip)
    }

    /// Draws `text` so that it ends just left of column `right`, within `maxWidth` columns.
    @discardableResult
    public mutating func putRight(
        _ text: String, endingAt right: Int, y: Int, style: Style = .plain, maxWidth: Int? = nil, clip: Rect? = nil
    ) -> Int {
        let columns = min(DisplayWidth.of(text), maxWidth ?? Int.max)
        return put(text, at: Point(x: right - columns, y: y), style: style, maxWidth: columns, clip: clip)
    }

    /// Makes every cell of `rect` the character `character` in `style`.
    public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
        let area = rect.intersection(bounds)
        guard DisplayWidth.of(character) == 1, !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            for x in area.x..<area.maxX { place(character, 1, x, y, style) }
        }
    }

    /// Puts what is drawn in `rect` on `ground` and adds `attributes`: for the selected row.
    public mutating func restyle(_ rect: Rect, ground: Role?, adding attributes: TextAttributes = []) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            for index in (y * width + area.x)..<(y * width + area.maxX) {
                if let ground { cells[index].style.ground = ground }
                cells[index].style.attributes.formUnion(attributes)
            }
        }
    }

    /// A horizontal line of border glyphs.
    public mutating func horizontalLine(at point: Point, width columns: Int, style: Style = Style(.border)) {
        fill(Rect(x: point.x, y: point.y, width: columns, height: 1), with: glyphs.horizontal, style: style)
    }

    /// A vertical line of border glyphs.
    public mutating func verticalLine(at point: Point, height rows: Int, style: Style = Style(.border)) {
        fill(Rect(x: point.x, y: point.y, width: 1, height: rows), with: glyphs.vertical, style: style)
    }

    /// Draws `other` with its upper left corner at `point`, inside `clip`.
    public mutating func draw(_ other: Surface, at point: Point, clip: Rect? = nil) {
        let target = Rect(x: point.x, y: point.y, width: other.width, height: other.height)
        let area = target.intersection(clip ?? bounds).intersection(bounds)
        guard !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            for x in area.x..<area.maxX {
                let cell = other[Point(x: x - point.x, y: y - point.y)]
                guard !cell.isContinuation else {
                    if x == area.x { place(" ", 1, x, y, cell.style) }
                    continue
                }
                let columns = DisplayWidth.of(cell.character)
                if columns == 2, x + 1 == area.maxX {
                    place(" ", 1, x, y, cell.style)
                } else {
                    place(cell.character, columns, x, y, cell.style)
                }
            }
        }
    }

    /// Writes one cluster that fits; a wide cluster that it cuts in half is blanked.
    private mutating func place(_ character: Character, _ columns: Int, _ x: Int, _ y: Int, _ style: Style) {
        let index = y * width + x
        var drawn = style
        if drawn.ground == nil { drawn.ground = cells[index].style.ground }
        if cells[index].isContinuation { cells[index - 1].character = " " }
        let after = index + columns
        if after < (y + 1) * width, cells[after].isContinuation {
            cells[after].character = " "
            cells[after].isContinuation = false
        }
        cells[index] = Cell(character, drawn)
        if columns == 2 { cells[index + 1] = Cell(" ", drawn, isContinuation: true) }
    }
}

// MARK: - Blanks

extension Surface {
    /// Gives blanks that look the same the same style, so that fewer changes of style are sent to a terminal.
    ///
    /// A single blank between words takes the style of the words; all others become plain.
    /// - Parameter plain: the plainest style in which a blank looks as in the given one; `nil` where something of the
    ///   style is seen, such as a line. Colour and weight are not.
    public mutating func unifyBlanks(_ plain: (Style) -> Style?) {
        for y in 0..<height {
            let row = (y * width)..<((y + 1) * width)
            for index in row where cells[index].character == " " && !cells[index].isContinuation {
                guard var style = plain(cells[index].style) else { continue }
                if index > row.lowerBound, index + 1 < row.upperBound {
                    let before = cells[index - 1].style
                    let after = cells[index + 1]
                    if before == after.style, after.character != " ", plain(before) == style { style = before }
                }
                cells[index].style = style
            }
        }
    }
}

extension [TextCluster] {
    /// Where they take more than `limit` columns, keeps the first that take no more than `room`: a text loses its end,
    /// on whichever side that is seen. Returns whether it did.
    fileprivate mutating func cut(to room: Int, where limit: Int) -> Bool {
        guard reduce(0, { $0 + $1.width }) > limit else { return false }
        var used = 0
        let kept = prefix { cluster in
            used += cluster.width
            return used <= room
        }
        self = Array(kept)
        return true
    }
}
