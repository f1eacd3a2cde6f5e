import Foundation
import Testing

@Suite("rashomon sources")
struct SourcesTests {
    private func names(_ program: Program) throws -> [String] {
        try program.json("sources", "--json", kind: "sources").items().compactMap { $0["name"] as? String }
    }

    @Test("rename, tag and remove, by number, name and a part of the name")
    func changes() throws {
        let program = try Program()
        #expect(
            try program.run("sources", "add", "--unchecked", "https://ledger.example/feed", "--name", "Ledger").status
                == 0)
        #expect(
            try program.run("sources", "add", "--unchecked", "https://gazette.example/rss", "--tag", "local").status
                == 0)
        #expect(try names(program).count == 2)
        #expect(
            try program.run("sources", "rename", "gazette", "Town Gazette", "--outlet", "Gazette").out
                == "Town Gazette, by Gazette.\n")
        #expect(try program.run("sources", "tag", "ledger", "business", "daily").out == "Ledger: business, daily\n")
        #expect(try program.run("sources", "tag", "ledger", "--", "-daily").out == "Ledger: business\n")
        let tagged = try program.json("sources", "list", "--tag", "local", "--json", kind: "sources").items()
        #expect(tagged.count == 1 && tagged.first?["outlet"] as? String == "Gazette")
        #expect(try program.run("sources", "remove", "gazette").status == 0)
        #expect(try names(program) == ["Ledger"])
    }

    @Test("a list that tags several sources that are there is one change, taken back at once")
    func undoOfAListOfKnownSources() throws {
        let program = try Program()
        for name in ["ledger", "gazette"] {
            try program.run("sources", "add", "--unchecked", "https://\(name).example/feed", "--name", name)
        }
        let outlines = ["ledger", "gazette"].map {
            "<outline type=\"rss\" text=\"\($0)\" xmlUrl=\"https://\($0).example/feed\"/>"
        }
        let list = try program.write(
            "<opml version=\"2.0\"><body><outline text=\"Coast\">\(outlines.joined())</outline></body></opml>",
            to: "list.opml")
        try program.run("import", list)
        #expect(try program.run("sources").out.contains("Coast"))
        #expect(try program.run("undo").status == 0)
        #expect(try !program.run("sources").out.contains("Coast"))
    }

    @Test("undo after adding a source takes that back, and not what was done before")
    func undoOfAnAddition() throws {
        let program = try Program()
        try program.run("sources", "add", "--unchecked", "https://ledger.example/feed", "--name", "Ledger")
        try program.run("sources", "tag", "ledger", "Other languages/Deutsch")
        try program.run("sources", "add", "--unchecked", "https://gazette.example/rss", "--name", "Gazette")
        #expect(try program.run("undo").out == "Taken back: added the source “Gazette”.\n")
        #expect(try names(program) == ["Ledger"])
        #expect(try program.run("sources").out.contains("Other languages/Deutsch"))
        #expect(try program.run("undo").out == "Taken back: changed the source “Ledger”.\n")
        #expect(try !program.run("sources").out.contains("Deutsch"))
        #expect(try program.run("undo").out == "Taken back: added the source “Ledger”.\n")
        #expect(try program.run("undo").status != 0)
    }

    @Test("undo takes back a view that was kept, and passes over files that were added")
    func undoOfViewsAndFiles() throws {
        let program = try Program()
        try program.write("Title: Kites\nOutlet: Echo\n\nKites fly over the pier.", to: "kites.txt")
        try program.run("add", "--quiet", program.path("kites.txt"))
        try program.run("mark", "star", "kites")
        try program.run("views", "Kites", "kites")
        #expect(try program.run("undo").out == "Taken back: kept the view “Kites”.\n")
        #expect(try program.run("undo").out.hasPrefix("Taken back: starred "))
        let added = try program.run("undo")
        #expect(added.status == 1 && added.err.contains("Added 1 article by hand: that is not taken back."))
        #expect(try program.run("undo").err.contains("There is nothing to take back."))
        // What adds nothing is no change.
        try program.run("add", "--quiet", program.path("kites.txt"))
        #expect(try program.run("undo").err.contains("There is nothing to take back."))
    }

    @Test("--data stands before the command, between it and its own command, or behind both")
    func dataAnywhere() throws {
        let program = try Program()
        let other = program.data + "-other"
        let adding = ["add", "--unchecked", "https://a.example/feed", "--name", "A"]
        #expect(try program.run(["--data", other, "sources"] + adding).status == 0)
        for words in [
            ["--data", other, "sources", "list"], ["sources", "--data", other, "list"],
            ["sources", "list", "--data", other],
            ["--data=" + other, "sources"],
        ] {
            let run = try program.run(words)
            #expect(run.status == 0 && run.out.contains("https://a.example/feed"), "\(words): \(run.err)")
        }
        #expect(try program.run(["--data", other, "sources", "rename", "A", "B"]).out == "B, by B.\n")
        #expect(try !program.run("sources").out.contains("https://a.example/feed"))
    }

    @Test("a password in an address is not listed")
    func password() throws {
        let program = try Program()
        try program.run("sources", "add", "--unchecked", "https://ines:pier@a.example/feed")
        let list = try program.run("sources").out
        #expect(list.contains("https://ines:…@a.example/feed") && !list.contains("pier"))
    }

    @Test("an outlet can be set like a setting")
    func outlet() throws {
        let program = try Program()
        try program.run("sources", "add", "--unchecked", "https://a.example/feed")
        #expect(try program.run("sources", "set", "a.example", "outlet", "The Ledger").status == 0)
        #expect(
            try program.json("sources", "--json", kind: "sources").items().first?["outlet"] as? String == "The Ledger")
        #expect(try program.run("sources", "set", "a.example", "outlet").status == 0)
        #expect(
            try program.json("sources", "--json", kind: "sources").items().first?["outlet"] as? String
                == "https://a.example/feed")
    }

    @Test("what is not there or not clear is refused with a reason")
    func refused() throws {
        let program = try Program()
        try program.run("sources", "add", "--unchecked", "https://a.example/feed", "--name", "North Mail")
        try program.run("sources", "add", "--unchecked", "https://b.example/feed", "--name", "South Mail")
        let missing = try program.run("sources", "rename", "west", "East")
        #expect(missing.status == 1 && missing.err.contains("west"))
        let several = try program.run("sources", "remove", "mail")
        #expect(several.status == 1 && several.err.contains("North Mail") && several.err.contains("South Mail"))
        let twice = try program.run("sources", "add", "--unchecked", "https://a.example/feed")
        #expect(twice.status == 1 && twice.err.contains("a.example"))
        #expect(try program.run("sources", "add", "not an address").status != 0)
    }
}
