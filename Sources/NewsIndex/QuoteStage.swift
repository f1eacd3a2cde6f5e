import Foundation
import NewsAnalysis
import NewsModel

/// Finds the quotes of several texts, on two cores.
enum QuoteStage {
    /// So few texts are not worth a second thread.
    private static let fewTexts = 16

    static func quotes(in texts: [(content: ArticleText, language: String)]) -> [[Quote]] {
        if texts.count < fewTexts { return texts.map(quotes) }
        let half = texts.count / 2
        // A thread that ends: libdispatch's, once used, wake once a second for as long as the program runs.
        let rest = Finding(texts[half...])
        rest.start()
        return texts[..<half].map(quotes) + rest.wait()
    }

    private static func quotes(_ text: (content: ArticleText, language: String)) -> [Quote] {
        QuoteFinder.quotes(in: text.content, language: text.language, includeIndirect: true)
    }

    /// The quotes of some texts, found on a thread of its own.
    private final class Finding: @unchecked Sendable {
        // Unchecked because the compiler does not know that `quotes` is written before `isDone` is signalled and read
        // after.
        private let texts: ArraySlice<(content: ArticleText, language: String)>
        private var quotes: [[Quote]] = []
        private let isDone = DispatchSemaphore(value: 0)

        init(_ texts: ArraySlice<(content: ArticleText, language: String)>) { self.texts = texts }

        func start() {
            Thread.detachNewThread { [self] in
                quotes = texts.map { QuoteStage.quotes($0) }
                isDone.signal()
            }
        }

        func wait() -> [[Quote]] {
            isDone.wait()
            return quotes
        }
    }
}
