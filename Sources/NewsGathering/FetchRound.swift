package import NewsIndex
package import NewsIngest
package import NewsModel
import ProgramSettings

/// One round of fetching: drafts and records gather here and go into the index in pieces.
package struct FetchRound {
    /// Whose settings and index the round uses.
    package let updater: SourceUpdater
    /// Sources of the round, for the progress shown.
    package let total: Int
    /// When the round began; all that it brings was seen then.
    package let now: Timestamp
    /// The round's results so far.
    package var summary = SourceUpdater.Summary()
    private var drafts: [ArticleDraft] = []
    private var records: [(source: SourceID, title: String?, record: FetchRecord)] = []
    /// Sources whose names were not known before, of which the reader has named no outlet.
    private var named: Set<SourceID> = []
    private let pace = StoryPace()
    /// The newest article before the round: retention leaves those that it brings alone.
    private let newestKnown: ArticleID
    private var adding: BackgroundAdding
    /// Sources whose articles wait for their pages.
    private var waiting: [FullText.Waiting] = []

    /// Reads from the index which articles and which quiet sources there are before the round.
    package init(updater: SourceUpdater, total: Int, now: Timestamp) throws {
        newestKnown = try updater.index.newestArticle() ?? ArticleID(0)
        let quiet = Dictionary(
            try updater.index.sources(counting: false).compactMap { source in
                QuietSource(source.settings, now: now).map { (source.id, $0) }
            }
        ) { first, _ in first }
        adding = BackgroundAdding(to: updater.index, at: now, quiet: quiet)
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
        guard case .file(let path) = source.fetchedAddress else {
            return try failed(source, state, "“\(WebAddress(source.url).shown)” is no folder")
        }
        let findings = FileWalker.find(path)
        if findings.files.isEmpty, let warning = findings.warnings.first {
            return try failed(source, state, "it \(warning.problem)")
        }
        for file in findings.files {
            // Without its record the folder is due again, and looked through from the start.
            if updater.isStopped() { return }
            if isSettled(file, source) { continue }
            try FileReader.readEach(file, addedAs: path) { reading in
                for var draft in reading.drafts {
                    draft.place.source = source.id
                    if let outlet = source.outlet { draft.outlet = outlet }
                    drafts.append(draft)
                }
                if drafts.count >= AddingBatch.size { try flush() }
            }
        }
        try done(Outcome(source: source, state: state.succeeded()))
    }

    /// A letter that lay there at the last round does not change; of many in a folder most lay there.
    private func isSettled(_ file: String, _ source: Source) -> Bool {
        // The clocks of a mail server and of this machine need not agree.
        guard !updater.isForced, let last = source.fetch.lastSucceeded, let changed = FileWalker.changed(file),
            changed < last.seconds - 86_400
        else { return false }
        let parts = file.split(separator: "/")
        return parts.count > 1 && ["cur", "new"].contains(parts[parts.count - 2]) || file.hasSuffix(".eml")
            || MailBox.isMailBox(at: file)
    }

    // MARK: Accounts

    /// One round for an account at a server.
    mutating func takeAccount(_ account: Source) throws {
        try settle()
        var state = account.fetch.state
        state.lastFetch = now
        let settings = updater.fetchSettings(account)
        switch try AccountSync(account: account, updater: updater, now: now).run(pace: pace) {
        case .busy: summary.unchanged += 1
        case .done(let report):
            summary.report = summary.report + report
            if report.new + report.changed == 0 { summary.unchanged += 1 }
            state.nextDue = now + settings.interval
            try done(Outcome(source: account, state: state.succeeded()))
        case .failed(let report, let problem):
            summary.report = summary.report + report
            if problem == .stopped { return }
            state = FetchPlan.failed(
                problem.description, wait: problem.wait, state: state, settings: settings, now: now)
            try failed(account, state, problem.description)
        }
    }

    // MARK: Feeds

    /// Asks for the sources and reads what comes, as long as nobody stops the round.
    package mutating func fetch(_ sources: [Source], answered: [SourceID: FetchResult] = [:]) throws {
        let reading = FeedReading()
        defer { reading.close() }
        var byID: [SourceID: Source] = [:]
        var requests: [FetchRequest] = []
        for source in sources {
            if let result = answered[source.id] {
                try take(result, of: source, reading)
                continue
            }
            guard let address = source.fetchedAddress else {
                try failed(
                    source, source.fetch.state,
                    "“\(WebAddress(source.url).shown)” is no address of a \(source.kind.rawValue)")
                continue
            }
            byID[source.id] = source
            var state = source.fetch.state
            if updater.isForced { state.bodyHash = nil }
            requests.append(
                FetchRequest(
                    source: source.id, address: address, state: state, settings: updater.fetchSettings(source),
                    isForced: updater.isForced))
        }
        try updater.fetcher(now).start(FetchRound.inOrder(requests)).forEach(until: updater.isStopped) { result in
            if let source = byID[result.request.source] { try take(result, of: source, reading) }
        }
        while let feed = reading.next(waits: true) { try take(feed) }
        try fetchPages()
    }

    /// Sources that failed last time come last, and before others come those that were asked longest ago: some were
    /// left for this round because their host was slow.
    private static func inOrder(_ requests: [FetchRequest]) -> [FetchRequest] {
        func rank(_ request: FetchRequest) -> (Int, Int64) {
            (request.state.failures > 0 ? 1 : 0, request.state.lastFetch?.seconds ?? .min)
        }
        return requests.enumerated().sorted {
            let (a, b) = (rank($0.element), rank($1.element))
            return a != b ? a < b : $0.offset < $1.offset
        }.map(\.element)
    }

    private mutating func take(_ result: FetchResult, of source: Source, _ reading: FeedReading) throws {
        switch result.update.outcome {
        case .unchanged:
            summary.unchanged += 1
            try done(Outcome(source: source, state: result.update.state, status: result.response.status))
        case .gone:
            try failed(source, result.update.state, "the server says that it is gone for good", result.response.status)
        case .failed where result.response.failure == .cancelled: return
        case .failed where result.response.failure == .postponed: summary.postponed += 1
        case .failed where result.response.failure?.isPause == true:
            summary.paused.append(result.update.state.pausedUntil)
            var record = source.fetch
            record.take(result.update.state)
            try keep(source, nil, record)
        case .failed(let reason):
            try failed(source, result.update.state, reason, result.response.status)
        case .document(let document):
            reading.add(document, result, of: source)
            while let feed = reading.next(waits: reading.isFull) { try take(feed) }
        }
    }

    private mutating func take(_ read: ReadFeed) throws {
        let (source, status) = (read.source, read.result.response.status)
        let state = read.result.state(after: read.feed, now: now)
        if let error = read.feed.error {
            // Of a page it is said in a sentence of its own what was looked for on it.
            return try failed(
                source, state, read.source.settings["select"] == nil ? "it \(error)\(read.announcedText)" : error,
                status)
        }
        let outcome = Outcome(source: source, state: state, title: read.feed.title, status: status)
        let found = FullText.marked(read.drafts, updater.textChoice(source))
        let wanted = try FullText.wanted(found, index: updater.index, now: now)
        if wanted.isEmpty {
            drafts += found
            try done(outcome)
        } else {
            waiting.append(FullText.Waiting(outcome: outcome, drafts: found, wanted: wanted))
        }
    }

    // MARK: What came of it

    /// Reads the pages that articles wait for, of all sources together, so that the pause between two requests to a
    /// host holds over all of them. A source whose pages were not all read when it is stopped is left for next time.
    private mutating func fetchPages() throws {
        guard !waiting.isEmpty, !updater.isStopped() else { return }
        let robots = KeptRobots.load(from: updater.index)
        let pages = FullText(waiting, settings: updater.fetchSettings)
        waiting = []
        try pages.read(
            with: updater.fetcher(now, robots: robots), isStopped: updater.isStopped, progress: updater.progress
        ) { completed in
            drafts += completed.drafts
            try done(completed.outcome)
            try flush()
        }
        try KeptRobots.store(robots, in: updater.index, at: now)
    }

    /// What became of a source that could be fetched.
    struct Outcome {
        var source: Source
        var state: FetchState
        var title: String?
        var status: Int?
    }

    private mutating func done(_ outcome: Outcome) throws {
        summary.tried += 1
        var record = outcome.source.fetch
        record.take(outcome.state)
        record.lastStatus = outcome.status
        record.lastSucceeded = now
        try keep(outcome.source, outcome.title, record)
        if let address = FetchPlan.newAddress(outcome.state, now: now) { try move(outcome.source, to: address) }
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
        try settle()
        if try updater.index.sources(counting: false).contains(where: { $0.url == address }) {
            summary.failures.append(
                SourceUpdater.Failure(
                    source: source,
                    reason: "it moved to \(WebAddress(address).shown), which is a source already; remove one of the two"
                ))
        } else {
            try updater.index.updateSource(source.id) { moved in
                moved.url = address
                moved.fetch.movedTo = nil
                moved.fetch.movedCount = 0
                moved.fetch.movedSince = nil
            }
        }
    }

    private mutating func keep(_ source: Source, _ title: String?, _ record: FetchRecord) throws {
        let title = title.flatMap { $0.isEmpty ? nil : $0 }
        if let title, title != source.title || source.fetch.lastSucceeded == nil, source.outlet == nil {
            named.insert(source.id)
        }
        records.append((source.id, title, record))
        if drafts.count >= AddingBatch.size { try flush() }
        updater.progress(SourceUpdater.Progress(done: summary.tried, total: total))
    }

    /// Begins to store what gathered. Articles first: a validator that is stored before its articles would hide them
    /// for good after a kill.
    private mutating func flush() throws {
        if !drafts.isEmpty || !records.isEmpty {
            let (index, records, pace) = (updater.index, records, pace)
            let before = try adding.add(drafts) { () throws(IndexError) in
                if !records.isEmpty { try index.recordFetches(records) }
                // Here, not when the next piece begins: a slow server may keep that away for long.
                try pace.assign(in: index)
            }
            summary.report = summary.report + before
            // New lists: the thread that stores still has the old ones.
            drafts = []
            self.records = []
        }
    }

    /// Waits until all that gathered is stored.
    private mutating func settle() throws {
        try flush()
        summary.report = summary.report + (try adding.wait())
    }

    /// Waits for what is being stored, where the round ends before its time, and gives back what storing held. To be
    /// called however a round ends.
    mutating func abandon() {
        _ = try? adding.wait()
        updater.index.endFilling()
    }

    /// Stores what is left, lets go what is kept too long, and tells what the round brought.
    package mutating func finish() throws -> SourceUpdater.Summary {
        try settle()
        if !named.isEmpty {
            summary.setApart = try updater.index.sources(counting: false)
                .filter { named.contains($0.id) && $0.outlet != nil }
        }
        let rules = try updater.retentionRules
        if !rules.isEmpty, !updater.isStopped() {
            summary.expired = try updater.index.applyRetention(rules, at: now, newestKnown: newestKnown)
            if summary.expired > 0 { try updater.index.compactIfWorthwhile() }
        }
        if updater.isStopped() {
            // Who stops does not want to wait for many articles; the next run that writes takes them.
            try updater.index.assignFewStories()
        } else if try updater.index.hasPendingWork() {
            try updater.index.finishAdding()
        }
        updater.index.endFilling()
        summary.wasStopped = updater.isStopped()
        return summary
    }
}

extension QuietSource {
    /// nil where the settings of the source ask for nothing of the kind.
    fileprivate init?(_ settings: [String: String], now: Timestamp) {
        let isMuted = settings["state"] == "muted"
        let filter = settings["filter"] ?? ""
        let query = filter.isEmpty ? nil : NewsQuery.parse(filter, now: now).query
        // What cannot be understood at all would hide everything.
        let hidden = query?.expression == .all([]) ? nil : query
        if !isMuted, hidden == nil { return nil }
        self.init(hidden: hidden, isMuted: isMuted)
    }
}

extension ReadFeed {
    /// What is to be said of a page that is no feed and names some; few, as anybody can write many into a page.
    fileprivate var announcedText: String {
        if announced.isEmpty { return "" }
        let shown = announced.prefix(3).map { WebAddress($0).shown }.joined(separator: ", ")
        return "; the page names the feed\(announced.count == 1 ? "" : "s") \(shown)"
    }
}
