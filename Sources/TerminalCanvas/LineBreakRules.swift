import NewsText

/// Where a line may be broken between two visible clusters without a space: a small part of Unicode Standard
/// Annex #14, with the Japanese rules for punctuation at line ends.
enum LineBreakRules {
    static func allows(between before: Character, and after: Character) -> Bool {
        guard let left = before.unicodeScalars.first, let right = after.unicodeScalars.first else { return false }
        if left.isASCIILetterOrDigit && right.isASCIILetterOrDigit { return false }
        if neverStarts.contains(right) || neverEnds.contains(left) { return false }
        if breaksAfter.contains(left) { return right.isLetter }
        guard left.isUnspacedScript || right.isUnspacedScript || isFullWidthStop(left) else { return false }
        return !joins(left) && !joins(right)
    }

    private static func isFullWidthStop(_ scalar: Unicode.Scalar) -> Bool {
        (0x3001...0x3003).contains(scalar.value) || (0x3009...0x3011).contains(scalar.value)
            || (0xFF01...0xFF60).contains(scalar.value)
    }

    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xA0 || scalar.value == 0x202F || scalar.value == 0x2007
    }

    private static let breaksAfter: Set<Unicode.Scalar> = ["-", "\u{2010}", "–", "—", "/"]

    private static let neverStarts = Set(
        """
        ,.;:!?)]}%°·…‥’”»›、。，．・：；？！）〕］｝〉》」』】〙〗〟｠％゛゜ヽヾゝゞ々ー〜–—-/\
        ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ
        """.unicodeScalars)

    private static let neverEnds = Set("([{‘“«‹（〔［｛〈《「『【〘〖〝｟$£€¥№#".unicodeScalars)
}

extension Unicode.Scalar {
    fileprivate var isASCIILetterOrDigit: Bool {
        value < 0x80 && (isLetter || isDigit)
    }
}
