import Foundation
import Testing

@Suite("rashomon print and views")
struct PrintTests {
    @Test(
        "every screen of a story prints, at the size that was asked for",
        arguments: ["stories", "story", "compare", "quotes", "matrix", "timeline", "why", "sources", "help"])
    func screens(screen: String) throws {
        let program = try Corpus.indexed()
        let story = try program.story(about: "ridge")
        for size in ["60x20", "100x30"] {
            let run = try program.run("print", screen, "--story", story, "--size", size)
            #expect(run.status == 0, "\(run.err)")
            let parts = size.split(separator: "x").compactMap { Int($0) }
            #expect(run.lines.count == parts[1] + 1)
            #expect(run.lines.allSatisfy { $0.count <= parts[0] })
            #expect(run.out.contains { $0.isLetter })
        }
    }

    @Test("screens that need something say so")
    func needs() throws {
        let program = try Corpus.indexed()
        for (screen, option) in [
            ("story", "--story"), ("article", "--article"), ("person", "--speaker"), ("search", "--query"),
        ] {
            let run = try program.run("print", screen)
            #expect(run.status == 64 && run.err.contains(option), "\(screen)")
        }
        #expect(try program.run("print", "nonsense").status == 64)
        #expect(try program.run("print", "stories", "--size", "0x0").status == 64)
        #expect(try program.run("print", "stories", "--size", "huge").status == 64)
    }

    @Test("a pair by number and by name, keys pressed first, colours where asked for")
    func options() throws {
        let program = try Corpus.indexed()
        let story = try program.story(about: "ridge")
        let byNumber = try program.run("print", "compare", "--story", story, "--pair", "1,2", "--size", "120x30")
        let byName = try program.run(
            "print", "compare", "--story", story, "--pair", "morning,vimmel", "--size", "120x30")
        #expect(byNumber.out == byName.out && byNumber.out.contains("Vimmel Post"))
        let moved = try program.run("print", "stories", "--keys", "j")
        #expect(moved.out != (try program.run("print", "stories").out))
        #expect(try program.run("print", "stories", "--color", "always").out.contains("\u{1B}["))
        #expect(!(try program.run("print", "stories").out.contains("\u{1B}")))
    }

    @Test("views are saved, listed with what they find, used and removed; those of the file are there too")
    func views() throws {
        let program = try Corpus.indexed()
        try program.write("views:\n  Swans: swan\n", to: "config/rashomon/config.yaml")
        #expect(try program.run("views", "Wide", "outlets:3").status == 0)
        let views = try program.json("views", "--json", kind: "views").items()
        let names = views.compactMap { $0["name"] as? String }
        #expect(names.contains("Swans") && names == names.sorted())
        let found = views.first { $0["name"] as? String == "Wide" }
        #expect(found?["stories"] as? Int == 1)
        let wide = try program.json("stories", "--view", "Wide", "--json", kind: "stories")
        #expect(wide["total"] as? Int == 1)
        #expect(try program.run("stories", "--view", "Nothing").status == 1)
        #expect(try program.run("views", "Bad", "is:nonsense").status == 64)
        #expect(try program.run("views", "--remove", "Wide").status == 0)
        #expect(try program.run("views", "--remove", "Wide").status == 1)
    }
}
