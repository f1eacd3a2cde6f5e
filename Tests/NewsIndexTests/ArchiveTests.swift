import Foundation
import NewsIndex
import NewsModel
import Testing

@Suite("an archive of everything")
struct ArchiveTests {
    /// An index in which everything was done that a reader can do.
    private func full(_ folder: TemporaryFolder) throws -> NewsIndex {
        let index = try folder.open()
        try index.addSources(
            [
                NewSource(url: "https://gone.example/rss", title: "Gone"),
                NewSource(
                    url: "https://ledger.example/rss", title: "The Ledger", name: "Ledger", outlet: "The Ledger",
                    tags: ["papers", "north"], isHidden: true, settings: ["interval": "30", "headers": "X-Token: abc"]),
            ], at: noon)
        _ = try index.addRules([
            ArticleRule(query: "quiet", actions: [.hide, .tag("calm")], added: noon),
            ArticleRule(query: "ferry", actions: [.score(5)], added: noon),
        ])
        _ = try index.add(
            Tales.ferry + [
                Tales.bank, draft("Quiet day", "Nothing was told.", outlet: "The Ledger", source: 2, guid: "q1"),
            ],
            at: noon)
        var later = draft("Quiet day", "Nothing was told, and later a little more was.", source: 2, guid: "q1")
        later.updated = noon + hour
        _ = try index.add([later], at: noon + 2 * hour)
        let hits = try index.articles(NewsQuery.parse("ferry", now: noon, zone: .utc).query, sort: .oldest, limit: 10)
            .items
        try index.apply(.read(true), to: .article(hits[0].id))
        try index.apply(.starred(true), to: .article(hits[1].id))
        try index.apply(.addTag("later"), to: .article(hits[1].id))
        try index.apply(.note("Ask the harbour\nmaster"), to: .article(hits[2].id))
        try index.apply(.hidden(true), to: .article(hits[3].id))
        if let story = hits.last?.story { try index.split([hits[4].id], from: story) }
        try index.correctPerson(PersonRule("Ines Calder", "I. Calder", isSame: true))
        try index.setPlace("{\"Mine\":{}}", for: "reader.views")
        let quiet = try index.articles(
            NewsQuery.parse("title:central", now: noon, zone: .utc).query, sort: .oldest, limit: 1
        ).items
        try index.deleteArticles(quiet.map(\.id), at: noon)
        // The numbers of what is gone are not given again.
        try index.removeSources([SourceID(1)], withArticles: false, at: noon)
        try index.finishAdding()
        return index
    }

    private func lines(of index: NewsIndex, passwords: Bool = true) throws -> [String] {
        var lines: [String] = []
        _ = try index.exportEverything(
            [ArchiveDocument(kind: .configuration, name: "config.yaml", text: "theme: dusk\n")],
            keepingPasswords: passwords, at: noon
        ) { lines.append(String($0.dropLast())) }
        return lines
    }

    private func rows(of index: NewsIndex) throws -> Set<Substring> { Set(try index.dump().split(separator: "\n")) }

    @discardableResult
    private func take(_ lines: [String], into index: NewsIndex, agrees: Bool = true) throws -> NewsIndex.ArchiveImport {
        var left = lines[...]
        return try index.importEverything({ left.popFirst() }, mayRun: { _ in agrees })
    }

    @Test("what comes out of a new index is what went into it, line by line and row by row")
    func roundTrip() throws {
        let (folder, other) = (TemporaryFolder(), TemporaryFolder())
        let index = try full(folder)
        let written = try lines(of: index)
        let copy = try other.open()
        let result = try take(written, into: copy)
        #expect(result.articles == 6 && result.sources == 1 && result.rules == 2)
        #expect(result.documents.map(\.text) == ["theme: dusk\n"])
        #expect(try lines(of: copy) == written)
        let (before, after) = (try rows(of: index), try rows(of: copy))
        #expect(before.subtracting(after) == [] && after.subtracting(before) == [])
        for kind in [
            "source", "rule", "article", "text", "version", "place", "sign", "deleted", "correction", "ruled", "kept",
        ] {
            #expect(written.contains { $0.contains("\"kind\":\"\(kind)\"") }, "no line of “\(kind)”")
        }
        // What is new gets numbers of its own, and what was deleted does not come back.
        try copy.addSources([NewSource(url: "https://new.example/rss")], at: noon)
        #expect(try copy.sources(counting: false).map(\.id.rawValue).max() == 3)
        #expect(try copy.add([Tales.bank], at: noon + hour).new == 0)
    }

    @Test("secrets in headers and addresses are left out unless they are asked for")
    func secrets() throws {
        let folder = TemporaryFolder()
        let index = try full(folder)
        try index.addSources([NewSource(url: "https://anna:pw@mail.example/rss")], at: noon)
        let told = try lines(of: index, passwords: false).joined()
        #expect(!told.contains("abc") && !told.contains("anna:pw") && told.contains("https://anna@mail.example/rss"))
        #expect(try lines(of: index).joined().contains("anna:pw@mail"))
    }

    @Test("an archive that is cut off anywhere leaves the index as it was: empty")
    func cutOff() throws {
        let (folder, other) = (TemporaryFolder(), TemporaryFolder())
        let written = try lines(of: try full(folder))
        let copy = try other.open()
        for count in [0, 1, 2, 5, written.count / 2, written.count - 1] {
            #expect(throws: IndexError.self) { try take(Array(written.prefix(count)), into: copy) }
        }
        // A line that is missing is missed.
        var gap = written
        gap.remove(at: written.count / 2)
        #expect(throws: IndexError.self) { try take(gap, into: copy) }
        #expect(try copy.totals().articles == 0 && copy.sources(counting: false).isEmpty)
        try take(written, into: copy)
        #expect(throws: IndexError.self) { try take(written, into: copy) }
    }

    @Test("lines that say something else than they should are refused with their number, and never crash")
    func hostile() throws {
        let (folder, other) = (TemporaryFolder(), TemporaryFolder())
        let written = try lines(of: try full(folder))
        let copy = try other.open()
        let values: [Any] = [-1, Int64.max, "\u{1B}]52;c;x\u{7}", ["a": 1], 1e300]
        var kinds: Set<String> = []
        for (place, line) in written.enumerated() {
            guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let kind = object["kind"] as? String, kinds.insert(kind).inserted
            else { continue }
            for name in object.keys {
                for value in values + [NSNull()] {
                    var changed = object
                    changed[name] = value
                    var archive = written
                    archive[place] = String(
                        decoding: try JSONSerialization.data(withJSONObject: changed), as: UTF8.self)
                    let folder = TemporaryFolder()
                    let index = try folder.open()
                    _ = try? take(archive, into: index)
                    #expect(try !index.dump().contains("\u{1B}"))
                    // Where it is taken all the same, the index is sound; only a version that is not there cannot be
                    // made.
                    let found = try index.findings().filter(\.isRepairable)
                    #expect(found.isEmpty, "\(kind) \(name) \(value): \(found)")
                    index.close()
                    try FileManager.default.removeItem(atPath: folder.path)
                }
            }
        }
        #expect(throws: IndexError.self) { try take(["not JSON"], into: copy) }
        #expect(throws: IndexError.self) {
            try take(["{\"kind\":\"header\",\"format\":\"rashomon-archive\",\"version\":2}"], into: copy)
        }
    }

    @Test("sources that run programs come only where that is agreed")
    func programs() throws {
        let (folder, other) = (TemporaryFolder(), TemporaryFolder())
        let index = try folder.open()
        try index.addSources(
            [NewSource(kind: .command, url: "exec:date"), NewSource(url: "https://a.example/rss")], at: noon)
        let written = try lines(of: index)
        let result = try take(written, into: try other.open(), agrees: false)
        #expect(result.refused == ["exec:date"] && !result.agreed && result.sources == 1)
    }

    @Test(
        "programs that hide behind a control character, or behind what is not asked about, are asked about or refused")
    func hiddenPrograms() throws {
        let (folder, other) = (TemporaryFolder(), TemporaryFolder())
        let index = try full(folder)
        try index.addSources([NewSource(kind: .command, url: "exec:date")], at: noon)
        let written = try lines(of: index)
        let disguised = written.map { $0.replacing("\"command\"", with: "\"com\\u0001mand\"") }
        #expect(disguised != written)
        let copy = try other.open()
        #expect(try take(disguised, into: copy, agrees: false).refused == ["exec:date"])
        for kind in ["\"kind\":\"source\"", "\"kind\":\"configuration\""] {
            let late = TemporaryFolder()
            var moved = written
            let place = try #require(moved.firstIndex { $0.contains(kind) })
            moved.insert(moved.remove(at: place), at: moved.count - 1)
            #expect(throws: IndexError.self) { try take(moved, into: try late.open()) }
        }
    }

    @Test("a secret header is left out however its lines end")
    func secretHeaders() throws {
        let folder = TemporaryFolder()
        let index = try folder.open()
        try index.addSources(
            [
                NewSource(
                    url: "https://a.example/rss",
                    settings: ["headers": "Accept: text/xml\r\nAuthorization: Bearer abc"])
            ], at: noon)
        let told = try lines(of: index, passwords: false).joined()
        #expect(!told.contains("abc") && told.contains("text/xml"))
    }

    @Test("a new index in which a reader was open, or that had articles once, takes everything")
    func openedBefore() throws {
        let (folder, other, life) = (TemporaryFolder(), TemporaryFolder(), TemporaryFolder())
        let index = try full(folder)
        try index.setPlace("here", for: "reader.place")
        let written = try lines(of: index)
        let opened = try other.open()
        try opened.setPlace("there", for: "reader.place")
        _ = try take(written, into: opened)
        #expect(try opened.place("reader.place") == "here")
        #expect(try rows(of: opened) == rows(of: index))
        // One that had the same articles, merged and deleted.
        let lived = try full(life)
        try lived.deleteArticles(
            try lived.articles(query("is:hidden or -is:hidden"), limit: 99).items.map(\.id), at: noon)
        try lived.removeSources(try lived.sources(counting: false).map(\.id), withArticles: true, at: noon)
        for rule in try lived.rules() { _ = try lived.removeRule(rule.id) }
        _ = try take(written, into: lived)
        #expect(try lived.lastChange() == nil)
        #expect(try lived.findings().isEmpty)
        #expect(try lived.articles(limit: 99).items.map(\.id) == index.articles(limit: 99).items.map(\.id))
    }

    @Test("what is there already is named by its kind and key")
    func twice() throws {
        let (folder, other) = (TemporaryFolder(), TemporaryFolder())
        var written = try lines(of: try full(folder))
        let place = try #require(written.firstIndex { $0.contains("\"kind\":\"rule\"") })
        written.insert(written[place], at: place)
        let copy = try other.open()
        let error = failure { _ = try take(written, into: copy) }
        #expect(error?.description.contains("“rule 1” is there already") == true, "\(String(describing: error))")
    }

    @Test("two sources that only their passwords tell apart are both taken")
    func equalAddresses() throws {
        let (folder, other) = (TemporaryFolder(), TemporaryFolder())
        let index = try folder.open()
        try index.addSources(
            ["ann:one", "ann:two", "ann:three"].map { NewSource(url: "https://\($0)@a.example/rss", title: $0) },
            at: noon)
        let copy = try other.open()
        #expect(try take(lines(of: index, passwords: false), into: copy).sources == 3)
        let taken = try copy.sources(counting: false)
        #expect(Set(taken.map(\.title)) == ["ann:one", "ann:two", "ann:three"])
        #expect(Set(taken.map { $0.url.prefix { $0 != "#" } }).count == 1 && Set(taken.map(\.url)).count == 3)
    }
}
