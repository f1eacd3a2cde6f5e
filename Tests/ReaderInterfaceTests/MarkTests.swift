import NewsModel
import NewsWording
import ReaderInterface
import TerminalCanvas
import Testing

/// Every mark that a screen shows is explained where it is seen: by the screen itself or by its help.
@Suite struct MarkTests {
    /// Glyphs that mean something by themselves. What divides, cuts and points at the row is none, and neither is what
    /// texts are full of.
    private static let marks: Set<Character> = {
        let glyphs = GlyphSet.unicode
        let signs = ComparisonSigns.unicode
        var all: [Character] = [
            glyphs.tagged, glyphs.unread, glyphs.starred, glyphs.later, glyphs.changed, glyphs.arrow, glyphs.arrowBack,
            glyphs.overview, glyphs.above, glyphs.folded, glyphs.unfolded, glyphs.picture,
            signs.reworded, signs.valueDiffers, signs.onlyLeft, signs.moved, signs.repeated, signs.states,
            signs.inPart,
        ]
        all += glyphs.places + glyphs.bars.dropFirst()
        return Set(all)
    }()

    private static func marks(in text: some StringProtocol) -> Set<Character> {
        Set(text.filter { marks.contains($0) })
    }

    /// The bars of one picture are explained by any of them.
    private static func withoutBars(_ found: Set<Character>, explained: Set<Character>) -> Set<Character> {
        let bars = Set(GlyphSet.unicode.bars)
        return explained.isDisjoint(with: bars) ? found : found.subtracting(bars)
    }

    @Test(
        arguments: GoldenCase.all.filter { !$0.settings.glyphs.isASCII && $0.route.kind != .help && !$0.isEmpty },
        [Size(width: 120, height: 35), Size(width: 200, height: 50)])
    func everyMarkOfAScreenIsExplainedInItsHelp(_ golden: GoldenCase, _ size: Size) {
        var driver = Driver(golden.route, width: size.width, height: size.height, settings: golden.settings)
        driver.press(golden.keys)
        while driver.state.overlay != nil { driver.press("<esc>") }
        // The first line is where the reader is, the last ones are keys.
        let found = Self.marks(in: driver.lines.dropFirst().joined())
        driver.send(.resize(columns: size.width, rows: 300))
        driver.press("?")
        let explained = Self.marks(in: driver.text)
        #expect(
            Self.withoutBars(found, explained: explained).subtracting(explained).isEmpty,
            "\(golden.name): \(found.subtracting(explained))")
    }

    @Test func theDoubtOfARowStandsInEveryForm() throws {
        let doubted = Fixture.doubted
        for (width, keys) in [(60, ""), (120, ""), (120, "o"), (120, "u"), (60, "u")] {
            var driver = Driver(width: width, height: 60, answer: doubted)
            driver.send(
                .restore(SavedPlace(screens: [Place(route: .compare(Fixture.left, Fixture.right, story: nil))])))
            driver.press(keys)
            #expect(driver.text.contains("≈?"), "\(width) \(keys) \(driver.text)")
            #expect(driver.text.contains("⇅"), "\(width) \(keys) \(driver.text)")
        }
    }

    @Test func theHelpOfAComparisonExplainsWhatIsLikely() {
        var driver = Driver(.compare(Fixture.left, Fixture.right, story: nil), height: 80)
        driver.press("?")
        #expect(driver.words.contains("≈? likely the same fact; not certain"))
    }
}

extension Fixture {
    /// The comparison with a row that is likely only, and told elsewhere.
    static func doubted(_ request: DataRequest) -> DataResult {
        guard case .comparison(let pair) = answer(request) else { return answer(request) }
        var texts = pair
        for row in texts.comparison.rows.indices where texts.comparison.rows[row].kind == .reworded {
            texts.comparison.rows[row].isMoved = true
            for link in texts.comparison.rows[row].links { texts.comparison.links[link].grade = .likely }
        }
        return .comparison(texts)
    }
}
