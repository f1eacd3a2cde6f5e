/// The signs that screens draw, in one table for terminals that show Unicode and one for those that do not.
public struct GlyphSet: Hashable, Sendable {
    /// Whether all signs are ASCII.
    public var isASCII: Bool

    // Frame
    /// The lines between parts of a screen.
    public var horizontal: Character
    /// Between panes, and down the map of a comparison.
    public var vertical: Character
    /// A horizontal line with a vertical one leaving it downwards.
    public var teeDown: Character
    /// Where text was cut off.
    public var ellipsis: Character
    /// Between the parts of a place: `Stories › A story`.
    public var breadcrumb: Character
    /// Between facts of one line.
    public var dot: Character

    // Rows
    /// Before the selected row.
    public var selected: Character
    /// Picked by the reader to be compared or handled together.
    public var tagged: Character
    /// Not read yet.
    public var unread: Character
    /// Given a star by the reader, a rule or the server of an account.
    public var starred: Character
    /// Kept to be read later.
    public var later: Character
    /// Changed by its outlet since it was read.
    public var changed: Character
    /// Before a number of quotes.
    public var quoteMark: Character
    /// Work is under way.
    public var working: Character
    /// From one to the next.
    public var arrow: Character
    /// From one to the one before.
    public var arrowBack: Character
    /// The bar that shows where in a whole the screen is.
    public var overview: Character
    /// More, further up.
    public var above: Character
    /// A heading whose rows are hidden, and one whose rows stand below it.
    public var folded: Character
    /// See `folded`.
    public var unfolded: Character

    /// Before the description of a picture.
    public var picture: Character

    /// How far up in a text something stands: in the lead, the first half, the second half, the last lines.
    public var places: [Character]
    /// From empty to full, for sparklines.
    public var bars: [Character]
}

extension GlyphSet {
    /// For terminals that show UTF-8.
    public static let unicode = GlyphSet(
        isASCII: false, horizontal: "─", vertical: "│", teeDown: "┬", ellipsis: "…",
        breadcrumb: "›", dot: "·", selected: "▸", tagged: "✓", unread: "●", starred: "★", later: "◔",
        changed: "↻", quoteMark: "”", working: "⟳", arrow: "→", arrowBack: "←",
        overview: "▌", above: "▲", folded: "▹", unfolded: "▾", picture: "▣",
        places: ["█", "▆", "▄", "▂"],
        bars: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])

    /// For all others; some signs stand for several things.
    public static let ascii = GlyphSet(
        isASCII: true, horizontal: "-", vertical: "|", teeDown: "+", ellipsis: "~",
        breadcrumb: ">", dot: "-", selected: ">", tagged: "+", unread: "*", starred: "*", later: "w",
        changed: "^", quoteMark: "\"", working: "@", arrow: ">", arrowBack: "<",
        overview: "#", above: "^", folded: "+", unfolded: "-", picture: "#",
        places: ["L", "1", "2", "3"],
        bars: [" ", ".", ".", ":", ":", "|", "|", "#", "#"])

    /// ASCII without lines and bars, which a screen reader would read out sign by sign.
    public static let plain: GlyphSet = {
        var glyphs = GlyphSet.ascii
        (glyphs.horizontal, glyphs.vertical, glyphs.teeDown) = (" ", " ", " ")
        glyphs.bars = glyphs.bars.map { _ in " " }
        return glyphs
    }()
}
