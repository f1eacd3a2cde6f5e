import NewsIndex
import NewsModel
import Testing

/// What a reader says in turn of many articles holds, whatever happens between.
struct CorrectionSequenceTests {
    private let folder = TemporaryFolder()

    @Test func whatIsSplitOffASplitStaysApartFromWhatItCameFrom() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.ferry, at: noon).articles.compactMap { $0 }
        let ferry = try index.onlyStory("marisol").id
        let split = try index.split([ids[0], ids[1], ids[2]], from: ferry)
        let alone = try index.split([ids[1]], from: split)
        try index.reindex()
        #expect(try index.stories(of: ids) == [split, alone, split, ferry, ferry])
        // Also where the one that stood for the first split is that which leaves.
        _ = try index.split([ids[0]], from: split)
        try index.reindex()
        #expect(Set(try index.stories(of: ids)).count == 4)
    }

    @Test func aSplitOffASplitCanBeTakenBack() throws {
        let index = try folder.open()
        let ids = try index.add(Tales.ferry, at: noon).articles.compactMap { $0 }
        let split = try index.split([ids[0], ids[1], ids[2]], from: try index.onlyStory("marisol").id)
        try index.split([ids[0]], from: split)
        #expect(try index.undoLast()?.hasPrefix("split ") == true)
        #expect(try index.stories(of: Array(ids[..<3])) == [split, split, split])
        try index.reindex()
        #expect(try index.stories(of: Array(ids[..<3])) == [split, split, split])
        #expect(try !index.stories(of: Array(ids[3...])).contains(split))
    }

    /// Splits, merges, deletions, additions, reindexing and moves to another index, in an order of chance.
    @Test(arguments: 1...4)
    func splitsAndMergesHoldAsTheyWereSaid(_ seed: UInt64) throws {
        var run = try CorrectionRun(seed: seed)
        for _ in 0..<20 {
            try run.step()
            try run.check()
        }
    }
}

/// Changes of an index by chance, beside a list of what was said.
private struct CorrectionRun {
    private var folder = TemporaryFolder()
    private var index: NewsIndex
    private var chance: UInt64
    private var waiting: [ArticleDraft]
    private var ids: [ArticleID] = []
    private var together: Set<Pair> = []
    private var apart: Set<Pair> = []
    private var done: [String] = []

    private struct Pair: Hashable {
        let ids: Set<ArticleID>
        init(_ a: ArticleID, _ b: ArticleID) { ids = [a, b] }
    }

    init(seed: UInt64) throws {
        chance = seed
        index = try folder.open()
        waiting = Self.drafts
        try add(14)
    }

    /// Articles about six events of two kinds, which are so alike that they meet where nobody says otherwise.
    private static let drafts: [ArticleDraft] = (0..<30).map { number in
        let (event, telling) = (number % 6, number / 6)
        let town = ["Skarvik", "Lornemouth", "Velden"][event % 3]
        let outlet = ["Ledger", "Harbour Post", "Kanal", "Tagblatt", "Merkur"][telling]
        let title = event < 3 ? "Fire destroys warehouse in \(town)" : "Ferry runs aground off \(town)"
        let text =
            event < 3
            ? "Firefighters fought a large fire in a warehouse of the port of \(town) all night, the brigade said."
            : "A ferry with passengers ran aground in fog near the port of \(town), the coastguard said."
        let detail = [
            "Nobody was hurt", "Smoke lay over the quay", "Roads were shut", "An inquiry began", "It is calm",
        ]
        return draft(
            "\(title), \(outlet) reports", text, "\(detail[telling]) in \(town), as \(gibberish(number, 4)) told.",
            outlet: outlet, published: noon + -hour * Int64(30 - number))
    }

    private mutating func draw(_ bound: Int) -> Int {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((chance >> 33) % UInt64(max(1, bound)))
    }

    private func stories() throws -> [StoryID: [ArticleID]] {
        Dictionary(grouping: zip(ids, try index.stories(of: ids)), by: { $0.1 ?? StoryID(0) })
            .mapValues { $0.map(\.0) }
    }

    private mutating func add(_ count: Int) throws {
        ids += try index.add(Array(waiting.prefix(count)), at: noon).articles.compactMap { $0 }
        waiting.removeFirst(min(count, waiting.count))
    }

    mutating func step() throws {
        let stories = try stories()
        let order = stories.keys.sorted()
        switch draw(10) {
        case 0..<4:
            let large = order.filter { (stories[$0]?.count ?? 0) > 1 }
            if large.isEmpty { return }
            let story = large[draw(large.count)]
            let members = stories[story] ?? []
            let off = members.filter { _ in draw(3) == 0 }
            if !off.isEmpty && off.count < members.count { try split(off, from: story, members) }
        case 4..<6:
            let (one, other) = (order[draw(order.count)], order[draw(order.count)])
            if one != other { try merge(one, other, (stories[one] ?? []) + (stories[other] ?? [])) }
        case 6: try delete(ids[draw(ids.count)])
        case 7:
            done.append("add")
            try add(3)
        case 8:
            done.append("reindex")
            try index.reindex()
        default: try moveToAnotherIndex()
        }
    }

    private mutating func split(_ off: [ArticleID], from story: StoryID, _ members: [ArticleID]) throws {
        done.append("split \(off) off \(members)")
        _ = try index.split(off, from: story)
        for one in off {
            for other in members where one != other {
                if off.contains(other) {
                    together.insert(Pair(one, other))
                } else {
                    together.remove(Pair(one, other))
                    apart.insert(Pair(one, other))
                }
            }
        }
        // What is taken back was never said.
        if draw(4) > 0 { return }
        done.append("undo, split")
        _ = try index.undoLast()
        _ = try index.split(off, from: try index.stories(of: [off[0]])[0] ?? story)
    }

    private mutating func merge(_ one: StoryID, _ other: StoryID, _ members: [ArticleID]) throws {
        done.append("merge \(members)")
        _ = try index.merge(one, into: other)
        for one in members {
            for other in members where one != other {
                together.insert(Pair(one, other))
                apart.remove(Pair(one, other))
            }
        }
    }

    private mutating func delete(_ article: ArticleID) throws {
        done.append("delete \(article)")
        try index.deleteArticles([article], at: noon)
        ids.removeAll { $0 == article }
        together = together.filter { !$0.ids.contains(article) }
        apart = apart.filter { !$0.ids.contains(article) }
    }

    private mutating func moveToAnotherIndex() throws {
        done.append("archive")
        var lines: [String] = []
        _ = try index.exportEverything([], keepingPasswords: false, at: noon) { lines.append(String($0.dropLast())) }
        let next = TemporaryFolder()
        let copy = try next.open()
        var rest = lines[...]
        _ = try copy.importEverything({ rest.popFirst() }, mayRun: { _ in false })
        index.close()
        (folder, index) = (next, copy)
        try index.reindex()
    }

    func check() throws {
        let stories = Dictionary(uniqueKeysWithValues: zip(ids, try index.stories(of: ids)))
        for pair in together {
            #expect(Set(pair.ids.map { stories[$0] ?? nil }).count == 1, "\(pair.ids) are apart after \(done)")
        }
        for pair in apart {
            #expect(Set(pair.ids.map { stories[$0] ?? nil }).count == 2, "\(pair.ids) meet after \(done)")
        }
    }
}
