import Foundation
import NewsModel
import NewsText
import Testing

@testable import NewsIngest

@Suite("letters as articles")
struct MailTests {
    private func letter(_ text: String) throws -> ArticleDraft {
        try #require(MailDraft.draft(Array(text.replacing("\n", with: "\r\n").utf8)[...]))
    }

    @Test("a newsletter of two forms: the HTML is read, the list is the outlet, the head is decoded")
    func newsletter() throws {
        let draft = try letter(
            """
            Return-Path: <bounce@harbour.example>
            From: =?utf-8?Q?Ana_Br=C3=A4ndt?= <ana@harbour.example>
            To: reader@example.org
            List-Id: "Harbour Post weekly" <weekly.harbour.example>
            Archived-At: <https://harbour.example/letters/12>
            Message-ID: <12.abc@harbour.example>
            Date: Sat, 21 Nov 2026 10:30:00 +0100
            Subject: =?UTF-8?B?RsOkaHJlIG5hY2g=?=
             =?UTF-8?B?IFNrYXJob2xt?=
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b 1"

            This is for programs that cannot read parts.
            --b 1
            Content-Type: text/plain; charset=utf-8

            Plain words.
            --b 1
            Content-Type: text/html; charset="iso-8859-1"
            Content-Transfer-Encoding: quoted-printable

            <html><body><h2>The ferry</h2><p>The ferry to Skarholm sails again, the opera=
            tor said on Friday, after two weeks in the yard at Gr=F6n.</p><p>Fares stay as they were: =
            4 crowns for adults and nothing for children under six, on all days.</p></body></html>
            --b 1--
            """)
        #expect(draft.content.title == "Fähre nach Skarholm")
        #expect(draft.outlet == "Harbour Post weekly" && draft.author == "Ana Brändt")
        #expect(draft.published == Timestamp(seconds: 1_795_253_400))
        #expect(draft.url == "https://harbour.example/letters/12")
        #expect(draft.place.guid == "mid:12.abc@harbour.example")
        #expect(draft.content.body.contains("the operator said on Friday, after two weeks in the yard at Grön."))
        #expect(draft.content.body.contains("4 crowns for adults"))
        #expect(!draft.content.body.contains("Plain words"))
    }

    @Test("plain text, base64, parts inside of parts; a file that hangs on it is no text")
    func plain() throws {
        let draft = try letter(
            """
            From: Gull Gazette <news@gull.example>
            Subject: Short
            Date: 21 Nov 2026 09:00 GMT
            Content-Type: multipart/mixed; boundary=out

            --out
            Content-Type: multipart/related; boundary=in

            --in
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            TcO2d2VuIHdlcmUgc2VlbiBhdCB0aGUgcGllci4=
            --in--
            --out
            Content-Type: text/plain; name="list.txt"
            Content-Disposition: attachment

            Not this.
            --out--
            """)
        #expect(draft.content.title == "Short" && draft.outlet == "Gull Gazette" && draft.author == nil)
        #expect(draft.content.body == "Möwen were seen at the pier.")
    }

    @Test(
        "codes of letters",
        arguments: [
            ("=?utf-8?Q?a_b=3F?=", "a b?"), ("=?iso-8859-1?q?=E4?= =?iso-8859-1?q?=F6?=", "äö"),
            ("=?utf-8?B?w6Q=?= and =?utf-8?B?w7Y=?=", "ä and ö"), ("=?utf-8?B?w?= =?utf-8?B?6Q=?=", nil),
            ("=?utf-8?X?x?=", "=?utf-8?X?x?="), ("=?broken", "=?broken"), ("plain", "plain"),
            // A letter that is cut in two between words.
            ("=?utf-8?Q?=C3?= =?utf-8?Q?=A4?=", "ä"),
        ] as [(String, String?)])
    func words(written: String, read: String?) {
        let decoded = MailWords.decoded(written)
        if let read { #expect(decoded == read) }
    }

    @Test("quoted-printable and base64 take what is broken as it is")
    func codes() {
        func quoted(_ text: String) -> String {
            String(decoding: TransferEncoding.quotedPrintable(Array(text.utf8)[...]), as: UTF8.self)
        }
        #expect(quoted("a=\r\nb=\nc= \r\nd") == "abcd")
        #expect(quoted("1=2 =ZZ =") == "1=2 =ZZ ")
        #expect(quoted("=41=6a") == "Aj")
        func base64(_ text: String) -> String {
            String(decoding: TransferEncoding.base64(Array(text.utf8)[...]), as: UTF8.self)
        }
        #expect(base64("aGVs\r\nbG8=") == "hello" && base64("aGVsbG8") == "hello" && base64("a!GV$sbG8") == "hello")
        #expect(base64("aA==aQ==") == "hi" && base64("=") == "" && base64("a") == "")
    }

    @Test("many letters in one file: lines that begin with From are not taken for another, and nothing is held at once")
    func mailBox() throws {
        let folder = NSTemporaryDirectory() + "/mail-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let one =
            "From: A <a@a.example>\nSubject: One\nMessage-ID: <1@a>\nDate: 1 Nov 2026 10:00 GMT\n\nFirst.\nFrom the pier.\n>From above.\n"
        let two = "From: A <a@a.example>\nSubject: Two\nMessage-ID: <2@a>\nDate: 2 Nov 2026 10:00 GMT\n\nSecond.\n"
        let path = folder + "/news.mbox"
        try Data(
            "From a@a.example Sun Nov  1 10:00:00 2026\n\(one)\nFrom a@a.example Mon Nov  2 10:00:00 2026\n\(two)".utf8
        )
        .write(to: URL(fileURLWithPath: path))
        var drafts: [ArticleDraft] = []
        FileReader.readEach(path) { drafts += $0.drafts }
        #expect(drafts.map(\.content.title) == ["One", "Two"])
        #expect(drafts[0].content.body.contains("From the pier.") && drafts[0].content.body.contains("From above."))
        #expect(MailBox.isMailBox(at: path))
        #expect(!MailBox.isMailBox(Array("From here on all is quiet.\nNothing happens.\n".utf8)))
    }

    @Test("an article that begins with a few fields is no letter")
    func articlesStayArticles() {
        let text = "Title: Ferry\nFrom: the pier\nDate: 2026-11-19\n\nThe ferry sails.\n"
        #expect(FileKind.of(Array(text.utf8), name: "ferry.txt") == .text)
        #expect(FileKind.of(Array("Subject: x\n\nText".utf8), name: "note") == .text)
        let letter = "From: A <a@a.example>\nSubject: x\nDate: 1 Nov 2026 10:00 GMT\n\nText"
        #expect(FileKind.of(Array(letter.utf8), name: "1795000000.M1P2.host:2,S") == .mail)
    }

    @Test("whatever bytes a letter has, it is read or left out, and never crashes")
    func hostile() {
        let head = "From: a@a.example\nSubject: x\nDate: 1 Nov 2026 10:00 GMT\n"
        var deep = head + "Content-Type: multipart/mixed; boundary=0\n\n"
        for level in 0..<2_000 {
            deep += "--\(level)\nContent-Type: multipart/mixed; boundary=\(level + 1)\n\n"
        }
        let many =
            head + "Content-Type: multipart/mixed; boundary=x\n\n" + String(repeating: "--x\n\ntext\n", count: 20_000)
        let letters = [
            "", "\n", ":\n", "From:", head, head + "\n", deep, many,
            head + "Content-Type: multipart/mixed; boundary=\"\n\n--\"\n\nx",
            head + "Content-Type: multipart/mixed; boundary=a\n\n--a", head + "Content-Type: ;;;==\n\nx",
            head + "Content-Type: text/html; charset=utf-7\n\n<p>x",
            head + "Content-Type: text/html\n\n" + String(repeating: "<div>", count: 50_000),
            String(repeating: "X: y\n", count: 20_000),
            "From: " + String(repeating: "=?utf-8?Q?", count: 10_000) + "\nDate: x\nSubject: x\n\nx",
            head + "\n\u{1B}]52;c;x\u{7}text",
        ]
        for text in letters { _ = MailDraft.draft(Array(text.utf8)[...]) }
        var generator = SystemRandomNumberGenerator()
        let base = Array(
            (head
                + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n--b--\n")
                .utf8)
        for _ in 0..<300 {
            var bytes = base
            for _ in 0..<6 {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = MailDraft.draft(bytes[...])
        }
    }
}
