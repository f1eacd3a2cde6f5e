import Foundation
import NewsIndex
import NewsIngest
import NewsModel

/// Fetches sources, adds what they bring, and keeps what was found out about them.
struct SourceUpdater {
    /// Drafts held before they are added.
    fileprivate static let pieceSize = 500

    struct Failure {
        var source: Source
        /// In plain words.
        var reason: String
    }

    /// What a round came to.
    struct Summary {
        var tried = 0
        var unchanged = 0
        var report = AddReport()
        var failures: [Failure] = []
        /// Articles that the retention settings did not keep.
        var expired = 0
        var wasStopped = false
    }

    var index: NewsIndex
    var settings: Settings
    /// Sources done, sources in all.
    var progress: (Int, Int) -> Void
    var isStopped: @Sendable () -> Bool

    /// The sources of `all` that are due; `isForced` takes all but those that are gone for good.
    func due(_ all: [Source], isForced: Bool, now: Timestamp) -> [Source] {
        all.filter { source in
            guard [.feed, .command, .folder].contains(source.kind) else { return false }
            return isForced ? !source.fetch.isGone : FetchPlan.isDue(source.fetch.state, now: now)
        }
    }

    /// Fetches all of `sources`, due or not, at most what the settings allow at a time.
    func update(_ sources: [Source], at now: Timestamp) throws -> Summary {
        var round = Round(updater: self, total: sources.count, now: now)
        for source in sources where source.kind == .folder {
            if isStopped() { break }
            try round.takeFolder(source)
        }
        try round.fetch(sources.filter { $0.kind != .folder })
        return try round.finish()
    }

    fileprivate func fetcher(_ now: Timestamp) -> Fetcher {
        Fetcher(FetchOptions(maximumTransfers: settings.number("fetch.connections")), now: { now })
    }

    /// The settings of one source over those of the configuration.
    func fetchSettings(_ source: Source) -> FetchSettings {
        var result = FetchSettings(settings)
        if let minutes = source.settings["interval"].flatMap(Int64.init) { result.interval = minutes * 60 }
        if let agent = source.settings["user-agent"], !agent.isEmpty { result.userAgent = agent }
        result.cookieFile = source.settings["cookies"].map(Paths.expandingTilde)
        // Somebody who typed an address of the own network may be led about in it.
        result.allowsPrivateRedirects = source.url.isLocalAddress
        return result
    }

    fileprivate var retentionRules: [RetentionRule] {
        get throws {
            func positive(_ value: Int?) -> Int? { value.flatMap { $0 > 0 ? $0 : nil } }
            var rules: [RetentionRule] = []
            let days = positive(settings.number("retention.days"))
            let count = positive(settings.number("retention.articles"))
            if days != nil || count != nil { rules.append(RetentionRule(days: days, count: count)) }
            for source in try index.sources() {
                let ownDays = source.settings["days"].flatMap(Int.init)
                let ownCount = source.settings["articles"].flatMap(Int.init)
                guard ownDays != nil || ownCount != nil else { continue }
                rules.append(
                    RetentionRule(
                        source: source.id, days: ownDays.map { positive($0) } ?? days,
                        count: ownCount.map { positive($0) } ?? count))
            }
            return rules
        }
    }
}

/// One round of fetching: drafts and records gather here and go into the index in pieces.
private struct Round {
    let updater: SourceUpdater
    let total: Int
    let now: Timestamp
    var summary = SourceUpdater.Summary()
    private var drafts: [ArticleDraft] = []
    private var records: [(source: SourceID, title: String?, record: FetchRecord)] = []

    init(updater: SourceUpdater, total: Int, now: Timestamp) {
        self.updater = updater
        self.total = total
        self.now = now
    }

    // MARK: Folders

    /// Everything below the folder; what was read before is known by its text.
    mutating func takeFolder(_ source: Source) throws {
        var state = source.fetch.state
        state.lastFetch = now
        state.nextDue = now + updater.fetchSettings(source).interval
        guard case .file(let path) = SourceAddress(source.url) else {
            return try failed(source, state, "“\(source.url)” is no folder")
        }
        let findings = FileWalker.find(path)
        if findings.files.isEmpty, let warning = findings.warnings.first {
            return try failed(source, state, warning.problem)
        }
        for file in findings.files {
            for var draft in FileReader.read(file, addedAs: path).drafts {
                draft.place.source = source.id
                if let outlet = source.outlet { draft.outlet = outlet }
                drafts.append(draft)
            }
            if drafts.count >= SourceUpdater.pieceSize { try flush() }
        }
        try done(source, state.succeeded(), hasAnswered: true)
    }

    // MARK: Feeds

    mutating func fetch(_ sources: [Source]) throws {
        var byID: [SourceID: Source] = [:]
        var requests: [FetchRequest] = []
        for source in sources {
            guard let address = SourceAddress(source.url) else {
                try failed(source, source.fetch.state, "“\(source.url)” is no address")
                continue
            }
            byID[source.id] = source
            requests.append(
                FetchRequest(
                    source: source.id, address: address, state: source.fetch.state,
                    settings: updater.fetchSettings(source)))
        }
        guard !requests.isEmpty else { return }
        let stream = FetchStream(updater.fetcher(now), requests)
        while let result = stream.next() {
            if updater.isStopped() {
                stream.cancel()
                return
            }
            if let source = byID[result.request.source] { try take(result, of: source) }
        }
    }

    private mutating func take(_ result: FetchResult, of source: Source) throws {
        switch result.update.outcome {
        case .unchanged:
            summary.unchanged += 1
            try done(source, result.update.state, status: result.response.status, hasAnswered: true)
        case .gone:
            try failed(source, result.update.state, "the server says that it is gone for good", result.response.status)
        case .failed(let reason):
            try failed(source, result.update.state, reason, result.response.status)
        case .document(let document):
            let feed = FeedParser.parse(document.bytes, contentType: document.contentType, baseURL: document.url)
            let state = result.state(after: feed, now: now)
            if let error = feed.error {
                return try failed(source, state, "it is no feed: \(error)", result.response.status)
            }
            try take(feed, of: source)
            try done(source, state, title: feed.title, status: result.response.status, hasAnswered: true)
        }
    }

    // MARK: What came of it

    private mutating func take(_ feed: ParsedFeed, of source: Source) throws {
        let title = feed.title.isEmpty ? source.url : feed.title
        var found = feed.drafts(
            outlet: source.outlet ?? source.name ?? title, source: source.id, sourceName: source.name ?? title,
            location: source.url)
        if let language = source.settings["language"], !language.isEmpty {
            for place in found.indices where found[place].language == "und" { found[place].language = language }
        }
        if let choice = source.settings["text"].flatMap(FullText.Choice.init), choice != .feed {
            let fullText = FullText(fetcher: updater.fetcher(now), isStopped: updater.isStopped)
            found = fullText.completed(
                found, known: try updater.index.areKnown(found, at: now), choice: choice,
                settings: updater.fetchSettings(source))
        }
        drafts += found
    }

    private mutating func done(
        _ source: Source, _ state: FetchState, title: String? = nil, status: Int? = nil, hasAnswered: Bool
    ) throws {
        summary.tried += 1
        var record = source.fetch
        record.take(state)
        record.lastStatus = status
        record.lastSucceeded = now
        try keep(source, title, record)
        if let address = FetchPlan.newAddress(state, now: now) { try move(source, to: address) }
    }

    private mutating func failed(_ source: Source, _ state: FetchState, _ reason: String, _ status: Int = 0) throws {
        summary.tried += 1
        summary.failures.append(SourceUpdater.Failure(source: source, reason: reason))
        var record = source.fetch
        record.take(state)
        record.lastError = reason
        record.errorCount = max(1, state.failures)
        record.lastStatus = status > 0 ? status : nil
        try keep(source, nil, record)
    }

    /// A permanent move that was seen often enough is believed. Another source at the new address keeps it.
    private mutating func move(_ source: Source, to address: String) throws {
        try flush()
        guard var moved = try updater.index.source(source.id) else { return }
        moved.url = address
        moved.fetch.movedTo = nil
        moved.fetch.movedCount = 0
        moved.fetch.movedSince = nil
        if try updater.index.sources().contains(where: { $0.url == address }) {
            summary.failures.append(
                SourceUpdater.Failure(
                    source: source, reason: "it moved to \(address), which is a source already; remove one of the two"))
        } else {
            try updater.index.updateSource(moved)
        }
    }

    private mutating func keep(_ source: Source, _ title: String?, _ record: FetchRecord) throws {
        records.append((source.id, title.flatMap { $0.isEmpty ? nil : $0 }, record))
        if drafts.count >= SourceUpdater.pieceSize { try flush() }
        updater.progress(summary.tried, total)
    }

    /// Articles first: a validator that is stored before its articles would hide them for good after a kill.
    private mutating func flush() throws {
        if !drafts.isEmpty {
            var part = try updater.index.add(drafts, at: now, moreFollow: true)
            part.articles = []
            summary.report = summary.report + part
            drafts.removeAll(keepingCapacity: true)
        }
        if !records.isEmpty { try updater.index.recordFetches(records) }
        records.removeAll(keepingCapacity: true)
    }

    mutating func finish() throws -> SourceUpdater.Summary {
        try flush()
        let rules = try updater.retentionRules
        if !rules.isEmpty { summary.expired = try updater.index.applyRetention(rules, at: now) }
        if summary.report.new + summary.report.changed > 0 { try updater.index.finishAdding() }
        summary.wasStopped = updater.isStopped()
        return summary
    }
}

extension FetchSettings {
    /// What the configuration says for all sources.
    init(_ settings: Settings) {
        self.init()
        interval = Int64(settings.number("fetch.interval")) * 60
        if !settings["fetch.user-agent"].isEmpty { userAgent = settings["fetch.user-agent"] }
        proxy = settings["fetch.proxy"].isEmpty ? nil : settings["fetch.proxy"]
        timeout = settings.number("fetch.timeout")
    }
}

extension String {
    /// Whether the address names a host of the own machine or network.
    fileprivate var isLocalAddress: Bool {
        guard let host = WebAddress(self).host?.lowercased() else { return false }
        let prefixes = ["127.", "10.", "192.168.", "169.254.", "[::1]", "::1", "[f", "fe80"]
        return host == "localhost" || host.hasSuffix(".local") || prefixes.contains { host.hasPrefix($0) }
    }
}
