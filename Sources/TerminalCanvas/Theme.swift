/// How a role looks: what it leaves open it takes from the ground it stands on.
public struct Look: Hashable, Sendable {
    public var foreground: Color?
    public var background: Color?
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
    public var foreground: Color
    public var background: Color
    public var attributes: TextAttributes
}

/// What every role looks like.
public struct Theme: Hashable, Sendable {
    /// The file's name without `.yaml`.
    public var name: String
    /// As people read it.
    public var title: String
    public var foreground: Color
    public var background: Color
    public var looks: [Role: Look]

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
        case .indexed256, .direct: return resolved(style)
        }
    }

    private var usesTerminalColors: Bool {
        guard background.luminance == nil, foreground.luminance == nil else { return false }
        return looks.values.allSatisfy { $0.foreground?.luminance == nil && $0.background?.luminance == nil }
    }

    private func resolved(_ style: Style) -> ResolvedLook {
        let own = looks[style.role] ?? Look()
        let ground = style.ground.flatMap { looks[$0] } ?? Look()
        // Text of no role of its own takes the ground's foreground too: the words of a selected row.
        let takesGround = style.role == .text && ground.foreground != nil
        return ResolvedLook(
            foreground: (takesGround ? ground.foreground : own.foreground) ?? ground.foreground ?? foreground,
            background: ground.background ?? own.background ?? background,
            attributes: own.attributes.union(style.attributes).union(ground.attributes))
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
        .dim: Look(.terminal, .dim), .selection: Look(.ansi(6)), .accent: Look(.ansi(6)), .key: Look(.ansi(6)),
        .link: Look(.ansi(6), .underline),
        .title: Look(.ansi(6), .bold),
        .match: Look(.ansi(3), [.reverse]), .tagged: Look(.ansi(6), .bold), .starred: Look(.ansi(3)),
        .changed: Look(.ansi(5)), .error: Look(.ansi(1), .bold), .warning: Look(.ansi(3), .bold),
        .success: Look(.ansi(6)), .sparkline: Look(.ansi(6)), .quote: Look(.ansi(6)),
        .onlyLeft: Look(.ansi(12)), .onlyRight: Look(.ansi(3)), .valueDiffers: Look(.ansi(5), .reverse),
        .quoteDiffers: Look(.ansi(6), .underline), .reworded: Look(nil, .underline), .moved: Look(.ansi(6)),
        .speaker1: Look(.ansi(6)), .speaker2: Look(.ansi(5)), .speaker3: Look(.ansi(3)), .speaker4: Look(.ansi(12)),
        .speaker5: Look(.ansi(2)), .speaker6: Look(.ansi(13)), .speaker7: Look(.ansi(14)), .speaker8: Look(.ansi(1)),
    ]) { $1 }

    /// The part of every look that does not need colour.
    static let attributeLooks: [Role: Look] = [
        .dim: Look(nil, .dim), .heading: Look(nil, .bold), .link: Look(nil, .underline), .match: Look(nil, .reverse),
        .quote: Look(nil, .underline), .quoteWeak: Look(nil, .dim), .title: Look(nil, .bold),
        .accent: Look(nil, .bold), .border: Look(nil, .dim), .status: Look(nil, []), .footer: Look(nil, .dim),
        .key: Look(nil, .bold), .gutter: Look(nil, .dim), .prompt: Look(nil, .bold), .selection: Look(nil, .reverse),
        .selectionDim: Look(nil, .bold), .tagged: Look(nil, .bold), .unread: Look(nil, .bold),
        .starred: Look(nil, .bold), .error: Look(nil, [.bold, .reverse]), .warning: Look(nil, .bold),
        .same: Look(nil, .dim), .reworded: Look(nil, .underline), .onlyLeft: Look(nil, .bold),
        .onlyRight: Look(nil, [.bold, .underline]), .valueDiffers: Look(nil, .reverse),
        .quoteDiffers: Look(nil, [.underline]), .moved: Look(nil, .italic), .repeated: Look(nil, .dim),
        .speaker1: Look(nil, .bold), .speaker2: Look(nil, .underline), .speaker3: Look(nil, [.bold, .underline]),
    ]
}
