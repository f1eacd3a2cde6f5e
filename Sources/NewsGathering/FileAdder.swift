package import NewsIndex
package import NewsIngest
package import NewsModel

/// Reads files, pages and standard input, and puts what they hold into the index piece by piece, so that a folder of
/// any size fits in memory.
package struct FileAdder {
    /// Drafts held at once.
    private static let piece = 250

    /// Where articles go.
    package var index: NewsIndex
    /// The outlet of everything that is read, instead of what the files say.
    package var outlet: String?
    /// Gets the addresses among what is added.
    package var web: WebPage
    /// Called for each thing that could not be read, as it is found.
    package var warned: (IngestWarning) -> Void
    /// How far the index is with what was read.
    package var progress: (IndexProgress) -> Void

    package init(
        index: NewsIndex, outlet: String? = nil, web: WebPage = WebPage(settings: FetchSettings()),
        warned: @escaping (IngestWarning) -> Void,
        progress: @escaping (IndexProgress) -> Void
    ) {
        self.index = index
        self.outlet = outlet
        self.web = web
        self.warned = warned
        self.progress = progress
    }

    /// What adding did, and how many files it read and could not read.
    package struct Result {
        /// The index's report on the drafts.
        package var report = AddReport()
        /// Files, pages and feeds that gave an article.
        package var filesRead = 0
        /// Files, pages and feeds that could not be read.
        package var failures = 0
    }

    /// Adds what `words` name: files, folders, addresses of pages and feeds, `-` for standard input; `now` is when
    /// they were seen.
    package func add(_ words: [InputWord], at now: Timestamp) throws -> Result {
        var result = Result()
        var drafts: [ArticleDraft] = []
        func take(_ reading: FileReading) throws {
            report(reading.warnings, in: &result)
            if !reading.drafts.isEmpty { result.filesRead += 1 }
            drafts += reading.drafts.map(named)
            if drafts.count >= Self.piece { try flush(&drafts, at: now, &result) }
        }
        for word in words {
            switch word {
            case .path(let path):
                let findings = FileWalker.find(path)
                report(findings.warnings, in: &result)
                let root = findings.files == [path] ? nil : path
                for file in findings.files { try FileReader.readEach(file, addedAs: root, take) }
            case .address(let address): try take(page(address, at: now))
            case .standardInput: try take(FileReader.read(StandardInput.bytes(), from: StandardInput.name))
            }
        }
        try flush(&drafts, at: now, &result)
        try index.finishAdding(progress: progress)
        return result
    }

    private func page(_ address: String, at now: Timestamp) -> FileReading {
        func failure(_ problem: String, _ advice: String) -> FileReading {
            FileReading(warnings: [
                IngestWarning(
                    subject: WebAddress(address).shown, problem: problem, advice: advice, isFailure: true)
            ])
        }
        guard let address = WebAddress.openable(address) else { return failure("is no address", "check it") }
        do {
            let drafts = try web.articles(at: address, now: now)
            return drafts.isEmpty ? failure("holds no text", "leave it out") : FileReading(drafts: drafts)
        } catch {
            return failure(error.reason, error.advice ?? "try again later, or save the page and add the file")
        }
    }

    private func named(_ draft: ArticleDraft) -> ArticleDraft {
        guard let outlet else { return draft }
        var draft = draft
        draft.outlet = outlet
        return draft
    }

    private func flush(_ drafts: inout [ArticleDraft], at now: Timestamp, _ result: inout Result) throws {
        guard !drafts.isEmpty else { return }
        let before = result.report.new + result.report.unchanged + result.report.changed
        var part = try index.add(drafts, at: now, moreFollow: true, byHand: true) { step in
            progress(IndexProgress(stage: step.stage, done: before + step.done, total: nil))
        }
        // Their numbers are of no use here, and a large folder has many.
        part.articles = []
        result.report = result.report + part
        drafts.removeAll(keepingCapacity: true)
    }

    private func report(_ warnings: [IngestWarning], in result: inout Result) {
        for warning in warnings {
            if warning.isFailure { result.failures += 1 }
            warned(warning)
        }
    }
}
