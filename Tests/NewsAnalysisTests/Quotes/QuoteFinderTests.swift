import NewsAnalysis
import NewsModel
import NewsText
import Testing

@Suite("Quotes of an article")
struct QuoteFinderTests {
    private func quotes(_ text: String, language: String = "en", indirect: Bool = false) -> [Quote] {
        QuoteFinder.quotes(in: Array(text.utf8), language: language, includeIndirect: indirect)
    }

    @Test("a repeated paragraph is not searched twice")
    func repeatedParagraph() {
        let paragraph = "“We open on Monday,” said Ines Calder."
        let text = ArticleText(title: "Harbour", blocks: [(.paragraph, paragraph), (.paragraph, paragraph)])
        let found = QuoteFinder.quotes(in: text, language: "en", includeIndirect: false)
        #expect(found.map(\.text) == ["We open on Monday,"])
        #expect(found.first.map { text.text.text(in: $0.outerSpan) } == "“We open on Monday,”")
    }

    @Test("the title is searched, and its single marks quote although every word is a capital")
    func title() {
        let text = ArticleText(
            title: "Calder: ‘We Open On Monday’", blocks: [(.paragraph, "The harbour was shut in May.")])
        let found = QuoteFinder.quotes(in: text, language: "en", includeIndirect: false)
        #expect(found.map(\.text) == ["We Open On Monday"])
        #expect(found.first?.attribution?.name == "Calder")
    }

    @Test(
        "a pronoun means somebody without a name who is the subject nearer than the one who has a name",
        arguments: [
            (
                "Mayor Anders Kvist welcomed the plan.\n\nOn Tuesday an engineer who asked not to be named was less "
                    + "hopeful. “The steel will not come before June,” he said. “Nor will the crane,” he added.",
                "engineer"
            ),
            (
                "Mayor Anders Kvist welcomed the plan.\n\nA retired local fisherman, who gave no name, shook his head. “They promised us "
                    + "that last year,” he said.", "retired local fisherman"
            ),
            (
                "Die Bürgermeisterin Klara Brandt lobte den Plan.\n\nEine Forscherin, die anonym bleiben will, sieht das "
                    + "anders. „Die Proben reichen nicht bis März“, sagte sie.", "Forscherin"
            ),
            // Those who have a name, or of whom the sentence speaks besides, are no others.
            (
                "Anders Kvist welcomed the plan.\n\nAn engineer by training, Kvist was full of hope. “The steel will "
                    + "come in June,” he said.", "Anders Kvist"
            ),
            // Who spoke right before was taken for "he" of her own sentence.
            (
                "SARN – A former clerk who kept the chest of a choir was fined on Monday.\n\nEmil Vance, 61, spent it on "
                    + "a boat, the court in Sarn found. He sold it in May.\n\nJudge Marsin Ferrow said that he had betrayed his "
                    + "friends. “You sat at their tables,” she told him.",
                "Marsin Ferrow"
            ),
            (
                "Mayor Anders Kvist met an engineer on Tuesday. “The steel will not come before June,” he said.",
                "Anders Kvist"
            ),
            (
                "Ida Holm praised the plan.\n\nAn engineer, Anders Kvist, was less hopeful. “The steel will not come "
                    + "before June,” he said.", "Anders Kvist"
            ),
            (
                "Anders Kvist is mayor of Osthavn. He hired an engineer in May. “The steel will come in June,” he said.",
                "Anders Kvist"
            ),
        ])
    func unnamedSubject(text: String, speaker: String) {
        let language = text.contains("„") ? "de" : "en"
        let names = quotes(text, language: language).map { $0.attribution?.name }
        #expect(!names.isEmpty && names.allSatisfy { $0 == speaker }, "\(names)")
    }

    @Test("an article without text or marks has no quotes")
    func empty() {
        #expect(quotes("").isEmpty)
        #expect(
            QuoteFinder.quotes(in: ArticleText(title: "", blocks: []), language: "de", includeIndirect: true).isEmpty)
    }

    @Test("an unclosed quote says so and stays in its paragraph")
    func unclosed() throws {
        let quote = try #require(quotes("Lund stated, “We will repair it.\n\nThe ministry named no date.").first)
        #expect(quote.isUnclosed)
        #expect(quote.text == "We will repair it.")
    }

    @Test("parts of one utterance over paragraphs have one group, and only the last may be unclosed")
    func groups() {
        let found = quotes("Teller wrote: “The first went well.\n\n“The second did not.”\n\nHe left.")
        #expect(found.count == 2)
        #expect(found.first?.group != nil && found.first?.group == found.last?.group)
        #expect(found.allSatisfy { !$0.isUnclosed })
        #expect(found.last?.attribution?.rule == .continuation)
    }

    @Test("an unclosed quote does not swallow one that opens after it in the same paragraph")
    func unclosedThenNew() {
        let found = quotes("Lund said “we will repair it. The rest is open. Later Vos called it “a waste” and left.")
        #expect(found.map(\.text).last == "a waste")
        #expect(found.count == 2)
    }

    @Test("kinds: whole sentences are direct, words in a clause are partial, distance is scare")
    func kinds() {
        #expect(quotes("“We open on Monday,” said Calder.").map(\.kind) == [.direct])
        #expect(quotes("Calder called it “a bad joke” twice.").map(\.kind) == [.partial])
        #expect(quotes("The so-called “clean” plan was voted down.").map(\.kind) == [.scare])
    }

    @Test("rules say how the speaker was found, and weak ones are marked")
    func rules() throws {
        let sure = try #require(quotes("“We open on Monday,” said Ines Calder.").first?.attribution)
        #expect(sure.rule == .inverted)
        #expect(!sure.isWeak)
        let weak = try #require(quotes("In May Ines Calder was “a quiet sort of person” again.").first?.attribution)
        #expect(weak.rule == .sentenceSubject)
        #expect(weak.isWeak)
    }

    @Test("the mention is where the text names the speaker; name and title come from the whole article")
    func mentionNameTitle() throws {
        let text = "Transport Minister Rhea Lund came. “There is no rail plan,” she said."
        let speaker = try #require(quotes(text).first?.attribution)
        #expect(text.text(in: speaker.mention) == "she")
        #expect(speaker.mentionText == "she")
        #expect(speaker.name == "Rhea Lund")
        #expect(speaker.title == "Transport Minister")
        #expect(speaker.kind == .person)
        #expect(speaker.cue.map { text.text(in: $0) } == "said")
    }

    @Test("kinds of speakers: person, organisation, group, unresolved")
    func speakerKinds() {
        #expect(quotes("“It holds,” said Ines Calder.").first?.attribution?.kind == .person)
        #expect(quotes("The Water Board said it was “safe to drink” now.").first?.attribution?.kind == .organisation)
        #expect(quotes("Local farmers said it was “a slow death” for them.").first?.attribution?.kind == .group)
        #expect(quotes("“It holds,” she said.").first?.attribution?.kind == .unresolved)
    }

    @Test("two bearers of one last name are told apart by title")
    func sameLastName() {
        let text = "Anna Roth and Peter Roth came. “It holds,” Mr. Roth said. “It does not,” Ms. Roth said."
        #expect(quotes(text).map { $0.attribution?.name } == ["Peter Roth", "Anna Roth"])
    }

    @Test(
        "what is denied, is done to the subject or belongs to another clause is no reported speech",
        arguments: [
            "Mr. Haddon has lost his backers, but he has not yet said whether he will run again for the port.",
            "There was a fault in the crane, which was confirmed when the port asked the maker about it.",
            "The minister did not name the part of it that Ms. Sund said that he had forgotten.",
            "He missed the meeting, which Mr. Haddon announced himself in a letter to all pilots.",
        ])
    func notReported(_ text: String) {
        #expect(quotes(text, indirect: true).map(\.text) == [])
    }

    @Test("whom a role word, a nationality and a pronoun mean in reported speech")
    func reportedBy() {
        let spokesmen =
            "Taliban spokesman Habib Rahimi said the gate was open. The Nato spokesman said the gate was shut."
        #expect(quotes(spokesmen, indirect: true).map { $0.attribution?.name } == ["Habib Rahimi", "Nato spokesman"])
        let media = "Two people were hurt at a beach in Hallin, Australian media said."
        #expect(quotes(media, indirect: true).map { $0.attribution?.name } == ["Australian media"])
        let planet = "As if a trip to the Red Planet were not enough, he has now announced that he will send his car."
        #expect(quotes(planet, indirect: true).map { $0.attribution?.name } == ["he"])
    }

    @Test("reported speech is a layer that can be switched off")
    func indirect() {
        let text = "Ines Calder said that the bridge would hold for years. “It holds as built,” she added."
        #expect(quotes(text).map(\.kind) == [.direct])
        let all = quotes(text, indirect: true)
        #expect(all.map(\.kind) == [.indirect, .direct])
        #expect(all.first?.text == "the bridge would hold for years")
        #expect(all.first?.attribution?.name == "Ines Calder")
    }

    @Test(
        "reported speech in its four orders",
        arguments: [
            ("The bridge would hold for years, Calder said.", "The bridge would hold for years"),
            ("Calder told the board the bridge would hold.", "the bridge would hold"),
            ("According to Calder, the bridge would hold.", "the bridge would hold"),
            ("The bridge would hold for years, according to Calder.", "The bridge would hold for years"),
        ])
    func indirectOrders(_ text: String, _ content: String) {
        let found = quotes(text, indirect: true)
        #expect(found.map(\.text) == [content])
        #expect(found.first?.attribution?.name == "Calder")
    }
}
