import Foundation
import Testing

@Suite("rashomon report")
struct ReportTests {
    @Test(
        "who may read a page that is written to be given away is for the person's mask to say",
        arguments: ["report", "article"])
    func readers(command: String) throws {
        let program = try Corpus.indexed()
        let number = command == "report" ? try program.story(about: "ridge") : "1"
        try program.run(command, number, "--markdown", "-o", "page.md")
        let mode = try FileManager.default.attributesOfItem(atPath: program.path("page.md"))[.posixPermissions] as? Int
        let mask = umask(0)
        umask(mask)
        #expect(mode == Int(0o666 & ~mask))
    }

    @Test("one page with sources, matrix and quotes; nothing is loaded and nothing runs")
    func page() throws {
        let program = try Corpus.indexed()
        let story = try program.story(about: "ridge")
        let page = try program.run("report", story, "--html").out
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        for text in [
            "Morning Mail", "Vimmel Post", "Osterlund Echo", "Ragna Follin", "Who says what", "Where they differ",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        for forbidden in ["<script", " src=", "@import", "url(", "<link", "<iframe", " onload"] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
        #expect(page.contains("prefers-color-scheme: dark") && page.contains("@media print"))
    }

    @Test("what differs comes first, what one source alone says is folded, the sources come last")
    func order() throws {
        let program = try Corpus.indexed()
        let page = try program.run("report", try program.story(about: "ridge")).out
        let places = ["id=\"differences\"", "id=\"headlines\"", "id=\"quotes\"", "id=\"matrix\"", "id=\"sources\""]
            .compactMap { page.range(of: $0)?.lowerBound }
        #expect(places.count == 5 && places == places.sorted())
        #expect(page.contains("<details><summary>"))
    }

    /// A report that calls a newer figure a contradiction accuses an outlet of what it did not do.
    @Test("a figure that grew is later and no difference, as on the screen, in every form of a report")
    func later() throws {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        let story = try program.story(about: "Ferry runs aground")
        let screen = try program.run("story", story).out
        #expect(screen.contains("27 (2,") && screen.contains("later, not against each other"))
        let page = try program.run("report", story).out
        let figures = try #require(page.range(of: "id=\"figures\""))
        #expect(!page.contains("id=\"differences\""))
        #expect(page[figures.lowerBound...].contains("later, not against each other"))
        let text = try program.run("report", story, "--markdown").out
        let part = try #require(text.range(of: "## Figures"))
        #expect(!text.contains("## Where they differ"))
        #expect(text[part.lowerBound...].contains("later, not against each other"))
    }

    /// "The fund supports 386 families" was told of the outlet that counts 368 of them.
    @Test("no source is said to state a figure on which it differs")
    func disputed() throws {
        let program = try Program()
        try program.run("add", "--quiet", Program.samples)
        let page = try program.run("report", try program.story(about: "Treasurer jailed")).out
        let differing = try #require(page.range(of: "id=\"headlines\""))
        let matrix = try #require(page.range(of: "id=\"matrix\""))
        #expect(page[..<differing.lowerBound].contains("<mark>386</mark>"))
        let end = try #require(page.range(of: "id=\"found\"")).lowerBound
        #expect(!page[matrix.lowerBound..<end].contains("386"))
    }

    /// A sentence without quotation marks stood between them.
    @Test("what is reported without quotation marks gets none")
    func reported() throws {
        let program = try Program()
        try program.write(
            "Title: Lighthouse saved\nOutlet: Shore News\n\nThe lamp of Skarholm will burn again in spring, said the harbour master Ivo Lasker.\n\n\"We kept the wick,\" Lasker said.\n",
            to: "lamp.txt")
        try program.run("add", program.path("lamp.txt"))
        let text = try program.run("report", "1", "--markdown").out
        #expect(text.contains("“We kept the wick,”"))
        #expect(!text.contains("“The lamp"))
    }

    @Test("what differs is told with the words around it and who has it")
    func inWords() throws {
        let program = try Corpus.indexed()
        let page = try program.run("report", try program.story(about: "ridge")).out
        let part = try #require(page.range(of: "id=\"differences\""))
        let end = try #require(page.range(of: "id=\"headlines\""))
        let differences = page[part.lowerBound..<end.lowerBound]
        #expect(differences.contains("<mark>About 14,000</mark> vehicles cross the bridge"))
        #expect(differences.contains(">Vimmel Post</a>"))
    }

    @Test("no article stands on the page nearly whole")
    func excerpts() throws {
        let program = try Corpus.indexed()
        let text = String(
            repeating: "The council of Ostby voted for the new bridge on Monday after a long debate. ", count: 1)
        for outlet in ["Ostby News", "Ostby Mail"] {
            let sentences = (0..<12).map {
                "Speaker number \($0) of \(outlet) told the council of Ostby that plan \($0) costs \($0 + 3) million crowns in year \($0 + 2030)."
            }
            try program.write(
                "Title: Ostby bridge vote\nOutlet: \(outlet)\n\n\(text)\n\n\(sentences.joined(separator: "\n\n"))\n",
                to: "\(outlet).txt")
            try program.run("add", program.path("\(outlet).txt"))
        }
        let page = try program.run("report", try program.story(about: "Ostby")).out
        for outlet in ["Ostby News", "Ostby Mail"] {
            let printed = (0..<12).count { page.contains("Speaker number \($0) of \(outlet)") }
            #expect(printed <= 4, "\(outlet): \(printed) of 12 sentences")
        }
    }

    @Test("text from outside is escaped, and only web addresses are linked")
    func escaping() throws {
        let program = try Program()
        try program.write(
            "Title: <script>alert(1)</script> & \"more\"\nOutlet: <b>Bold</b>\nURL: javascript:alert(1)\n\nOne < two & three.\n",
            to: "x.txt")
        try program.run("add", program.path("x.txt"))
        let page = try program.run("report", "1").out
        #expect(!page.contains("<script>") && !page.contains("<b>Bold</b>") && !page.contains("javascript:"))
        #expect(page.contains("&lt;script&gt;"))
    }

    @Test("elements are closed in the order in which they were opened")
    func wellFormed() throws {
        let program = try Corpus.indexed()
        let page = try program.run("report", try program.story(about: "ridge")).out
        var open: [String] = []
        for match in page.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
            let name = String(match.output.2)
            if ["meta", "br"].contains(name) { continue }
            if match.output.1.isEmpty {
                open.append(name)
            } else {
                #expect(open.popLast() == name)
            }
        }
        #expect(open.isEmpty)
    }

    @Test("-o writes the file; a place that cannot be written is named")
    func file() throws {
        let program = try Corpus.indexed()
        let path = program.path("report.html")
        #expect(try program.run("report", "1", "-o", path).out.isEmpty)
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("</html>\n"))
        let bad = try program.run("report", "1", "-o", program.path("no/such/folder/x.html"))
        #expect(bad.status == 1 && bad.err.contains("no/such/folder"))
    }
}
