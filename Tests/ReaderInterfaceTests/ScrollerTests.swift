import Testing

@testable import ReaderInterface

/// Where the selected row stands after moving.
@Suite struct ScrollerTests {
    /// Three items of two lines below a head that is higher than the window.
    private static let height = 10
    private static let pane: Pane = {
        let items = (0..<3).map { LayoutItem(lines: 14 + 2 * $0..<16 + 2 * $0, target: .nothing, id: Int64($0)) }
        return Pane(width: 40, lines: [LayoutLine](repeating: .blank, count: 40), items: items)
    }()

    private func isSeen(_ position: PanePosition) -> Bool {
        let lines = Self.pane.lines(ofItem: position.selected)
        return lines.lowerBound >= position.top && lines.upperBound <= position.top + Self.height
    }

    @Test func whoeverGoesUpToTheFirstItemSeesItAndOnceMoreWhatStandsAboveIt() {
        let second = PanePosition(selected: 1, top: 14)
        var position = Scroller.moved(second, by: -1, in: Self.pane, height: Self.height)
        #expect(position.selected == 0 && isSeen(position))
        position = Scroller.moved(position, by: -1, in: Self.pane, height: Self.height)
        #expect(position == PanePosition(selected: 0, top: 0))
    }

    @Test func whoeverGoesFarUpSeesTheFirstItemToo() {
        let position = Scroller.moved(PanePosition(selected: 2, top: 14), by: -9, in: Self.pane, height: Self.height)
        #expect(position.selected == 0 && isSeen(position))
    }

    @Test(arguments: [0, 3, 10, 14, 15, 30])
    func aFindThatLandsOnTheFirstItemShowsIt(top: Int) {
        let from = PanePosition(selected: top == 0 ? 0 : 2, top: top)
        let position = Scroller.jumped(from, to: 0, in: Self.pane, height: Self.height)
        #expect(position.selected == 0 && isSeen(position))
    }
}
