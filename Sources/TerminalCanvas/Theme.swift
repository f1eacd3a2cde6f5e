/// How a role looks: what it leaves open it takes from the ground it stands on.
public struct Look: Hashable, Sendable {
    /// Nil for that of the ground.
    public var foreground: Color?
    /// Nil for that of the ground.
    public var background: Color?
    /// Added to those of the ground.
    public var attributes: TextAttributes

    public init(_ foreground: Color? = nil, on background: Color? = nil, _ attributes: TextAttributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

extension Look {
    /// A look without a background of its own.
    public init(_ foreground: Color?, _ attributes: TextAttributes) {
        self.init(foreground, on: nil, attributes)
    }
}

/// A look with nothing left open.
public struct ResolvedLook: Hashable, Sendable {
    /// A colour, or the terminal's own.
    public var foreground: Color
    /// The same for the ground behind the text.
    public var background: Color
    /// All that are drawn.
    public var attributes: TextAttributes
}

/// What every role looks like.
public struct Theme: Hashable, Sendable {
    /// The file's name without `.yaml`.
    public var name: String
    /// As people read it.
    public var title: String
    /// Of text whose role names none.
    public var foreground: Color
    /// Of cells whose role and ground name none.
    public var background: Color
    /// Roles that are not in it look like the ground that they stand on.
    public var looks: [Role: Look]
    /// The contrast ratio (WCAG 2) that words have at least, on every ground.
    public var leastContrast = 4.5

    public init(
        name: String, title: String, foreground: Color, background: Color, looks: [Role: Look]
    ) {
        self.name = name
        self.title = title
        self.foreground = foreground
        self.background = background
        self.looks = looks
    }

    /// What `style` looks like on a terminal of `depth`.
    ///
    /// With fewer than 256 colours the theme's own are of no use; the terminal's 16 take their place, and with
    /// none the attributes alone carry the roles.
    public func resolve(_ style: Style, depth: ColorDepth) -> ResolvedLook {
        switch depth {
        case .monochrome: return Theme.monochrome.resolved(style)
        case .ansi8, .ansi16: return (usesTerminalColors ? self : Theme.terminal).resolved(style)
        case .indexed256: return resolved(style, shown: \.among256)
        case .direct: return resolved(style)
        }
    }

    private var usesTerminalColors: Bool {
        guard background.luminance == nil, foreground.luminance == nil else { return false }
        return looks.values.allSatisfy { $0.foreground?.luminance == nil && $0.background?.luminance == nil }
    }

    /// - Parameter shown: what the terminal makes of a colour.
    private func resolved(_ style: Style, shown: (Color) -> Color = { $0 }) -> ResolvedLook {
        let own = looks[style.role] ?? Look()
        let ground = style.ground.flatMap { looks[$0] } ?? Look()
        if ground.attributes.contains(.reverse) { return reversed(own, ground, style.attributes) }
        if let box = own.background { return boxed(own, box, style, shown: shown) }
        let behind = shown(ground.background ?? background)
        let strong = ground.foreground ?? foreground
        let text = takesGround(style.role, own, ground, behind) ? strong : own.foreground ?? strong
        return ResolvedLook(
            foreground: text.legible(on: behind, least: least(style.role), towards: strong, shown: shown),
            background: behind, attributes: own.attributes.union(style.attributes).union(ground.attributes))
    }

    /// Text on a background of its own, wherever it stands.
    private func boxed(_ own: Look, _ box: Color, _ style: Style, shown: (Color) -> Color) -> ResolvedLook {
        let ratios = [foreground, background].map { $0.contrast(with: box) ?? 0 }
        let (strong, weak) = ratios[1] > ratios[0] ? (background, foreground) : (foreground, background)
        let behind = box.legible(on: shown(strong), least: least(style.role), towards: weak, shown: shown)
        return ResolvedLook(
            foreground: (own.foreground ?? strong).legible(
                on: behind, least: least(style.role), towards: strong, shown: shown),
            background: behind, attributes: own.attributes.union(style.attributes))
    }

    /// Text of no role of its own takes the ground's foreground: the words of a selected row. So does a colour that a
    /// strong ground swallows; one that it only weakens keeps its hue.
    private func takesGround(_ role: Role, _ own: Look, _ ground: Look, _ behind: Color) -> Bool {
        guard ground.foreground != nil else { return false }
        guard role != .text, let color = own.foreground else { return true }
        return ground.background != nil && (color.contrast(with: behind) ?? 21) < 3
    }

    /// Lines and marks need less than words (WCAG 2, 1.4.11).
    private func least(_ role: Role) -> Double { role.isWordless ? 3 : leastContrast }

    /// On a ground that exchanges text and background no colour can be counted on, and what exchanges them itself
    /// stands out as the other way round.
    private func reversed(_ own: Look, _ ground: Look, _ more: TextAttributes) -> ResolvedLook {
        let attributes = own.attributes.union(more).union(ground.attributes)
            .symmetricDifference(own.attributes.contains(.reverse) ? .reverse : [])
        return ResolvedLook(
            foreground: ground.foreground ?? foreground, background: ground.background ?? background,
            attributes: attributes.subtracting(.dim))
    }
}

// MARK: - Built in

extension Theme {
    /// The terminal's own 16 colours on its own background. No colour stands on another, so it can be read on
    /// light and dark alike.
    public static let terminal = Theme(
        name: "terminal", title: "Terminal colours", foreground: .terminal, background: .terminal,
        looks: terminalLooks)

    /// No colour at all.
    public static let monochrome = Theme(
        name: "monochrome", title: "Monochrome", foreground: .terminal, background: .terminal,
        looks: attributeLooks)

    private static let terminalLooks = attributeLooks.merging([
        .dim: Look(.terminal, .dim), .accent: Look(.ansi(6)), .key: Look(.ansi(6)),
        .link: Look(.ansi(6), .underline),
        .title: Look(.ansi(6), .bold),
        .match: Look(.ansi(3), [.reverse]), .tagged: Look(.ansi(6), .bold), .starred: Look(.ansi(3)),
        .changed: Look(.ansi(5)), .error: Look(.ansi(1), .bold), .warning: Look(.ansi(3), .bold),
        .success: Look(.ansi(6)), .sparkline: Look(.ansi(6)), .quote: Look(.ansi(6)),
        .onlyLeft: Look(.ansi(12)), .onlyRight: Look(.ansi(3)), .valueDiffers: Look(.ansi(5), .bold),
        .quoteDiffers: Look(.ansi(6), .underline), .moved: Look(.ansi(6)),
        .speaker1: Look(.ansi(2)), .speaker2: Look(.ansi(3)), .speaker3: Look(.ansi(14)), .speaker4: Look(.ansi(13)),
        .speaker5: Look(.ansi(12)), .speaker6: Look(.ansi(6)), .speaker7: Look(.ansi(5)), .speaker8: Look(.ansi(1)),
    ]) { $1 }

    /// The part of every look that does not need colour.
    static let attributeLooks: [Role: Look] = [
        .dim: Look(nil, .dim), .heading: Look(nil, .bold), .link: Look(nil, .underline), .match: Look(nil, .reverse),
        .quote: Look(nil, .underline), .quoteWeak: Look(nil, .dim), .title: Look(nil, .bold),
        .accent: Look(nil, .bold), .border: Look(nil, .dim), .status: Look(nil, []), .footer: Look(nil, .dim),
        .key: Look(nil, .bold), .gutter: Look(nil, .dim), .prompt: Look(nil, .bold), .selection: Look(nil, .reverse),
        .selectionDim: Look(nil, .underline), .tagged: Look(nil, .bold), .unread: Look(nil, .bold),
        .starred: Look(nil, .bold), .error: Look(nil, [.bold, .reverse]), .warning: Look(nil, .bold),
        .same: Look(nil, .dim), .onlyLeft: Look(nil, .bold),
        .onlyRight: Look(nil, [.bold, .italic]), .valueDiffers: Look(nil, [.bold, .underline]),
        .quoteDiffers: Look(nil, [.underline]), .moved: Look(nil, .italic), .repeated: Look(nil, .dim),
        .speaker1: Look(nil, .bold), .speaker2: Look(nil, .underline), .speaker3: Look(nil, [.bold, .underline]),
    ]
}
