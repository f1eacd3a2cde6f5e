import NewsModel
import ReaderInterface
import Testing

/// What the screens say of languages in which values are not compared.
@Suite struct SilenceTests {
    private static let words = "Figures and names are not compared in Russian and Polish"

    private static func answer(_ request: DataRequest) -> DataResult {
        switch Fixture.answer(request) {
        case .comparison(var texts):
            texts.comparison.uncomparedLanguages = ["Russian", "Polish"]
            return .comparison(texts)
        case .story(var detail):
            detail.matrix.uncomparedLanguages = ["Russian", "Polish"]
            return .story(detail)
        case let other: return other
        }
    }

    private static let pair = Route.compare(Fixture.left, Fixture.right, story: Fixture.story)

    @Test(
        arguments: [Route.story(Fixture.story), .matrix(Fixture.story), pair], [60, 100])
    func aScreenThatComparesSaysWhatItDoesNotCompare(route: Route, width: Int) {
        var driver = Driver(width: width, height: 30, answer: Self.answer)
        driver.send(.restore(SavedPlace(screens: [Place(route: route)])))
        #expect(driver.text.contains(Self.words), "\(driver.text)")
        let usual = Driver(route, width: width)
        #expect(!usual.text.contains("not compared in"))
    }

    @Test func textsInTheirOwnOrderDoToo() {
        var driver = Driver(width: 100, height: 30, answer: Self.answer)
        driver.send(.restore(SavedPlace(screens: [Place(route: Self.pair)])))
        driver.press("o")
        #expect(driver.text.contains(Self.words), "\(driver.text)")
    }
}
