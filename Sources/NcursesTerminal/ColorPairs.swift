import CNcurses
import TerminalCanvas

/// The ncurses attributes and colour pairs for styles, made as they are needed.
struct ColorPairs {
    /// A style as ncurses is told of it.
    struct Drawn {
        var attributes: attr_t
        /// The number of a colour pair; 0 is the terminal's own colours.
        var pair: Int32
    }

    /// Two colours by ncurses' numbers; -1 is the terminal's own.
    private struct Pair: Hashable {
        var foreground: Int32
        var background: Int32
    }

    /// Colours by the numbers that ncurses has for them; `nil` where it has the terminal's own.
    private(set) var inks: InkTable?

    var theme: Theme {
        didSet {
            drawn = [:]
            plainBlanks = [:]
        }
    }
    private let depth: ColorDepth
    private let takesLinks: Bool
    private let mostPairs: Int32
    private var pairs: [Pair: Int32] = [:]
    private var drawn: [Style: Drawn] = [:]
    private var plainBlanks: [Style: Style?] = [:]

    /// To be made after ncurses has started.
    /// - Parameters:
    ///   - numbersInks: whether the terminal's description has colours as numbers of a table.
    ///   - takesLinks: whether the terminal is told where a text leads.
    init(theme: Theme, depth: ColorDepth, numbersInks: Bool, takesLinks: Bool) {
        self.theme = theme
        self.depth = depth
        inks = numbersInks ? InkTable() : nil
        self.takesLinks = takesLinks
        if depth > .monochrome || numbersInks {
            start_color()
            use_default_colors()
        }
        mostPairs = min(32_000, max(1, tigetnum("pairs")))
    }

    /// The look of the style in the theme; a pair is made where the look has none yet and there is room for one.
    mutating func drawn(_ style: Style) -> Drawn {
        if let known = drawn[style] { return known }
        let look = theme.resolve(style, depth: depth)
        var attributes = look.attributes
        // Bold stands in for the bright half of 16 colours where there are 8.
        if depth == .ansi8, case .ansi(let index) = look.foreground, index >= 8 { attributes.insert(.bold) }
        let result = Drawn(
            attributes: ColorPairs.cursesAttributes(attributes),
            pair: pair(number(look.foreground, link: takesLinks ? style.link : nil), number(look.background)))
        drawn[style] = result
        return result
    }

    /// The plainest style in which a blank looks as in `style`; `nil` where more of it is seen than its background.
    mutating func plainBlank(_ style: Style) -> Style? {
        if let known = plainBlanks[style] { return known }
        let look = theme.resolve(style, depth: depth)
        let candidates = [Style.plain, Style(.text, ground: style.ground)]
        let plain =
            look.showsOnBlank
            ? nil
            : candidates.first { candidate in
                let other = theme.resolve(candidate, depth: depth)
                return other.background == look.background && !other.showsOnBlank
            }
        plainBlanks[style] = .some(plain)
        return plain
    }

    /// 0, the terminal's own colours, where the terminal has no pairs left.
    private mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
        let key = Pair(foreground: foreground, background: background)
        if foreground == -1 && background == -1 { return 0 }
        if let known = pairs[key] { return known }
        let next = Int32(pairs.count) + 1
        guard depth > .monochrome || inks != nil, next < mostPairs,
            init_extended_pair(next, foreground, background) == OK
        else {
            return 0
        }
        pairs[key] = next
        return next
    }

    /// The number that ncurses has for a colour, and for the link of a text in it; -1 is the terminal's own.
    private mutating func number(_ color: Color, link: Hyperlink? = nil) -> Int32 {
        let ink = ColorPairs.ink(color, depth)
        if ink == .own, link == nil { return -1 }
        if let number = inks?.number(InkTable.Entry(ink: ink, link: link)) { return number }
        switch ink {
        case .own, .direct: return -1
        case .basic(let index), .indexed(let index): return Int32(index)
        }
    }

    /// The colour as a terminal of this depth is told of it.
    static func ink(_ color: Color, _ depth: ColorDepth) -> Rendition.Ink {
        switch (color, depth) {
        case (.terminal, _), (_, .monochrome): return .own
        case (.ansi(let index), .ansi8): return .basic(index & 7)
        case (.ansi(let index), _): return .basic(index & 15)
        case (.rgb(let red, let green, let blue), .direct):
            // The number of the very same colour is shorter.
            let nearest = Color.nearest256(red, green, blue)
            return Color.rgb(ofIndex: nearest) == color ? .indexed(UInt8(nearest)) : .direct(red, green, blue)
        case (.rgb(let red, let green, let blue), .indexed256):
            return .indexed(UInt8(Color.nearest256(red, green, blue)))
        case (.rgb, _): return .own
        }
    }

    private static func cursesAttributes(_ attributes: TextAttributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= curses_bold() }
        if attributes.contains(.dim) { result |= curses_dim() }
        if attributes.contains(.underline) { result |= curses_underline() }
        if attributes.contains(.reverse) { result |= curses_reverse() }
        if attributes.contains(.italic) { result |= curses_italic() }
        return result
    }
}

extension ResolvedLook {
    /// Whether more is seen of it than its background where there is no sign.
    fileprivate var showsOnBlank: Bool {
        !attributes.isDisjoint(with: [.underline, .reverse])
    }
}
