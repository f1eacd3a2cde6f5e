import Foundation
import NewsModel
import NewsText
import NewsWording
import ReaderInterface
import TerminalCanvas
import Testing

@Suite struct StoryScreenTests {
    @Test func headlinesComeFirstWithWhatIsSharedDim() throws {
        let driver = Driver(.story(Fixture.story))
        let line = try #require(driver.line(with: "Skarholm ferry to end"))
        let width = driver.state.size.width
        let row = Array(driver.surface.cells[line * width..<(line + 1) * width])
        let text = driver.lines[line]
        let shared = try #require(text.range(of: "Skarholm"))
        let own = try #require(text.range(of: "island"))
        #expect(row[text.distance(from: text.startIndex, to: shared.lowerBound)].style.role == .dim)
        #expect(row[text.distance(from: text.startIndex, to: own.lowerBound)].style.attributes.contains(.bold))
        #expect(line < (driver.line(with: "All 5 say") ?? 0))
    }

    /// How others put what happened fills a window that has room, with whole sentences.
    @Test func othersTellTheEventInTheirWordsWhereThereIsRoom() {
        func driver(height: Int, _ text: String) -> Driver {
            var driver = Driver(.stories, width: 100, height: height)
            driver.answer = { request in
                guard case .story(Fixture.story) = request else { return Fixture.answer(request) }
                var detail = Fixture.detail
                detail.lead = StoryLead(
                    article: Fixture.harbour.id, span: TextSpan(50, 90),
                    text: "Nobody will sail to the island any more.")
                detail.beginnings = [
                    StoryLead(article: Fixture.ledger.id, span: TextSpan(60, 60 + text.utf8.count), text: text)
                ]
                return .story(detail)
            }
            driver.send(.restore(SavedPlace(screens: [Place(route: .stories), Place(route: .story(Fixture.story))])))
            return driver
        }
        let text = "Skarholm loses its ferry after a night of talks, and the school will follow it, the mayor fears."
        var tall = driver(height: 60, text)
        #expect(tall.words.contains("Others 2 " + text), "\(tall.text)")
        tall.press("G<enter>")
        #expect(tall.state.screen.route == .article(Fixture.ledger.id, version: nil, story: Fixture.story))
        #expect(!driver(height: 20, text).words.contains("loses its ferry"), "half a sentence tells something else")
    }

    /// The day once where it changes, and the time of each.
    @Test func headlinesTellTheDayOnceAndTheTimes() throws {
        let driver = Driver(.story(Fixture.story), width: 120, height: 40)
        let rows = Fixture.detail.sources.compactMap { source in
            driver.lines.first { $0.contains(source.article.outlet) && $0.contains(" w") }
        }
        try #require(rows.count == 5, "\(driver.text)")
        #expect(rows[0].contains("Thu 14:00"))
        #expect(rows[1].contains(" 16:00") && !rows[1].contains("Thu"), "\(rows[1])")
    }

    @Test func aTimelineOfOneDayHasTimesAtItsEnds() throws {
        var driver = Driver(.stories, width: 120, height: 40)
        driver.answer = { request in
            guard case .story(Fixture.story) = request else { return Fixture.answer(request) }
            var detail = Fixture.detail
            detail.sources = Array(detail.sources.prefix(2))
            for index in detail.sources.indices { detail.sources[index].states = [] }
            return .story(detail)
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: .timeline(Fixture.story))])))
        driver.send(.clock(Fixture.clock + 30 * 86_400))
        let head = try #require(driver.lines.dropFirst().first { $0.contains("19 Nov") })
        #expect(head.contains("19 Nov 14:00") && head.split(separator: " ").last == "16:00", "\(driver.text)")
    }

    @Test func aNarrowMatrixSaysWhatItsMarksMean() {
        let text = Driver(.matrix(Fixture.story), width: 60, height: 20).text
        #expect(text.contains("○ in part – not ? not known"), "\(text)")
    }

    /// What is not known of a story and what an article does not say are not one sign.
    @Test func aDotIsNoSignThatAnArticleLacksAFact() {
        let matrix = Driver(.matrix(Fixture.story), width: 120, height: 40).text
        #expect(matrix.contains(" – "))
    }

    @Test func withoutColoursNothingTouchesANameOrAHeadline() throws {
        var settings = ReaderSettings()
        settings.isMonochrome = true
        let story = Driver(.story(Fixture.story), width: 100, height: 30, settings: settings)
        #expect(story.text.contains("● Harbour Post") || story.text.contains("● The Ledger"), "\(story.text)")
        #expect(!story.text.contains("●Harbour") && !story.text.contains("●The"))
        let list = Driver(.stories, width: 100, height: 30, settings: settings)
        #expect(list.text.contains("★ Central bank"), "\(list.text)")
    }

    @Test func copiesAreNotIndependent() {
        let text = Driver(.story(Fixture.story)).text
        #expect(text.contains("4 independent texts: 1 and 3 print one text"))
        #expect(text.contains("92 % as 1") || text.contains("92\u{A0}%\u{A0}as\u{A0}1"))
    }

    @Test func differencesAreSaidInTheirOwnWordsWithWhoAndWhen() {
        let driver = Driver(.story(Fixture.story))
        #expect(
            driver.lines.contains { $0.contains("1 3  …The line lost 4.2 million crowns") && $0.contains("Thu 14:00") })
        #expect(driver.lines.contains { $0.contains("2    …pointing to losses of 5.1 million crowns") })
    }

    @Test func enterOnADifferenceOpensItsPairAtItsRow() throws {
        var driver = Driver(.story(Fixture.story))
        let line = try #require(driver.line(with: "Differ"))
        for _ in 0..<20 where !driver.lines[line].hasPrefix("▸") { driver.press("j") }
        driver.press("<enter>")
        #expect(driver.state.screen.route == .compare(Fixture.left, Fixture.right, story: Fixture.story))
        let selected = try #require(driver.lines.first { $0.hasPrefix("▸") })
        #expect(selected.contains("The line lost"))
        driver.press("q")
        #expect(driver.lines[line].hasPrefix("▸"), "the place is kept")
    }

    @Test func enterInTheMatrixOpensThePairAtItsRow() throws {
        var driver = Driver(.matrix(Fixture.story))
        driver.press("j<enter>")
        guard case .compare(let left, let right, _) = driver.state.screen.route else {
            Issue.record("\(driver.state.screen.route)")
            return
        }
        #expect(Set([left, right]) == Set([Fixture.left, Fixture.right]))
        #expect(try #require(driver.lines.first { $0.hasPrefix("▸") }).contains("Solvang said the board"))
    }

    @Test func theMatrixTellsValuesAndWhatOneAloneHasLast() throws {
        let driver = Driver(.matrix(Fixture.story), width: 120, height: 30)
        #expect(driver.lines.contains { $0.contains("F2") && $0.contains("4.2") && $0.contains("5.1") })
        let only = try #require(driver.line(with: "Found in one source"))
        #expect(only < (driver.line(with: "F5") ?? 0))
        #expect(only > (driver.line(with: "F4") ?? 99))
    }

    @Test func comparingSaysWhyThisPair() {
        var driver = Driver(.story(Fixture.story))
        driver.press("c")
        #expect(driver.state.message?.text.hasPrefix("1 and 2 have most to compare: ") ?? false)
        // From an article, two others may have more to compare.
        var within = Driver(.story(Fixture.story))
        within.press("<enter>c")
        #expect(within.state.message?.text.contains(" has most to compare with 1: ") ?? false)
        // Whoever chose the pair knows why.
        var chosen = Driver(.story(Fixture.story))
        chosen.press("tjtc")
        #expect(chosen.state.message == nil)
    }

    @Test func oneKeySaysWhyTheRowIsOne() {
        var driver = Driver(.compare(Fixture.left, Fixture.right, story: Fixture.story))
        driver.press("vw")
        #expect(driver.state.screen.route.kind == .reasons)
        #expect(driver.text.contains("words in common +2.1"))
        #expect(driver.text.contains("Not said to differ: 40 / Sixty: one is a part of the other"))
        driver.press("q")
        #expect(driver.state.screen.route.kind == .compare)
    }

    @Test func goingToADifferenceCountsThemByKind() {
        var driver = Driver(.compare(Fixture.left, Fixture.right, story: Fixture.story))
        driver.press("n")
        #expect(driver.state.message?.text.contains("difference 1 of ") ?? false)
        #expect(driver.state.message?.text.contains("≠ 2") ?? false)
    }

    @Test func whoSpeaksIsShownInWordsForEachOutlet() {
        let driver = Driver(.quotes(Fixture.story), width: 120, height: 35)
        #expect(driver.lines.contains { $0.contains("Tomáš Reyl") && $0.contains("31") && $0.contains("██████") })
        #expect(driver.lines.contains { $0.contains("Ingrid Solvang") && $0.contains("11") })
    }

    @Test func theStatusLineSaysHowTheSpeakerWasFound() {
        let driver = Driver(.quotes(Fixture.story), width: 120, height: 35)
        #expect(driver.text.contains("Right in 95 of 100: "))
    }

    @Test func aNameCanBeSomebodyElses() {
        var driver = Driver(.person("Tomáš Reyl"))
        driver.press("X<enter>")
        #expect(driver.takeEffects() == [.correctPerson(PersonRule("Tomáš Reyl", "Reyl", isSame: false))])
        driver.press("MT. Reyl<enter>")
        #expect(driver.takeEffects() == [.correctPerson(PersonRule("Tomáš Reyl", "T. Reyl", isSame: true))])
    }

    // MARK: - The affair, and other languages

    /// The story as the second of three of an affair, with a story in French that tells the same.
    private static func inAffair(_ request: DataRequest) -> DataResult {
        guard case .story(let id) = request else { return Fixture.answer(request) }
        func part(_ story: StoryID, _ headline: String, days: Int64, after: StoryID?) -> AffairStory {
            AffairStory(
                story: story, headline: headline, outlets: ["Harbour Post"], articleCount: 1,
                first: Fixture.clock + days * 86_400, last: Fixture.clock + days * 86_400,
                follows: after.map { AffairStory.Follows(story: $0, likeness: 0.52, words: ["Skarholm", "ferry"]) },
                new: after == nil ? [] : ["Skarholm Bridge", "causeway"])
        }
        var detail = Fixture.detail
        detail.affair = [
            part(StoryID(50), "Ferry to Skarholm loses money", days: -9, after: nil),
            part(Fixture.story, detail.summary.headline, days: -1, after: StoryID(50)),
            part(StoryID(52), "Skarholm sues over its ferry", days: 3, after: Fixture.story),
        ]
        detail.linked = [
            LinkedStory(
                story: StoryID(60), language: "fr", headline: "Le ferry de Skarholm supprimé", outlets: ["L’Écho"],
                articleCount: 1, probability: 0.97, words: ["Skarholm"])
        ]
        detail.summary.id = id
        return .story(detail)
    }

    private func affairDriver(_ route: Route) -> Driver {
        var driver = Driver(answer: Self.inAffair)
        driver.send(.restore(SavedPlace(screens: [Place(route: route)])))
        return driver
    }

    @Test func aStoryNamesItsAffairAndTheKeysAlongIt() {
        let text = affairDriver(.story(Fixture.story)).text
        #expect(text.contains("{ earlier"))
        #expect(text.contains("Ferry to Skarholm loses money"))
        #expect(text.contains("} later"))
        #expect(text.contains("L in fr: Le ferry de Skarholm supprimé"))
    }

    @Test func theKeysGoAlongTheAffairOnTheSameScreen() {
        var driver = affairDriver(.timeline(Fixture.story))
        driver.press("{")
        #expect(driver.state.screen.route == .timeline(StoryID(50)))
        driver = affairDriver(.story(Fixture.story))
        driver.press("}")
        #expect(driver.state.screen.route == .story(StoryID(52)))
        driver = affairDriver(.why(Fixture.story))
        driver.press("L")
        #expect(driver.state.screen.route == .why(StoryID(60)))
    }

    @Test func whereThereIsNoOtherTheKeySaysSo() {
        var driver = Driver(.story(Fixture.story))
        driver.press("{")
        #expect(driver.text.contains("This story follows no earlier one."))
        driver.press("L")
        #expect(driver.text.contains("No story of another language tells of the same."))
    }

    @Test func theTimelineBeginsWithTheWholeAffair() throws {
        var driver = affairDriver(.timeline(Fixture.story))
        let lines = try ["in 3 stories", "loses money", "this story", "sues over", "This story", "Tagblatt"].map {
            try #require(driver.line(with: $0))
        }
        #expect(lines == lines.sorted())
        // A single word that is no name tells nothing without its sentence.
        #expect(driver.text.contains("new: Skarholm Bridge"))
        #expect(!driver.text.contains("causeway"))
        driver.press("<enter>")
        #expect(driver.state.screen.route == .story(StoryID(50)))
    }

    @Test func theRowOfTheStoryItselfOpensItAndTheKeysAlongTheAffairAreNamed() {
        var driver = affairDriver(.timeline(Fixture.story))
        #expect(driver.lines.last?.contains("{/} along the affair") == true)
        #expect(driver.lines.last?.contains("q back") == true)
        driver.press("j<enter>")
        #expect(driver.state.screen.route == .story(Fixture.story))
    }

    /// What stands above the first row is read first.
    @Test func whyOpensAtItsTopInASmallWindow() {
        var driver = Driver(width: 60, height: 20, answer: Self.inAffair)
        driver.answer = { request in
            guard case .story(var detail) = Self.inAffair(request) else { return Fixture.answer(request) }
            let terms = detail.evidence.terms
            if let term = terms.first { detail.evidence.terms = [StoryEvidence.Term](repeating: term, count: 30) }
            return .story(detail)
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: .story(Fixture.story))])))
        driver.press("i")
        #expect(driver.lines[2].contains("articles") || driver.lines[2].contains("sources"), "\(driver.text)")
        #expect(driver.state.screen.panes[0].top == 0)
        // The way down goes through all of it before the second row is selected.
        for _ in 0..<12 where !driver.lines.contains(where: { $0.hasPrefix("▸") }) { driver.press("j") }
        #expect(driver.state.screen.panes[0].selected == 0)
    }

    /// There was blank paper below "and 6 more".
    @Test func quotesFillTheWindowAndNoMore() throws {
        func page(_ height: Int) -> Driver {
            var driver = Driver(width: 100, height: height) { request in
                guard case .story(var detail) = Fixture.answer(request) else { return Fixture.answer(request) }
                let said = detail.quotes.utterances[3]
                detail.quotes.utterances = (0..<80).map { number in
                    var one = said
                    one.variants[0].quote.text = "Utterance number \(number) of eighty, in a few words of its own"
                    return one
                }
                return .story(detail)
            }
            driver.send(.restore(SavedPlace(screens: [Place(route: .story(Fixture.story))])))
            return driver
        }
        let (low, high) = (page(24), page(60))
        #expect(high.lines.count { $0.contains("Utterance number") } > 20)
        #expect(high.lines.contains { $0.contains("more: \"") }, "\(high.text)")
        #expect(low.lines.count { $0.contains("Utterance number") } <= 6)
    }

    /// A list of charges stood below "Both say" and, two lines further down, against another list.
    @Test(arguments: [true, false]) func whatStandsAgainstSomethingIsNotWhatAllSay(isDisputed: Bool) {
        let clause = "The board is charged with fraud and with forgery."
        var driver = Driver(width: 100, height: 50) { request in
            guard case .story(var detail) = Fixture.answer(request) else { return Fixture.answer(request) }
            detail.matrix.facts[0].common?.text = clause
            var pair = detail.matrix.facts[1].differences[0]
            pair.leftWords = nil
            pair.rightWords = nil
            pair.difference.leftText = isDisputed ? "The board is charged with fraud and with forgery" : "forgery"
            pair.difference.rightText = "fraud"
            detail.matrix.facts[1].differences = [pair]
            detail.matrix.series = []
            return .story(detail)
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: .story(Fixture.story))])))
        #expect(driver.text.contains("All 5 say") == !isDisputed, "\(driver.text)")
    }

    /// What differs is read before what one source alone has, in quotes too.
    @Test func changedQuotesStandBeforeWhatOneSourceAloneHas() throws {
        let driver = Driver(.story(Fixture.story), width: 100, height: 50)
        let lines = try ["Differ ", "Quotes ", "Only one ", "Also said "].map { try #require(driver.line(with: $0)) }
        #expect(lines == lines.sorted(), "\(driver.text)")
        let changed = driver.lines[lines[1]..<lines[2]].joined(separator: "\n")
        #expect(changed.contains("leaves out") || changed.contains("cut at") || changed.contains("has “"), "\(changed)")
    }

    /// Where all say the same the quotes are at their old place.
    @Test func quotesThatNobodyChangedStandLast() throws {
        var driver = Driver(width: 100, height: 50) { request in
            guard case .story(var detail) = Fixture.answer(request) else { return Fixture.answer(request) }
            detail.quotes.utterances = detail.quotes.utterances.map { utterance in
                var one = utterance
                one.variants = Array(one.variants.prefix(1))
                return one
            }
            return .story(detail)
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: .story(Fixture.story))])))
        #expect(try #require(driver.line(with: "Only one ")) < #require(driver.line(with: "Quotes ")))
        #expect(driver.line(with: "Also said ") == nil)
    }

    /// At 80 columns bars took the room of two sources, which stood there at 60.
    @Test(arguments: [60, 80]) func whoSpeaksIsToldOfAllSourcesBeforeThereAreBars(width: Int) throws {
        let driver = Driver(.quotes(Fixture.story), width: width, height: 24)
        let heading = try #require(driver.lines.first { $0.contains("ords quoted") })
        for number in 1...5 { #expect(heading.contains(" \(number)"), "\(heading)") }
        #expect(!heading.contains("…"))
    }

    @Test(arguments: [60, 80, 120]) func factsWrapWhereTheyAreNotCut(width: Int) throws {
        let driver = Driver(.matrix(Fixture.story), width: width, height: 20)
        let row = try #require(driver.line(with: "F1 "))
        let words = driver.lines[row..<row + 2].joined(separator: " ")
        #expect(words.contains("Skarholm"), "\(words)")
        // A cell is as wide as the values in it, and the rest is the facts'.
        #expect(driver.lines[row].count <= width)
    }

    @Test func inAVersionsListTheFirstStateIsOfWhenItWasPublished() throws {
        var driver = Driver(width: 80, height: 24) { request in
            guard case .versions(var list) = Fixture.answer(request) else { return Fixture.answer(request) }
            // It was read in long after it was published.
            list.versions[0].seen = Fixture.clock
            list.article.published = Fixture.clock + -180_000
            return .versions(list)
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: .versions(Fixture.tagblatt.summary.id))])))
        let first = try #require(driver.lines.first { $0.contains("v1") })
        let words = Wording(clock: Fixture.clock, zone: driver.state.settings.zone)
        #expect(first.contains(words.moment(Fixture.clock + -180_000)), "\(first)")
    }

    @Test(arguments: [60, 80]) func headlinesOfTheTimelineGoOnBeforeTheyAreCut(width: Int) throws {
        let driver = Driver(.timeline(Fixture.story), width: width, height: 40)
        for word in ["school", "March"] { #expect(driver.words.contains(word), "\(driver.text)") }
        let row = try #require(driver.line(with: "Skarholm ferry to"))
        #expect(!driver.lines[row].contains("…"))
    }

    @Test(arguments: [60, 80, 120]) func whatTheBarsOfOutletsMeanIsSaidInFull(width: Int) throws {
        let driver = Driver(.outlets, width: width, height: 24)
        let legend = try #require(driver.lines.first { $0.contains(" Taller") || $0.contains("The taller") })
        #expect(!legend.contains("…"))
    }

    @Test func inATallWindowNothingThatOneSourceAloneHasIsCut() {
        let items = "ABCDEFGHIJKLMNOPQRST".map { "\($0)nnabergen" }
        var driver = Driver(width: 200, height: 50) { request in
            guard case .story(var detail) = Fixture.answer(request) else { return Fixture.answer(request) }
            detail.matrix.onlyHere = detail.matrix.articles.map { _ in items }
            return .story(detail)
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: .story(Fixture.story))])))
        #expect(items.allSatisfy { driver.words.contains($0) })
    }

    /// "hardly any text has it" stood cut off at 80 columns, and at 60 nothing of it stood there.
    @Test(arguments: [60, 80]) func whyTellsOfEachTermInFull(width: Int) {
        var driver = Driver(width: width, height: 40) { request in
            guard case .story(var detail) = Fixture.answer(request) else { return Fixture.answer(request) }
            detail.evidence.terms = [
                StoryEvidence.Term(text: "Northern Shipping Board", articles: 3, share: 0.06, oneIn: 30_000)
            ]
            return .story(detail)
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: .why(Fixture.story))])))
        #expect(driver.words.contains("in 3 of 5, 6 % of the likeness; hardly any text has it"), "\(driver.text)")
    }

    @Test func whySaysWhatTheStoryFollows() {
        var driver = affairDriver(.why(Fixture.story))
        driver.press("G")
        #expect(driver.text.contains("It follows “Ferry to Skarholm loses money”"))
        #expect(driver.text.contains("both name Skarholm, ferry; 52 %"))
    }

    /// Facts stopped at 96 columns, and values lost their units beside half a window of nothing.
    @Test func aWideMatrixUsesItsWidth() throws {
        let driver = Driver(.matrix(Fixture.story), width: 200, height: 50)
        #expect(driver.text.contains("4.2 million crowns  5.1 million crowns"), "\(driver.text)")
        let head = try #require(driver.lines.dropFirst().first)
        #expect(head.trimmingCharacters(in: .whitespaces).hasSuffix("5") && head.count > 160, "\(head)")
    }

    /// Spaces behind the number of a column were underlined with it.
    @Test func onlyTheNumberOfTheColumnWithTheFocusIsUnderlined() {
        let surface = Driver(.matrix(Fixture.story), width: 100, height: 30).surface
        #expect(
            !surface.cells.contains { $0.character == " " && $0.style.attributes.contains(.underline) })
    }

    /// Each sentence of a source stands once; further facts that it tells point to it.
    @Test func inManyColumnsASentenceIsPrintedOnce() {
        var detail = Fixture.detail
        let first = detail.matrix.facts[0]
        detail.matrix.facts[3].statements = first.statements
        var driver = Driver(.stories, width: 200, height: 60)
        driver.answer = { request in
            if case .story(Fixture.story) = request { .story(detail) } else { Fixture.answer(request) }
        }
        // The story beside the list is here already.
        driver.send(.indexChanged)
        driver.send(
            .restore(
                SavedPlace(screens: [Place(route: .compare(Fixture.left, Fixture.right, story: Fixture.story))])))
        #expect(driver.text.contains("see F1") || driver.text.contains("see F4"), "\(driver.text)")
        #expect(driver.words.ranges(of: "to end the line on 3 March").count == 1, "\(driver.text)")
    }

    @Test func namesOfSpeakersAreWholeWhereColumnsAreFree() {
        let name = "Auditor-General Ilse Tarrowby-Vance"
        var detail = Fixture.detail
        for index in detail.quotes.utterances.indices where detail.quotes.utterances[index].speaker != nil {
            detail.quotes.utterances[index].speaker?.name = name
        }
        detail.quotes.speakers = detail.quotes.utterances.compactMap(\.speaker)
        let changed = detail
        var driver = Driver(.stories, width: 120, height: 40)
        driver.answer = { request in
            if case .story(Fixture.story) = request { .story(changed) } else { Fixture.answer(request) }
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: .quotes(Fixture.story))])))
        let row = driver.lines.dropFirst(2).first { $0.contains("Auditor-General") }
        #expect(row?.contains(name) ?? false, "\(driver.text)")
    }
}
