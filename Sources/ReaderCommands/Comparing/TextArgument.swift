import Foundation
import NewsAnalysis
import NewsGathering
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ProgramSettings

/// What the words of `rashomon compare` mean.
enum TextArgument: Equatable {
    /// `12`: a story.
    case story(StoryID)
    /// `@34`: an article; `34@2`: one of its versions.
    case article(ArticleID, version: Int?)
    /// A path; also what `git difftool` passes.
    case file(String)
    /// An http or https address.
    case address(String)
    /// `-`.
    case standardInput

    /// Reads one word. A file that is there wins over a number, so that a file named "12" can be compared too.
    init(_ word: String, fileExists: (String) -> Bool = { FileManager.default.fileExists(atPath: $0) }) {
        if word.hasPrefix("http://") || word.hasPrefix("https://") {
            self = .address(word)
        } else if word == "-" {
            self = .standardInput
        } else if fileExists(word) {
            self = .file(word)
        } else if let id = Int64(word), id > 0 {
            self = .story(StoryID(rawValue: id))
        } else if let article = Self.article(word) {
            self = article
        } else {
            self = .file(word)
        }
    }

    private static func article(_ word: String) -> TextArgument? {
        guard let sign = word.firstIndex(of: "@") else { return nil }
        let before = word[..<sign]
        let after = word[word.index(after: sign)...]
        if before.isEmpty, let id = Int64(after), id > 0 { return .article(ArticleID(rawValue: id), version: nil) }
        guard let id = Int64(before), id > 0, let version = Int(after), version > 0 else { return nil }
        return .article(ArticleID(rawValue: id), version: version)
    }
}

/// Why something cannot be compared; the description says what to do.
enum CompareError: Error, CustomStringConvertible {
    /// A whole sentence on what cannot be read.
    case unreadable(String)
    /// A file with none or several; only one can be compared.
    case manyArticles(file: String, count: Int)
    /// A story that has nothing to compare.
    case oneSource(story: StoryID)
    /// The word that no source of the story fits, and what its sources are called, in order.
    case noSuchSource(String, names: [String])
    /// The word, and the sources that it fits.
    case ambiguousSource(String, names: [String])

    var description: String {
        switch self {
        case .unreadable(let message): message
        case .manyArticles(let file, let count):
            "\(file) holds \(count == 1 ? "1 article" : "\(count) articles"); only files with one can be compared. Add it and compare its story."
        case .oneSource(let story): "Story \(story) has one article only, so there is nothing to compare it with."
        case .noSuchSource(let name, let names):
            "The story has no source “\(name)”. It has: \(Self.numbered(names))."
        case .ambiguousSource(let name, let names):
            "“\(name)” is more than one source: \(names.joined(separator: ", ")). Use its number."
        }
    }

    private static func numbered(_ names: [String]) -> String {
        names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    }
}

/// Texts that are not in the index, read to be compared.
enum LooseText {
    /// The text in the file at `path`. An empty file and `/dev/null` are empty texts: a file that was added or
    /// deleted, as `git difftool` shows it.
    static func file(_ path: String, id: Int) throws -> ComparedSide {
        if path == "/dev/null" || isEmpty(path) { return side(nil, name: path, id: id) }
        return try side(FileReader.read(path), name: path, id: id)
    }

    /// The text on standard input.
    static func standardInput(id: Int) throws -> ComparedSide {
        let bytes = try StandardInput.bytes()
        if bytes.isEmpty { return side(nil, name: StandardInput.name, id: id) }
        return try side(FileReader.read(bytes, from: StandardInput.name), name: StandardInput.name, id: id)
    }

    private static func side(_ reading: FileReading, name: String, id: Int) throws -> ComparedSide {
        if reading.drafts.count > 1 { throw CompareError.manyArticles(file: name, count: reading.drafts.count) }
        guard let draft = reading.drafts.first else {
            let reason = reading.warnings.map(\.description).joined(separator: "; ")
            throw CompareError.unreadable(reason.isEmpty ? "\(name): holds no text." : reason + ".")
        }
        for warning in reading.warnings { warn("\(warning).") }
        return side(draft, name: name, id: id)
    }

    private static func isEmpty(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeRegular && attributes?[.size] as? Int == 0
    }

    /// The article on the page at `address`.
    static func page(_ address: String, id: Int, settings: FetchSettings) throws -> ComparedSide {
        switch try WebPage(settings: settings).document(at: address, now: .now) {
        case .page(let document):
            return side(try WebPage.text(document, at: address), name: WebAddress(address).shown, id: id)
        case .feed(let feed, _):
            throw CompareError.manyArticles(file: WebAddress(address).shown, count: feed.entries.count)
        }
    }

    /// `draft` as a side; nil for an empty text. `id` tells it from the other texts that are compared.
    static func side(_ draft: ArticleDraft?, name: String, id: Int) -> ComparedSide {
        let id = ArticleID(rawValue: Int64(id))
        guard let draft else {
            return ComparedSide(
                name: name, text: ComparisonText(id: id, outlet: name, content: ArticleText(title: "", blocks: [])),
                facts: ["empty"])
        }
        var facts = draft.published.map { [Wording.here.fullMoment($0)] } ?? []
        facts.append(Wording.count(draft.content.wordCount, "word"))
        let text = ComparisonText(
            id: id, outlet: name, content: draft.content, published: draft.published, language: draft.language,
            quotes: QuoteFinder.quotes(in: draft.content, language: draft.language, includeIndirect: false))
        return ComparedSide(name: name, text: text, facts: facts)
    }
}
