/// What belongs to key sequences, and which of them are the beginning of longer ones.
struct KeyTable<Value: Hashable & Sendable>: Hashable, Sendable {
    private var values: [KeySequence: Value] = [:]
    /// Longer sequences by their beginnings. One that was taken out may still stand here.
    private var longer: [KeySequence: Set<KeySequence>] = [:]

    /// nil takes the sequence out; longer ones that begin so stay.
    subscript(sequence: KeySequence) -> Value? {
        get { values[sequence] }
        set {
            values[sequence] = newValue
            if newValue != nil { for start in sequence.beginnings { longer[start, default: []].insert(sequence) } }
        }
    }

    /// Whether a longer sequence begins with this one.
    func hasLonger(than sequence: KeySequence) -> Bool { longer[sequence]?.contains { values[$0] != nil } ?? false }

    static func == (a: Self, b: Self) -> Bool { a.values == b.values }

    func hash(into hasher: inout Hasher) { hasher.combine(values) }

    mutating func removeLonger(than sequence: KeySequence) {
        for other in longer.removeValue(forKey: sequence) ?? [] { values[other] = nil }
    }
}

extension KeySequence {
    /// Its first press, its first two …, without itself.
    var beginnings: [KeySequence] { presses.indices.dropFirst().map { KeySequence(Array(presses[..<$0])) } }
}
