import Foundation
import Testing

@Suite("newsletters from a maildir or an mbox as sources")
struct MailSourceTests {
    private func letter(_ number: Int, _ subject: String) -> String {
        """
        From: Ana Brandt <ana@harbour.example>
        List-Id: Harbour Post weekly <weekly.harbour.example>
        Message-ID: <\(number)@harbour.example>
        Date: Sat, 21 Nov 2026 0\(number):00:00 +0000
        Subject: \(subject)
        Content-Type: text/html; charset=utf-8

        <p>The \(subject) was told at the pier of Skarholm on day \(number), and a crowd of \(number)00 listened to it.</p>
        """
    }

    private func titles(_ program: Program) throws -> [String] {
        try program.json("search", "--json", "skarholm", kind: "search").items()
            .compactMap { ($0["article"] as? [String: Any])?["title"] as? String }.sorted()
    }

    @Test("a maildir: letters come with each fetch, once each, also when they are moved and marked")
    func maildir() throws {
        let program = try Program()
        for part in ["cur", "new", "tmp"] {
            try FileManager.default.createDirectory(
                atPath: program.path("Mail/news/" + part), withIntermediateDirectories: true)
        }
        try program.write(letter(1, "Ferry"), to: "Mail/news/new/1795000000.M1.host")
        try program.write(letter(2, "Bridge"), to: "Mail/news/cur/1795000001.M2.host:2,S")
        try program.write("half a letter", to: "Mail/news/tmp/1795000002.M3.host")
        let add = try program.run("sources", "add", program.path("Mail/news"), "--tag", "letters")
        #expect(add.status == 0, "\(add.err)")
        try program.run("fetch")
        #expect(try titles(program) == ["Bridge", "Ferry"])
        let outlets = try program.json("outlets", "--json", kind: "outlets").items().compactMap {
            $0["name"] as? String
        }
        #expect(outlets == ["Harbour Post weekly"])
        // A mail program has shown it; another came.
        try FileManager.default.moveItem(
            atPath: program.path("Mail/news/new/1795000000.M1.host"),
            toPath: program.path("Mail/news/cur/1795000000.M1.host:2,S"))
        try program.write(letter(3, "Tunnel"), to: "Mail/news/new/1795000009.M9.host")
        try program.run("mark", "read", "ferry")
        #expect(try program.run("fetch", "--all", "--force").out.contains("1 new article"))
        #expect(try titles(program) == ["Bridge", "Ferry", "Tunnel"])
        #expect(try program.json("search", "--json", "is:read", kind: "search")["total"] as? Int == 1)
    }

    @Test("an mbox: as a source, and added once")
    func mbox() throws {
        let program = try Program()
        let box = { (numbers: ClosedRange<Int>) in
            numbers.map {
                "From ana@harbour.example Sat Nov 21 0\($0):00:00 2026\n" + self.letter($0, "Part \($0)") + "\n\n"
            }
            .joined()
        }
        let path = try program.write(box(1...2), to: "letters")
        #expect(try program.run("sources", "add", path).status == 0)
        try program.run("fetch")
        #expect(try titles(program) == ["Part 1", "Part 2"])
        try program.write(box(1...3), to: "letters")
        try program.run("fetch", "--all", "--force")
        #expect(try titles(program) == ["Part 1", "Part 2", "Part 3"])
        let other = try Program()
        #expect(try other.run("add", other.write(box(1...2), to: "a.mbox")).status == 0)
        #expect(try titles(other) == ["Part 1", "Part 2"])
    }
}
