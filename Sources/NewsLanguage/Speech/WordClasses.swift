public import NewsText

/// What the rules need to know of a word: a set of properties looked up by its letters.
public struct WordClasses: OptionSet, Sendable {
    /// A bit for each class.
    public let rawValue: UInt64

    @inlinable
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The classes of a literal as one number known when the program is built: the general way makes an array each
    /// time.
    @inlinable
    @inline(__always)
    public init(arrayLiteral elements: WordClasses...) {
        var bits: UInt64 = 0
        for element in elements { bits |= element.rawValue }
        self.init(rawValue: bits)
    }

    /// Whether the two have no class in common.
    @inlinable
    @inline(__always)
    public func isDisjoint(with other: WordClasses) -> Bool { rawValue & other.rawValue == 0 }

    /// The word has no property that a rule asks for.
    @inlinable
    @inline(__always)
    public var isEmpty: Bool { rawValue == 0 }

    /// Whether all classes of `member` are among these.
    @inlinable
    @inline(__always)
    public func contains(_ member: WordClasses) -> Bool { rawValue & member.rawValue == member.rawValue }

    /// No class at all.
    @inlinable public static var none: WordClasses { WordClasses(rawValue: 0) }
    /// A verb of speaking: "said". Nearly every quotation beside one is its object.
    @inlinable public static var strongCue: WordClasses { WordClasses(rawValue: 1 << 0) }
    /// A verb that often carries a quotation and often does not: "called", "praised".
    @inlinable public static var weakCue: WordClasses { WordClasses(rawValue: 1 << 1) }
    /// The form in -ing, whose subject is that of the main clause.
    @inlinable public static var participle: WordClasses { WordClasses(rawValue: 1 << 2) }
    /// A cue whose object is the person spoken to, so that a name after it is not the speaker: "told".
    @inlinable public static var takesListener: WordClasses { WordClasses(rawValue: 1 << 3) }
    /// A form of "be", "have" or a modal verb.
    @inlinable public static var auxiliary: WordClasses { WordClasses(rawValue: 1 << 4) }
    /// "then", "quickly", and what ends as adverbs do.
    @inlinable public static var adverb: WordClasses { WordClasses(rawValue: 1 << 5) }
    /// "in", "von", "à".
    @inlinable public static var preposition: WordClasses { WordClasses(rawValue: 1 << 6) }
    /// "and", "but".
    @inlinable public static var conjunction: WordClasses { WordClasses(rawValue: 1 << 7) }
    /// "who", "which": opens a clause about the noun before it.
    @inlinable public static var relative: WordClasses { WordClasses(rawValue: 1 << 8) }
    /// An article or what stands in its place: "the", "some", "two".
    @inlinable public static var determiner: WordClasses { WordClasses(rawValue: 1 << 9) }
    /// "he".
    @inlinable public static var pronounMale: WordClasses { WordClasses(rawValue: 1 << 10) }
    /// "she".
    @inlinable public static var pronounFemale: WordClasses { WordClasses(rawValue: 1 << 11) }
    /// "they".
    @inlinable public static var pronounPlural: WordClasses { WordClasses(rawValue: 1 << 12) }
    /// "it".
    @inlinable public static var pronounThing: WordClasses { WordClasses(rawValue: 1 << 13) }
    /// I, we, you: never resolved.
    @inlinable public static var pronounSpeaker: WordClasses { WordClasses(rawValue: 1 << 14) }
    /// A person by what they are: "spokesman", "experts".
    @inlinable public static var role: WordClasses { WordClasses(rawValue: 1 << 15) }
    /// The head of an organisation's name: "Ministry".
    @inlinable public static var organisation: WordClasses { WordClasses(rawValue: 1 << 16) }
    /// What is written before a name: "Mr.", "Senator".
    @inlinable public static var title: WordClasses { WordClasses(rawValue: 1 << 17) }
    /// "French", "Danish".
    @inlinable public static var nationality: WordClasses { WordClasses(rawValue: 1 << 18) }
    /// A day of the week or a month.
    @inlinable public static var day: WordClasses { WordClasses(rawValue: 1 << 19) }
    /// "de", "van", "bin" inside a name.
    @inlinable public static var particle: WordClasses { WordClasses(rawValue: 1 << 20) }
    /// Its full stop ends no sentence.
    @inlinable public static var abbreviation: WordClasses { WordClasses(rawValue: 1 << 21) }
    /// A name or word for a man.
    @inlinable public static var male: WordClasses { WordClasses(rawValue: 1 << 22) }
    /// A name or word for a woman.
    @inlinable public static var female: WordClasses { WordClasses(rawValue: 1 << 23) }
    /// "that", "dass", "que": opens the clause that is reported.
    @inlinable public static var that: WordClasses { WordClasses(rawValue: 1 << 24) }
    /// "to" and the like before an infinitive.
    @inlinable public static var to: WordClasses { WordClasses(rawValue: 1 << 25) }
    /// "according": with the next word it names the source.
    @inlinable public static var according: WordClasses { WordClasses(rawValue: 1 << 26) }
    /// A capitalised word that is no person's name: "House", "January", "Twitter".
    @inlinable public static var notName: WordClasses { WordClasses(rawValue: 1 << 27) }
    /// Opens a clause of its own: "because", "if".
    @inlinable public static var subordinator: WordClasses { WordClasses(rawValue: 1 << 28) }
    /// A possessive pronoun: "his". Opens a noun phrase whose head may be a role.
    @inlinable public static var possessivePronoun: WordClasses { WordClasses(rawValue: 1 << 29) }
    /// A noun for something said: "statement", "tweet"; with a possessor it names the speaker.
    @inlinable public static var speechNoun: WordClasses { WordClasses(rawValue: 1 << 30) }
    /// A cue's form that is as often a noun: "report", "claim".
    @inlinable public static var maybeNoun: WordClasses { WordClasses(rawValue: 1 << 31) }
    /// Marks the word after it as a name that the writer does not share: "so-called".
    @inlinable public static var distancing: WordClasses { WordClasses(rawValue: 1 << 32) }
    /// The agent of a passive comes after it: "by", "von", "par", "por".
    @inlinable public static var agentMarker: WordClasses { WordClasses(rawValue: 1 << 33) }
    /// A verb whose object is something to read, see or hear, so that a title may follow: "read", "watched".
    @inlinable public static var consumes: WordClasses { WordClasses(rawValue: 1 << 34) }
    /// May stand in the indirect layer: "said", not "called".
    @inlinable public static var reports: WordClasses { WordClasses(rawValue: 1 << 35) }
    /// Negations, for the comparison of two wordings.
    @inlinable public static var negation: WordClasses { WordClasses(rawValue: 1 << 36) }
    /// Names the source that comes after it: "laut", "selon", "según".
    @inlinable public static var source: WordClasses { WordClasses(rawValue: 1 << 37) }
    /// Follows the source it names: "zufolge".
    @inlinable public static var sourceAfter: WordClasses { WordClasses(rawValue: 1 << 38) }

    /// A form of "be": with a participle after it the subject is spoken of, not speaking.
    @inlinable public static var passive: WordClasses { WordClasses(rawValue: 1 << 39) }

    /// "years", "ago", "week": ends an expression of time.
    @inlinable public static var time: WordClasses { WordClasses(rawValue: 1 << 40) }

    /// A verb that carries a quotation only where no verb of speaking is near: "made", "believes".
    @inlinable public static var faintCue: WordClasses { WordClasses(rawValue: 1 << 41) }

    /// Leads over from one noun of a phrase to the next: "a spokesman for the group".
    @inlinable public static var joiner: WordClasses { WordClasses(rawValue: 1 << 42) }
    /// "with": "in an interview with".
    @inlinable public static var with: WordClasses { WordClasses(rawValue: 1 << 43) }

    /// A verb whose source stands after a preposition: "heißt es in dem Papier", "si legge in una nota".
    @inlinable public static var impersonal: WordClasses { WordClasses(rawValue: 1 << 44) }
    /// The mood in which German goes on to report: "sei", "habe".
    @inlinable public static var subjunctive: WordClasses { WordClasses(rawValue: 1 << 45) }
    /// A news agency by its name.
    @inlinable public static var agency: WordClasses { WordClasses(rawValue: 1 << 46) }
    /// Something written that may be quoted: "report", "law", "letter".
    @inlinable public static var document: WordClasses { WordClasses(rawValue: 1 << 47) }

    /// A verb whose clause is what somebody does not say: "denied".
    @inlinable public static var denial: WordClasses { WordClasses(rawValue: 1 << 48) }
    /// With a verb of speaking behind "to" nothing is said: "refused", "unable".
    @inlinable public static var refusal: WordClasses { WordClasses(rawValue: 1 << 49) }
    /// With a verb of speaking in -ing behind it nothing is said: "without", "stopped short of".
    @inlinable public static var withholding: WordClasses { WordClasses(rawValue: 1 << 50) }
    /// A verb behind which a clause is said though no word opens it: "said".
    @inlinable public static var plainReport: WordClasses { WordClasses(rawValue: 1 << 51) }
    /// A thing that has a title: "book", "film".
    @inlinable public static var work: WordClasses { WordClasses(rawValue: 1 << 52) }
    /// What counts something: "number", "total".
    @inlinable public static var figure: WordClasses { WordClasses(rawValue: 1 << 53) }
    /// A verb that makes its subject a saying: "became", "means".
    @inlinable public static var becoming: WordClasses { WordClasses(rawValue: 1 << 54) }
    /// What leads up to the name of an offence: "convicted", "trial".
    @inlinable public static var charge: WordClasses { WordClasses(rawValue: 1 << 55) }
    /// A verb that gives a thing a name: "dubbed".
    @inlinable public static var naming: WordClasses { WordClasses(rawValue: 1 << 56) }
    /// Put on a thing as letters: "painted", "engraved".
    @inlinable public static var inscribed: WordClasses { WordClasses(rawValue: 1 << 57) }

    /// An article in a case that no subject has: "den", "einem".
    @inlinable public static var oblique: WordClasses { WordClasses(rawValue: 1 << 58) }
    /// Stands before whom somebody tells: "gegenüber".
    @inlinable public static var listenerMarker: WordClasses { WordClasses(rawValue: 1 << 59) }

    /// A past form that is no noun, so that it ends what stands before it: "met".
    @inlinable public static var pastVerb: WordClasses { WordClasses(rawValue: 1 << 60) }

    /// An article of what was not told of before: "a", "another".
    @inlinable public static var indefinite: WordClasses { WordClasses(rawValue: 1 << 61) }
    /// Several, though its form does not tell: "people".
    @inlinable public static var plural: WordClasses { WordClasses(rawValue: 1 << 62) }
    /// Begins a noun phrase and is none alone: "the", "their".
    @inlinable public static var article: WordClasses { WordClasses(rawValue: 1 << 63) }

    /// Any verb of speaking.
    @inlinable public static var cue: WordClasses { [.strongCue, .weakCue] }
    /// A pronoun for whom the text tells of.
    @inlinable public static var thirdPerson: WordClasses {
        [.pronounMale, .pronounFemale, .pronounPlural, .pronounThing]
    }
    /// Any personal pronoun.
    @inlinable public static var pronoun: WordClasses {
        [.pronounMale, .pronounFemale, .pronounPlural, .pronounThing, .pronounSpeaker]
    }
    /// Words that no noun phrase starts with although they may be capitalised at a sentence's start.
    @inlinable public static var function: WordClasses {
        [
            .auxiliary, .adverb, .preposition, .conjunction, .relative, .determiner, .that, .to, .according,
            .subordinator,
            .possessivePronoun,
        ]
    }
}

/// The word tables of one language, by hash of the lower-case letters.
///
/// A table with open addressing: one multiplication and mostly one comparison a word, no `String` made.
public struct WordTable: Sendable {
    /// Hashes of words, 0 for an empty slot; their number is a power of two.
    public private(set) var keys: [UInt64]
    /// Parallel to `keys`.
    public private(set) var values: [WordClasses]
    /// The number of slots less one: `key & mask` is where a look-up starts.
    public let mask: Int

    /// - Parameter entries: words with the classes that they have; entries add up.
    public init(_ entries: [(WordClasses, [Substring.UTF8View])]) {
        var capacity = 64
        let words = entries.reduce(0) { $0 + $1.1.count }
        while capacity < words * 3 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        values = Array(repeating: [], count: capacity)
        mask = capacity - 1
        for (classes, words) in entries {
            for word in words { insert(WordHash.of(word), classes) }
        }
    }

    private mutating func insert(_ key: UInt64, _ classes: WordClasses) {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        keys[slot] = key
        values[slot].formUnion(classes)
    }

    /// The classes of the word with that key; none where it is not in the table.
    @inlinable
    @inline(__always)
    public func classes(of key: UInt64) -> WordClasses {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return []
    }
}

/// The hash of a word's letters, the same for capitals and small letters of Latin and Cyrillic script and for both
/// apostrophes: FNV-1a over the letters, spread for a table.
public struct WordHash {
    /// The hash of the letters so far, before it is spread.
    public var letters = FNV1a()

    @inlinable
    public init() {}

    /// Takes a letter of ASCII in lower case, whichever it is in.
    @inlinable
    @inline(__always)
    public mutating func combineASCII(_ byte: UInt8) { letters.combine(byte | 0x20) }

    /// Takes a byte as it is.
    @inlinable
    @inline(__always)
    public mutating func combine(_ byte: UInt8) { letters.combine(byte) }

    /// `second` follows the lead byte C3: U+00C0 to U+00DE are the capitals of U+00E0 to U+00FE.
    @inlinable
    @inline(__always)
    public mutating func combineLatin1(_ second: UInt8) {
        combine(0xC3)
        combine(second >= 0x80 && second <= 0x9E && second != 0x97 ? second | 0x20 : second)
    }

    /// The lead byte D0 or D1 and what follows it: capitals of Cyrillic become small letters, ё becomes е.
    @inlinable
    @inline(__always)
    public mutating func combineCyrillic(_ lead: UInt8, _ second: UInt8) {
        switch (lead, second) {
        case (0xD0, 0x90...0x9F): combinePair(0xD0, second + 0x20)
        case (0xD0, 0xA0...0xAF): combinePair(0xD1, second - 0x20)
        case (0xD0, 0x81), (0xD1, 0x91): combinePair(0xD0, 0xB5)
        default: combinePair(lead, second)
        }
    }

    /// Takes two bytes as they are.
    @inlinable
    @inline(__always)
    public mutating func combinePair(_ first: UInt8, _ second: UInt8) {
        combine(first)
        combine(second)
    }

    /// The hash of a whole word, given as UTF-8.
    public static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
        var hash = WordHash()
        var lead: UInt8 = 0
        for byte in bytes {
            switch lead {
            case 0xC3: hash.combineLatin1(byte)
            case 0xD0, 0xD1: hash.combineCyrillic(lead, byte)
            default:
                if byte == 0xC3 || byte == 0xD0 || byte == 0xD1 {
                    lead = byte
                    continue
                }
                if byte < 0x80 { hash.combineASCII(byte) } else { hash.combine(byte) }
            }
            lead = 0
        }
        return hash.finished
    }

    /// Spread over the low bits, which index the table; 0 is kept for empty slots.
    @inlinable
    public var finished: UInt64 {
        let mixed = (letters.value ^ (letters.value >> 29)) &* 0x9e37_79b9_7f4a_7c15
        let result = mixed ^ (mixed >> 32)
        return result == 0 ? 1 : result
    }
}
