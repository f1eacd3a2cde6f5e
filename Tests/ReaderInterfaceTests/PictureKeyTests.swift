import NewsModel
import NewsText
import ReaderInterface
import Testing

/// Which picture the key is for, and when it is shown.
@Suite struct PictureKeyTests {
    private static let article: Article = {
        var article = Fixture.harbour
        var content = ArticleText(
            title: "Ferry",
            blocks: [
                (.paragraph, "See the timetable."), (.image, "Boats at dusk"),
            ] + (0..<60).map { (.paragraph, "Line \($0).") } + [(.image, "The empty pier")])
        func link(_ words: String, _ url: String) -> TextLink {
            TextLink(span: Fixture.span(words, in: content.text), url: url)
        }
        content.links = [
            link("timetable", "https://post.example/timetable"),
            link("Boats at dusk", "https://post.example/boats.jpg"),
            link("The empty pier", "https://post.example/pier.png"),
        ]
        article.content = content
        article.quotes = []
        return article
    }()

    private static func answer(_ request: DataRequest) -> DataResult {
        if case .article(Fixture.harbour.id, _) = request { return .article(article) }
        return Fixture.answer(request)
    }

    private func opened(_ route: Route = .article(Fixture.harbour.id, version: nil, story: Fixture.story)) -> Driver {
        var driver = Driver(width: 140, height: 24, answer: Self.answer)
        driver.send(.restore(SavedPlace(screens: [Place(route: .stories), Place(route: route)])))
        _ = driver.takeEffects()
        return driver
    }

    @Test func theFirstPictureInSightOrFurtherOnIsMeant() {
        var driver = opened()
        driver.press("^P")
        #expect(driver.takeEffects() == [.fetchPicture(Fixture.harbour.id, "https://post.example/boats.jpg")])
        driver.press("<space><space>^P")
        #expect(driver.takeEffects() == [.fetchPicture(Fixture.harbour.id, "https://post.example/pier.png")])
        driver.press("2^P")
        #expect(driver.takeEffects() == [.fetchPicture(Fixture.harbour.id, "https://post.example/boats.jpg")])
        driver.press("1^P")
        #expect(driver.takeEffects().isEmpty)
        #expect(driver.text.contains("Link 1 is no picture"))
    }

    @Test func amongLinksTheSelectedOneIsMeant() {
        var driver = opened(.links(Fixture.harbour.id))
        driver.press("^P")
        #expect(driver.text.contains("What is selected is no picture"))
        driver.press("jj^P")
        #expect(driver.takeEffects() == [.fetchPicture(Fixture.harbour.id, "https://post.example/pier.png")])
    }

    @Test func nobodyIsTakenAwayFromAnotherScreenByAPictureThatCame() {
        var driver = opened()
        driver.send(.pictureCame(url: "https://post.example/boats.jpg", path: "/p"))
        #expect(driver.takeEffects() == [.showPicture("/p")])
        driver.press("q")
        driver.send(.pictureCame(url: "https://post.example/boats.jpg", path: "/p"))
        #expect(driver.takeEffects() == [.dropPicture])
        #expect(driver.text.contains("came after its article was left"))
    }

    /// It was said to have come after its article was left.
    @Test func aPictureThatComesWhileAPromptIsOpenDoesNotSayThatItsArticleWasLeft() {
        var driver = opened()
        driver.press("/")
        driver.send(.pictureCame(url: "https://post.example/boats.jpg", path: "/p"))
        #expect(driver.takeEffects() == [.dropPicture])
        #expect(
            driver.state.message?.text == "The picture came while something else was open; ask for it again.")
    }

    @Test func anArticleWithoutAPictureSaysSo() {
        var driver = Driver(.article(Fixture.ledger.id, version: nil, story: Fixture.story))
        driver.press("^P")
        #expect(driver.text.contains("This article has no picture."))
    }

    /// An address has no longer a line of its own edge: the column of the words is that of the address.
    @Test func anAddressStandsBelowItsWordsUnlessItIsLongerThanALine() throws {
        let driver = opened(.links(Fixture.harbour.id))
        let row = try #require(driver.line(with: "https://post.example/timetable"))
        #expect(driver.lines[row].hasPrefix("      https://"))
        #expect(driver.lines[row - 1].contains("1  timetable"))
    }
}
