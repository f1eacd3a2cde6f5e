import Foundation
package import NewsIndex
package import NewsIngest
package import NewsModel
package import ProgramSettings

/// Fetches sources, adds what they bring, and keeps what was found out about them.
package struct SourceUpdater {
    /// How far a round is.
    package struct Progress: Equatable {
        /// A word for the screen: the work that is being done.
        package var work = "fetching"
        /// Sources that are through.
        package var done: Int
        /// Sources of the round.
        package var total: Int
    }

    /// A source that could not be fetched or read.
    package struct Failure {
        /// As it was before the round.
        package var source: Source
        /// In plain words.
        package var reason: String
    }

    /// What a round came to.
    package struct Summary {
        /// Sources that were fetched or read, whatever came of it.
        package var tried = 0
        /// Of those, sources that brought nothing new.
        package var unchanged = 0
        /// The index's report on the articles of the round.
        package var report = AddReport()
        /// In the order in which they failed.
        package var failures: [Failure] = []
        /// Articles that the retention settings did not keep.
        package var expired = 0
        /// Sources that were not asked, as their host answers slowly; they stay due.
        package var postponed = 0
        /// For each source that was not asked, as its host asked for a pause, until when; nil where that was not said.
        package var paused: [Timestamp?] = []
        /// Sources whose outlet was given their host, as another one has their name.
        package var setApart: [Source] = []
        /// Somebody asked the round to stop; sources that were not reached stay due.
        package var wasStopped = false

        /// What is to be said of sources that were set apart; one sentence each.
        package var apartSentences: [String] {
            setApart.map {
                "Another source is called “\($0.title)”, too: this one's outlet is “\($0.shownOutlet)”, "
                    + "which `rashomon sources set \($0.id) outlet` changes."
            }
        }
    }

    /// Where the sources are and articles go.
    package var index: NewsIndex
    /// The configuration; settings of a source stand above it.
    package var settings: Settings
    /// Asks for whole documents, and reads them, also where nothing seems to have changed.
    package var isForced = false
    /// Called as sources get through.
    package var progress: (Progress) -> Void = { _ in }
    /// Asked several times a second.
    package var isStopped: @Sendable () -> Bool = { false }

    package init(
        index: NewsIndex, settings: Settings, isForced: Bool = false, progress: @escaping (Progress) -> Void = { _ in },
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) {
        self.index = index
        self.settings = settings
        self.isForced = isForced
        self.progress = progress
        self.isStopped = isStopped
    }

    /// Those of `sources` that are due; with `all` all but those that are gone, by what their servers said, and those
    /// whose hosts asked for a pause.
    package func due(_ sources: [Source], all: Bool, now: Timestamp) -> [Source] {
        let waiting = (try? index.waitingAccounts()) ?? []
        return sources.filter { source in
            guard [.feed, .command, .folder, .account].contains(source.kind), source.settings["state"] != "paused"
            else {
                return false
            }
            let state = source.fetch.state
            if all, state.goneCount == 0 { return !state.isGone && !FetchPlan.isPaused(state, now: now) }
            // What the reader changed goes to its server with the next round, unless the server wants to be left alone.
            if source.fetch.errorCount == 0, waiting.contains(source.id) { return true }
            return FetchPlan.isDue(state, now: now)
        }
    }

    /// Until when the hosts of sources asked for a pause that is not over.
    package func pauses(of sources: [Source], now: Timestamp) -> [Timestamp?] {
        sources.filter { FetchPlan.isPaused($0.fetch.state, now: now) && $0.settings["state"] != "paused" }
            .map(\.fetch.pausedUntil)
    }

    /// The accounts of those that are subscriptions in their place, each once.
    private func fetched(_ sources: [Source]) throws -> [Source] {
        guard sources.contains(where: { $0.kind == .subscription }) else { return sources }
        var seen: Set<SourceID> = []
        return try sources.compactMap { source in
            let whole = try source.account.map { try index.source($0) } ?? source
            return whole.flatMap { seen.insert($0.id).inserted ? $0 : nil }
        }
    }

    /// Fetches all of `sources`, due or not, at most what the settings allow at a time.
    /// Sources that were asked already have their answers in `answered`.
    package func update(_ sources: [Source], at now: Timestamp, answered: [SourceID: FetchResult] = [:]) throws
        -> Summary
    {
        let sources = try fetched(sources)
        var round = try FetchRound(updater: self, total: sources.count, now: now)
        defer { round.abandon() }
        for source in sources where source.kind == .folder || source.kind == .account {
            if isStopped() { break }
            try source.kind == .folder ? round.takeFolder(source) : round.takeAccount(source)
        }
        try round.fetch(sources.filter { $0.kind != .folder && $0.kind != .account }, answered: answered)
        let summary = try round.finish()
        if !isStopped() { try readInFull(at: now) }
        return summary
    }

    /// Pages of one round; what is more waits for the next.
    private static let mostPages = 500

    /// Reads the pages of articles that rules want read in full. Each is tried once.
    private func readInFull(at now: Timestamp) throws {
        let wanted = try index.articlesToReadInFull(limit: Self.mostPages)
        if wanted.isEmpty { return }
        _ = try ArticlePages(updater: self).read(wanted, at: now)
        if !isStopped() { try index.finishedReadingInFull(wanted) }
    }

    /// - Parameter robots: what is known of robots.txt files; it learns while pages are fetched.
    func fetcher(_ now: Timestamp, robots: RobotsCache = RobotsCache()) -> Fetcher {
        Fetcher(FetchOptions(maximumTransfers: settings.number("fetch.connections"), robots: robots), now: { now })
    }

    /// Where the text of a source's articles comes from.
    func textChoice(_ source: Source) -> FullText.Choice {
        FullText.Choice(rawValue: source.settings["text"] ?? settings["fetch.text"]) ?? .feed
    }

    /// The source's own settings above those of the configuration.
    func fetchSettings(_ source: Source) -> FetchSettings { FetchSettings(settings, of: source) }

    var retentionRules: [RetentionRule] {
        get throws {
            func positive(_ value: Int?) -> Int? { value.flatMap { $0 > 0 ? $0 : nil } }
            var rules: [RetentionRule] = []
            let days = positive(settings.number("retention.days"))
            let count = positive(settings.number("retention.articles"))
            let takesUnread = settings.flag("retention.unread")
            if days != nil || count != nil {
                rules.append(RetentionRule(days: days, count: count, takesUnread: takesUnread))
            }
            for source in try index.sources(counting: false) {
                let ownDays = source.settings["days"].flatMap(Int.init)
                let ownCount = source.settings["articles"].flatMap(Int.init)
                guard ownDays != nil || ownCount != nil else { continue }
                rules.append(
                    RetentionRule(
                        source: source.id, days: ownDays.map { positive($0) } ?? days,
                        count: ownCount.map { positive($0) } ?? count, takesUnread: takesUnread))
            }
            return rules
        }
    }
}

extension FetchSettings {
    /// The settings of one source over those of the configuration.
    init(_ settings: Settings, of source: Source) {
        self.init(settings)
        if let minutes = source.settings["interval"].flatMap(Int64.init) { interval = minutes * 60 }
        if let agent = source.settings["user-agent"], !agent.isEmpty { userAgent = agent }
        cookieFile = source.settings["cookies"].map(Paths.expandingTilde)
        jitter = Double.random(in: 0...1)
        let address = WebAddress(source.url)
        // Somebody who typed an address of the own network may be led about in it.
        allowsPrivateRedirects = address.isLocal
        // They may be secrets, and are told to nobody but the source's own host.
        headers = (source.settings["headers"] ?? "").split(whereSeparator: \.isNewline).map(String.init)
        headersHost = address.host
    }

    /// What the configuration says for all sources.
    package init(_ settings: Settings) {
        self.init()
        interval = Int64(settings.number("fetch.interval")) * 60
        if !settings["fetch.user-agent"].isEmpty { userAgent = settings["fetch.user-agent"] }
        proxy = settings["fetch.proxy"].isEmpty ? nil : settings["fetch.proxy"]
        let authorities = settings["fetch.ca-file"]
        certificateFile = authorities.isEmpty ? nil : Paths.expandingTilde(authorities)
        timeout = settings.number("fetch.timeout")
    }
}
