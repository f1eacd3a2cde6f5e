import Foundation
import NewsIndex
import Testing

@Suite("rashomon add")
struct AddTests {
    @Test("says what was added, and a second run changes nothing")
    func addingTwice() throws {
        let program = try Program()
        let corpus = try Corpus.write(for: program)
        let first = try program.run("add", corpus)
        #expect(first.status == 0)
        #expect(first.out.hasPrefix("6 articles added; the index has 6 articles in "))
        let before = try NewsIndex(folder: program.data, readOnly: true).dump()
        let second = try program.run("add", corpus)
        #expect(second.status == 0)
        #expect(second.out.hasPrefix("Nothing new: 6 articles in "))
        #expect(try NewsIndex(folder: program.data, readOnly: true).dump() == before)
    }

    @Test("a file whose text changed becomes a new version of its article")
    func changedFile() throws {
        let program = try Corpus.indexed()
        let file = program.path("corpus/morning-mail/bridge.txt")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try program.write(text.replacing("12 weeks", with: "14 weeks"), to: "corpus/morning-mail/bridge.txt")
        let run = try program.run("add", program.path("corpus"))
        #expect(run.out.contains("1 changed"))
        #expect(run.out.contains("the index has 6 articles"))
        let article = try program.article(about: "closes")
        let versions = try program.json("versions", article, "--json", kind: "versions").items()
        #expect(versions.compactMap { $0["number"] as? Int } == [1, 2])
        let diff = try program.run("versions", article, "--diff")
        #expect(diff.out.contains("[12]") || diff.out.contains("12 weeks") || diff.out.contains("12 / 14"))
        #expect(diff.out.contains("14"))
    }

    @Test("says nothing with --quiet, and progress goes to standard error where it is asked for")
    func quietAndProgress() throws {
        let program = try Program()
        let corpus = try Corpus.write(for: program)
        let run = try program.run("add", "--progress", "always", corpus)
        #expect(run.err.contains("adding 6"))
        #expect(!run.out.contains("adding"))
        let quiet = try program.run("add", "--quiet", corpus)
        #expect(quiet.out.isEmpty && quiet.err.isEmpty)
    }

    @Test("--outlet names the outlet of all files")
    func outletOption() throws {
        let program = try Program()
        try program.run("add", "--outlet", "Night Owl", try Corpus.write(for: program))
        let hits = try program.json("search", "--json", "swan", kind: "search").items()
        let outlets = hits.compactMap { ($0["article"] as? [String: Any])?["outlet"] as? String }
        #expect(Set(outlets) == ["Night Owl"])
    }

    @Test("without a header the outlet is the folder's, the title is found, the date stays unknown")
    func fileWithoutHeader() throws {
        let program = try Program()
        try program.write(
            "Otter seen in Tolleby harbour\n\nAn otter was seen in the harbour of Tolleby on Monday morning.\n",
            to: "loose/harbour-gazette/otter.txt")
        try program.run("add", program.path("loose"))
        let hit = try #require(try program.json("search", "--json", "otter", kind: "search").items().first)
        let article = try #require(hit["article"] as? [String: Any])
        #expect(article["title"] as? String == "Otter seen in Tolleby harbour")
        #expect(article["outlet"] as? String == "Harbour Gazette")
        #expect(article["published"] == nil)
    }

    @Test("feed files are read item by item")
    func feedFile() throws {
        let program = try Program()
        let feed = program.path("kiln.xml")
        try program.write(
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Kiln News</title>
            <item><title>Potters open kiln</title><link>https://kiln.example/1</link><guid>1</guid>
            <description>The potters of Lerum opened their kiln on Friday.</description></item>
            <item><title>Clay runs short</title><link>https://kiln.example/2</link><guid>2</guid>
            <description>Clay runs short in the pits of Lerum.</description></item>
            </channel></rss>
            """, to: "kiln.xml")
        let run = try program.run("add", feed)
        #expect(run.out.hasPrefix("2 articles added"))
        #expect(try program.run("add", feed).out.hasPrefix("Nothing new"))
    }

    @Test("what cannot be read is named, the rest is added")
    func badFiles() throws {
        let program = try Program()
        let corpus = try Corpus.write(for: program)
        let empty = try program.write("", to: "bad/empty.txt")
        let binary = try program.write(Data((0...255).map { UInt8($0) } + [0, 0, 0]), to: "bad/binary.txt")
        let latin = try program.write(
            Data("Caf".utf8) + Data([0xE9]) + Data(" opens in Tolleby\n\nThe caf".utf8) + Data([0xE9])
                + Data(" of Tolleby opened its doors on Monday.\n".utf8), to: "bad/latin.txt")
        let missing = program.path("bad/missing.txt")
        let run = try program.run("add", corpus, empty, binary, latin, missing)
        #expect(run.status == 0)
        #expect(run.out.hasPrefix("7 articles added"))
        for path in [empty, binary, latin, missing] { #expect(run.err.contains(path)) }
        #expect(run.err.contains("empty"))
        #expect(run.err.contains("UTF-8"))
        #expect(run.err.contains("not there"))
    }

    @Test("a huge file is named and left out")
    func hugeFile() throws {
        let program = try Program()
        let path = program.path("huge.txt")
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        // A file with a hole: large for whoever asks, and nothing on the disk.
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 1 << 30)
        try handle.close()
        let run = try program.run("add", path)
        #expect(run.status == 1)
        #expect(run.err.contains(path))
    }

    @Test("exit status is 1 where nothing could be read, 64 where the command line is wrong")
    func statuses() throws {
        let program = try Program()
        let run = try program.run("add", program.path("nowhere"))
        #expect(run.status == 1)
        #expect(run.err.contains("nowhere"))
        #expect(try program.run("add").status == 64)
        #expect(try program.run("add", "--unknown", "x").status == 64)
        #expect(try program.run("nonsense-command").status == 64)
    }

    @Test("a file that nobody may read is named", .disabled(if: geteuid() == 0, "root may read every file"))
    func unreadableFile() throws {
        let program = try Program()
        let path = try program.write("Title\n\nText.", to: "locked.txt")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        let run = try program.run("add", path)
        #expect(run.status == 1)
        #expect(run.err.contains(path) && run.err.contains("permissions"))
    }
}
