/// Looks that combine with each other and with any role.
public struct TextAttributes: OptionSet, Hashable, Sendable {
    /// A bit for each attribute.
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// SGR 1 of ECMA-48; heavier or brighter, as the terminal has it.
    public static let bold = TextAttributes(rawValue: 1)
    /// SGR 2: fainter than other text; many terminals show no difference.
    public static let dim = TextAttributes(rawValue: 2)
    /// SGR 4.
    public static let underline = TextAttributes(rawValue: 4)
    /// SGR 7: the colours of text and background change places.
    public static let reverse = TextAttributes(rawValue: 8)
    /// SGR 3.
    public static let italic = TextAttributes(rawValue: 16)

    /// The attributes' names, in a fixed order, for theme files and dumps.
    public static let named: [(name: String, attribute: TextAttributes)] = [
        ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
    ]
}

/// How a cell is drawn: a role, attributes added to the role's own, and the ground it stands on.
///
/// The ground gives the background where the role itself has none: a speaker's name on the selected row
/// is `.speaker1` on `.selection`. Where `ground` is `nil`, text keeps the ground already in the cell, so a
/// row is filled once and then drawn on as any other.
public struct Style: Hashable, Sendable {
    /// Decides the colours, by the theme.
    public var role: Role
    /// Added to those that the theme gives the role.
    public var attributes: TextAttributes
    /// The role whose background lies below; nil keeps the ground that the cell has.
    public var ground: Role?
    /// Where a click on the text leads.
    public var link: Hyperlink?

    public init(_ role: Role, _ attributes: TextAttributes = [], ground: Role? = nil, link: Hyperlink? = nil) {
        self.role = role
        self.attributes = attributes
        self.ground = ground
        self.link = link
    }

    /// Ordinary text.
    public static let plain = Style(.text)
}
