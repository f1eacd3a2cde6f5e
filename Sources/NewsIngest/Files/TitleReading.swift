import NewsLanguage
import NewsModel
import NewsText

/// Finds the headline of a text that has no header.
enum TitleReading {
    /// A title and the blocks without it.
    struct Result {
        var title: String
        var blocks: [FileBlock]
        /// The title is the beginning of the first block, which stays in the text.
        var isFromText = false
    }

    /// In order: a short line that stands twice among the first lines (generated and syndicated texts print the
    /// headline in both the list and the article part; the second copy stays, marked as a repeat); the first line, if
    /// it looks like a headline; a marked heading among the first three lines; else the first sentence, shortened.
    static func find(in blocks: [FileBlock]) -> Result {
        guard let first = blocks.first else { return Result(title: "", blocks: []) }
        if let at = doubled(blocks) ?? leading(blocks) ?? marked(blocks) {
            var rest = blocks
            let title = rest.remove(at: at).text
            return Result(title: title, blocks: rest)
        }
        return Result(title: shortened(first.text), blocks: blocks, isFromText: true)
    }

    private static func doubled(_ blocks: [FileBlock]) -> Int? {
        let keys = blocks.prefix(8).map { ArticleText.repeatKey($0.text) }
        for at in keys.indices.prefix(5) where isTitleLength(blocks[at].text) && !keys[at].isEmpty {
            guard !endsSentence(blocks[at].text) else { continue }
            if keys[(at + 1)...].prefix(3).contains(keys[at]) { return at }
        }
        return nil
    }

    private static func leading(_ blocks: [FileBlock]) -> Int? {
        guard blocks.count > 1, isTitleLength(blocks[0].text) else { return nil }
        switch blocks[0].kind {
        case .heading: return 0
        case .paragraph: break
        default: return nil
        }
        guard let body = blocks.dropFirst().first(where: { !isLabel($0) }) else { return nil }
        return !isSentence(blocks[0].text) && body.text.count > blocks[0].text.count ? 0 : nil
    }

    /// "Photo", "Image copyright Reuters": what stands at a picture and neither heads nor opens a text.
    private static func isLabel(_ block: FileBlock) -> Bool {
        words(block.text) <= mostWordsOfLabel && !isSentence(block.text)
    }

    /// How many words a text has; in scripts without spaces each character counts as one.
    private static func words(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        return WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).count { $0.kind != .punctuation }
    }

    private static let mostWordsOfLabel = 3

    private static func marked(_ blocks: [FileBlock]) -> Int? {
        blocks.indices.prefix(3).first { at in
            if at > 0, words(blocks[at].text) < 2 { return false }
            if case .heading = blocks[at].kind { return at + 1 < blocks.count && isMarkedEarly(blocks, at) }
            return false
        }
    }

    /// A heading that only follows a standfirst heads the text; one behind more text heads a section.
    private static func isMarkedEarly(_ blocks: [FileBlock], _ at: Int) -> Bool { at <= 1 }

    private static func isTitleLength(_ text: String) -> Bool {
        text.count <= 180 && text.split(separator: " ").count <= 28
    }

    /// Ends as a sentence of running text does.
    static func isSentence(_ text: String) -> Bool {
        guard let last = text.last else { return false }
        return ".;:,。；：，…".contains(last) || (text.count > 60 && "\"”»".contains(last) && text.contains(". "))
    }

    private static func endsSentence(_ text: String) -> Bool { text.last == "." || text.last == "。" }

    /// The first sentence of `text` without its full stop, cut at a word where it is long.
    static func shortened(_ text: String, limit: Int = 90) -> String {
        let bytes = Array(text.utf8)
        let whole = TextSpan(0, bytes.count)
        let sentence = bytes.text(in: SentenceSplitter.split(bytes, paragraph: whole).first ?? whole)
        let columns = DisplayWidth.of(sentence)
        if columns <= limit {
            return endsSentence(sentence) && !sentence.hasSuffix("..") ? String(sentence.dropLast()) : sentence
        }
        var result = ""
        var width = 0
        var lastSpace: String.Index?
        for character in sentence {
            width += DisplayWidth.of(character)
            if width > limit - 1 { break }
            if character == " " { lastSpace = result.endIndex }
            result.append(character)
        }
        if let lastSpace { result = String(result[..<lastSpace]) }
        while let last = result.last, ",;:–—-(“\"".contains(last) || last == " " { result.removeLast() }
        return result + "…"
    }
}
