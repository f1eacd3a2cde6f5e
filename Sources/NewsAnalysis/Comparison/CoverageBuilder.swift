public import NewsModel
import NewsText

/// What the sources of a story say, fact by fact.
public enum CoverageBuilder {
    /// The matrix of facts and sources.
    ///
    /// - Parameter context: Built over the same texts; nil to build it here.
    public static func matrix(of texts: [ComparisonText], context: StoryContext? = nil) -> CoverageMatrix {
        let story = context.map { $0.texts == texts ? $0 : StoryContext(texts: texts) } ?? StoryContext(texts: texts)
        let runs = story.prepared.map { WordRun($0) }
        let copied = runs.indices.map { a in
            runs.indices.map { b in a == b ? 0 : Copying.share(of: runs[a], in: runs[b]) }
        }
        return CoverageMatrix(
            articles: texts.map(\.id), facts: [], onlyHere: texts.map { _ in [] }, copied: copied)
    }
}
