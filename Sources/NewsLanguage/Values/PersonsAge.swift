/// How old somebody is said to be.
package struct PersonsAge: Sendable {
    /// In years, as stated.
    package var years: Double
    /// The stem of the name before it; nil for "the 53-year-old father".
    package var name: UInt64?
    /// The name before that, by which brothers are told apart.
    package var given: UInt64?

    /// The names are those of one person: one name, and no two given names.
    package func hasName(of other: PersonsAge) -> Bool {
        guard let name, name == other.name else { return false }
        guard let given, let otherGiven = other.given else { return true }
        return given == otherGiven
    }
}
