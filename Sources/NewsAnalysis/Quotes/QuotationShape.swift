import NewsText

extension QuotationShape {
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
            if span.isUnclosed { endsWithStop = true }
        }
        var index = content.start
        while index < content.end, let scalar = Optional(UTF8Scalars.decode(bytes, at: index)), !scalar.scalar.isLetter,
            !scalar.scalar.isDigit
        {
            index += scalar.length
        }
        if index < content.end { startsCapital = UTF8Scalars.decode(bytes, at: index).scalar.isCapital }
        words = 1
        for offset in content.range where bytes[offset] == 0x20 { words += 1 }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x22, 0x27, 0xA0, 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB, 0x203A, 0x300D: true
        default: false
        }
    }
}
