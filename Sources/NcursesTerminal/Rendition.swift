import TerminalCanvas

/// How a terminal draws the next character: ECMA-48's graphic rendition.
struct Rendition: Hashable {
    /// A colour as one terminal is told of it.
    enum Ink: Hashable {
        /// The terminal's own.
        case own
        /// One of 16.
        case basic(UInt8)
        /// One of 256.
        case indexed(UInt8)
        /// Red, green and blue, 0 to 255 each.
        case direct(UInt8, UInt8, UInt8)
    }

    var attributes: TextAttributes = []
    var foreground = Ink.own
    var background = Ink.own

    static let plain = Rendition()

    /// Whether a blank, or what is erased, looks the same in both: weight, slant and the colour of the text are not
    /// seen without a sign.
    func looksLikeOnBlank(_ other: Rendition) -> Bool {
        let isSeen = !attributes.union(other.attributes).isDisjoint(with: [.underline, .reverse])
        return isSeen ? self == other : background == other.background
    }

    /// The shortest control sequence that makes `target` of this rendition; empty where they are the same.
    func change(to target: Rendition) -> String {
        guard self != target else { return "" }
        let fromHere = steps(to: target).joined(separator: ";")
        // An empty first parameter is 0, which resets everything.
        let anew = ([""] + Rendition.plain.steps(to: target)).joined(separator: ";")
        return "\u{1B}[" + (anew.utf8.count <= fromHere.utf8.count ? anew : fromHere) + "m"
    }

    private func steps(to target: Rendition) -> [String] {
        var steps: [String] = []
        var kept = attributes
        // Bold and dim have the end in common.
        if !kept.intersection([.bold, .dim]).isSubset(of: target.attributes) {
            steps.append("22")
            kept.subtract([.bold, .dim])
        }
        for (attribute, code) in Rendition.ends where kept.contains(attribute) && !target.attributes.contains(attribute)
        {
            steps.append(code)
        }
        for (attribute, code) in Rendition.starts
        where target.attributes.contains(attribute) && !kept.contains(attribute) {
            steps.append(code)
        }
        if foreground != target.foreground { steps.append(target.foreground.code(base: 30)) }
        if background != target.background { steps.append(target.background.code(base: 40)) }
        return steps
    }

    private static let starts: [(TextAttributes, String)] = [
        (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    private static let ends: [(TextAttributes, String)] = [(.italic, "23"), (.underline, "24"), (.reverse, "27")]
}

extension Rendition.Ink {
    /// The parameters of the control sequence; `base` is 30 for text and 40 for what is behind it.
    fileprivate func code(base: Int) -> String {
        switch self {
        case .own: "\(base + 9)"
        case .basic(let index): index < 8 ? "\(base + Int(index))" : "\(base + 52 + Int(index))"
        case .indexed(let index): "\(base + 8);5;\(index)"
        case .direct(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
        }
    }
}

/// The colours, with the links that go with them, for which ncurses has numbers.
///
/// ncurses knows nothing of links. It does know colours, so a linked text's colour gets a number of its own: wherever
/// ncurses draws, moves or erases, the link goes where the colour goes.
struct InkTable {
    /// A colour, with a link for text that leads somewhere.
    struct Entry: Hashable {
        var ink: Rendition.Ink
        var link: Hyperlink?
    }

    /// Each at the place that is its number.
    private(set) var entries: [Entry] = []
    private var numbers: [Entry: Int32] = [:]

    /// The number of an entry, given when it is first asked for.
    mutating func number(_ entry: Entry) -> Int32 {
        if let known = numbers[entry] { return known }
        let number = Int32(entries.count)
        entries.append(entry)
        numbers[entry] = number
        return number
    }
}
