import NewsLanguage
public import NewsModel
import NewsText

/// What one file gave.
public struct FileReading: Sendable {
    /// One article for a text or a page, several for a feed, none for a file that could not be read.
    public var drafts: [ArticleDraft] = []
    /// Files that could not be read, and why.
    public var warnings: [IngestWarning] = []

    public init(drafts: [ArticleDraft] = [], warnings: [IngestWarning] = []) {
        self.drafts = drafts
        self.warnings = warnings
    }
}

/// Reads articles from files: plain text, Markdown, HTML pages, feeds and letters.
///
/// A file that cannot be read gives a warning that names it; nothing a file holds stops the rest.
public enum FileReader {
    /// The articles in the file at `path`.
    ///
    /// `root` is the path that the reader added, if it was a folder: it decides what the outlet is called where the
    /// file does not say (see `OutletNaming`).
    public static func read(_ path: String, addedAs root: String? = nil) -> FileReading {
        switch FileBytes.load(path) {
        case .failure(let problem):
            return FileReading(warnings: [
                IngestWarning(subject: path, problem: problem.text, advice: problem.advice, isFailure: true)
            ])
        case .success(let bytes):
            return read(bytes, path: path, addedAs: root)
        }
    }

    /// As `read(_:addedAs:)`, piece by piece where a file may hold more than fits in memory: many letters.
    public static func readEach(
        _ path: String, addedAs root: String? = nil, _ take: (FileReading) throws -> Void
    ) rethrows {
        guard MailBox.isMailBox(at: path) else { return try take(read(path, addedAs: root)) }
        let tooLong = try MailBox.forEachMessage(in: path) { bytes in
            if let draft = MailDraft.draft(bytes) { try take(FileReading(drafts: [draft])) }
        }
        guard let tooLong, tooLong > 0 else { return }
        let what = tooLong == 1 ? "a letter" : "\(tooLong) letters"
        try take(
            FileReading(warnings: [
                IngestWarning(subject: path, problem: "holds \(what) of more than \(MailBox.longestMessage >> 20) MB")
            ]))
    }

    /// As `read(_:addedAs:)`, of a file whose bytes are at hand.
    public static func read(_ bytes: [UInt8], path: String, addedAs root: String? = nil) -> FileReading {
        func failure(_ problem: String, _ advice: String) -> FileReading {
            FileReading(warnings: [IngestWarning(subject: path, problem: problem, advice: advice, isFailure: true)])
        }
        guard bytes.contains(where: { ![0x09, 0x0A, 0x0D, 0x20].contains($0) }) else {
            return failure("is empty", "leave it out, or add it when it has text")
        }
        let kind = FileKind.of(bytes, name: path)
        switch kind {
        case .binary:
            return failure("is not text", "leave it out, or convert it to text first")
        case .opml:
            return failure("is a list of feeds, not an article", "import it with `rashomon import`")
        case .feed:
            return feed(bytes, path: path, root: root)
        case .otherXML:
            return failure("is neither a feed nor a page", "add RSS, Atom, RDF or HTML files")
        case .otherJSON:
            return failure("is not a JSON Feed", "add files of jsonfeed.org's format")
        case .html:
            return page(bytes, path: path, root: root)
        case .mail:
            guard let draft = MailDraft.draft(bytes[...]) else {
                return failure("is a letter without a text", "leave it out")
            }
            return FileReading(drafts: [draft])
        case .mailBox:
            return failure("holds many letters", "add it by its path, or as a source")
        case .markdown, .text:
            return text(bytes, path: path, root: root, isMarkdown: kind == .markdown)
        }
    }

    /// The articles in bytes that come from no file; `name` stands in for its name. Each is known by what it says, so
    /// that the next text from there is not taken for another version of it.
    public static func read(_ bytes: [UInt8], from name: String) -> FileReading {
        var reading = read(bytes, path: name)
        for at in reading.drafts.indices {
            let hash = FNV1a(reading.drafts[at].content.text.utf8).value
            reading.drafts[at].place.location = "\(name) \(String(hash, radix: 16))"
        }
        return reading
    }

    private static func text(_ bytes: [UInt8], path: String, root: String?, isMarkdown: Bool) -> FileReading {
        var reading = FileReading()
        let decoded = TextDecoder.decode(bytes)
        if decoded.isDoubtful {
            reading.warnings.append(
                IngestWarning(
                    subject: path, problem: "is not UTF-8 and was read as \(decoded.encoding)",
                    advice: "save it as UTF-8 if letters look wrong"))
        }
        let text = normalizedLines(decoded.bytes)
        let header = HeaderBlock.read(text, allowsFences: isMarkdown)
        for problem in header?.problems ?? [] {
            reading.warnings.append(
                IngestWarning(subject: path, problem: problem, advice: "write it as 2026-11-21 or 2026-11-21T14:02:00Z")
            )
        }
        let body = Array(text[(header?.bodyStart ?? 0)...])
        let blocks = isMarkdown ? Markdown.blocks(body) : PlainText.blocks(body)
        if blocks.isEmpty, header?.title == nil {
            reading.warnings.append(
                IngestWarning(
                    subject: path, problem: "holds no text after its header", advice: "leave it out", isFailure: true))
            return reading
        }
        let headline =
            header?.title.map { TitleReading.Result(title: $0, blocks: blocks) } ?? TitleReading.find(in: blocks)
        var content = article(headline)
        if headline.isFromText, !content.blocks.isEmpty { content.blocks[0].isRepeat = false }
        reading.drafts.append(
            ArticleDraft(
                content: content, outlet: header?.outlet ?? OutletNaming.name(of: path, addedAs: root),
                author: header?.author, published: header?.published, updated: header?.updated,
                url: header?.url.flatMap(WebAddress.openable).map(CanonicalAddress.readable),
                language: header?.language ?? LanguageGuess.language(of: content.text),
                place: ArticlePlace(
                    source: nil, sourceName: FilePath.components(path).last ?? path, location: FilePath.absolute(path)))
        )
        return reading
    }

    private static func page(_ bytes: [UInt8], path: String, root: String?) -> FileReading {
        let page = PageExtractor.extract(bytes, url: nil, contentType: nil)
        var reading = FileReading(
            warnings: page.problems.map { IngestWarning(subject: path, problem: $0) })
        guard page.content.body.contains(where: { !$0.isWhitespace }) || !page.content.title.isEmpty else {
            reading.warnings.append(
                IngestWarning(subject: path, problem: "holds no text", advice: "leave it out", isFailure: true))
            return reading
        }
        var draft = page.draft(outlet: OutletNaming.name(of: path, addedAs: root))
        draft.place = ArticlePlace(
            source: nil, sourceName: FilePath.components(path).last ?? path, location: FilePath.absolute(path))
        reading.drafts.append(draft)
        return reading
    }

    private static func feed(_ bytes: [UInt8], path: String, root: String?) -> FileReading {
        let feed = FeedParser.parse(bytes, contentType: nil, baseURL: nil)
        let name = FilePath.components(path).last ?? path
        let outlet =
            feed.title.isEmpty || feed.title == feed.link ? OutletNaming.name(of: path, addedAs: root) : feed.title
        let drafts = feed.drafts(outlet: outlet, source: nil, sourceName: name, location: FilePath.absolute(path))
        return FileReading(
            drafts: drafts,
            warnings: feed.warnings.map {
                IngestWarning(subject: path, problem: $0, isFailure: drafts.isEmpty)
            })
    }

    static func article(_ headline: TitleReading.Result) -> ArticleText {
        var builder = ArticleTextBuilder(title: headline.title)
        for block in headline.blocks {
            builder.begin(block.kind)
            for run in block.runs {
                if let url = run.url { builder.beginLink(url) }
                builder.append(run.text)
                if run.url != nil { builder.endLink() }
            }
        }
        return builder.finish()
    }

    /// Line ends of all systems, form feeds and Unicode's separators as line feeds.
    static func normalizedLines(_ bytes: [UInt8]) -> [UInt8] {
        let isPlain = bytes.allSatisfy { $0 != 0x0D && $0 != 0x0C && $0 != 0xE2 }
        if isPlain { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == 0x0D || byte == 0x0C {
                if at >= bytes.count || bytes[at] != 0x0A { result.append(0x0A) }
            } else if byte == 0xE2, at + 1 < bytes.count, bytes[at] == 0x80, bytes[at + 1] | 1 == 0xA9 {
                result.append(0x0A)
                at += 2
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
