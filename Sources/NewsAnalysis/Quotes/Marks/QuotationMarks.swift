import NewsText

/// One quotation mark of a text, by its glyph and what stands around it.
struct QuotationMark {
    /// The sign itself. All single marks come last.
    enum Glyph: UInt8 {
        /// `"`, `＂` and `''`: the same sign at both ends.
        case straight
        /// `“`, which closes after `„`, and two grave accents.
        case curlyLeft
        /// `”`, and two `’` that were typed for it.
        case curlyRight
        /// `„`, which never closes.
        case low
        case guillemetLeft, guillemetRight
        /// `「` and `」`, of either width; `『` and `』`.
        case cornerOpen, cornerClose, whiteCornerOpen, whiteCornerClose
        /// `'`
        case straightSingle
        /// `‘`, `‛` and the grave accent.
        case singleLeft
        /// `’`, which is also the apostrophe.
        case singleRight
        case singleLow
        case singleGuillemetLeft, singleGuillemetRight
    }

    /// Where the mark begins in the text, in bytes.
    var start: Int
    var end: Int
    var glyph: Glyph
    /// White space, the paragraph's start or an opening sign stands before it.
    var followsGap = false
    var followsSpace = false
    var followsDigit = false
    /// `=` stands before it: an attribute of left-over markup.
    var followsEquals = false
    var followsWord = false
    /// White space or the paragraph's end comes after it.
    var precedesSpace = false
    var precedesWord = false
    /// Marks of a kind that come after this one in the paragraph.
    var after = Counts()
    /// The next of “ ” „ in the paragraph.
    var nextCurly: Int?

    /// Marks of a paragraph, by what they can be.
    struct Counts {
        var straight = 0
        /// Straight marks that can only open, or only close.
        var openers = 0
        var closers = 0
        var curlyOpeners = 0
        var curlyClosers = 0
    }

    /// A straight mark that by its place can only open.
    var isPureOpener: Bool { followsGap && !precedesSpace && !isPlausibleCloser }
    /// A gap before it and no space behind it: it can open, and maybe close as well.
    var isPlausibleOpener: Bool { followsGap && !precedesSpace }
    /// No space before it and no word behind it: it can close, and maybe open as well.
    var isPlausibleCloser: Bool { !followsSpace && !precedesWord }
    var isPureCloser: Bool { isPlausibleCloser && !isPlausibleOpener }
    /// Glued to the text before it, with a space or a sign after: where a closing mark stands.
    var standsAsCloser: Bool { !followsGap && !precedesWord }
    var isSingle: Bool { glyph.rawValue >= Glyph.straightSingle.rawValue }
}

/// Finds the quotation marks of a paragraph, in order, in one pass over its bytes.
enum QuotationMarkScanner {
    /// Counts for each mark what comes after it, so that pairing stays linear however many marks there are.
    static func countFollowers(_ marks: inout [QuotationMark]) {
        var counts = QuotationMark.Counts()
        var curly: Int?
        for index in marks.indices.reversed() {
            marks[index].after = counts
            marks[index].nextCurly = curly
            let mark = marks[index]
            switch mark.glyph {
            case .straight:
                counts.straight += 1
                if mark.isPureOpener { counts.openers += 1 }
                if mark.isPureCloser { counts.closers += 1 }
            case .curlyLeft:
                if mark.standsAsCloser { counts.curlyClosers += 1 } else { counts.curlyOpeners += 1 }
                curly = index
            case .low:
                counts.curlyOpeners += 1
                curly = index
            case .curlyRight:
                counts.curlyClosers += 1
                curly = index
            default: break
            }
        }
    }

    /// Adds the marks of a paragraph, in order, with what stands around each; `countFollowers` does the rest.
    static func append(marksOf bytes: [UInt8], in paragraph: TextSpan, to marks: inout [QuotationMark]) {
        var offset = paragraph.start
        var hasTwoSingles = false
        while offset < paragraph.end {
            let byte = bytes[offset]
            guard mayStartMark(byte), let (glyph, length) = glyph(bytes, at: offset, limit: paragraph.end) else {
                offset += 1
                continue
            }
            var mark = QuotationMark(start: offset, end: offset + length, glyph: glyph)
            if glyph == .singleLeft || glyph == .singleRight, length == 3,
                let double = twoSingles(bytes, at: offset, in: paragraph, isOpen: hasTwoSingles)
            {
                mark = double
                hasTwoSingles = true
            }
            describe(&mark, bytes, in: paragraph)
            marks.append(mark)
            offset = mark.end
        }
    }

    /// ‘’No one asked us,’’: two single marks that were typed for a double one; they close only where others have
    /// opened.
    private static func twoSingles(
        _ bytes: [UInt8], at offset: Int, in paragraph: TextSpan, isOpen: Bool
    ) -> QuotationMark? {
        guard offset + 6 <= paragraph.end, bytes[offset + 3] == 0xE2, bytes[offset + 4] == 0x80,
            bytes[offset + 5] == 0x98 || bytes[offset + 5] == 0x99
        else { return nil }
        let opens =
            (offset == paragraph.start || bytes[offset - 1] == 0x20) && offset + 6 < paragraph.end
            && bytes[offset + 6] != 0x20
        guard opens || isOpen else { return nil }
        return QuotationMark(start: offset, end: offset + 6, glyph: opens ? .curlyLeft : .curlyRight)
    }

    @inline(__always)
    private static func mayStartMark(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xE2 || byte == 0xC2 || byte == 0xE3 || byte == 0xEF
    }

    private static func glyph(_ bytes: [UInt8], at offset: Int, limit: Int) -> (QuotationMark.Glyph, Int)? {
        let second = offset + 1 < limit ? bytes[offset + 1] : 0
        switch bytes[offset] {
        case 0x22: return (.straight, 1)
        case 0x27: return second == 0x27 ? (.straight, 2) : (.straightSingle, 1)
        case 0x60: return second == 0x60 ? (.curlyLeft, 2) : (.singleLeft, 1)
        case 0xC2:
            if second == 0xAB { return (.guillemetLeft, 2) }
            return second == 0xBB ? (.guillemetRight, 2) : nil
        case 0xE2:
            guard second == 0x80, offset + 2 < limit else { return nil }
            return generalPunctuation(bytes[offset + 2]).map { ($0, 3) }
        case 0xE3:
            guard second == 0x80, offset + 2 < limit else { return nil }
            switch bytes[offset + 2] {
            case 0x8C: return (.cornerOpen, 3)
            case 0x8D: return (.cornerClose, 3)
            case 0x8E: return (.whiteCornerOpen, 3)
            case 0x8F: return (.whiteCornerClose, 3)
            default: return nil
            }
        case 0xEF:
            guard offset + 2 < limit else { return nil }
            switch (second, bytes[offset + 2]) {
            case (0xBC, 0x82): return (.straight, 3)
            // The half-width corner brackets.
            case (0xBD, 0xA2): return (.cornerOpen, 3)
            case (0xBD, 0xA3): return (.cornerClose, 3)
            default: return nil
            }
        default: return nil
        }
    }

    /// U+2018 to U+201F, U+2039 and U+203A by their last byte. Primes (U+2032, U+2033) are never marks.
    private static func generalPunctuation(_ last: UInt8) -> QuotationMark.Glyph? {
        switch last {
        case 0x98, 0x9B: .singleLeft
        case 0x99: .singleRight
        case 0x9A: .singleLow
        case 0x9C, 0x9F: .curlyLeft
        case 0x9D: .curlyRight
        case 0x9E: .low
        case 0xB9: .singleGuillemetLeft
        case 0xBA: .singleGuillemetRight
        default: nil
        }
    }

    private static func describe(_ mark: inout QuotationMark, _ bytes: [UInt8], in paragraph: TextSpan) {
        if mark.start > paragraph.start, let before = UTF8Scalars.decode(bytes, before: mark.start)?.scalar {
            mark.followsSpace = before.isSpace
            mark.followsEquals = before == "="
            mark.followsDigit = before.isDigit
            mark.followsWord = before.isLetter || before.isDigit
            mark.followsGap = mark.followsSpace || isOpeningSign(before)
        } else {
            mark.followsSpace = true
            mark.followsGap = true
        }
        if mark.end < paragraph.end {
            let after = UTF8Scalars.decode(bytes, at: mark.end).scalar
            mark.precedesSpace = after.isSpace
            mark.precedesWord = after.isLetter || after.isDigit
        } else {
            mark.precedesSpace = true
        }
    }

    private static func isOpeningSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x28, 0x5B, 0x2D, 0x2F, 0x3A, 0x2013, 0x2014, 0x2018, 0x201C, 0x201E, 0x27, 0x22, 0x2A: true
        default: false
        }
    }
}
