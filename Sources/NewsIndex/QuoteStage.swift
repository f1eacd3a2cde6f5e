import Dispatch
import NewsAnalysis
import NewsModel

/// Finds the quotes of several texts, on all cores.
enum QuoteStage {
    static func quotes(in texts: [(content: ArticleText, language: String)]) -> [[Quote]] {
        let results = UnsafeMutableBufferPointer<[Quote]>.allocate(capacity: texts.count)
        results.initialize(repeating: [])
        // Each slot is written by one iteration only.
        nonisolated(unsafe) let slots = results
        DispatchQueue.concurrentPerform(iterations: texts.count) { index in
            slots[index] = QuoteFinder.quotes(
                in: texts[index].content, language: texts[index].language, includeIndirect: true)
        }
        defer {
            results.deinitialize()
            results.deallocate()
        }
        return Array(results)
    }
}
