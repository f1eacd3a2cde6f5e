import DisturbedRuns
import Foundation
import NewsIndex
import NewsModel

/// What a script does to an index while readers have it open: it tags, stars, fetches, kills its own fetches and holds
/// the lock; and it knows what it did.
struct SoakScript {
    private let program: String
    private let folder: String
    private var random: SplitMix64
    /// The tags that were given and not taken again, by article: `soak3`.
    private var tags: [Int64: Set<String>] = [:]
    private(set) var changes = 0
    private(set) var fetches = 0
    private(set) var kills = 0

    init(program: String, folder: String, seed: UInt64) {
        self.program = program
        self.folder = folder
        random = SplitMix64(seed: seed)
    }

    mutating func step() throws {
        switch random.next() % 10 {
        case 0: try fetch()
        case 1: try killFetch()
        case 2: try hold()
        default: try tag()
        }
    }

    private mutating func tag() throws {
        let articles = try ids()
        guard !articles.isEmpty else { return }
        let article = articles[Int(random.next() % UInt64(articles.count))]
        let name = "soak\(random.next() % 5)"
        let isGiven = tags[article]?.contains(name) == true
        try run(["tag", name, "--article", "\(article)"] + (isGiven ? ["--remove"] : []))
        if isGiven { tags[article]?.remove(name) } else { tags[article, default: []].insert(name) }
        changes += 1
    }

    private mutating func fetch() throws {
        // A source that fails is no fault of the program; no source at all that answers is status 1.
        try run(["fetch", "--all", "--quiet"], statuses: [0, 1])
        fetches += 1
    }

    private mutating func killFetch() throws {
        let process = try start(["fetch", "--all", "--quiet"])
        usleep(UInt32(random.next() % 400_000))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        kills += 1
    }

    /// Holds the lock for a while, as a long transaction of another program does.
    private mutating func hold() throws {
        let index = try NewsIndex(folder: folder + "/data")
        defer { index.close() }
        try index.changePlace("soak") { _ in
            usleep(UInt32(random.next() % 800_000))
            return "held"
        }
    }

    private func ids() throws -> [Int64] {
        let index = try NewsIndex(folder: folder + "/data", readOnly: true)
        defer { index.close() }
        return try index.articles(limit: 200).items.map(\.id.rawValue)
    }

    // MARK: Afterwards

    /// What the index has of what was done. Throws where something is lost or not sound.
    func check() throws {
        let index = try NewsIndex(folder: folder + "/data")
        defer { index.close() }
        try index.finishPendingWork()
        let examination = try index.examine()
        if !examination.isSound { throw TrialFailure("not sound: \(examination.damage) \(examination.findings)") }
        for (article, names) in tags {
            let stored = Set(try index.article(ArticleID(article))?.summary.tags ?? []).filter { $0.hasPrefix("soak") }
            if stored != names { throw TrialFailure("article \(article) has \(stored), and was given \(names)") }
        }
    }

    // MARK: Programs

    func run(_ words: [String], statuses: [Int32] = [0]) throws {
        let process = try start(words)
        process.waitUntilExit()
        let errors = (try? String(contentsOfFile: folder + "/errors", encoding: .utf8)) ?? ""
        guard process.terminationReason == .exit, statuses.contains(process.terminationStatus) else {
            throw TrialFailure("\(words.joined(separator: " ")): \(process.terminationStatus) \(errors)")
        }
        if errors.contains("damaged") || errors.contains("is locked") { throw TrialFailure(errors) }
    }

    private func start(_ words: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words + ["--data", folder + "/data"]
        process.environment = ["HOME": folder, "PATH": "/nonexistent", "TZ": "UTC", "LANG": "C.UTF-8"]
        process.standardOutput = FileHandle.nullDevice
        _ = FileManager.default.createFile(atPath: folder + "/errors", contents: nil)
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/errors"))
        try process.run()
        return process
    }
}
