extension StoryContext {
    /// What opposes two sentences; nil where nothing does.
    func opposition(_ left: SentencePlace, _ right: SentencePlace) -> Opposition? {
        Opposition(statement(left), statement(right))
    }

    /// What the sentence says and denies.
    func statement(_ place: SentencePlace) -> StatementForm { statements[place.article][place.sentence] }
}
