import Foundation
import NewsModel
import Testing

@Suite struct StoryOrderTests {
    /// The place that version 0.1 left, and the orders of kept views, are not lost with a name.
    @Test func theNameThatTheOrderByTimeHadIsStillRead() throws {
        let old = Data(#"{"text": "ferry", "order": "latest", "includesRead": true}"#.utf8)
        let query = try JSONDecoder().decode(StoryQuery.self, from: old)
        #expect(query.order == .time && query.text == "ferry")
    }

    @Test func anOrderIsReadAsItIsWritten() throws {
        for order in StoryOrder.allCases {
            #expect(try JSONDecoder().decode([StoryOrder].self, from: JSONEncoder().encode([order])) == [order])
        }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([StoryOrder].self, from: Data(#"["sideways"]"#.utf8))
        }
    }
}
