import NewsAnalysis
import NewsModel
import Testing

/// What is one utterance, and what only sounds like it.
@Suite("One utterance or two")
struct SameUtteranceTests {
    private static let day: Int64 = 86_400

    private func article(_ number: Int64, _ text: String, day: Int64?, indirect: Bool) -> QuotedArticle {
        let content = ArticleText(title: "", blocks: text.split(separator: "\n").map { (.paragraph, String($0)) })
        return QuotedArticle(
            id: ArticleID(number), outlet: "Outlet \(number)",
            published: day.map { Timestamp(seconds: 1_700_000_000 + $0 * Self.day) }, content: content,
            quotes: QuoteFinder.quotes(in: content, language: "en", includeIndirect: indirect))
    }

    private func board(_ texts: [String], days: [Int64]? = nil, indirect: Bool = false) -> QuoteBoard {
        QuoteBoardBuilder.board(
            of: texts.enumerated().map {
                article(Int64($0.offset + 1), $0.element, day: days?[$0.offset], indirect: indirect)
            })
    }

    private func said(_ words: String) -> String { "Ines Calder said, “\(words)”" }

    @Test(
        "a change of marks and spaces alone is no change, but one of letters or of figures is",
        arguments: [
            (
                "I understand the fishermen’s anger, its depth and its weight.",
                "I understand the fishermens’ anger, its depth and its weight.", QuoteRelation.sameWords
            ),
            (
                "The health care of this valley costs far too much money.",
                "The healthcare of this valley costs far too much money.", QuoteRelation.sameWords
            ),
            (
                "I’m in the middle of the harbour and it doesn’t look good.",
                "I ’ m in the middle of the harbour and it doesn ’ t look good.", QuoteRelation.sameWords
            ),
            (
                "Everyone knew it and no one of the council said a word.",
                "Everybody knew it and nobody of the council said a word.", QuoteRelation.sameWords
            ),
            (
                "I understand the fishermen’s anger, its depth and its weight.",
                "I understand the fisherman’s anger, its depth and its weight.", QuoteRelation.altered
            ),
            (
                "Though the harbour people, maybe there is, I do not know.",
                "Although the harbour people, maybe there is, I do not know.", QuoteRelation.altered
            ),
            (
                "We carried 26 tons of herring out of the harbour that night.",
                "We carried 2.6 tons of herring out of the harbour that night.", QuoteRelation.altered
            ),
        ])
    func change(_ first: String, _ second: String, _ relation: QuoteRelation) {
        let found = board([said(first), said(second)])
        #expect(found.utterances.map { $0.variants.map(\.relation) } == [[.reference, relation]])
    }

    @Test(
        "a few words in common that both go on from differently make no utterance of two",
        arguments: [
            (
                "We are strong and we are prepared to take on the big landlords of this harbour.",
                "She is not prepared to take on the council."
            ),
            (
                "And who is going to pay for the wall? The shipping line.",
                "I never said I was going to pay for the boats."
            ),
            (
                "We need a harbour that works for everyone, not just for those at the top, and we need it by May.",
                "I will build a fleet for everyone, not just for those at the top."
            ),
        ])
    func apart(_ first: String, _ second: String) {
        let found = board([said(first), said(second)])
        #expect(found.utterances.map(\.variants.count) == [1, 1])
    }

    @Test("a word of denial that is left out or put in is told, however much longer the one quote is")
    func denial() {
        let found = board([
            said(
                "We will not rule out that the bridge is moving. So a long queue is better than a short trial for all."),
            said("We will rule out that the bridge is moving."),
        ])
        #expect(found.utterances.map(\.variants.count) == [2])
        #expect(found.utterances.first?.variants.last?.flags.contains(.meaningMayTurn) == true)
    }

    @Test("“no” at the end of one sentence and “one” at the start of the next are not “no one”")
    func noOne() {
        let found = board([
            said("We asked the board for help and it said no. One sank. We asked again and again for help."),
            said("We asked the board for help and it said no … We asked again and again for help."),
        ])
        #expect(found.utterances.map { $0.variants.map(\.relation) } == [[.reference, .leftOut]])
    }

    @Test(
        "a person who is called by initials stays a person",
        arguments: [
            ("John Francis Holm said the crane was “not safe to use”.", "“Nobody looked,” JFH said."),
            (
                "“It is not safe to use,” said Alexandra Ocasio-Holm (AOH).",
                "“Nobody had looked at it,” Ocasio-Holm said on Monday."
            ),
        ])
    func initialsOfPerson(_ first: String, _ second: String) {
        let found = board([first, second])
        #expect(found.speakers.first?.kind == .person)
        #expect(!found.speakers.contains { $0.kind == .organisation && $0.name.contains("Holm") })
    }

    @Test("a few words are another quote's if that was printed in the same week")
    func fewWords() {
        let texts = [
            said("This is a textbook definition of an empty promise."), "Calder called it a “textbook definition”.",
        ]
        #expect(
            board(texts, days: [0, 3]).utterances.map { $0.variants.map(\.relation) } == [[.reference, .cutAtBothEnds]])
        #expect(board(texts, days: [0, 60]).utterances.map(\.variants.count) == [1, 1])
    }

    @Test("one word of two occasions is not one utterance")
    func oneWord() {
        let texts = ["Ines Calder called the plan “brave” in Oslo.", "Ines Calder called the ferry “brave” on Friday."]
        #expect(board(texts, days: [0, 1]).utterances.count == 1)
        #expect(board(texts, days: [0, 90]).utterances.count == 2)
    }

    @Test("a few words that stand in two utterances make them no one, and are cut from neither")
    func fewWordsOfTwo() {
        let found = board([
            said("The rigged harbour board has to go, and it has to go by the spring."),
            said("Nobody can win against a rigged harbour board in this town."),
            "Calder spoke of a “rigged harbour board”.",
        ])
        #expect(found.utterances.map(\.variants.count) == [1, 1, 1])
    }

    @Test("what is reported belongs to one utterance and makes no two one")
    func reported() {
        let found = board(
            [
                said("Politicians of this harbour have failed the people of the island for too long."),
                said("We can work together for what is best for the people of the island and the politicians."),
                "Calder said that politicians should do what is best for the people of the island.",
            ], indirect: true)
        #expect(
            found.utterances.map { $0.variants.map(\.relation) }.sorted { $0.count < $1.count }
                == [[.reference], [.reference, .paraphrased]])
    }

    @Test("a name of several words in common is no sentence in common")
    func nameInCommon() {
        let found = board(
            [
                said("It would end the Affordable Harbour Act, and that would hurt the nets, the boats and the pubs."),
                "Calder said that she was the one to preserve the Affordable Harbour Act.",
            ], indirect: true)
        #expect(found.utterances.map(\.variants.count) == [1, 1])
    }

    @Test("what stands between two quotes of an article is told outside the marks")
    func pieces() {
        let found = board([
            said("We lost the barn, the tractor and two dogs. The house we can rebuild in a year."),
            "“We lost the barn, the tractor and two dogs,” Ines Calder said. It rained.\n"
                + "“The house we can rebuild in a year,” she said.",
        ])
        #expect(found.utterances.map { $0.variants.map(\.relation) } == [[.reference, .sameWords]])
        #expect(
            found.utterances.first?.variants.last?.quote.text
                == "We lost the barn, the tractor and two dogs,” … “The house we can rebuild in a year,")
    }

    // MARK: One speaker

    @Test(
        "a body and its initials are one speaker",
        arguments: [
            "The Harbour Accident Investigation Branch said the crane was “not safe to use”.",
            "The Harbour Accident Investigation Branch (HAIB) said the crane was “not safe to use”.",
        ])
    func initials(_ long: String) {
        let found = board([long, "“Nobody had looked at the brakes for a year,” the HAIB said in a statement."])
        #expect(found.speakers.map(\.name) == ["Harbour Accident Investigation Branch"])
        #expect(found.speakers.map(\.kind) == [.organisation])
    }

    @Test("initials that fit two bodies are neither's")
    func initialsOfTwo() {
        let found = board([
            "The Harbour Accident Investigation Branch said the crane was “not safe to use”.",
            "The Highland Art Improvement Board said the crane was “not nice to see”.",
            "“Nobody had looked at the brakes for a year,” the HAIB said in a statement.",
        ])
        #expect(found.speakers.count == 3)
    }

    @Test(
        "titles that are written another way, or stand elsewhere, are no other titles",
        arguments: [
            ("said Lieutenant Gregg Hasten of the harbour police.", "said harbour police Lt. Gregg Hasten."),
            ("said Gregg Hasten, a billionaire.", "said Senator Gregg Hasten."),
            ("said Mr. Gregg Hasten.", "said Senator Gregg Hasten."),
        ])
    func titles(_ first: String, _ second: String) {
        let words = "“That boat is a danger and must be found,” "
        #expect(board([words + first, words + second]).utterances.flatMap { $0.variants.flatMap(\.flags) } == [])
    }

    @Test("a slip among many forms of a name is not what the speaker is called")
    func usualName() {
        let found = board(
            (1...20).map { "“Boat \($0) is safe in the harbour,” said Dana Holm." }
                + ["“Boat 40 is not,” said Uncaring Harsh Dana Holm."])
        #expect(found.speakers.first?.name == "Dana Holm")
    }
}
