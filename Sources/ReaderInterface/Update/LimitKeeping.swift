import NewsModel

extension ReaderState {
    /// Limits the list on top to a query.
    mutating func limitList(to text: String) -> [Effect] {
        let before = ListBeforeLimit(screen: screen, query: query, edition: edition)
        switch screen.route {
        case .search(let old):
            if text == old { return [] }
            let effects = replace(.search(text))
            beforeLimit = before
            return effects
        case .stories:
            if text == query.text { return [] }
            query.text = text
            screen.panes[0] = PanePosition()
            beforeLimit = before
        default: screen.filter = text
        }
        return []
    }

    /// Where a limit was not understood, the list stays as it was, with what was wrong as a message. Returns whether
    /// this was so.
    mutating func keepLimit(instead request: DataRequest, _ reason: String) -> Bool {
        guard let before = beforeLimit else { return false }
        switch (request, screen.route) {
        case (.stories(let asked, _, _), .stories) where asked == query:
            query = before.query
            edition = before.edition
        case (.search(let asked, _), .search(let shown)) where asked == shown: break
        default: return false
        }
        beforeLimit = nil
        data.forget(request)
        screen = before.screen
        say(reason, .refusal)
        revision += 1
        return true
    }
}
