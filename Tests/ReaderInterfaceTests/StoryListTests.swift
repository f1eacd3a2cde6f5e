import NewsModel
import ReaderInterface
import TerminalCanvas
import Testing

@Suite struct StoryListTests {
    @Test func aStoryOfOneOutletTakesOneLineWithItsOutlet() throws {
        let driver = Driver(width: 120, height: 30)
        let row = try #require(driver.line(with: "Opinion: why the"))
        #expect(driver.lines[row].contains("Tagblatt"))
        #expect(driver.lines[row + 1].contains("Council of district 4"))
        #expect(driver.lines[row + 2].contains("Merkur, Tagblatt"))
    }

    @Test func aLongHeadlineGoesOnInTheSecondLineBeforeItIsCut() throws {
        let driver = Driver(width: 60, height: 20)
        let row = try #require(driver.line(with: "Central bank of Merrow"))
        #expect(!driver.lines[row].contains("…"))
        #expect(driver.lines[row + 1].contains("per cent for the third time in a row · Harbo"))
    }

    /// A long name took the room of the headline's end.
    @Test(arguments: [60, 80]) func aLongOutletGivesWayToTheHeadline(width: Int) throws {
        var driver = Driver(width: width, height: 20)
        let headline = "Treasurer is sent to prison for six years for the theft from the fund of Norholm"
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            var several = Fixture.rows[1]
            several.headline = headline
            several.outlets = ["Evening Standard-Bearer of the Northern Provinces", "Kanal 4", "Merkur"]
            several.followedBy = [StoryID(7)]
            var alone = several
            alone.id = StoryID(77)
            alone.outlets = ["Evening Standard-Bearer of the Northern Provinces"]
            return .stories(Fixture.page([several, alone], slice))
        }
        driver.send(.indexChanged)
        for row in [1, 3] {
            let words = (driver.lines[row] + " " + driver.lines[row + 1]).split(separator: " ").joined(separator: " ")
            #expect(words.contains("fund of Norholm · Ev"), "\(words)")
        }
        #expect(driver.lines[2].contains("… +2"))
    }

    /// At the first look at a new index that is nearly every row.
    @Test func figuresStandInColumnsAndWhatIsNotKnownYetIsSaidQuietly() throws {
        var driver = Driver(width: 80, height: 30)
        driver.answer = { request in
            guard case .stories(let query, let slice, _) = request, query.text.isEmpty else {
                return Fixture.answer(request)
            }
            var rows = Fixture.rows
            rows[3].differenceCount = nil
            rows[4].differenceCount = 12
            return .stories(Fixture.page(rows, slice))
        }
        driver.send(.indexChanged)
        let unknown = try #require(driver.line(with: "district 4"))
        let known = try #require(driver.line(with: "district 5"))
        #expect(driver.lines[unknown].contains(" … "))
        #expect(!driver.lines[unknown].contains("?") && !driver.lines[unknown].contains("≠"))
        #expect(driver.lines[known].contains("≠12"))
        #expect(!driver.text.contains(" new"))
    }

    /// Of five articles three came before midnight of the reader's own time zone.
    @Test func aBarEndsWhereTheDayOfTheReaderEnds() throws {
        var settings = ReaderSettings()
        settings.zone = TimeZoneRules(secondsFromUTC: 19_800)
        var driver = Driver(width: 120, height: 12, settings: settings)
        let midnight = settings.zone.utc(Timestamp(settings.zone.local(Fixture.clock).day))
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            var row = Fixture.rows[0]
            row.last = midnight + 1_800
            row.arrivals = [0, 1, 3, 4, 4]
            return .stories(Fixture.page([row], slice))
        }
        driver.send(.clock(midnight + 7_200))
        driver.send(.indexChanged)
        let row = try #require(driver.line(with: "Ferry line"))
        #expect(driver.lines[row].contains(" ▃▂ "), "\(driver.lines[row])")
    }

    /// Without colours such a style is a ground, or a line below.
    @Test func whereThereIsNoFigureThereIsNoStyleOfOne() {
        let surface = Driver(width: 100, height: 30).surface
        #expect(
            !surface.cells.contains { $0.character == " " && [.valueDiffers, .quote].contains($0.style.role) })
    }

    /// What stands on it is sent again with each move, which costs a slow line as many bytes as it has letters.
    @Test func theGroundOfTheSelectedRowEndsWithItsHeadline() throws {
        let surface = Driver(width: 100, height: 30).surface
        let onGround = surface.cells.indices.filter { surface.cells[$0].style.ground == .selection }
        let first = try #require(onGround.first)
        // The number of outlets and a mark stand before it, with spaces.
        #expect(onGround == Array(first..<(first + 6 + Fixture.rows[0].headline.count + 1)))
    }

    @Test func whatHasNoAgeStandsBehindTheDaysUnderAHeadingOfItsOwn() throws {
        var driver = Driver(width: 80, height: 30)
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            var rows = Array(Fixture.rows[3...6])
            for index in 2...3 {
                rows[index].isDated = false
                rows[index].isAgeless = true
                rows[index].last = Fixture.clock
            }
            return .stories(Fixture.page(rows, slice))
        }
        driver.send(.indexChanged)
        driver.press("S")
        let heading = try #require(driver.line(with: "Date unknown"), "\(driver.text)")
        #expect(driver.lines.count { $0.contains("Date unknown") } == 1)
        #expect(driver.lines[heading + 1].contains("district 6"), "\(driver.text)")
    }

    @Test func whatCameWithoutADateStandsAmongTheStoriesOfTheDayItCame() {
        var driver = Driver(width: 80, height: 30)
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            var rows = Array(Fixture.rows[3...6])
            for index in rows.indices { rows[index].last = Fixture.clock + -60 * Int64(index) }
            rows[1].isDated = false
            return .stories(Fixture.page(rows, slice))
        }
        driver.send(.indexChanged)
        driver.press("S")
        #expect(driver.line(with: "Date unknown") == nil, "\(driver.text)")
        #expect(driver.line(with: "undated") != nil)
    }

    @Test func everyRowCanBeReachedWhereRowsDifferInHeight() {
        var driver = Driver(width: 120, height: 12)
        for number in 0..<40 {
            #expect(driver.state.screen.panes[0].selected == number)
            #expect(driver.lines.count { $0.hasPrefix("▸") } == 1)
            driver.press("j")
        }
        driver.press("<space>b<pageup>g")
        #expect(driver.lines[1].hasPrefix("▸"))
    }

    @Test func aStoryThatGainedAnArticleWhileTheListWasOpenKeepsItsPlaceUnderItsDay() {
        var driver = Driver(width: 100, height: 30)
        let hours = [0, 30, 1, 31, 54]
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            var rows = Array(Fixture.rows.prefix(hours.count))
            for index in rows.indices {
                rows[index].isDated = true
                rows[index].last = Timestamp(seconds: Fixture.rows[0].last.seconds - 3_600 * Int64(hours[index]))
            }
            return .stories(Fixture.page(rows, slice))
        }
        driver.send(.indexChanged)
        for _ in 0..<8 where driver.state.query.order != .time { driver.press("S") }
        let days = driver.lines.filter { $0.contains(/^ (Mon|Tue|Wed|Thu|Fri|Sat|Sun) [0-9]+ [A-Z]/) }
        #expect(days.count == 3)
        #expect(Set(days).count == 3)
    }

    @Test func lettersTypedWhereAStoryIsMergedLookForItAndNeverAct() {
        var driver = Driver(.stories)
        driver.press("M")
        #expect(driver.text.contains("type to find"))
        for key in ["l", "q", "j", "1", " "] { driver.press(key == " " ? "<space>" : key) }
        #expect(driver.takeEffects() == [])
        driver.press("<esc>M")
        driver.press("district<space>9")
        #expect(driver.text.contains("Together: 6 outlets"))
        driver.press("<enter>")
        #expect(driver.takeEffects() == [.mergeStories(Fixture.story, into: StoryID(9))])
        #expect(driver.words.contains("Merged “Ferry line to Skarholm will close in March”"))
        #expect(driver.lines.last?.contains("U takes it back") == true)
    }

    @Test func theLikeliestStoryToMergeWithComesFirst() {
        var driver = Driver(.stories)
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            var rows = Fixture.rows
            rows[30].headline = "Skarholm mourns its ferry"
            return .stories(Fixture.page(rows, slice))
        }
        driver.send(.indexChanged)
        driver.press("M<enter>")
        #expect(driver.takeEffects() == [.mergeStories(Fixture.story, into: Fixture.rows[30].id)])
    }

    @Test func oneKeyLeadsHomeFromAnyDepth() {
        var driver = Driver(.stories)
        driver.press("<enter>1u")
        #expect(driver.state.screens.count == 4)
        driver.press("H")
        #expect(driver.state.screens.map(\.route) == [.stories])
    }

    @Test func spaceAtTheEndOfAnArticleGoesOnToTheNextUnreadOne() {
        var driver = Driver(height: 60)
        driver.press("<enter>1<space>")
        #expect(driver.state.screen.route.kind == .article)
        #expect(driver.state.screen.route != .article(Fixture.harbour.id, version: nil, story: Fixture.story))
    }

    @Test func helpBeginsWithTheMarksAndShowsAllKeysWhenAskedTwice() {
        var driver = Driver(width: 120, height: 200)
        driver.press("?")
        #expect(driver.lines[1].contains("Marks"))
        #expect(!driver.text.contains("Exchange the two sides."))
        driver.press("?")
        #expect(driver.lines[0].contains("All keys"))
        #expect(driver.text.contains("Exchange the two sides."))
        driver.press("q")
        #expect(driver.state.screen.route == .stories)
    }

    @Test func aSearchHitLeadsToItsStorysQuotesAndComparison() {
        var driver = Driver(.search("ferry"))
        driver.press("\"")
        #expect(driver.state.screen.route == .quotes(Fixture.story))
        driver.press("qc")
        #expect(driver.state.screen.route.kind == .compare)
    }

    @Test func whatIsUsedMoreComesFirstInThePalette() {
        var driver = Driver(.stories)
        driver.press(":outlets<enter>q")
        driver.press(":outlets<enter>q")
        driver.press(":")
        let row = driver.lines.firstIndex { $0.hasPrefix("▸") && $0.contains("outlets") }
        #expect(row != nil)
    }

    /// A bar of one day is a lone block among empty columns.
    @Test func aStoryOfOneDayHasNoBars() throws {
        var driver = Driver(width: 110, height: 30)
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            var row = Fixture.rows[0]
            row.articleCount = 5
            row.arrivals = [0, 1, 1, 2, 2]
            return .stories(Fixture.page([row], slice))
        }
        driver.send(.indexChanged)
        #expect(!driver.text.contains { GlyphSet.unicode.bars.dropFirst().contains($0) }, "\(driver.text)")
    }

    /// Columns for differences, which one outlet cannot have, took the room of its name.
    @Test func aStoryOfOneOutletKeepsOneLineAt80Columns() throws {
        var driver = Driver(width: 80, height: 30)
        driver.answer = { request in
            guard case .stories(_, let slice, _) = request else { return Fixture.answer(request) }
            var row = Fixture.rows[0]
            row.headline = "The bridge at Lorne stays closed until March"
            row.outlets = ["Skarholm Weekly"]
            row.articleCount = 1
            row.quoteCount = 2
            return .stories(Fixture.page([row], slice))
        }
        driver.send(.indexChanged)
        let line = try #require(driver.lines.first { $0.contains("The bridge at Lorne") })
        #expect(line.contains("stays closed until March") && line.contains("Skarholm"), "\(driver.text)")
    }
}
