/// What a piece of the screen means. Screens draw roles; a theme says what each looks like.
///
/// The raw value is the role's name in theme files.
public enum Role: String, CaseIterable, Hashable, Sendable {
    // Text
    /// Words without a meaning of their own.
    case text
    /// What a reader may pass over: hints, counts, what repeats.
    case dim
    case heading
    case link
    /// Where the words of a search occur.
    case match
    /// A quote of somebody for whom no colour is kept, and the mark for quotes.
    case quote
    /// A quote of nobody named, and words in scare quotes.
    case quoteWeak = "quote.weak"

    // The frame around content
    /// The line at the top of the screen.
    case title
    /// What the eye should find first: new articles, the selected row's mark, notes.
    case accent
    case border
    /// Figures in the top line, and what is said of the selected row.
    case status
    case footer
    /// Keys of the keyboard where they are named, and the label of the chosen field of a form.
    case key
    /// Numbers of sentences and rows in the margin.
    case gutter
    /// Bars of charts.
    case sparkline
    /// The line that a person types into.
    case prompt

    // Rows of lists
    /// The selected row, where keys go to its list.
    case selection
    /// The selected row of a list that keys do not go to.
    case selectionDim = "selection.dim"
    /// Marked for the next comparison or change.
    case tagged
    /// What has something unread.
    case unread
    case read
    /// Starred, or kept to be read later.
    case starred
    /// Changed by its outlet since it was read.
    case changed

    // Notices
    case error
    case warning
    /// A notice that all went well.
    case success

    // Comparison
    /// Said by both sides in much the same words.
    case same = "compare.same"
    /// Said by both sides in other words.
    case reworded = "compare.reworded"
    /// Said by the left side alone; also the left side's label.
    case onlyLeft = "compare.left"
    /// Said by the right side alone; also the right side's label.
    case onlyRight = "compare.right"
    /// A value that the sides have differently.
    case valueDiffers = "compare.value"
    /// Words of a quote that the sides have differently.
    case quoteDiffers = "compare.quote"
    /// Where the other side says it, if in another order.
    case moved = "compare.moved"
    /// Said before in the same article.
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
