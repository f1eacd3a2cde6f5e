import NewsModel
import NewsText
import Testing

@testable import NewsWording

@Suite("An article as Markdown and Org")
struct DocumentTests {
    private func article() -> Article {
        var content = ArticleText(
            title: "Ferry *sails* again",
            blocks: [
                (.paragraph, "1. The ferry of Skarholm sails, says the Harbour Post."), (.heading(level: 2), "Fares"),
                (.listItem(depth: 1, ordinal: nil), "Adults: 4 crowns"),
                (.listItem(depth: 2, ordinal: 1), "Children_free"), (.preformatted, "* a\u{2028}``` b"),
                (.blockQuote, "We sail."), (.paragraph, "* A star begins this."),
            ])
        let start = content.text.utf8.count - content.text.utf8.drop { $0 != UInt8(ascii: "S") }.count
        content.links = [TextLink(span: TextSpan(start, start + 8), url: "https://skarholm.example/a<b")]
        return Article(
            summary: ArticleSummary(
                id: ArticleID(7), title: "Ferry *sails* again", outlet: "Harbour Post", author: "Ana \"A\" Brandt",
                published: Timestamp(seconds: 1_795_262_400), firstSeen: Timestamp(seconds: 1_795_262_400),
                url: "https://harbour-post.example/ferry", language: "en", wordCount: 20),
            content: content, enclosures: [Enclosure(url: "https://harbour-post.example/12.mp3", type: "audio/mpeg")],
            note: "Ask Ana\n- twice")
    }

    @Test("Markdown: front matter, headings one deeper than the title, links, lists, code, signs without meaning")
    func markdown() {
        let text = ArticleDocument(
            article: article(), markup: .markdown, words: Wording(clock: Timestamp(seconds: 1_795_262_400), zone: .utc)
        ).text
        #expect(
            text.hasPrefix(
                "---\ntitle: \"Ferry *sails* again\"\noutlet: \"Harbour Post\"\nauthor: \"Ana \\\"A\\\" Brandt\"\n"))
        #expect(text.contains("\n# Ferry \\*sails\\* again\n"))
        #expect(text.contains("\n1\\. The ferry of [Skarholm](<https://skarholm.example/a%3Cb>) sails"))
        #expect(
            text.contains(
                "\n### Fares\n\n- Adults: 4 crowns\n  1. Children\\_free\n\n````\n* a\n``` b\n````\n\n> We sail.\n"))
        #expect(text.contains("\n\\* A star begins this.\n"))
        #expect(
            text.contains(
                "## Attached\n\n- [https://harbour-post.example/12.mp3](<https://harbour-post.example/12.mp3>)\n"))
        #expect(text.hasSuffix("## Note\n\nAsk Ana\n\\- twice\n"))
    }

    @Test("Org: keywords, stars for headings, links, an example block")
    func org() {
        let text = ArticleDocument(
            article: article(), markup: .org, words: Wording(clock: Timestamp(seconds: 1_795_262_400), zone: .utc)
        ).text
        #expect(text.hasPrefix("#+title: Ferry *sails* again\n#+outlet: Harbour Post\n"))
        #expect(text.contains("The ferry of [[https://skarholm.example/a<b][Skarholm]] sails"))
        #expect(
            text.contains(
                "\n*** Fares\n\n- Adults: 4 crowns\n  1. Children_free\n\n#+begin_example\n,* a\n``` b\n#+end_example\n"
            ))
        #expect(text.contains("\n\u{200B}* A star begins this.\n"))
    }
}
