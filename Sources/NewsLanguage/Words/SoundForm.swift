import NewsText

/// How a name sounds, roughly, in Latin letters: spellings of one name in several languages and scripts come close.
///
/// Cyrillic, Greek and Arabic letters are romanized one by one; then letters and groups of one sound become one letter
/// ("Schröder", "Шрёдер", "Shroder").
package enum SoundForm {
    /// The Latin letters of a folded word; letters of scripts without a romanization stay.
    package static func romanized(_ word: [UInt8]) -> [UInt8] {
        guard word.contains(where: { $0 >= 0x80 }) else { return word }
        var result: [UInt8] = []
        var offset = 0
        while offset < word.count {
            let (scalar, length) = UTF8Scalars.decode(word, at: offset)
            if let letters = letters[scalar] {
                result += letters
            } else {
                result += word[offset..<(offset + length)]
            }
            offset += length
        }
        return result
    }

    /// The sounds of a romanized word.
    package static func sounds(_ romanized: [UInt8]) -> [UInt8] {
        var word = romanized
        for (group, sound) in groups { replace(group, by: sound, in: &word) }
        return word.enumerated().filter { $0.offset == 0 || word[$0.offset - 1] != $0.element }.map(\.element)
    }

    /// The consonants of sounds.
    package static func consonants(_ sounds: [UInt8]) -> [UInt8] { sounds.filter { !vowels.contains($0) } }

    private static let vowels = Array("aeiouh".utf8)

    private static func replace(_ group: [UInt8], by sound: [UInt8], in word: inout [UInt8]) {
        guard word.count >= group.count else { return }
        var result: [UInt8] = []
        var offset = 0
        while offset < word.count {
            if word[offset...].starts(with: group) {
                result += sound
                offset += group.count
            } else {
                result.append(word[offset])
                offset += 1
            }
        }
        word = result
    }

    private static let groups: [([UInt8], [UInt8])] = [
        ("sch", "s"), ("tch", "c"), ("ch", "h"), ("sh", "s"), ("zh", "z"), ("ph", "f"), ("th", "t"), ("kh", "h"),
        ("ck", "k"), ("qu", "k"), ("x", "ks"), ("y", "i"), ("j", "i"), ("w", "v"), ("c", "k"), ("ou", "u"), ("oo", "u"),
        ("ee", "i"), ("ts", "s"), ("z", "s"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    private static let letters: [Unicode.Scalar: [UInt8]] = {
        let pairs = """
            а a б b в v г g ґ g д d е e є ie ж zh з z и i і i ї i к k л l м m н n о o п p р r с s т t у u ў u ф f х h ц ts \
            ч ch ш sh щ sh ы i э e ю iu я ia ђ dj ј j љ lj њ nj ћ c џ dz \
            α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ u φ f χ h ψ ps ω o \
            ά a έ e ή i ί i ό o ύ u ώ o ϊ i ϋ u \
            ا a ب b ت t ث th ج j ح h خ h د d ذ d ر r ز z س s ش sh ص s ض d ط t ظ z غ g ف f ق k ك k ل l م m ن n ه h و u ي i \
            ى a ة a أ a إ i آ a ؤ u ئ i
            """.split(separator: " ")
        var result: [Unicode.Scalar: [UInt8]] = ["ъ": [], "ь": [], "ع": [], "ء": []]
        for index in stride(from: 0, to: pairs.count - 1, by: 2) {
            if let scalar = pairs[index].unicodeScalars.first { result[scalar] = Array(pairs[index + 1].utf8) }
        }
        return result
    }()
}
