import NewsModel
import NewsText
import TerminalCanvas

/// A stretch of text on one line of a layout.
struct Piece: Sendable {
    var x: Int
    var text: MarkedText
    /// nil for all of the text on one line.
    var line: WrappedLine?
    /// Columns it may take at most; longer text ends with an ellipsis.
    var maxWidth: Int?
}

/// One row of a layout.
struct LayoutLine: Sendable {
    var pieces: [Piece] = []

    static let blank = LayoutLine()

    init(_ pieces: [Piece] = []) { self.pieces = pieces }

    init(_ text: MarkedText, x: Int = 0, maxWidth: Int? = nil) {
        pieces = [Piece(x: x, text: text, line: nil, maxWidth: maxWidth)]
    }

    init(_ text: String, _ style: Style = .plain, x: Int = 0, maxWidth: Int? = nil) {
        self.init(MarkedText(text, style), x: x, maxWidth: maxWidth)
    }
}

/// What opening an item leads to.
enum ItemTarget: Hashable, Sendable {
    /// It can be selected, and opening it does nothing.
    case nothing
    /// The story's page; of a lone article, the article.
    case story(StoryID)
    /// `version` nil for the newest; `offset`, in bytes of the article's text, nil for where it was left.
    case article(ArticleID, version: Int?, offset: Int?)
    /// A row of the comparison, by number.
    case row(Int)
    /// A fact of the coverage matrix.
    case fact(Int)
    /// Two articles to set side by side, at the sentence of the first that has this byte.
    case pair(ArticleID, ArticleID, offset: Int?)
    /// An utterance: where its sentence is, and its number.
    case utterance(Int, variant: Int, ArticleID, offset: Int)
    /// A version of the article that the screen is about, from 1.
    case version(Int)
    /// The articles that the source has brought; among the notices, its row in the list of sources.
    case source(SourceID)
    /// A tag of sources.
    case tag(String)
    /// A heading that leads nowhere; what stands below it can be folded.
    case group(String)
    /// A folder of added files.
    case folder(String)
    /// The stories that the outlet of this name tells.
    case outlet(String)
    /// An address, for a browser.
    case url(String)
    /// It does what the command does.
    case command(CommandID)
}

/// Lines that are selected together.
struct LayoutItem: Sendable {
    /// Numbers in the whole content, as the pane counts them, not places in `Pane.lines`.
    var lines: Range<Int>
    var target: ItemTarget
    /// The item's own number, by which the selection is kept.
    var id: Int64
    /// What is said of it in the status line.
    var status: String = ""
    /// The column of the mark that tells that it is selected.
    var markX = 0
    /// Columns of its first line that a headline ends at; nil where it has none.
    var headlineEnd: Int?
}

/// A column of lines that scrolls by itself.
struct Pane: Sendable {
    /// How it is shown which item is selected.
    enum Selection: Sendable {
        /// The selected item stands on a ground of its own.
        case ground
        /// The selected item has a mark in the first column.
        case mark
        /// Nothing is selected; the lines scroll.
        case none
    }

    var x = 0
    var width = 0
    var lines: [LayoutLine] = []
    var items: [LayoutItem] = []
    var selection = Selection.ground
    /// Number of the first line of `lines`, where only a part of a long list is laid out.
    var firstLine = 0
    /// Number of the first item of `items`, likewise.
    var firstItem = 0
    /// Lines of the whole content, those that are not laid out too.
    var totalLines: Int
    /// Items of the whole content, likewise.
    var totalItems: Int
    /// Lines that each item is taken to have that is not laid out; needed where only a part is.
    var itemHeight: Int?
    /// The pane only shows what belongs to another's selection, and never has the focus.
    var isPassive = false
    /// A vertical line stands left of the pane.
    var hasBorder = false
    /// Byte offsets of the article's text at which lines start; empty where lines are no article's.
    var offsets: [Int] = []

    init(x: Int = 0, width: Int, lines: [LayoutLine], items: [LayoutItem] = [], selection: Selection = .ground) {
        self.x = x
        self.width = width
        self.lines = lines
        self.items = items
        self.selection = items.isEmpty ? .none : selection
        totalLines = lines.count
        totalItems = items.count
    }

    /// The line with this number in the whole content.
    func line(_ number: Int) -> LayoutLine? {
        let index = number - firstLine
        return lines.indices.contains(index) ? lines[index] : nil
    }

    /// The item with this number in the whole content; nil where it is not among those that are here.
    func item(_ number: Int) -> LayoutItem? {
        let index = number - firstItem
        return items.indices.contains(index) ? items[index] : nil
    }

    /// The lines of an item, by number in the whole content.
    func lines(ofItem number: Int) -> Range<Int> {
        if let item = item(number) { return item.lines }
        guard let itemHeight, number >= 0 else { return 0..<0 }
        let behind = number - firstItem - items.count
        let start = behind < 0 ? number * itemHeight : firstLine + lines.count + behind * itemHeight
        return start..<start + itemHeight
    }

    /// The item that the line belongs to, or the nearest one before it.
    func item(atLine line: Int) -> Int? {
        guard totalItems > 0 else { return nil }
        if let itemHeight, itemHeight > 0 {
            if line < firstLine { return min(max(0, line / itemHeight), totalItems - 1) }
            let behind = line - firstLine - lines.count
            if behind >= 0 { return min(firstItem + items.count + behind / itemHeight, totalItems - 1) }
        }
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if items[middle].lines.lowerBound <= line { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1) + firstItem
    }
}

/// A screen laid out at one width. Made once for its data, options and size; scrolling only chooses lines of it.
struct ScreenLayout: Sendable {
    /// The parts of the top line: where the reader is, and figures about it at the right.
    var title: MarkedText
    var status: String = ""
    /// Stands for what is not there (yet): the place is kept for what comes.
    var isPlaceholder = false
    /// Lines above the panes that do not scroll.
    var head: [LayoutLine] = []
    var panes: [Pane]
    /// Whether a line with the selected item's status stands above the footer.
    var hasStatusLine = false
    /// What the line says may be longer than the window is wide.
    var hasLongStatus = false
    /// Lines above the footer that do not scroll.
    var foot: [LayoutLine] = []
    /// Lines of the first pane that can be jumped to, and what is there: quotes, speakers.
    var anchors: [ScreenAnchor] = []
    /// What the anchors are, where the top line tells which of them the reader is at.
    var anchorNoun: String?
    /// For each place with the words looked for, from top to bottom, its line of the first pane.
    var matches: [Int] = []
    /// For each item of either pane, the other pane's item that it is linked with.
    var partners: [[Int?]] = []
    /// Where the columns of a single pane begin that can have the focus.
    var columnStarts: [Int] = []
    /// The number of the first of `columnStarts`, where columns are scrolled out at the left.
    var firstColumn = 0
    /// A column at the right that shows where differences are, from top to bottom of the whole.
    var map: [(line: Int, glyph: Character, style: Style)] = []
    /// The column at which `map` is drawn; nil where there is none.
    var mapX: Int?

    /// A screen with a few lines in place of content.
    static func message(_ title: MarkedText, _ lines: [MarkedText], width: Int) -> ScreenLayout {
        var builder = LineBuilder(width: width)
        builder.blank()
        for line in lines { builder.wrapped(line, x: 2, width: min(72, width - 3)) }
        var layout = ScreenLayout(title: title, panes: [builder.pane()])
        layout.isPlaceholder = true
        return layout
    }
}

/// A place on a screen that can be jumped to.
struct ScreenAnchor: Sendable {
    /// Its number in the first pane's content.
    var line: Int
    /// A name for the top line: who is quoted.
    var label: String
    /// What stands there, for the line that is said after the jump.
    var words = ""
}
