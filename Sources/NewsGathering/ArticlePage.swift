import NewsIndex
import NewsIngest
import NewsModel

/// Reads the page of an article that is known from elsewhere, and takes it for that only where it says the same:
/// servers answer with forms that ask for consent, with "not found" in a page of its own, with pictures and documents.
enum ArticlePage {
    /// What a document is instead of the article, in words that follow "its page".
    struct Refusal: Error {
        var reason: String
    }

    /// The article in `document`, which was asked for at `address` for an article of which `known` is there.
    static func read(
        _ document: FetchedDocument, rules: PageRules, of known: ArticleText, at address: String
    ) throws(Refusal) -> ArticleDraft {
        if let kind = document.isNoPage { throw Refusal(reason: "is \(kind)") }
        if isFrontPage(document.url), !isFrontPage(address) { throw Refusal(reason: "is the front page") }
        let page = WebPage.article(document, rules: rules)
        if let reason = mismatch(page.content, known) { throw Refusal(reason: reason) }
        return page
    }

    /// An article that moved nowhere ends there.
    private static func isFrontPage(_ address: String) -> Bool {
        let parts = WebAddress(address)
        return parts.path.count <= 1 && parts.query == nil
    }

    /// The share of the words of a title, and of those of title and teaser together, that a page has that is the
    /// article's. One of two words of a title is there by chance.
    private static let leastOfTitle = 0.6
    private static let leastOfAll = 0.3

    /// Why a text is not that of an article of which `known` is there; nil where it may be. Words shorter than four
    /// letters say nothing.
    static func mismatch(_ page: ArticleText, _ known: ArticleText) -> String? {
        func share(_ text: String, of whole: String) -> Double { TextLikeness.of(text, whole).contained }
        let (title, teaser) = (known.title, known.body)
        // The title of a form that asks for consent may well be the article's.
        if PageAnswer.asksForConsent(page.body) {
            return max(share(title, of: page.body), share(teaser, of: page.body)) < 0.5
                ? "asks for consent to cookies" : nil
        }
        let saysNothing = TextLikeness.of(title + " " + teaser, "").both == 1
        if saysNothing || share(title, of: page.text) >= leastOfTitle
            || share(title + " " + teaser, of: page.text) >= leastOfAll
        {
            return nil
        }
        return "has neither the words of its title nor those of its teaser"
    }
}
