import NewsAnalysis
import SharedState

/// The context of the story that was looked at last: opening a story and comparing its sources need the same one.
final class StoryContexts: Sendable {
    /// Contexts of larger stories are made again rather than held.
    static let mostTexts = 40

    private let last = Locked<(signature: String, context: StoryContext)?>(nil)

    /// nil where another story was looked at since, or this one has changed.
    func context(_ signature: String) -> StoryContext? {
        last.withLock { $0?.signature == signature ? $0?.context : nil }
    }

    /// In place of the one that is kept; a larger story's is not.
    func keep(_ context: StoryContext, _ signature: String) {
        guard context.texts.count <= StoryContexts.mostTexts else { return }
        last.withLock { $0 = (signature, context) }
    }
}
