/// What the reader has said of two names: that they are one person's, or two people's.
public struct PersonRule: Hashable, Sendable, Codable {
    /// As written, in the order of the alphabet.
    public var first: String
    /// The other name; never before `first` in the alphabet.
    public var second: String
    /// True where both are one person's, false where they are two people's.
    public var isSame: Bool

    /// The names may come in either order.
    public init(_ a: String, _ b: String, isSame: Bool) {
        (first, second) = a <= b ? (a, b) : (b, a)
        self.isSame = isSame
    }

    /// Whether both speak of the same two names.
    public func isAbout(_ other: PersonRule) -> Bool { first == other.first && second == other.second }
}
