import NewsText

/// A key that tells copies of one text: the same article in two feeds, or wire copy run unchanged.
public enum CopyKey {
    /// Letters and digits that a text needs before being equal is no coincidence.
    public static let leastLength = 160

    /// Equal for texts with the same letters and digits, whatever their case, accents, marks and spaces; nil for a
    /// text too short to tell a copy from two writers' same few words.
    public static func text(title: String, body: String) -> UInt64? {
        var hash = FNV1a()
        var length = 0
        var folded: [UInt8] = []
        for part in [title, body] {
            for scalar in part.unicodeScalars where scalar.isLetter || scalar.isDigit {
                folded.removeAll(keepingCapacity: true)
                LetterFolding.append(scalar, to: &folded)
                for byte in folded { hash.combine(byte) }
                length += 1
            }
        }
        return length >= leastLength ? hash.value : nil
    }
}
