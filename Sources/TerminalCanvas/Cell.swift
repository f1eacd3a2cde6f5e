/// One cell of the screen: a grapheme cluster and its style.
public struct Cell: Hashable, Sendable {
    /// What the cell shows. A cluster of two columns is in its left cell; the right one is a continuation.
    public var character: Character
    /// How the character is drawn.
    public var style: Style
    /// Whether the cell is the right half of the wide cluster left of it.
    public var isContinuation: Bool

    public init(_ character: Character = " ", _ style: Style = .plain, isContinuation: Bool = false) {
        self.character = character
        self.style = style
        self.isContinuation = isContinuation
    }

    /// A space in the terminal's own style.
    public static let blank = Cell()
}
