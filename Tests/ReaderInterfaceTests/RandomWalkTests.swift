import NewsModel
import ReaderInterface
import TerminalCanvas
import Testing

@Suite struct RandomWalkTests {
    /// Whatever is pressed at whatever size, the screen is what a fresh drawing of the same state gives.
    @Test(arguments: 0..<14) func anyWalkIsDrawnAsAFreshDrawing(_ seed: Int) {
        var walk = Walk(seed: UInt64(seed))
        var driver = Driver(Walk.routes[seed % Walk.routes.count])
        // Some answers fail, some find nothing.
        if seed % 6 == 5 { driver.answer = Fixture.emptyAnswer }
        for step in 0..<300 {
            driver.send(walk.event())
            guard step % 4 == 0 else { continue }
            let shown = driver.surface
            var fresh = driver.state
            // Settings that are set anew make the layout that was prepared out of date.
            fresh.settings = driver.state.settings
            var again = Surface(fresh.size, glyphs: fresh.settings.glyphs)
            Reader.draw(fresh, on: &again)
            #expect(shown == again, "seed \(seed), step \(step), \(driver.state.screen.route)")
            if let cursor = shown.cursor {
                #expect(shown.bounds.contains(cursor) || shown.size.width == 0, "seed \(seed), step \(step): \(cursor)")
            }
        }
    }

    @Test(arguments: Walk.routes) func everySizeIsDrawn(_ route: Route) {
        var driver = Driver(route)
        for (width, height) in [
            (1, 1), (2, 1), (1, 5), (5, 2), (9, 3), (17, 4), (33, 6), (71, 9), (72, 10), (99, 12), (119, 30), (159, 40),
            (160, 40), (300, 100),
        ] {
            driver.send(.resize(columns: width, rows: height))
            #expect(driver.surface.size == Size(width: width, height: height))
        }
    }

    /// Before anything has come, and when nothing ever comes.
    @Test func drawingNeedsNoData() {
        var state = ReaderState(size: Size(width: 80, height: 24), clock: Fixture.clock)
        let effects = Reader.update(&state, .resize(columns: 80, rows: 24))
        #expect(effects == [.load(.stories(StoryQuery(), ListSlice(offset: 0, limit: 200), around: nil))])
        var surface = Surface(state.size)
        Reader.draw(state, on: &surface)
        #expect(surface.plainText.contains("Loading"))
        #expect(Reader.update(&state, .key(KeyPress("j"))).isEmpty, "what was asked for is not asked for again")
    }
}
