/// What a piece of the screen means. Screens draw roles; a theme says what each looks like.
///
/// The raw value is the role's name in theme files.
public enum Role: String, CaseIterable, Hashable, Sendable {
    // Text
    case text
    case dim
    case heading
    case link
    case match
    case quote
    case quoteWeak = "quote.weak"

    // The frame around content
    case title
    case accent
    case border
    case status
    case footer
    case key
    case gutter
    case sparkline
    case prompt

    // Rows of lists
    case selection
    case selectionDim = "selection.dim"
    case tagged
    case unread
    case read
    case starred
    case changed

    // Notices
    case error
    case warning
    case success

    // Comparison
    case same = "compare.same"
    case reworded = "compare.reworded"
    case onlyLeft = "compare.left"
    case onlyRight = "compare.right"
    case valueDiffers = "compare.value"
    case quoteDiffers = "compare.quote"
    case moved = "compare.moved"
    case shared = "compare.shared"
    case repeated = "compare.repeated"

    // Speakers, told apart by colour in the order in which they appear
    case speaker1
    case speaker2
    case speaker3
    case speaker4
    case speaker5
    case speaker6
    case speaker7
    case speaker8

    /// Whether it is of lines and marks, which are seen and not read.
    public var isWordless: Bool { self == .border || self == .gutter || self == .sparkline }

    /// The roles that others are drawn on.
    public static let grounds: [Role] = [.selection, .selectionDim]

    /// The role of the speaker at `index` (from 0); after the eighth the colours repeat.
    public static func speaker(_ index: Int) -> Role {
        let speakers: [Role] = [
            .speaker1, .speaker2, .speaker3, .speaker4, .speaker5, .speaker6, .speaker7, .speaker8,
        ]
        return speakers[((index % 8) + 8) % 8]
    }
}
