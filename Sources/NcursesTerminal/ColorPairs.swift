import CNcurses
import TerminalCanvas

/// The ncurses attributes and colour pairs for styles, made as they are needed.
struct ColorPairs {
    struct Drawn {
        var attributes: attr_t
        var pair: Int32
    }

    private struct Pair: Hashable {
        var foreground: Int32
        var background: Int32
    }

    var theme: Theme {
        didSet {
            drawn = [:]
            plainBlanks = [:]
        }
    }
    private let depth: ColorDepth
    private let mostPairs: Int32
    private var pairs: [Pair: Int32] = [:]
    private var drawn: [Style: Drawn] = [:]
    private var plainBlanks: [Style: Style?] = [:]

    /// To be made after ncurses has started.
    init(theme: Theme, depth: ColorDepth) {
        self.theme = theme
        self.depth = depth
        if depth > .monochrome {
            start_color()
            use_default_colors()
        }
        mostPairs = min(32_000, max(1, tigetnum("pairs")))
    }

    mutating func drawn(_ style: Style) -> Drawn {
        if let known = drawn[style] { return known }
        let look = theme.resolve(style, depth: depth)
        var attributes = look.attributes
        // Bold stands in for the bright half of 16 colours where there are 8.
        if depth == .ansi8, case .ansi(let index) = look.foreground, index >= 8 { attributes.insert(.bold) }
        let result = Drawn(
            attributes: ColorPairs.cursesAttributes(attributes),
            pair: pair(number(look.foreground), number(look.background)))
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
        guard depth > .monochrome, next < mostPairs, init_extended_pair(next, foreground, background) == OK else {
            return 0
        }
        pairs[key] = next
        return next
    }

    /// The number that ncurses has for a colour at this depth; -1 is the terminal's own.
    private func number(_ color: Color) -> Int32 {
        switch (color, depth) {
        case (.terminal, _), (_, .monochrome): return -1
        case (.ansi(let index), .ansi8): return Int32(index & 7)
        case (.ansi(let index), .direct): return index < 8 ? Int32(index) : ColorPairs.bright[Int(index) & 7]
        case (.ansi(let index), _): return Int32(index & 15)
        case (.rgb(let red, let green, let blue), .direct):
            // 0 to 7 would be taken for the terminal's own colours.
            return max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
        case (.rgb(let red, let green, let blue), .indexed256): return Int32(Color.nearest256(red, green, blue))
        case (.rgb, _): return -1
        }
    }

    /// With direct colour there is no number for the bright eight; these are xterm's.
    private static let bright: [Int32] = [
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]

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
