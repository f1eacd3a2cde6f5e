import Foundation
import NewsIndex
import NewsModel

/// Finds the source that a word of the command line means.
enum SourceLookup {
    /// By number, by address or name, then by a part of either. Throws where none fits, or a part fits several.
    static func source(_ word: String, in index: NewsIndex) throws -> Source {
        let all = try index.sources()
        if let id = Int64(word), let source = all.first(where: { $0.id.rawValue == id }) { return source }
        if let source = all.first(where: { $0.url == word || $0.shownURL == word || $0.shownName == word }) {
            return source
        }
        let wanted = word.lowercased()
        let found = all.filter { $0.shownName.lowercased().contains(wanted) || $0.url.lowercased().contains(wanted) }
        guard let first = found.first else { throw SourceLookupError.none(word) }
        if found.count > 1 { throw SourceLookupError.several(word, found.map { "\($0.id) \($0.shownName)" }) }
        return first
    }
}

/// Why a word names no source.
enum SourceLookupError: Error, CustomStringConvertible {
    /// The word.
    case none(String)
    /// The word, and the numbers and names of the sources that it fits.
    case several(String, [String])

    var description: String {
        switch self {
        case .none(let word): "No source is called “\(word)”; `rashomon sources` lists them."
        case .several(let word, let names):
            "“\(word)” is more than one source: \(names.joined(separator: ", ")). Use the number."
        }
    }
}
