import NewsIngest
import NewsModel
import NewsText

/// Replaces the teasers of a feed by the text of the articles' pages, where that was asked for.
struct FullText {
    /// Fewer words than this are a teaser.
    private static let teaserWords = 80

    enum Choice: String {
        case feed, page, auto
    }

    var fetcher: Fetcher
    var isStopped: () -> Bool

    /// `drafts` with the text of their pages. One whose page cannot be had keeps what the feed has; so does one of
    /// `known`, whose page was read when it was new.
    func completed(
        _ drafts: [ArticleDraft], known: [Bool], choice: Choice, settings: FetchSettings
    ) -> [ArticleDraft] {
        var result = drafts
        var places: [Int: Int] = [:]
        var requests: [FetchRequest] = []
        for (place, draft) in drafts.enumerated() where !known[place] && isWanted(draft, choice) {
            guard let url = draft.url, WebAddress(url).isHTTP else { continue }
            // The request's number says which draft it is for.
            places[requests.count] = place
            requests.append(
                FetchRequest(
                    source: SourceID(Int64(requests.count)), address: .web(url), settings: settings, isForced: true,
                    isFromContent: true))
        }
        guard !requests.isEmpty else { return drafts }
        let stream = FetchStream(fetcher, requests)
        while let fetched = stream.next() {
            if isStopped() {
                stream.cancel()
                break
            }
            guard case .document(let document) = fetched.update.outcome,
                let place = places[Int(fetched.request.source.rawValue)]
            else { continue }
            let page = WebPage.article(document)
            guard page.content.wordCount > result[place].content.wordCount else { continue }
            let title = result[place].content.title
            result[place].content = title.isEmpty ? page.content : page.content.titled(title)
            result[place].author = result[place].author ?? page.author
            result[place].published = result[place].published ?? page.published
            if result[place].language == "und" { result[place].language = page.language }
        }
        return result
    }

    private func isWanted(_ draft: ArticleDraft, _ choice: Choice) -> Bool {
        switch choice {
        case .feed: false
        case .page: true
        case .auto: draft.content.wordCount < Self.teaserWords
        }
    }
}

extension ArticleText {
    /// The same text under another title.
    fileprivate func titled(_ title: String) -> ArticleText {
        ArticleText(title: title, blocks: blocks.map { ($0.kind, text.text(in: $0.span)) })
    }
}
