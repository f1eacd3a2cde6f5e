import NewsIngest
import NewsModel
import NewsText
import Testing

@Suite struct MarkdownTests {
    private func content(_ text: String) throws -> ArticleText {
        try #require(FileReader.read(Array(text.utf8), path: "a.md").drafts.first).content
    }

    @Test func blocksOfEveryKind() throws {
        let text = try content(
            """
            # Ferry line approved

            The **council** voted _for_ it, 5 * 3 times, in snake_case_style and `code*s`.

            ## Reactions
            > A good day.

            1. first
            2. second
               - inner

            | Port | Boats |
            |------|-------|
            | West | 3     |

            ```
            a
              b
            ```
            """)
        #expect(text.title == "Ferry line approved")
        #expect(
            text.blocks.map(\.kind) == [
                .paragraph, .heading(level: 2), .blockQuote, .listItem(depth: 0, ordinal: 1),
                .listItem(depth: 0, ordinal: 2),
                .listItem(depth: 1, ordinal: nil), .tableRow, .tableRow, .preformatted,
            ])
        #expect(text.lines[0] == "The council voted for it, 5 * 3 times, in snake_case_style and code*s.")
        #expect(text.lines[7] == "West │ 3")
        #expect(text.lines[8] == "a\u{2028}  b")
    }

    @Test func linksPointIntoTheStoredText() throws {
        let text = try content(
            "# T\n\nSee [the plan](https://a.example/p \"Plan\"), [minutes][m] and <https://b.example/>; ![a map](x.png) [bad](javascript:x).\n\n[m]: https://c.example/m\n"
        )
        #expect(text.links.map { text.text.text(in: $0.span) } == ["the plan", "minutes", "https://b.example/"])
        #expect(text.links.map(\.url) == ["https://a.example/p", "https://c.example/m", "https://b.example/"])
        #expect(text.lines == ["See the plan, minutes and https://b.example/; a map bad."])
    }

    @Test func frontMatterBetweenRules() throws {
        let reading = FileReader.read(
            Array("---\ntitle: \"Ferry: a line\"\nlang: de\ntags: [x]\n---\nText of the article.\n".utf8), path: "a.md")
        #expect(reading.drafts.first?.content.title == "Ferry: a line")
        #expect(reading.drafts.first?.language == "de")
        #expect(reading.drafts.first?.content.lines == ["Text of the article."])
    }
}
