import NewsAnalysis
import NewsModel
import Testing

/// Marks that go over paragraphs or lack their partner, and names that are no speaker or only half of one.
@Suite("Marks and names taken for what they are")
struct SpeakersAndPlacesTests {
    private func quotes(_ text: String) -> [Quote] {
        QuoteFinder.quotes(in: Array(text.utf8), language: "en", includeIndirect: false)
    }

    private func names(_ text: String) -> [String?] { quotes(text).map { $0.attribution?.name } }

    @Test(
        "a quotation that another paragraph closes is closed",
        arguments: [
            "The Gazette reports:\n“The board met twice in May. Nobody took notes.\nThe chairman was in Spain.”\nIt rained.",
            "The Gazette reports:\n\"The ship left at noon.\nIt had one lamp.\nNobody waved.\"\nThe owners were silent.",
        ])
    func closedBelow(_ text: String) {
        let found = quotes(text)
        #expect(found.count > 1)
        #expect(found.allSatisfy { !$0.isUnclosed && $0.attribution?.name == "Gazette" })
        #expect(Set(found.map(\.group)).count == 1 && found[0].group != nil)
        #expect(!found.contains { $0.text.contains("It rained") || $0.text.contains("owners") })
    }

    @Test("whom a last line inside the marks names is not quoted")
    func signedInside() {
        #expect(quotes("“We have to try harder than we did.\nAmy Polk, adviser”\nThe plan is new.").count == 1)
    }

    @Test(
        "a mark of another kind closes where the next one opens",
        arguments: [
            "\"The ads work,” the group's director, Max Brook, said. “They will go on. We have seen it.\"",
            "\"The nets are empty,” said Max Brook. “They were empty in May.\"",
        ])
    func mixedMarks(_ text: String) {
        #expect(names(text) == ["Max Brook", "Max Brook"])
        #expect(!quotes(text).contains { $0.text.contains("said") })
    }

    @Test(
        "a tag ends a quotation whose closing mark is lost, and what comes after it is the writer’s",
        arguments: [
            "“I would sooner sell the horses than the land, said Tam Rennick, who farms at Over Kell.",
            "‘I would sooner sell the horses than the land, the farmer, Tam Rennick, insisted.",
            "\"I would sooner sell the horses than the land, Tam Rennick told the panel. It meets in May.",
            "'I would sooner sell the horses than the land, marvelled Tam Rennick. He left.",
        ])
    func lostMark(_ text: String) {
        #expect(quotes(text).map(\.text) == ["I would sooner sell the horses than the land,"])
        #expect(names(text) == ["Tam Rennick"])
    }

    @Test(
        "an apostrophe opens nothing",
        arguments: ["'Twas late, said Tam Rennick.", "The ’90s were loud, said Tam Rennick."])
    func apostrophes(_ text: String) {
        #expect(quotes(text).isEmpty)
    }

    @Test(
        "whoever a role is set off by is its name",
        arguments: [
            "“It was out in nine minutes,” said the head of the fire service, Berwen Achley.",
            "“It was out in nine minutes,” said the keeper of the old light, Berwen Achley.",
        ])
    func namedBehindTheRole(_ text: String) {
        #expect(names(text) == ["Berwen Achley"])
    }

    @Test("a place behind a role is no name")
    func placeBehindTheRole() {
        #expect(names("“It was out in nine minutes,” said a spokesman in the port, Halden Bay.") == ["spokesman"])
    }

    @Test(
        "a headline’s place does not speak",
        arguments: [
            "Norholm: ‘We felt the boat lift’\nA ferry ran aground off Norholm. “We felt the boat lift,” said Ada Crewe.",
            "Lantry: ‘We felt the boat lift’\nA line through Lantry shut. “We felt the boat lift,” said Ada Crewe.",
            "Bus strike: ‘We felt the boat lift’\nNobody came. “We felt the boat lift,” said Ada Crewe.",
        ])
    func placeInHeadline(_ text: String) {
        #expect(names(text) == [nil, "Ada Crewe"])
    }

    @Test("a headline’s last name does")
    func nameInHeadline() {
        let text =
            "Crewe: ‘We felt the boat lift’\nA ferry ran aground. “We felt the boat lift,” said Ada Crewe of Norholm."
        #expect(names(text) == ["Ada Crewe", "Ada Crewe"])
    }

    @Test("whom a picture shows is not “he”")
    func caption() {
        let text =
            "The mayor, Rolf Dain, opened it.\nJan Kell at the harbour on Friday\n“It is a fine bridge,” he said."
        #expect(names(text) == ["Rolf Dain"])
        let told = "The mayor, Rolf Dain, opened it.\nJan Kell came later.\n“It is a fine bridge,” he said."
        #expect(names(told) == ["Jan Kell"])
    }

    @Test("a firm of two names is one, and a title keeps it whole")
    func ampersand() {
        #expect(names("“We regret the smell,” said Hale & Winter in a letter.") == ["Hale & Winter"])
        let said = quotes("“I was tired of it,” said Hale & Winter chief executive Anke Fuhr.").first?.attribution
        #expect(said?.name == "Anke Fuhr")
        #expect(said?.title == "Hale & Winter chief executive")
    }

    @Test("“The will” is a paper, and a name on the net is one word")
    func papersAndHandles() {
        let will = quotes("The will left the house to “whichever of you visits”.").first?.attribution
        #expect(will?.kind == .document)
        #expect(names("@port_watch tweeted: “Three ships, no tugs, no clue.”") == ["@port_watch"])
        #expect(names("@zoë_k tweeted: “Three ships, no tugs, no clue.”") == ["@zoë_k"])
    }

    @Test("a noun of words right before “were” and the marks stops nothing")
    func wordsBeforeTheirVerb() {
        let text = "Among the famous words were “honour and glory” at sea.\n“I was on deck,” said Ada Crewe."
        #expect(names(text).last == "Ada Crewe")
    }

    private func board(_ texts: String...) -> QuoteBoard {
        QuoteBoardBuilder.board(
            of: texts.enumerated().map { number, text in
                let content = ArticleText(
                    title: "", blocks: text.split(separator: "\n").map { (.paragraph, String($0)) })
                return QuotedArticle(
                    id: ArticleID(Int64(number + 1)), outlet: "Outlet \(number)", content: content,
                    quotes: QuoteFinder.quotes(in: content, language: "en", includeIndirect: false))
            })
    }

    @Test("two first names that are given the same words are one person’s")
    func sameWords() {
        let words = "“The harbour will open on Monday because the crews have worked all night,”"
        let found = board("\(words) said Bibi Netta.", "\(words) said Benjamin Netta.", "\(words) said Netta.")
        #expect(found.speakers.count == 1)
        let other = "“Nobody has seen the plan and nobody will see it before the vote,”"
        #expect(board("\(words) said Bibi Netta.", "\(other) said Benjamin Netta.").speakers.count == 2)
        // One article that tells them apart is enough.
        let both = "\(words) said Bibi Netta. “We shall see about that, brother,” said Benjamin Netta."
        #expect(board(both, "\(words) said Benjamin Netta.").speakers.count == 2)
    }
}
