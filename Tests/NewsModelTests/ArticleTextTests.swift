import NewsModel
import NewsText
import Testing

@Suite("The stored text of an article")
struct ArticleTextTests {
    @Test("the title is the first line, each block one more, and spans point at them")
    func lines() {
        let text = ArticleText(
            title: "  Ferry\n aground ", blocks: [(.paragraph, "Nobody  was hurt."), (.heading(level: 2), "What now")])
        #expect(text.text == "Ferry aground\nNobody was hurt.\nWhat now")
        #expect(text.title == "Ferry aground")
        #expect(text.body == "Nobody was hurt.\nWhat now")
        #expect(text.blocks.map { text.text.text(in: $0.span) } == ["Nobody was hurt.", "What now"])
    }

    @Test("an article without a title starts with an empty line")
    func untitled() {
        let text = ArticleText(title: "", blocks: [(.paragraph, "Only this.")])
        #expect(text.text == "\nOnly this.")
        #expect(text.title.isEmpty)
    }

    @Test(
        "a key has letters and digits alone, without case",
        arguments: [
            ("It’s 12 O'Clock!", "its12oclock"), ("It's 12 [O]'Clock@`{", "its12oclock"), ("É_1", "é1"), ("…", ""),
        ])
    func keys(line: String, key: String) {
        #expect(ArticleText.repeatKey(line) == key)
    }

    @Test("a doubled headline and a doubled paragraph are repeats, whatever their marks and case")
    func repeats() {
        let text = ArticleText(
            title: "Ferry aground",
            blocks: [
                (.paragraph, "**FERRY AGROUND**"), (.paragraph, "Nobody was hurt."), (.paragraph, "“Nobody was hurt”"),
                (.paragraph, "The ferry is old."),
            ])
        #expect(text.blocks.map(\.isRepeat) == [true, false, true, false])
    }

    @Test("control characters never get in")
    func controls() {
        let text = ArticleText(title: "A\u{1B}]52;c;eA==\u{07}B", blocks: [(.paragraph, "C\u{202E}D\u{0}")])
        #expect(text.text == "A]52;c;eA==B\nCD")
    }
}
