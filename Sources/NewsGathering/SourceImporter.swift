import Foundation
package import NewsIndex
package import NewsIngest
package import NewsModel

/// Takes over lists of sources from other programs, and what newsboat knows of their articles.
package struct SourceImporter {
    /// Where sources and articles go.
    package var index: NewsIndex
    /// When what is imported counts as added.
    package var now: Timestamp
    /// Gets lists that other lists name by their addresses.
    package var web: WebPage
    /// Asked once for each list that names commands, with their lines; whether they may be taken over.
    package var mayTakeCommands: ([String]) -> Bool = { _ in false }
    /// Called for each line that could not be taken over, in words.
    package var warned: (String) -> Void

    package init(
        index: NewsIndex, now: Timestamp, web: WebPage = WebPage(settings: FetchSettings()),
        mayTakeCommands: @escaping ([String]) -> Bool = { _ in false },
        warned: @escaping (String) -> Void
    ) {
        self.index = index
        self.now = now
        self.web = web
        self.mayTakeCommands = mayTakeCommands
        self.warned = warned
    }

    /// What an import did.
    package struct Result: Equatable {
        /// Sources that were not there before.
        package var added = 0
        /// Sources that were there already; they got the tags that they did not have.
        package var known = 0
        /// Articles of newsboat's cache that are in the index, without those deleted again.
        package var articles = 0
        /// Articles that were marked read, as they are in newsboat.
        package var read = 0
        /// Articles that were starred, as they are flagged in newsboat.
        package var starred = 0
        /// Articles that were deleted here, as they are in newsboat.
        package var deleted = 0
        /// Queries that are kept as views.
        package var views = 0
        /// Filters that are kept as rules.
        package var rules = 0

        package init() {}
    }

    /// Imports an OPML file, newsboat's `urls` or newsraft's `feeds`, whichever it is.
    package func importFile(_ path: String) throws -> Result {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ImportError.unreadable(path)
        }
        return try importList(
            Array(data), named: path, in: URL(fileURLWithPath: path).deletingLastPathComponent(),
            by: SourceImporter.origin(of: path))
    }

    /// Imports a list that comes from no file, and so from anybody.
    package func importList(_ bytes: [UInt8], named name: String) throws -> Result {
        let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        return try importList(bytes, named: name, in: folder, by: .outside)
    }

    private func importList(
        _ bytes: [UInt8], named path: String, in folder: URL, by origin: SourceOrigin
    ) throws -> Result {
        var list = try SourceAdditions(index: index)
        var result = Result()
        var filters: [(address: String, search: String)] = []
        let opml = OPML.parse(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        if opml.error == nil {
            var lists = IncludedLists(web: web, now: now, warned: { warned("\(path): \($0)") })
            let feeds = lists.feeds(of: opml, at: .folder(folder))
            for (feed, place) in feeds { add(feed, from: place, to: &list, &filters, path) }
            if feeds.isEmpty { warned("\(path): the list is empty") }
        } else if text.first(where: { !$0.isWhitespace }) == "<" || text.contains("\0") {
            throw ImportError.unknownForm(path)
        } else if (path as NSString).lastPathComponent == "feeds" || NewsraftFeeds.isLikely(text) {
            try addNewsraft(text, path: path, from: folder, by: origin, to: &list)
        } else {
            try addURLs(text, path: path, from: folder, by: origin, to: &list, &result)
        }
        try list.store(at: now)
        result.added = list.new.count
        result.known = list.knownCount
        result.rules = try ImportedRules(index: index, now: now, warned: warned).take(filters, from: path)
        return result
    }

    private func add(
        _ feed: OPML.Feed, from place: IncludedLists.Place, to list: inout SourceAdditions,
        _ filters: inout [(address: String, search: String)], _ path: String
    ) {
        var address = feed.address
        var folder: URL?
        switch place {
        case .folder(let url): folder = url
        case .web(let base): address = WebAddress.resolve(address, against: base)
        }
        var source: NewSource
        switch NewSource.read(address, relativeTo: folder, from: .outside) {
        case .source(let found), .asks(let found): source = found
        case .refused(let reason): return warned("\(path): “\(feed.address)” \(reason.text)")
        }
        let outline = FreshRSSOutline(feed)
        if let refusal = outline.refusal { return warned("\(path): “\(feed.address)” \(refusal)") }
        for part in outline.left { warned("\(path): “\(feed.address)”: not taken over: \(part)") }
        source.name = feed.title.isEmpty || feed.title == feed.address ? nil : feed.title
        source.tags = feed.tags
        source.isHidden = outline.isHidden
        source.settings = OPMLNotes.settings(feed).merging(outline.settings) { $1 }
        list.add(source)
        // One search a line.
        for search in (feed.freshRSS["filtersActionRead"] ?? "").split(whereSeparator: \.isNewline) {
            filters.append((source.url, String(search)))
        }
    }

    private func addURLs(
        _ text: String, path: String, from folder: URL, by origin: SourceOrigin, to list: inout SourceAdditions,
        _ result: inout Result
    ) throws {
        let urls = NewsboatURLs.parse(text)
        // A file of another kind altogether is named once, not line by line.
        if urls.entries.isEmpty, !urls.warnings.isEmpty { throw ImportError.unknownForm(path) }
        for warning in urls.warnings { warned("\(path): \(warning)") }
        var commands: [(source: NewSource, line: Int)] = []
        for entry in urls.entries {
            // A query reaches nowhere, whoever wrote it.
            if case .query = entry.address {
                takeQuery(entry, path, by: origin, &result)
                continue
            }
            switch NewSource.read(entry.address.text, relativeTo: folder, from: origin) {
            case .refused(let reason):
                warned("\(path): line \(entry.line): “\(entry.address.text)” \(reason.text)")
            case .asks(let source): commands.append((source.named(by: entry), entry.line))
            case .source(let source): list.add(source.named(by: entry))
            }
        }
        takeCommands(commands, path: path, to: &list)
    }

    private func addNewsraft(
        _ text: String, path: String, from folder: URL, by origin: SourceOrigin, to list: inout SourceAdditions
    ) throws {
        let feeds = NewsraftFeeds.parse(text)
        if feeds.entries.isEmpty, !feeds.warnings.isEmpty { throw ImportError.unknownForm(path) }
        for warning in feeds.warnings { warned("\(path): \(warning)") }
        var commands: [(source: NewSource, line: Int)] = []
        for entry in feeds.entries {
            let (settings, left) = NewsraftSettings.read(entry.settings)
            for reason in left { warned("\(path): line \(entry.line): \(reason)") }
            func source(_ found: NewSource) -> NewSource {
                var source = found
                source.name = entry.name
                source.tags = entry.section.map { [$0] } ?? []
                source.settings = settings
                return source
            }
            switch NewSource.read(entry.address, relativeTo: folder, from: origin) {
            case .refused(let reason): warned("\(path): line \(entry.line): “\(entry.address)” \(reason.text)")
            case .asks(let found): commands.append((source(found), entry.line))
            case .source(let found): list.add(source(found))
            }
        }
        takeCommands(commands, path: path, to: &list)
    }

    private func takeQuery(
        _ entry: NewsboatURLs.Entry, _ path: String, by origin: SourceOrigin, _ result: inout Result
    ) {
        guard case .query(let name, let expression) = entry.address else { return }
        // A list of somebody else's does not change what the reader keeps.
        if origin != .ownList, SavedViews.stored(in: index)[entry.title ?? name] != nil {
            return warned("\(path): line \(entry.line): a view “\(entry.title ?? name)” is kept already")
        }
        do {
            try KeptQueries.keep(expression, as: entry.title ?? name, in: index)
            result.views += 1
            if NewsboatFilter.hasPatterns(expression) {
                warned(
                    "\(path): line \(entry.line): the patterns of the query “\(name)” are searched as words that begin so"
                )
            }
        } catch {
            warned("\(path): line \(entry.line): the query “\(name)” was not taken over: \(error.reason)")
        }
    }

    /// Commands that are new come in only once the reader has seen their lines and agreed.
    private func takeCommands(
        _ commands: [(source: NewSource, line: Int)], path: String, to list: inout SourceAdditions
    ) {
        let new = commands.filter { !list.isKnown($0.source) }
        let mayTakeAll = new.isEmpty || mayTakeCommands(new.map(\.source.url))
        for (command, _) in commands where mayTakeAll || list.isKnown(command) { list.add(command) }
        if mayTakeAll { return }
        for (command, line) in new {
            warned("\(path): line \(line): “\(command.url)” runs a command and was not taken over")
        }
        warned("\(path): `rashomon import --commands` takes \(new.count == 1 ? "it" : "them") over")
    }

    // MARK: newsboat

    /// Imports `urls`, `cache.db` and what `config` says of articles. All other lines of `config` are about the program
    /// and its keys, and not for the index.
    /// - Returns: what was done, and what became of those lines of `config` that are for the index.
    package func importNewsboat(
        _ home: NewsboatHome, _ config: NewsboatConfig
    ) throws -> (result: Result, lines: [NewsboatLineReport]) {
        var result = try home.urls.map(importFile) ?? Result()
        for warning in config.warnings { warned(warning) }
        let (lines, rules, views) = try ImportedRules(index: index, now: now, warned: warned).take(config)
        result.rules += rules
        result.views += views
        if let cache = home.cache { try importCache(cache, &result) }
        return (result, lines)
    }

    /// Takes over the articles of a `cache.db`: read ones are read here, flagged ones starred and tagged with their
    /// letters, deleted ones do not come.
    /// Then what its servers said of the feeds' state, so that the first fetch only asks for what is newer.
    package func importCache(_ path: String, _ result: inout Result) throws {
        if NewsboatDatabase.isInUse(path) {
            warned("\(path): newsboat is running; what it has not stored yet is not taken over")
        }
        var feeds: [NewsboatDatabase.Feed] = []
        var titles: [String: String] = [:]
        let sources = Dictionary(try index.sources(counting: false).map { ($0.url, $0) }) { first, _ in first }
        func source(_ address: String) -> Source? {
            sources[address] ?? SourceAddress(address).flatMap { sources[$0.text] }
        }
        let outcome = try NewsboatDatabase.read(path) { found in
            feeds = found
            for feed in found where !feed.title.isEmpty { titles[feed.address] = feed.title }
        } items: { items in
            let drafts = items.map { item in
                let source = source(item.feedURL)
                // A feed that was read here before is called as it calls itself now.
                let title = source.flatMap { $0.title.isEmpty ? nil : $0.title } ?? titles[item.feedURL]
                let outlet = source?.outlet ?? source?.name ?? title ?? item.feedURL
                return item.draft(outlet: outlet, source: source?.id)
            }
            let report = try index.add(drafts, at: now, moreFollow: true)
            result.articles += report.new
            try takeState(items, report.articles, &result)
        }
        try index.finishAdding()
        if case .damaged(let reason) = outcome {
            // Without all articles the servers must not be told that we have them.
            return warned("\(path): it is damaged (\(reason)); what could be read was taken over")
        }
        try takeValidators(feeds, source)
    }

    private func takeState(_ items: [NewsboatItem], _ articles: [ArticleID?], _ result: inout Result) throws {
        func chosen(_ isWanted: (NewsboatItem) -> Bool) -> [ArticleID] {
            zip(items, articles).compactMap { isWanted($0) ? $1 : nil }
        }
        let read = chosen { !$0.isUnread && !$0.isDeleted }
        let flagged = chosen { !$0.flags.isEmpty && !$0.isDeleted }
        // The same article may stand in another feed, where it was not deleted.
        let kept = Set(chosen { !$0.isDeleted })
        let deleted = chosen(\.isDeleted).filter { !kept.contains($0) }
        if !read.isEmpty { result.read += try index.apply(.read(true), to: .articles(read)) }
        for tag in Set(items.lazy.filter { !$0.isDeleted }.flatMap(\.tags)).sorted() {
            let marked = chosen { !$0.isDeleted && $0.tags.contains(tag) }
            try index.apply(.addTag(tag), to: .articles(marked))
        }
        if !flagged.isEmpty { result.starred += try index.apply(.starred(true), to: .articles(flagged)) }
        if !deleted.isEmpty {
            try index.deleteArticles(deleted, at: now)
            result.deleted += deleted.count
            result.articles -= deleted.count
        }
    }

    /// ETag and Last-Modified, as a pair, for sources that were not fetched here yet.
    private func takeValidators(_ feeds: [NewsboatDatabase.Feed], _ source: (String) -> Source?) throws {
        let records = feeds.compactMap { feed -> (source: SourceID, title: String?, record: FetchRecord)? in
            guard let source = source(feed.address), source.fetch.lastTried == nil, WebAddress(source.url).isHTTP else {
                return nil
            }
            var record = source.fetch
            record.etag = feed.etag
            record.lastModified = feed.lastModified.map { HTTPDate.text(Timestamp(seconds: $0)) }
            record.lastUnconditional = record.etag == nil && record.lastModified == nil ? nil : now
            return (source.id, feed.title.isEmpty ? nil : feed.title, record)
        }
        if !records.isEmpty { try index.recordFetches(records) }
    }
}

extension SourceImporter {
    /// Whose list of addresses the file at `path` is: newsboat's own is called `urls`, newsraft's `feeds`. A file under
    /// another name, one that calls itself OPML for instance, came from somebody else.
    fileprivate static func origin(of path: String) -> SourceOrigin {
        ["urls", "feeds"].contains((path as NSString).lastPathComponent) ? .ownList : .outside
    }
}

extension NewSource {
    /// With the name and tags of a line of newsboat's list.
    fileprivate func named(by entry: NewsboatURLs.Entry) -> NewSource {
        var source = self
        source.name = entry.title
        source.tags = entry.tags
        source.isHidden = entry.isHidden
        return source
    }
}

/// Why a file could not be taken over at all.
package enum ImportError: RefusedWish {
    /// The path of a file that is missing or may not be read.
    case unreadable(String)
    /// The path of a file that is no list of a form that is known.
    case unknownForm(String)
    /// The folders in which newsboat was looked for.
    case noNewsboat([String])
    /// A folder that was named, and is not one of newsboat's.
    case noHome(String)

    /// A whole sentence with the path, or with the folders that were looked into.
    package var description: String {
        switch self {
        case .unreadable(let path): "\(path): cannot be read; check the path and its permissions."
        case .unknownForm(let path): "\(path): is neither an OPML list nor newsboat's urls or newsraft's feeds file."
        case .noNewsboat(let folders):
            "Found neither urls nor cache.db of newsboat in \(folders.joined(separator: ", "))."
        case .noHome(let folder): "\(folder): holds neither urls nor cache.db; it is no folder of newsboat's."
        }
    }
}
