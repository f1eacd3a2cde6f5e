/// What the reader has said of two names: that they are one person's, or two people's.
public struct PersonRule: Hashable, Sendable, Codable {
    /// As written, in the order of the alphabet.
    public var first: String
    public var second: String
    public var isSame: Bool

    public init(_ a: String, _ b: String, isSame: Bool) {
        (first, second) = a <= b ? (a, b) : (b, a)
        self.isSame = isSame
    }

    /// Whether both speak of the same two names.
    public func isAbout(_ other: PersonRule) -> Bool { first == other.first && second == other.second }
}
