import NewsModel
import NewsText

/// Finds the news agency that an article credits.
enum WireCredit {
    private static let agencies: Set<String> = [
        "ap", "afp", "reuters", "upi", "dpa", "apa", "sda", "ansa", "efe", "tass", "interfax", "xinhua", "kyodo", "pti",
        "tna", "aap", "pa", "bloomberg", "lusa", "belga", "anp", "ritzau", "tt", "ntb", "stt",
    ]
    /// Bytes at the start and at the end in which credits stand.
    private static let reach = 400

    /// The agency in lower case: "(AP)", "(Reuters) -", "/dpa", "Associated Press contributed"; nil for the outlet's
    /// own.
    static func find(_ text: PreparedText) -> String? {
        let bytes = text.bytes
        let title = text.source.content.titleSpan.end
        let head = TextSpan(min(title, bytes.count), min(title + reach, bytes.count))
        let tail = TextSpan(max(head.end, bytes.count - reach), bytes.count)
        for span in [head, tail] {
            let tokens = WordScanner.tokens(bytes, in: span)
            for index in tokens.indices.dropFirst() where tokens[index].kind == .word {
                let word = bytes.text(in: tokens[index].span)
                let before = bytes.text(in: tokens[index - 1].span)
                let after = index + 1 < tokens.count ? bytes.text(in: tokens[index + 1].span) : ""
                let isMarked = before == "(" && after == ")" || before == "/" || before == "\u{2013}" && after == ""
                if isMarked, agencies.contains(word.lowercased()), word.first?.isUppercase == true || before == "/" {
                    return word.lowercased()
                }
                if word == "Associated", after == "Press" { return "ap" }
            }
        }
        return nil
    }
}
