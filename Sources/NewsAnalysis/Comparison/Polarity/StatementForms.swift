import SharedState

/// The sentences of a text as what they say and deny, each read when it is first asked for: few are held against
/// others.
final class StatementForms: Sendable {
    private let text: PreparedText
    private let known = Locked<[Int: StatementForm]>([:])

    init(_ text: PreparedText) { self.text = text }

    /// Of the sentence of this number. Read once, from any thread.
    subscript(sentence: Int) -> StatementForm {
        known.withLock { known in
            if let form = known[sentence] { return form }
            let form = StatementForm(text.tokens[sentence], text.words)
            known[sentence] = form
            return form
        }
    }
}

extension StoryContext {
    /// What opposes two sentences; nil where nothing does.
    func opposition(_ left: SentencePlace, _ right: SentencePlace) -> Opposition? {
        Opposition(statement(left), statement(right))
    }

    /// What the sentence says and denies.
    func statement(_ place: SentencePlace) -> StatementForm { statements[place.article][place.sentence] }
}
