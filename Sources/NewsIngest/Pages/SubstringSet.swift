/// Looks for any of a set of short texts inside another, by bytes: `String.contains` costs a hundred times more.
struct SubstringSet {
    /// By first byte.
    private var patterns = [[[UInt8]]](repeating: [], count: 256)

    init(_ words: [String]) {
        for word in words {
            let bytes = Array(word.utf8)
            if let first = bytes.first { patterns[Int(first)].append(bytes) }
        }
    }

    /// How often they stand in `text`, all together.
    func count(in text: [UInt8]) -> Int {
        text.indices.reduce(0) { count, at in
            count
                + patterns[Int(text[at])].count { pattern in
                    at + pattern.count <= text.count && text[at..<(at + pattern.count)].elementsEqual(pattern)
                }
        }
    }

    /// Whether `text` holds one of them, at a place that counts.
    func occurs(in text: [UInt8], where counts: (Int) -> Bool = { _ in true }) -> Bool {
        for at in text.indices {
            for pattern in patterns[Int(text[at])] where at + pattern.count <= text.count {
                if text[at..<(at + pattern.count)].elementsEqual(pattern), counts(at) { return true }
            }
        }
        return false
    }
}
