import NewsModel
import NewsWording
import TerminalCanvas

/// What a command means on the screen on top.
extension ReaderState {
    /// The story shown or selected.
    var currentStory: StoryID? {
        if let story = screen.route.story { return story }
        switch screen.route {
        case .search, .versions, .links: return currentArticle?.story
        case .person: return storyOfScreen
        default: break
        }
        guard case .stories = screen.route, case .story(let id)? = selectedItem?.target else { return nil }
        return id
    }

    /// The article shown or selected.
    var currentArticle: ArticleSummary? {
        switch screen.route {
        case .article(let id, let version, _):
            return data.article(TextReference(article: id, version: version)).value?.summary
        case .compare: return focusedText?.summary
        case .versions(let id): return data.versions(id).value?.article
        case .links(let id): return data.article(TextReference(article: id)).value?.summary
        case .search(let text):
            guard case .article(let id, _, _)? = selectedItem?.target else { return nil }
            return data.hits[text]?.rows.first { $0.article.id == id }?.article
        case .story(let id), .timeline(let id), .quotes(let id), .why(let id):
            let article: ArticleID
            switch selectedItem?.target {
            case .article(let id, _, _): article = id
            case .utterance(_, _, let id, _): article = id
            default: return nil
            }
            return data.story(id).value?.sources.first { $0.article.id == article }?.article
        default: return nil
        }
    }

    /// In a comparison: the article of the side that has the focus.
    var focusedText: Article? {
        guard case .compare(let left, let right, let story) = screen.route else { return nil }
        if let story, showsAllColumns(story), let matrix = data.story(story).value?.matrix {
            guard let index = focusedColumnArticle(matrix) else { return nil }
            return data.storyArticles(story).value?.first { $0.id == matrix.articles[index] }
        }
        let texts = data.comparison(comparisonRequest(left, right)).value
        return screen.column == 0 ? texts?.left : texts?.right
    }

    /// The whole text shown.
    var currentText: ExternalText? {
        let article: Article?
        switch screen.route {
        case .article(let id, let version, _):
            article = data.article(TextReference(article: id, version: version)).value
        case .compare: article = focusedText
        default: article = nil
        }
        return article.map { ExternalText(text: ReaderState.fullText($0), url: $0.summary.url) }
    }

    /// Title, outlet, date, address and text.
    static func fullText(_ article: Article) -> String {
        var head = [article.content.title, article.summary.outlet]
        if let published = article.summary.published { head.append(published.iso8601) }
        if let url = article.summary.url { head.append(url) }
        return head.joined(separator: "\n") + "\n\n"
            + article.content.body.split(separator: "\n").joined(separator: "\n\n") + "\n"
    }

    /// The selected quote with who said it and where it was printed.
    var currentQuote: String? {
        guard case .utterance(let index, let number, _, _)? = selectedItem?.target else { return nil }
        let utterances: [Utterance]
        switch screen.route {
        case .quotes(let id), .story(let id): utterances = data.story(id).value?.quotes.utterances ?? []
        case .person(let name): utterances = data.person(name).value?.appearances.flatMap(\.utterances) ?? []
        default: return nil
        }
        guard utterances.indices.contains(index), utterances[index].variants.indices.contains(number) else {
            return nil
        }
        let variant = utterances[index].variants[number]
        var text = QuoteWording.marked(variant.quote)
        text += "\n\(QuoteWording.speaker(utterances[index])), in \(variant.outlet)"
        if let published = variant.published { text += ", \(published.dayString)" }
        return text
    }

    /// On the outlets screen: the outlets of the selected row and of the column with the focus, where they are two.
    var selectedOutlets: (row: String, column: String)? {
        guard screen.route == .outlets, case .outlet(let row)? = selectedItem?.target,
            let outlets = data.outlets().value?.outlets, !outlets.isEmpty
        else { return nil }
        let column = outlets[min(max(0, screen.column), outlets.count - 1)].name
        return column == row ? nil : (row, column)
    }

    /// Whether the comparison stands in as many columns as the story has sources.
    func showsAllColumns(_ story: StoryID) -> Bool {
        guard case .compare(let left, let right, _) = screen.route, left.version == nil, right.version == nil else {
            return false
        }
        guard compareOptions.usesAllColumns, !settings.isPlain, size.width >= CompareLayout.manyColumnWidth else {
            return false
        }
        return (data.story(story).value?.matrix.articles.count ?? 0) > 2
    }

    var isInAllColumns: Bool { screen.route.kind == .compare && (screen.route.story.map(showsAllColumns) ?? false) }

    /// The two sources to compare: the tagged ones, else those that differ most.
    func pairToCompare(_ detail: StoryDetail) -> (ArticleID, ArticleID)? {
        let articles = detail.sources.map(\.article.id)
        guard articles.count > 1 else { return nil }
        let picked = tagged.map(\.article).filter { articles.contains($0) }
        if picked.count > 1 { return (picked[0], picked[1]) }
        return detail.mostDifferentPair(with: chosenSource(of: detail))
    }

    /// The one source to compare with another: the tagged one, else that of the article shown.
    func chosenSource(of detail: StoryDetail) -> ArticleID? {
        let articles = detail.sources.map(\.article.id)
        if let one = tagged.map(\.article).first(where: articles.contains) { return one }
        if case .article(let id, _, _) = screen.route { return id }
        return nil
    }
}
