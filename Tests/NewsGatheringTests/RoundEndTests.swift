import NewsGathering
import Testing

@testable import NewsIndex

/// However a round ends, it holds nothing of the index afterwards.
@Suite struct RoundEndTests {
    private func holdsNothing(_ fixture: AccountFixture) throws -> Bool {
        let other = try NewsIndex(folder: fixture.folder)
        defer { other.close() }
        var size: Int64?
        try fixture.index.file.maintain { size = try $0.int64("PRAGMA cache_size") }
        return !other.filling.isHeldElsewhere && size == -4_000
    }

    @Test func aRoundThatBringsOnlyWhatIsThereHoldsNothingAfterwards() throws {
        let fixture = try AccountFixture()
        for id in 1...6 { fixture.post(Int64(id)) }
        #expect(try fixture.sync().report.new == 6)
        #expect(try holdsNothing(fixture))
        let again = try fixture.sync(isForced: true)
        #expect(again.report.new == 0 && again.report.unchanged > 0)
        #expect(try holdsNothing(fixture))
    }

    @Test func aRoundThatIsStoppedHoldsNothingAfterwards() throws {
        let fixture = try AccountFixture()
        for id in 1...6 { fixture.post(Int64(id)) }
        // Stopped once the articles are there.
        let index = fixture.index
        let summary = try fixture.sync { (try? index.totals().articles) ?? 0 > 0 }
        #expect(summary.wasStopped)
        #expect(try index.totals().articles > 0)
        #expect(try holdsNothing(fixture))
    }
}
