import Foundation
import Testing

@Suite("rashomon report")
struct ReportTests {
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
