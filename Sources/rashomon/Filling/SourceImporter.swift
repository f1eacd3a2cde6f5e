import Foundation
import NewsIndex
import NewsIngest
import NewsModel

/// Takes over lists of sources from other programs, and what newsboat knows of their articles.
struct SourceImporter {
    var index: NewsIndex
    var now: Timestamp
    var warned: (String) -> Void

    /// What an import did.
    struct Result {
        var added = 0
        /// Sources that were there already; they got the tags that they did not have.
        var known = 0
        var articles = 0
        var read = 0
        var starred = 0
        var deleted = 0
    }

    /// Imports an OPML file or a newsboat `urls` file, whichever it is.
    func importFile(_ path: String) throws -> Result {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ImportError.unreadable(path)
        }
        var result = Result()
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        let opml = OPML.parse(Array(data))
        if opml.error == nil {
            for feed in opml.feeds {
                try add(feed.address, title: feed.title, tags: feed.tags, isHidden: false, from: folder, &result)
            }
            if opml.feeds.isEmpty { warned("\(path): the list is empty") }
        } else if let text = String(data: data, encoding: .utf8), !text.contains("<") {
            try importURLs(text, path: path, from: folder, &result)
        } else {
            throw ImportError.unknownForm(path)
        }
        return result
    }

    private func importURLs(_ text: String, path: String, from folder: URL, _ result: inout Result) throws {
        let list = NewsboatURLs.parse(text)
        for warning in list.warnings { warned("\(path): \(warning)") }
        for entry in list.entries {
            if case .query(let name, _) = entry.address {
                warned("\(path): line \(entry.line): the saved search “\(name)” is newsboat's own; write it as a view")
                continue
            }
            try add(
                entry.address.text, title: entry.title ?? "", tags: entry.tags, isHidden: entry.isHidden, from: folder,
                &result)
        }
    }

    /// Adds a source, or gives the one that is there the tags that it does not have.
    private func add(
        _ text: String, title: String, tags: [String], isHidden: Bool, from folder: URL, _ result: inout Result
    ) throws {
        guard var source = SourceText.parsed(text, relativeTo: folder) else {
            warned("“\(text)” is no address of a feed")
            return
        }
        source.name = title.isEmpty ? nil : title
        source.tags = tags
        source.isHidden = isHidden
        if var known = try index.sources().first(where: { $0.url == source.url }) {
            result.known += 1
            known.tags += tags.filter { !known.tags.contains($0) }
            try index.updateSource(known)
        } else {
            try index.addSource(source, at: now)
            result.added += 1
        }
    }

    // MARK: newsboat

    /// Imports `urls` and `cache.db` from the folders where newsboat keeps them.
    func importNewsboat(environment: [String: String]) throws -> Result {
        let folders = NewsboatCache.folders(environment: environment)
        func find(_ name: String) -> String? {
            folders.map { $0 + "/" + name }.first { FileManager.default.fileExists(atPath: $0) }
        }
        let urls = find("urls")
        let cache = find("cache.db")
        if urls == nil, cache == nil { throw ImportError.noNewsboat(folders) }
        var result = try urls.map(importFile) ?? Result()
        if let cache { try importCache(cache, &result) }
        return result
    }

    /// Takes over the articles of a `cache.db`: read ones are read here, flagged ones starred, deleted ones do not come.
    func importCache(_ path: String, _ result: inout Result) throws {
        var outlets: [String: String] = [:]
        let sources = Dictionary(try index.sources().map { ($0.url, $0) }) { first, _ in first }
        try NewsboatDatabase.read(path) { feeds in
            for feed in feeds { outlets[feed.address] = feed.title }
        } items: { items in
            let drafts = items.map { item in
                let source = sources[item.feedURL]
                let title = outlets[item.feedURL].flatMap { $0.isEmpty ? nil : $0 }
                return item.draft(outlet: source?.outlet ?? source?.name ?? title ?? item.feedURL, source: source?.id)
            }
            let report = try index.add(drafts, at: now, moreFollow: true)
            result.articles += report.new
            func chosen(_ isWanted: (NewsboatItem) -> Bool) -> [ArticleID] {
                zip(items, report.articles).compactMap { isWanted($0) ? $1 : nil }
            }
            let deleted = chosen(\.isDeleted)
            let read = chosen { !$0.isUnread && !$0.isDeleted }
            let flagged = chosen { !$0.flags.isEmpty && !$0.isDeleted }
            if !read.isEmpty { result.read += try index.apply(.read(true), to: .articles(read)) }
            if !flagged.isEmpty { result.starred += try index.apply(.starred(true), to: .articles(flagged)) }
            if !deleted.isEmpty {
                try index.deleteArticles(deleted, at: now)
                result.deleted += deleted.count
                result.articles -= deleted.count
            }
        }
        try index.finishAdding()
    }
}

enum ImportError: Error, CustomStringConvertible {
    case unreadable(String)
    case unknownForm(String)
    case noNewsboat([String])

    var description: String {
        switch self {
        case .unreadable(let path): "\(path): cannot be read; check the path and its permissions."
        case .unknownForm(let path): "\(path): is neither an OPML list nor newsboat's urls file."
        case .noNewsboat(let folders):
            "Found neither urls nor cache.db of newsboat in \(folders.joined(separator: ", "))."
        }
    }
}
