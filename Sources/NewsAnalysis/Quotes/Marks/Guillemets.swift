import NewsText

/// Which of « and » opens in an article: « in French, » in most German papers.
enum Guillemets {
    /// What opens in most of the paragraphs that have both, as one alone may be a bullet; nil if none has.
    static func leftOpens(in bytes: [UInt8], paragraphs: [TextSpan], from start: Int) -> Bool? {
        var votes = 0
        for paragraph in paragraphs where paragraph.end > start {
            var first: UInt8?
            for offset in max(paragraph.start, 1)..<max(paragraph.end, 1)
            where bytes[offset - 1] == 0xC2 && (bytes[offset] == 0xAB || bytes[offset] == 0xBB) {
                guard let opening = first else {
                    first = bytes[offset]
                    continue
                }
                if opening != bytes[offset] {
                    votes += opening == 0xAB ? 1 : -1
                    break
                }
            }
        }
        return votes == 0 ? nil : votes > 0
    }
}
