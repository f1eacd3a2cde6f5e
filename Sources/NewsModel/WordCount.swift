import NewsText

extension ArticleText {
    /// Words and numbers after the title; characters of scripts written without spaces count as words.
    public var wordCount: Int {
        let bytes = Array(body.utf8)
        return WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).count { $0.kind != .punctuation }
    }
}
