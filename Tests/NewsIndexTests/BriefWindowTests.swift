import NewsAnalysis
import NewsModel
import Testing

@testable import NewsIndex

/// The stories of days that move on: each is read once while it is among them.
struct BriefWindowTests {
    private func brief(_ last: Int64) -> (last: Int64, brief: StoryBrief?) {
        let time = Timestamp(seconds: last)
        // Every third follows nothing.
        let brief = StoryBrief(
            id: StoryID(last), language: "en", headline: "Story \(last)", terms: [], first: time, last: time,
            articleCount: 1)
        return (last, last.isMultiple(of: 3) ? nil : brief)
    }

    @Test func onlyTheDaysThatComeAreRead() throws {
        var window = BriefWindow()
        var read: [ClosedRange<Int64>] = []
        for days in [1...10, 4...12, 4...12, 12...20, 30...33, 5...9] as [ClosedRange<Int64>] {
            window.move(to: days) { missing in
                read.append(missing)
                return missing.map(brief)
            }
            #expect(window.briefs.map(\.id.rawValue) == days.filter { !$0.isMultiple(of: 3) })
        }
        #expect(read == [1...10, 11...12, 13...20, 30...33, 5...9])
    }
}
