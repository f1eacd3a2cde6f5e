import NewsLanguage
import NewsModel
import NewsText

/// A letter as an article.
enum MailDraft {
    /// The article; nil where the letter has neither a subject nor a text.
    static func draft(_ bytes: ArraySlice<UInt8>) -> ArticleDraft? {
        let message = MailMessage(bytes)
        let fields = message.fields
        let subject = fields.text("subject").map(TextSanitizer.cleanLine) ?? ""
        let sender = MailSender(fields)
        let id = messageID(fields) ?? hash(bytes)
        var draft = text(message, subject: subject, sender: sender)
        guard !draft.content.title.isEmpty || !draft.content.blocks.isEmpty else { return nil }
        draft.outlet = sender.outlet
        draft.author = sender.name == sender.outlet ? nil : sender.name
        draft.published = fields.raw("date").flatMap(DateParser.parse)
        draft.url = archive(fields)
        draft.place = ArticlePlace(source: nil, sourceName: sender.outlet, location: "mid:" + id, guid: "mid:" + id)
        return draft
    }

    /// The text of the HTML part, or of the plain one where that has much more.
    private static func text(_ message: MailMessage, subject: String, sender: MailSender) -> ArticleDraft {
        let plain = message.plain.map { self.plain($0, subject, sender) }
        guard let html = message.html else { return plain ?? self.plain([], subject, sender) }
        var entry = FeedEntry()
        entry.title = subject
        entry.content = String(decoding: html, as: UTF8.self)
        let whole = FeedDrafts.draft(
            entry, of: ParsedFeed(), outlet: sender.outlet, source: nil, sourceName: sender.outlet, location: "")
        let page = PageExtractor.extract(html, url: nil, contentType: "text/html; charset=utf-8")
            .draft(outlet: sender.outlet)
        // The page reader leaves out what stands around a text; where it leaves most of it, that was the text.
        let words = [page, whole].map { $0.content.body.split(whereSeparator: \.isWhitespace).count }
        var best = words[0] * 2 >= words[1] ? page : whole
        if let plain, words.max() ?? 0 < 20, plain.content.body.count > best.content.body.count { best = plain }
        best.content = titled(best.content, subject)
        if best.language == "und" { best.language = LanguageGuess.language(of: best.content.text) }
        return best
    }

    private static func plain(_ bytes: [UInt8], _ subject: String, _ sender: MailSender) -> ArticleDraft {
        let blocks = PlainText.blocks(FileReader.normalizedLines(bytes))
        let headline =
            subject.isEmpty ? TitleReading.find(in: blocks) : TitleReading.Result(title: subject, blocks: blocks)
        let content = FileReader.article(headline)
        return ArticleDraft(
            content: content, outlet: sender.outlet, language: LanguageGuess.language(of: content.text),
            place: ArticlePlace(source: nil, sourceName: sender.outlet, location: ""))
    }

    /// Under the letter's subject, whatever the page calls itself.
    private static func titled(_ content: ArticleText, _ subject: String) -> ArticleText {
        guard !subject.isEmpty, content.title != subject else { return content }
        let shift = subject.utf8.count - content.title.utf8.count
        return ArticleText(
            text: subject + "\n" + content.body,
            blocks: content.blocks.map {
                TextBlock(kind: $0.kind, span: $0.span.shifted(by: shift), isRepeat: $0.isRepeat)
            },
            links: content.links.map { TextLink(span: $0.span.shifted(by: shift), url: $0.url) })
    }

    private static func messageID(_ fields: MailFields) -> String? {
        guard let raw = fields.raw("message-id") else { return nil }
        let id = raw.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }
        return id.isEmpty || id.count > 500 ? nil : String(id)
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> String { String(FNV1a(Array(bytes)).value, radix: 16) }

    /// Where a list keeps the letter. Source: RFC 5064.
    private static func archive(_ fields: MailFields) -> String? {
        let raw = fields.raw("archived-at") ?? ""
        let address = raw.drop { $0 == "<" || $0 == " " }.prefix { $0 != ">" }
        return WebAddress.openable(String(address)).flatMap { WebAddress($0).isHTTP ? $0 : nil }
    }
}

/// Who sent a letter.
struct MailSender: Equatable {
    /// The person or house; nil where only an address is known.
    var name: String?
    /// The newsletter, as its list calls itself, else the sender.
    var outlet: String

    /// From List-Id (RFC 2919) and From.
    init(_ fields: MailFields) {
        let from = fields.text("from") ?? fields.text("sender") ?? ""
        let (name, address) = MailSender.mailbox(from)
        self.name = name
        let list = fields.text("list-id").flatMap { MailSender.mailbox($0).name }
        let host = address.split(separator: "@").last.map(String.init)
        outlet = list ?? name ?? host ?? "Letters"
    }

    /// `"Anna Holm" <anna@example.org>`, `anna@example.org (Anna Holm)` or the address alone.
    private static func mailbox(_ text: String) -> (name: String?, address: String) {
        let clean = TextSanitizer.cleanLine(text)
        guard let start = clean.lastIndex(of: "<"), let end = clean[start...].firstIndex(of: ">") else {
            guard let open = clean.firstIndex(of: "("), let close = clean[open...].firstIndex(of: ")") else {
                return (nil, clean.trimming(" "))
            }
            return (
                name(String(clean[clean.index(after: open)..<close])), String(clean[..<open]).trimming(" ")
            )
        }
        return (name(String(clean[..<start])), String(clean[clean.index(after: start)..<end]))
    }

    private static func name(_ text: String) -> String? {
        let name = text.trimming(" ", "\"", "'", ",").replacing("\\\"", with: "\"")
        return name.isEmpty || name.contains("@") ? nil : String(name.prefix(200))
    }
}
