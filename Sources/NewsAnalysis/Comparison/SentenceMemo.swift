import SharedState

/// What is computed of a text's sentences, of each when it is first asked for: few are held against others.
final class SentenceMemo<Value: Sendable>: Sendable {
    private let known = Locked<[Int: Value]>([:])
    private let compute: @Sendable (_ sentence: Int) -> Value

    init(_ compute: @escaping @Sendable (_ sentence: Int) -> Value) { self.compute = compute }

    /// Of the sentence of this number. Computed once, from any thread.
    subscript(sentence: Int) -> Value {
        known.withLock { known in
            if let value = known[sentence] { return value }
            let value = compute(sentence)
            known[sentence] = value
            return value
        }
    }
}
