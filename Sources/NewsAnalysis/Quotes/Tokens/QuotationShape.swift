import NewsLanguage
import NewsText

extension QuotationShape {
    /// What the bytes between the marks tell; inner marks at the end are passed over.
    init(of span: PairedMarks, in bytes: [UInt8]) {
        let content = span.content
        var end = content.end
        while end > content.start, let (scalar, length) = UTF8Scalars.decode(bytes, before: end), Self.isMark(scalar) {
            end -= length
        }
        if let (last, _) = UTF8Scalars.decode(bytes, before: end), end > content.start {
            endsWithComma = last == ","
            endsWithStop = last == "." || last.value == 0x2026 || last.value == 0x3002
            endsWithQuestion = last == "?" || last == "!" || last.value == 0xFF1F || last.value == 0xFF01
            endsWithDash = (0x2013...0x2015).contains(last.value) || last == "-"
            if span.isUnclosed { endsWithStop = true }
        }
        var index = content.start
        while index < content.end, let scalar = Optional(UTF8Scalars.decode(bytes, at: index)), !scalar.scalar.isLetter,
            !scalar.scalar.isDigit
        {
            index += scalar.length
        }
        if index < content.end {
            let first = UTF8Scalars.decode(bytes, at: index).scalar
            startsCapital = first.isCapital
            startsDigit = first.isDigit
        }
        startsWithGerund = !startsCapital && Self.startsWithGerund(bytes[content.range])
        words = 1
        isTitleCase = startsCapital && Self.isTitleCase(bytes, content)
        for offset in content.range where bytes[offset] == 0x20 { words += 1 }
    }

    /// Whether every word of more than three letters starts with a capital or a digit.
    private static func isTitleCase(_ bytes: [UInt8], _ content: TextSpan) -> Bool {
        var offset = content.start
        var capitals = 0
        while offset < content.end {
            var end = offset
            while end < content.end, bytes[end] != 0x20 { end += 1 }
            if end > offset {
                let lead = UTF8Scalars.decode(bytes, at: offset).scalar
                if lead.isCapital || lead.isDigit {
                    capitals += 1
                } else if lead.isLetter, end - offset > 3, !isSmall(bytes[offset..<end]) {
                    return false
                }
                if lead.isLetter, !lead.isCapital, isVerbOrPronoun(bytes[offset..<end]) { return false }
            }
            offset = end + 1
        }
        return capitals > 0
    }

    private static func startsWithGerund(_ content: ArraySlice<UInt8>) -> Bool {
        let word = content.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return word.count > 4 && word.suffix(3).elementsEqual("ing".utf8)
    }

    private static func isSmall(_ word: ArraySlice<UInt8>) -> Bool { small.contains { $0.elementsEqual(word) } }
    private static func isVerbOrPronoun(_ word: ArraySlice<UInt8>) -> Bool { verbs.contains { $0.elementsEqual(word) } }

    private static let small = LanguageFolder.words(of: "small words of titles of works", in: "quotes").map {
        Array($0.utf8)
    }
    private static let verbs = LanguageFolder.words(of: "no words of titles of works", in: "quotes").map {
        Array($0.utf8)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x22, 0x27, 0xA0, 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB, 0x203A, 0x300D: true
        default: false
        }
    }
}
