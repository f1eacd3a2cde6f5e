import NewsModel
import NewsWording
import TerminalCanvas

/// What is wrong with a source, since when, and what can be done about it with the keys of the screen of sources.
struct SourceTroubleText {
    private let context: LayoutContext
    private let source: SourceHealth

    init(_ context: LayoutContext, _ source: SourceHealth) {
        self.context = context
        self.source = source
    }

    /// nil where nothing is wrong, or nothing is wanted of it.
    var text: MarkedText? {
        guard let failure = source.failure, source.state != .paused else { return nil }
        let end = failure.hasSuffix(".") ? "" : "."
        let sentence =
            failure.hasPrefix("is ") ? "It " + failure : failure.prefix(1).uppercased() + failure.dropFirst()
        return .runs((sentence + end, Style(.error)), (advice, .dim))
    }

    /// What can be done about it, with the keys.
    private var advice: String {
        let edit = context.key(.editSource)
        let since = source.lastSuccess.map { " It last worked \(context.words.age($0)) ago." } ?? " It never worked."
        let count = source.failureCount > 1 ? " \(source.failureCount) times so far." : ""
        let what: String =
            switch source.trouble {
            case .gone?: " \(context.key(.removeSource)) removes it; its articles can stay."
            case .wrongAddress?: " \(edit) changes its address."
            case .refused?: " \(edit) sets another user agent, or cookies."
            case .busy(let until)?:
                until.map { " It is asked again after \(context.words.moment($0))." } ?? " It is asked again later."
            case .serverFault?: " It is asked again by itself."
            case .unreachable?: " \(context.key(.reload)) tries again; \(edit) changes its address."
            case .notAFeed?: " \(edit) changes its address."
            case nil: " \(context.key(.reload)) tries again."
            }
        return what + count + since
    }
}
