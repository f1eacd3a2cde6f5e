public import NewsModel

/// Moving everything out of an index and into another.
extension NewsIndex {
    /// What an archive brought.
    public struct ArchiveImport: Sendable {
        /// Articles that the archive holds and that are in the index now.
        public var articles = 0
        /// Sources that were not there before.
        public var sources = 0
        /// Rules that were not there before.
        public var rules = 0
        /// The configuration and themes; who reads the archive puts them where they belong.
        public var documents: [ArchiveDocument] = []
        /// Sources that run programs and were left out.
        public var refused: [String] = []
        /// Whether the archive's programs may be run.
        public var agreed = false
        /// Articles whose marks were left out, as they had left the index that they were made in.
        public var parted = 0
        /// Why stories and headlines are still to be made; nil where they are.
        public var unfinished: IndexError?
    }

    /// Writes everything that the reader made or gathered, line by line, as it was at one moment.
    /// - Returns: sources whose passwords were left out, as they are shown.
    public func exportEverything(
        _ documents: [ArchiveDocument], keepingPasswords: Bool, at now: Timestamp,
        _ write: @escaping (String) throws -> Void
    ) throws(IndexError) -> [String] {
        try file.read { db in
            var writer = ArchiveWriter(db: db, keepsPasswords: keepingPasswords, write: write)
            try writer.run(documents: documents, at: now)
            return writer.withoutPassword
        }
    }

    /// Takes an archive into this index, which must be new, with all numbers as they were: all of it or, where
    /// something is wrong with it, nothing. Of an index that others fill, a reader takes the marks of the articles that
    /// are in it, and keeps the others for when they come.
    /// - Parameters:
    ///   - next: the next line without its line feed; nil at the end.
    ///   - mayRun: whether the programs that the archive names, given as lines to show, may be run from now on.
    public func importEverything(
        _ next: @escaping () throws -> String?, mayRun: @escaping ([String]) -> Bool
    ) throws(IndexError) -> ArchiveImport {
        if file.shared != nil { return try importMarks(next, mayRun: mayRun) }
        try file.setCache(.adding)
        defer { endFilling() }
        var result = try file.write { db in
            var reader = ArchiveReader(db: db, next: next, mayRun: mayRun)
            try reader.run()
            func count(_ table: ArchiveTable) -> Int { reader.counts[table.kind] ?? 0 }
            return ArchiveImport(
                articles: count(.article), sources: count(.source), rules: count(.rule), documents: reader.documents,
                refused: reader.refused, agreed: reader.agreed, parted: count(.parted))
        }
        // All is in by now; what is left to do is done by whoever opens the index next.
        do { try finishAdding() } catch { result.unfinished = error }
        return result
    }

    private func importMarks(
        _ next: @escaping () throws -> String?, mayRun: ([String]) -> Bool
    ) throws(IndexError) -> ArchiveImport {
        let found = try file.write { try MarksImport(db: $0, next: next).run() }
        for (a, b) in found.together where found.same.contains(a) && found.same.contains(b) {
            let stories = try stories(of: [ArticleID(a), ArticleID(b)])
            if let one = stories[0], let other = stories[1], one != other { try merge(other, into: one) }
        }
        for (_, numbers) in found.splitOff.sorted(by: { $0.key < $1.key }) {
            let articles = numbers.filter(found.same.contains).map { ArticleID($0) }
            if let story = try stories(of: articles).first ?? nil { try split(articles, from: story) }
        }
        try finishAdding()
        let programs = found.documents.filter { $0.kind == .configuration }.map(\.name)
        return ArchiveImport(
            articles: found.articles, rules: found.rules, documents: found.documents,
            agreed: programs.isEmpty || mayRun(programs))
    }
}
