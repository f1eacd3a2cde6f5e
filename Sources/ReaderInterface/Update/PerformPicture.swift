import NewsModel
import NewsText
import NewsWording

/// Pictures of an article: which is meant, and showing it once it has come.
extension ReaderState {
    /// Why no picture can be shown; nil where one can.
    var reasonAgainstPicture: String? {
        guard let article = pictureArticle else { return "The text is not there yet." }
        return article.pictures.isEmpty ? "This article has no picture." : nil
    }

    /// The article whose pictures the screen has.
    private var pictureArticle: Article? {
        switch screen.route {
        case .article(let id, let version, _): data.article(TextReference(article: id, version: version)).value
        case .links(let id): data.article(TextReference(article: id)).value
        default: nil
        }
    }

    /// Asks for the picture that is meant: the link of the number that was typed, the selected link, else the first
    /// that is in sight or further on.
    mutating func fetchPicture(_ number: Int?) -> [Effect] {
        guard let article = pictureArticle else { return [] }
        let links = article.content.linkedAddresses
        let wanted: String?
        if let number {
            wanted = links.indices.contains(number - 1) ? links[number - 1] : nil
        } else if case .url(let selected)? = selectedItem?.target {
            wanted = selected
        } else {
            wanted = pictureInSight(article)?.url
        }
        guard let url = wanted, article.pictures.contains(where: { $0.url == url }) else {
            say(
                number.map { "Link \($0) is no picture of this article." }
                    ?? "What is selected is no picture; Enter opens it.", .refusal)
            return []
        }
        return [.fetchPicture(article.id, url)]
    }

    private func pictureInSight(_ article: Article) -> TextLink? {
        let offsets = currentLayout.panes.first?.offsets ?? []
        let top = position(ofPane: 0).top
        let start = offsets.indices.contains(top) ? offsets[top] : 0
        return article.pictures.first { $0.span.end > start } ?? article.pictures.last
    }

    /// Shows a picture that has come to whoever still looks at its article; nobody is taken away from another screen.
    mutating func show(picture url: String, _ path: String) -> [Effect] {
        let isLookedAt = pictureArticle?.pictures.contains { $0.url == url } == true
        if overlay == nil, isLookedAt { return [.showPicture(path)] }
        say(
            isLookedAt
                ? "The picture came while something else was open; ask for it again."
                : "The picture came after its article was left; it is not shown.")
        return [.dropPicture]
    }
}

extension Article {
    /// Its pictures, as links of the words that describe them, in the order of the text.
    var pictures: [TextLink] {
        let blocks = content.blocks.filter { $0.kind == .image }
        return content.links.filter { link in blocks.contains { $0.span.overlaps(link.span) } }
    }
}
