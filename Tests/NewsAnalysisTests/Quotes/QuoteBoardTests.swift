import NewsAnalysis
import NewsModel
import NewsText
import Testing

@Suite("One utterance in several outlets")
struct QuoteBoardTests {
    private func article(_ number: Int64, _ text: String, outlet: String? = nil, indirect: Bool = false)
        -> QuotedArticle
    {
        let content = ArticleText(title: "", blocks: text.split(separator: "\n").map { (.paragraph, String($0)) })
        return QuotedArticle(
            id: ArticleID(number), outlet: outlet ?? "Outlet \(number)", content: content,
            quotes: QuoteFinder.quotes(in: content, language: "en", includeIndirect: indirect))
    }

    private func board(_ texts: String..., indirect: Bool = false) -> QuoteBoard {
        QuoteBoardBuilder.board(
            of: texts.enumerated().map { article(Int64($0.offset + 1), $0.element, indirect: indirect) })
    }

    private func relation(_ first: String, _ second: String) -> QuoteVariant? {
        let found = board(first, second)
        return found.utterances.count == 1 ? found.utterances[0].variants.last : nil
    }

    private let full =
        "Ines Calder said, “We will open the harbour on Monday because the crews worked through the night in the rain.”"

    @Test("one word by one speaker is joined over curly and straight marks")
    func oneWord() {
        let found = board(
            "Envoy Karim Adel hailed the vote as “brave” in Oslo.", "Karim Adel called the vote \"brave\" on Friday.")
        #expect(found.utterances.count == 1)
        #expect(found.utterances.first?.outlets == ["Outlet 1", "Outlet 2"])
        #expect(found.utterances.first?.variants.map(\.relation) == [.reference, .sameWords])
    }

    @Test("a pronoun that stands for nobody is no speaker")
    func unresolvedPronoun() {
        let found = board("The harbour was quiet. It said: “The boats of the island will stay in port all week.”")
        #expect(found.utterances.count == 1)
        #expect(found.utterances.first?.speaker == nil)
        #expect(found.speakers.isEmpty)
    }

    @Test("an outlet that surely names somebody else stands under them, and is not given another's speaker")
    func underOwnSpeaker() {
        let found = board(
            "“One resignation does not mend a railway line, and nobody here thinks it does,” Wenna Orlick said.",
            "Wenna Orlick was in the hall. “One resignation does not mend a railway line, and nobody here thinks it does,” Anselm Prewick said."
        )
        #expect(found.utterances.map { $0.speaker?.name } == ["Wenna Orlick", "Anselm Prewick"])
        #expect(found.utterances.map(\.outlets) == [["Outlet 1"], ["Outlet 2"]])
    }

    @Test("a headline's guess gives way to the article that names the speaker")
    func headlineGuess() {
        let found = board(
            "‘It could have been very bad for them’: Gorilla killed after boy falls",
            "“It could have been very bad for them,” Thane Mallard said.")
        #expect(found.utterances.first?.speaker?.name == "Thane Mallard")
    }

    @Test("two sentences of one utterance are parted by an ellipsis outside the marks")
    func joint() {
        let found = board(
            "“Our town moves,” said Ines Calder. “That is so”, she added, “This holds for all of us here”.")
        #expect(found.utterances.allSatisfy { !$0.reference.quote.text.contains("so This") })
    }

    @Test("a wording that goes on where the other ends is longer, and nobody added anything")
    func longer() {
        let variant = relation(
            "Calder said, “Before the storm we had opened the harbour on Monday after the crews worked all night long.”",
            "Calder said, “We had opened the harbour on Monday after the crews worked all night long, and it held.”")
        #expect(variant?.relation != .altered)
    }

    @Test("one word put for its opposite is altered")
    func opposite() {
        let like = relation(
            "Calder said, “Unlike ten years ago, the harbour is open to all of us and the crews are paid.”",
            "Calder said, “Like ten years ago, the harbour is open to all of us and the crews are paid.”")
        #expect(like?.relation == .altered)
        let want = relation(
            "Calder asked, “What do we want this harbour to be in ten years, and who pays for the crews?”",
            "Calder asked, “What do they want this harbour to be in ten years, and who pays for the crews?”")
        #expect(want?.relation == .altered)
    }

    @Test("analysed and analyzed, modelling and modeling are one word")
    func spellings() {
        let variant = relation(
            "Calder said, “We analysed the modelling of the harbour for ten months.”",
            "Calder said, “We analyzed the modeling of the harbour for ten months.”")
        #expect(variant?.relation == .sameWords)
    }

    @Test("one word by two speakers is not joined")
    func oneWordTwoSpeakers() {
        let found = board("Karim Adel called the vote “brave” in Oslo.", "Rhea Lund called the vote “brave” on Friday.")
        #expect(found.utterances.count == 2)
    }

    @Test("same words, other glyphs, contraction and digits")
    func sameWords() {
        let variant = relation(
            "Calder said, “We’ve paid 2.6million crowns for the harbour since the May storm.”",
            "Calder said, \"We have paid 2.6 million crowns for the harbour since the May storm,\" and left.")
        #expect(variant?.relation == .sameWords)
        #expect(variant?.changes.isEmpty == true)
    }

    @Test("a number in words and in digits is one", arguments: [("twenty", "20"), ("fifteen", "15"), ("sixty", "60")])
    func numbers(_ word: String, _ digits: String) {
        let variant = relation(
            "Calder said, “We carried \(word) people out of the harbour before the fire came.”",
            "Calder said, “We carried \(digits) people out of the harbour before the fire came.”")
        #expect(variant?.relation == .sameWords)
        #expect(variant?.flags.contains(.meaningMayTurn) == false)
    }

    @Test("cut at the end")
    func cutAtEnd() {
        #expect(relation(full, "Calder said, “We will open the harbour on Monday.”")?.relation == .cutAtEnd)
    }

    @Test("a feed's summary that ends within a quotation has not cut it", arguments: ["…", "...", ""])
    func cutByTheFeed(_ sign: String) {
        let variant = relation(full, "The harbour opens. Calder said, “We will open the harbour on Monday\(sign)")
        #expect(variant?.relation == .sameWords)
        #expect(variant?.changes.isEmpty == true)
    }

    @Test("a feed's summary that ends within a word has not changed the wording")
    func cutWithinAWord() {
        let variant = relation(full, "Calder said, “We will open the harbour on Monday because the crews wor…")
        #expect(variant?.relation == .sameWords)
    }

    @Test("a feed's summary with words of its own at its end is not the same")
    func otherWordsAtTheEnd() {
        let variant = relation(full, "Calder said, “We will open the harbour on Monday because nobody else would…")
        #expect(variant?.relation == .cutAtEnd)
    }

    @Test("a quotation with an ellipsis before the text goes on is cut")
    func cutByTheOutlet() {
        let variant = relation(full, "Calder said, “We will open the harbour on Monday…” She left.")
        #expect(variant?.relation == .cutAtEnd)
    }

    @Test("a word that is kept of what is left out at the start is not the outlet's own")
    func wordKeptOfWhatIsCut() {
        let whole =
            "Ines Calder said, “You know the crews. So no, the harbour was never closed but all of us lost time.”"
        let variant = relation(whole, "Calder said, “So the harbour was never closed but all of us lost time.”")
        #expect(variant?.relation == .cutAtStart)
        #expect(variant?.changes.map(\.kind) == [.onlyReference, .same])
    }

    @Test("a word for another at the end of what is cut is altered, not only cut")
    func otherWordBeforeTheCut() {
        let variant = relation(full, "Calder said, “We will open the harbour on Monday because the crews walked.”")
        #expect(variant?.relation == .altered)
        #expect(variant?.changes.map(\.kind) == [.same, .onlyReference, .onlyVariant, .onlyReference])
    }

    @Test("cut at the start")
    func cutAtStart() {
        let variant = relation(full, "Calder said that “the crews worked through the night in the rain.”")
        #expect(variant?.relation == .cutAtStart)
        #expect(variant?.flags.contains(.partialHere) == false || variant?.quote.kind == .partial)
    }

    @Test("cut at both ends")
    func cutAtBothEnds() {
        let variant = relation(full, "Calder said they “open the harbour on Monday because the crews worked” well.")
        #expect(variant?.relation == .cutAtBothEnds)
    }

    @Test("words left out with an ellipsis and silently")
    func leftOut() {
        let marked = relation(
            full, "Calder said, “We will open the harbour … because the crews worked through the night in the rain.”")
        #expect(marked?.relation == .leftOut)
        let silent = relation(
            full, "Calder said, “We will open the harbour because the crews worked through the night in the rain.”")
        #expect(silent?.relation == .leftOutSilently)
        #expect(silent?.changes.map(\.kind) == [.same, .onlyReference, .same])
        #expect(silent?.changes.first { $0.kind == .onlyReference }?.text == "on Monday")
    }

    @Test("altered: the changed words are listed")
    func altered() {
        let variant = relation(
            full, "Calder said, “We will open the harbour on Tuesday because the crews worked through the night.”")
        #expect(variant?.relation == .altered)
        #expect(variant?.changes.contains(WordChange(kind: .onlyVariant, text: "Tuesday")) == true)
        #expect(variant?.changes.contains(WordChange(kind: .onlyReference, text: "Monday")) == true)
        #expect(variant?.flags.contains(.meaningMayTurn) == false)
    }

    @Test("parts in another order are said to be")
    func reordered() {
        let variant = relation(
            full, "Calder said, “The crews worked through the night in the rain. We will open the harbour on Monday.”")
        #expect(variant?.relation == .reordered)
    }

    @Test("like against unlike is flagged")
    func unlike() {
        let variant = relation(
            "Calder said, “I build slowly, like my father and the masters of the old harbour.”",
            "Calder said, “I build slowly, unlike my father and the masters of the old harbour.”")
        #expect(variant?.relation == .altered)
        #expect(variant?.flags.contains(.meaningMayTurn) == true)
    }

    @Test("an insertion in brackets is taken out and flagged")
    func inserted() {
        let variant = relation(
            "Calder said, “We will open the harbour on Monday after the long storm.”",
            "Calder said, “We will open the [northern] harbour on Monday after the long storm.”")
        #expect(variant?.flags.contains(.inserted) == true)
    }

    @Test("a short sentence that one outlet gives to somebody else is one utterance with a flag; a phrase is not")
    func givenToAnother() {
        let sentence = relation(
            "Ines Calder said, “One harbour does not feed a town.”",
            "Omar Teller said, “One harbour does not feed a town.”")
        #expect(sentence?.flags.contains(.differentSpeaker) == true)
        #expect(
            relation(
                "Ines Calder spoke of “a good harbour”, she said.", "Omar Teller spoke of “a good harbour”, he said.")
                == nil)
    }

    @Test("long equal words by two speakers are one utterance with a flag")
    func differentSpeaker() {
        let variant = relation(
            "Ines Calder said, “We will open the harbour on Monday because the crews worked well.”",
            "Omar Teller said, “We will open the harbour on Monday because the crews worked well.”")
        #expect(variant?.flags.contains(.differentSpeaker) == true)
    }

    @Test("another speaker is not said to have another title")
    func titleOfAnother() {
        let variant = relation(
            "“We will open the harbour on Monday because the crews worked well,” said Judge Ines Calder.",
            "“We will open the harbour on Monday because the crews worked well,” said Mayor Omar Teller.")
        #expect(variant?.flags == [.differentSpeaker])
    }

    @Test("a long common phrase by two speakers is not one utterance")
    func commonPhrase() {
        let found = board(
            "Ines Calder said, “I want to be the next president of the United Harbours and win every vote.”",
            "Omar Teller said, “She will never be the next president of the United Harbours in my view.”")
        #expect(found.utterances.count == 2)
    }

    @Test("a speaker without a name in two articles stands once among the speakers, and a title in one case")
    func oncePrinted() {
        let unnamed = board(
            "“The quay stays shut over the winter,” a harbour official said.",
            "“Nobody knows who left the gate open,” a harbour official said.")
        #expect(unnamed.utterances.count == 2)
        #expect(unnamed.speakers.count == 2)
        #expect(unnamed.speakersByName.map(\.name) == ["harbour official"])
        let titled = board(
            "“The quay stays shut over the winter,” said chief engineer Ines Calder.",
            "“Nobody knows who left the gate open,” said Chief Engineer Ines Calder.")
        #expect(titled.speakers.map(\.titles.count) == [1])
    }

    @Test("different titles are flagged")
    func differentTitle() {
        let variant = relation(
            "Transport Minister Rhea Lund said, “We will open the harbour on Monday.”",
            "Former Judge Rhea Lund said, “We will open the harbour on Monday.”")
        #expect(variant?.flags.contains(.differentTitle) == true)
    }

    @Test("direct here, reported there")
    func paraphrased() {
        let found = board(
            "Calder said, “We will open the harbour on Monday because the crews worked.”",
            "Calder said that the crews worked and the harbour would open on Monday.", indirect: true)
        #expect(found.utterances.count == 1)
        #expect(found.utterances.first?.variants.last?.relation == .paraphrased)
    }

    @Test("quotes of one article are never joined with each other")
    func oneArticle() {
        let found = board("Calder called it “a bad joke” twice. Calder called it “a bad joke” again.")
        #expect(found.utterances.count == 2)
    }

    @Test("a last name joins the one full name that bears it")
    func lastName() {
        let found = board("“It holds,” said Ines Calder.", "“It stands and holds,” Calder said.")
        #expect(found.speakers.map(\.name) == ["Ines Calder"])
        #expect(found.speakers.first?.aliases == ["Calder"])
    }

    @Test("a last name that two persons bear joins neither")
    func ambiguousLastName() {
        let found = board(
            "“It holds,” said Anna Roth.", "“It breaks,” said Peter Roth.", "“We wait and see,” Roth said.")
        #expect(Set(found.speakers.map(\.name)) == ["Anna Roth", "Peter Roth", "Roth"])
    }

    @Test("an acronym is the organisation that it stands for")
    func acronym() {
        let found = board(
            "The UN said the law was “a step back” for all.",
            "The United Nations said the law was “a step back” for all.")
        #expect(found.speakers.count == 1)
        #expect(found.utterances.count == 1)
    }

    @Test("an acronym that an article explains")
    func explainedAcronym() {
        let found = board(
            "The Northern Harbour Trust (NHT) said the law was “a step back” for all.",
            "NHT said the law was “a step back” for all.")
        #expect(found.utterances.count == 1)
    }

    @Test("unnamed groups of two articles stay apart")
    func groups() {
        let found = board("Experts said the law was “a step back” now.", "Experts said the law was “a bad dream” now.")
        #expect(found.speakers.count == 2)
    }

    @Test("each variant has its sentence, and marks that quote nobody are left out")
    func sentences() {
        let found = board(
            "It rained. The so-called “clean” plan fell. Calder called it “a bad joke” twice. It rained on.")
        #expect(found.utterances.count == 1)
        #expect(found.utterances.first?.reference.sentence == "Calder called it “a bad joke” twice.")
    }

    @Test("speakers in most outlets come first")
    func order() {
        let found = board(
            "“It breaks,” said Omar Teller. “It holds,” said Ines Calder.", "“It surely holds,” said Ines Calder.")
        #expect(found.speakers.map(\.name) == ["Ines Calder", "Omar Teller"])
    }

    @Test("no articles, no quotes")
    func empty() {
        #expect(QuoteBoardBuilder.board(of: []) == QuoteBoard(speakers: [], utterances: []))
    }
}

@Suite("Names of speakers")
struct SpeakerNamesTests {
    @Test(
        "a key is the name without titles, accents and possessives",
        arguments: [
            ("President Ada Holm’s", "ada holm"), ("Inès Caldère", "ines caldere"), ("Jürgen Groß", "jurgen gross"),
            ("Dr. A. B. Vos", "a b vos"), ("The Water Board", "water board"), ("王市长", "王市长"),
            ("President", "president"),
        ])
    func key(_ name: String, _ key: String) {
        #expect(SpeakerNames.key(name) == key)
    }
}
