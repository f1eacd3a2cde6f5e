import NewsText

/// Cuts English endings off words, so that "recognition", "recognised" and "recognizing" meet in "recogn".
///
/// One table of endings, the longest that leaves enough of the word wins. It need not make words, only let
/// forms of one word meet; a word with none of the endings is its own stem.
package enum SuffixStemmer {
    /// The stem of `word`, which is lower-case.
    package static func stem(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard bytes.count > 3, bytes.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
        return String(decoding: bytes[..<stemLength(bytes)], as: UTF8.self)
    }

    /// How many of the bytes of a lower-case word its stem keeps.
    package static func stemLength(_ bytes: [UInt8]) -> Int {
        var length = bytes.count
        guard length > 3 else { return length }
        for ending in endings[Int(bytes[length - 1] &- 0x61) % 26] where length - ending.text.count >= ending.keeps {
            if bytes[(length - ending.text.count)...].elementsEqual(ending.text) {
                length -= ending.text.count
                break
            }
        }
        // "stopped" and "stop", "will" and "wil": a doubled last consonant counts once.
        if length > 3, bytes[length - 1] == bytes[length - 2], !isVowel(bytes[length - 1]) { length -= 1 }
        if length > 4, bytes[length - 1] == UInt8(ascii: "e") { length -= 1 }
        return length
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    /// An ending, and when it may be cut off.
    private struct Ending: Sendable {
        /// In small letters, as UTF-8.
        package var text: [UInt8]
        /// Letters that must be left.
        package var keeps: Int
    }

    /// Endings by their last letter, longest first.
    private static let endings: [[Ending]] = {
        let table: [(Int, String)] = [
            (3, "s es ed ing ies ied"),
            (
                4,
                "er ers or ors ly al ally ian ians ia y ic ical ive ives ion ions ity ities ance ence ant ent ous able ible"
            ),
            (4, "ise ised ises ising ize ized izes izing ment ments ness ism ist ists ful less acy atic ings edly"),
            (4, "ation ations ition itions ization isation izations isations ative ational ance ances ences ency ancy"),
        ]
        var result = [[Ending]](repeating: [], count: 26)
        for (keeps, words) in table {
            for word in words.split(separator: " ") {
                let text = Array(word.utf8)
                if let last = text.last { result[Int(last - 0x61)].append(Ending(text: text, keeps: keeps)) }
            }
        }
        return result.map { $0.sorted { $0.text.count > $1.text.count } }
    }()
}
