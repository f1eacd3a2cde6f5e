import Foundation
import NewsIndex
import NewsModel
import NewsWording
import ProgramSettings
import ReaderInterface
import ReaderSession

/// Files that the reader asks for.
struct ReaderExport {
    var index: NewsIndex
    /// What relative paths start from.
    var folder = FileManager.default.currentDirectoryPath

    /// Writes the file and says where; one that is there only where it is to be replaced.
    func write(_ wish: Export) throws -> String? {
        let path = place(of: wish)
        if !wish.replaces, FileManager.default.fileExists(atPath: path) { throw FileIsThere() }
        let text = try text(of: wish)
        try FileOutput.write(text, to: path)
        return "Written to \(path) (\(Wording.size(text.utf8.count)))."
    }

    private func place(of wish: Export) -> String {
        let typed = Paths.expandingTilde(wish.path)
        let path = typed.hasPrefix("/") ? typed : folder + "/" + typed
        guard path.hasSuffix("/") || Paths.isFolder(path) else { return path }
        return path + (path.hasSuffix("/") ? "" : "/") + wish.usualName
    }

    private func text(of wish: Export) throws -> String {
        switch wish.content {
        case .comparison(let left, let right):
            try SidePair(index.comparison(left.article, right.article)).written(as: wish.format)
        case .report(let id): try StoryExport(detail: index.neededStory(id)).written(as: wish.format)
        case .matrix(let id): try MatrixExport(detail: index.neededStory(id)).written(as: wish.format)
        case .article(let id): try ArticleExport(article: index.neededArticle(id)).written(as: wish.format)
        case .quotes(let id): try QuotesExport(board: index.quotes(inStory: id)).written(as: wish.format)
        }
    }
}
