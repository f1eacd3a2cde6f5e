import NewsModel
import NewsText
import NewsWording
import ReaderInterface
import TerminalCanvas
import Testing

@Suite struct CompareScreenTests {
    static let pair = Route.compare(Fixture.left, Fixture.right, story: nil)

    /// Every sentence of both texts stands somewhere, whatever the width.
    @Test(arguments: [30, 60, 72, 80, 119, 120, 159, 200]) func nothingOfEitherTextIsLost(_ width: Int) {
        var driver = Driver(CompareScreenTests.pair, width: width, height: 200)
        driver.press("P")
        let words = Set(driver.text.split { !$0.isLetter && !$0.isNumber })
        for article in [Fixture.harbour, Fixture.ledger] {
            for word in article.content.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
            where word.count < 12 {
                #expect(words.contains(word), "\(word) at \(width)")
            }
        }
    }

    /// The lines of a row stand beside each other with a rule between them, and the mark of a row stands once.
    @Test func rowsAreLevelAfterWrapping() throws {
        let driver = Driver(CompareScreenTests.pair, width: 80, height: 60)
        let first = try #require(driver.line(with: "We have carried"))
        #expect(driver.lines[first].contains("Solvang said the board"))
        let next = try #require(driver.line(with: "About 40 jobs"))
        #expect((first..<next).count { driver.lines[$0].contains("\"") } == 1)
        for line in first..<next { #expect(driver.lines[line].contains("│"), "\(driver.lines[line])") }
    }

    /// Beside the heading it would say that the heading differs.
    @Test func theMarkStandsBesideTheSentenceThatDiffersWhereARowHasSeveral() throws {
        var texts = try #require(
            {
                if case .comparison(let texts) = Fixture.answer(.comparison(Fixture.left, Fixture.right, engine: nil)) {
                    texts
                } else {
                    nil
                }
            }())
        let row = try #require(texts.comparison.rows.firstIndex { $0.kind == .valueDiffers && !$0.isMoved })
        let (left, right) = (texts.comparison.rows[row].left[0] + 1, texts.comparison.rows[row].right[0] + 1)
        texts.comparison.rows[row].right.insert(0, at: 0)
        var driver = Driver(.stories, width: 120, height: 200)
        driver.answer = { request in
            if case .comparison = request { .comparison(texts) } else { Fixture.answer(request) }
        }
        driver.send(.restore(SavedPlace(screens: [Place(route: CompareScreenTests.pair)])))
        #expect(driver.text.contains("≠\(right)"), "\(driver.text)")
        #expect(!driver.text.contains("\(left)≠"))
    }

    /// Of a sentence that only likely states the same the plain sign says too much.
    @Test(arguments: [60, 120]) func aRowThatIsOnlyLikelyHasASignOfItsOwn(_ width: Int) throws {
        var texts = try #require(
            {
                if case .comparison(let texts) = Fixture.answer(.comparison(Fixture.left, Fixture.right, engine: nil)) {
                    texts
                } else {
                    nil
                }
            }())
        let row = try #require(texts.comparison.rows.first { $0.kind == .reworded })
        func driver() -> Driver {
            var driver = Driver(.stories, width: width, height: 200)
            let shown = texts
            driver.answer = { request in
                if case .comparison = request { .comparison(shown) } else { Fixture.answer(request) }
            }
            driver.send(.restore(SavedPlace(screens: [Place(route: CompareScreenTests.pair)])))
            return driver
        }
        for link in row.links { texts.comparison.links[link].grade = .same }
        #expect(driver().text.contains("≈") && !driver().text.contains("≈?"))
        for link in row.links { texts.comparison.links[link].grade = .likely }
        #expect(driver().text.contains("≈?"))
    }

    /// The numbers of two sentences and the arrow to a third stand below each other.
    @Test func theNumbersOfASideNeverStandOverEachOther() throws {
        guard case .comparison(var texts) = Fixture.answer(.comparison(Fixture.left, Fixture.right, engine: nil)) else {
            return
        }
        let row = try #require(texts.comparison.rows.firstIndex { $0.kind == .reworded })
        let third = try #require(texts.comparison.right.indices.last)
        // Both right sentences take one line, so that their numbers stand on the first two.
        texts.comparison.rows[row].right = [0, 0]
        texts.comparison.rows[row].left = []
        var elsewhere = texts.comparison.links[texts.comparison.rows[row].links[0]]
        elsewhere.right = third
        texts.comparison.links.append(elsewhere)
        texts.comparison.rows[row].links.append(texts.comparison.links.count - 1)
        let shown = texts
        var driver = Driver(.stories, width: 120, height: 200)
        driver.answer = { if case .comparison = $0 { .comparison(shown) } else { Fixture.answer($0) } }
        driver.send(.restore(SavedPlace(screens: [Place(route: CompareScreenTests.pair)])))
        let arrow = try #require(driver.lines.first { $0.contains("→\(third + 1)") }, "\(driver.text)")
        #expect(driver.text.contains("≈1 ") || driver.text.contains("≈?1"), "\(driver.text)")
        #expect(!arrow.contains("≈"))
    }

    @Test func oneSideAloneIsSaidAndIsOverWithTheNextPair() {
        var driver = Driver(.stories, .story(Fixture.story), width: 120, height: 200)
        driver.press("cz")
        #expect(driver.lines[0].contains("Harbour Post alone: z"), "\(driver.lines[0])")
        #expect(!driver.words.contains("Skarholm loses its ferry"))
        driver.press("qc")
        #expect(!driver.lines[0].contains("alone"))
        #expect(driver.words.contains("Skarholm loses its ferry"))
    }

    @Test func theStatusLineSaysTheDifferenceInWords() {
        var driver = Driver(CompareScreenTests.pair, width: 120, height: 35)
        driver.press("v")
        #expect(driver.text.contains("≠ 1 of 2 · loss of the line: 4.2 million crowns (A) | 5.1 million crowns (B)"))
        driver.press("v")
        #expect(
            driver.text.contains(
                "opponents: fishermen, teachers, shopkeepers (A) | fishermen, teachers, nurses (B); not in B: shopkeepers"
            ))
        driver.press("v")
        #expect(driver.state.message?.text == "That was the last one.")
        driver.press("f")
        #expect(
            driver.text.contains("only B The Ledger says this") || driver.text.contains("only A Harbour Post says this")
        )
    }

    @Test func valuesAreMarkedWithoutColourToo() {
        let driver = Driver(CompareScreenTests.pair, width: 80, height: 60)
        let surface = driver.surface
        let reversed = surface.cells.filter { $0.style.attributes.contains(.reverse) && $0.style.role == .valueDiffers }
        #expect(String(reversed.map(\.character)).contains("4.2 million crowns"))
        var plain = Driver(
            CompareScreenTests.pair, width: 80, height: 60, settings: ReaderSettings(showsBrackets: true))
        #expect(plain.text.contains("{4.2 million crowns}"))
        plain.press("dd")
        #expect(!plain.text.contains("{4.2"))
    }

    @Test func marksHideAndShowTheirRows() {
        var driver = Driver(CompareScreenTests.pair, width: 100, height: 60)
        driver.press("<<")
        #expect(driver.text.contains("About 40 jobs"), "twice is as before")
        driver.press("<")
        #expect(!driver.text.contains("About 40 jobs"))
        #expect(driver.lines[0].contains("hidden: ‹"))
        driver.send(.resize(columns: 60, rows: 20))
        #expect(driver.lines[0].contains("hidden: ‹"), "a narrow window says so as well")
        driver.send(.resize(columns: 100, rows: 60))
        driver.press(">~`")
        #expect(!driver.text.contains("Sixty jobs"))
        driver.press("<esc>")
        #expect(driver.text.contains("About 40 jobs"))
        #expect(driver.text.contains("Sixty jobs"))
    }

    @Test func swappingAndPickingLoadTheOtherPair() {
        var driver = Driver(.compare(Fixture.left, Fixture.right, story: Fixture.story), width: 100)
        driver.press("X")
        #expect(driver.state.screen.route == .compare(Fixture.right, Fixture.left, story: Fixture.story))
        driver.press("4")
        #expect(
            driver.state.screen.route
                == .compare(TextReference(article: Fixture.tagblatt.id), Fixture.left, story: Fixture.story))
        driver.press("l2")
        #expect(
            driver.state.screen.route
                == .compare(TextReference(article: Fixture.tagblatt.id), Fixture.right, story: Fixture.story))
    }

    @Test func enterReadsTheSentenceInItsArticle() {
        var driver = Driver(.compare(Fixture.left, Fixture.right, story: Fixture.story), width: 100, height: 8)
        driver.press("vvl<enter>")
        #expect(driver.state.screen.route == .article(Fixture.ledger.id, version: nil, story: Fixture.story))
        #expect(driver.text.contains("Opponents include"))
    }

    @Test func methodsCanBeSwitched() {
        var driver = Driver(CompareScreenTests.pair)
        driver.press("E")
        #expect(driver.loads.last == .comparison(Fixture.left, Fixture.right, engine: .revision))
    }

    @Test func aMethodThatCannotBeChosenAndAColumnThatIsNotThereSayWhy() {
        var versions = Driver(
            .compare(
                TextReference(article: Fixture.harbour.id, version: 1),
                TextReference(article: Fixture.harbour.id, version: 2), story: nil))
        versions.press("E")
        #expect(versions.text.contains("Versions of one article are always compared word by word."))
        var narrow = Driver(Walk.comparison, width: 60, height: 20)
        narrow.press("o")
        #expect(narrow.words.contains("two need a window of 72 columns."))
        narrow.press("z")
        #expect(narrow.text.contains("alone; z shows both."))
        narrow.press("z")
        #expect(narrow.text.contains("Both sides."))
    }

    /// The first message of a comparison says why this pair was chosen; the keys stay in sight, and nothing is cut.
    @Test(arguments: [60, 80, 120]) func aMessageOnAComparisonHidesNoKeysAndIsNotCut(width: Int) throws {
        var driver = Driver(.story(Fixture.story), width: width, height: 20)
        driver.press("c")
        let message = try #require(driver.state.message?.text)
        #expect(driver.words.contains(message))
        #expect(driver.lines.last?.contains("? help") == true)
        #expect(driver.lines.last?.contains("q back") == true)
    }

    @Test func comparingFromTheListWaitsForTheStory() {
        var driver = Driver()
        driver.press("c")
        #expect(
            driver.state.screen.route == .compare(Fixture.left, Fixture.right, story: Fixture.story),
            "the two that differ most")
    }

    @Test func taggedSourcesAreCompared() {
        var driver = Driver(.story(Fixture.story), width: 120)
        driver.press("jtjt")
        driver.press("c")
        #expect(
            driver.state.screen.route
                == .compare(
                    TextReference(article: Fixture.ledger.id), TextReference(article: Fixture.tagblatt.id),
                    story: Fixture.story))
    }

    @Test func inOwnOrderTheLinkedSentenceStandsBeside() throws {
        var driver = Driver(CompareScreenTests.pair, width: 100, height: 12)
        driver.press("onnnnnn")
        let line = try #require(driver.lines.first { $0.contains("▸") })
        #expect(driver.state.screen.panes.count == 2)
        #expect(line.contains("→") || line.contains("‹"))
        driver.press("G")
        driver.press("LG<tab>g")
        #expect(driver.state.screen.panes[1].selected == 0)
    }

    @Test func manySourcesStandBesideEachOther() {
        var driver = Driver(.compare(Fixture.left, Fixture.right, story: Fixture.story), width: 200, height: 50)
        #expect(driver.lines[1].contains("1* Harbour Post"))
        #expect(driver.lines[1].contains("4 Tagblatt"))
        driver.press("l*")
        #expect(driver.lines[1].contains("2* The Ledger"))
        driver.press("llll")
        #expect(driver.lines[1].contains("5 夕刊ローン"))
        driver.press("c")
        #expect(!driver.lines[1].contains("*"))
    }

    @Test func versionsAreComparedOldestFirst() {
        var driver = Driver(.versions(Fixture.tagblatt.id))
        driver.press("c")
        #expect(
            driver.state.screen.route
                == .compare(
                    TextReference(article: Fixture.tagblatt.id, version: 2),
                    TextReference(article: Fixture.tagblatt.id, version: 3), story: nil))
        #expect(driver.text.contains("v2") && driver.text.contains("v3"))
    }

    @Test func theMouseGivesAColumnTheFocus() {
        var driver = Driver(.compare(Fixture.left, Fixture.right, story: Fixture.story), width: 100)
        driver.send(.mouse(MouseEvent(.press, x: 80, y: 5)))
        #expect(driver.state.screen.column == 1)
        driver.send(.mouse(MouseEvent(.press, x: 4, y: 5)))
        #expect(driver.state.screen.column == 0)
        driver = Driver(.compare(Fixture.left, Fixture.right, story: Fixture.story), width: 200, height: 50)
        driver.send(.mouse(MouseEvent(.press, x: 120, y: 5)))
        #expect(driver.state.screen.column == 2)
    }

    @Test func exportAsksForAForm() {
        var driver = Driver(CompareScreenTests.pair)
        driver.press("e<down><down><enter><enter>")
        let path = "rashomon-compare-11-12.html"
        #expect(
            driver.takeEffects() == [
                .export(Export(content: .comparison(Fixture.left, Fixture.right), format: .html, path: path))
            ])
    }

    /// A mark in the first column stood beside an empty side, far from the sentence that was selected.
    @Test func theMarkOfTheSelectedRowStandsBesideTheSideThatHasText() throws {
        var driver = Driver(CompareScreenTests.pair, width: 100, height: 40)
        driver.press(":next-only<enter>")
        for _ in 0..<20 {
            let line = try #require(driver.lines.first { $0.contains("▸") })
            let mark = try #require(line.firstIndex(of: "▸"))
            let next = line[line.index(after: mark)...].first
            #expect(next.map { !$0.isWhitespace } ?? false, "\(line)")
            driver.press("j")
        }
    }

    /// "In other words" said nothing of what the other one's quote lacks.
    @Test func whatAQuoteOfTheOtherSideLacksIsMarkedAndSaid() throws {
        let whole = "We have carried this line for as long as we could,"
        var detail = Fixture.detail
        let reference = try #require(
            detail.quotes.utterances.flatMap(\.variants).first {
                $0.quote.text == whole && $0.article == Fixture.harbour.id
            })
        var cut = try #require(detail.quotes.utterances.flatMap(\.variants).first { $0.article == Fixture.ledger.id })
        cut.relation = .cutAtStart
        cut.changes = [
            WordChange(kind: .onlyReference, text: "We have carried this line"),
            WordChange(kind: .same, text: "for as long as we could"),
        ]
        detail.quotes.utterances = [Utterance(speaker: nil, variants: [reference, cut])]
        let found = QuoteChange.cuts(of: Fixture.harbour, by: Fixture.ledger.id, detail.quotes)
        #expect(found.map(\.words) == ["cut at the start: without “We have carried this line”"])
        #expect(found.map { Fixture.harbour.content.text.text(in: $0.span) } == ["We have carried this line"])
        var driver = Driver(.stories, width: 120, height: 60)
        driver.answer = { request in
            if case .story(Fixture.story) = request { .story(detail) } else { Fixture.answer(request) }
        }
        driver.send(
            .restore(
                SavedPlace(screens: [Place(route: .compare(Fixture.left, Fixture.right, story: Fixture.story))])))
        let all = (0..<30).contains { _ in
            defer { driver.press("j") }
            return driver.words.contains("cut at the start: without")
        }
        #expect(all, "\(driver.text)")
    }
}
