import NewsText

/// All that the comparison knows of the words of a language, from its folder.
///
/// Every table is by the hash of a word as `ComparisonToken.text` has it: in small letters, without accents.
package final class ComparisonWords: Sendable {
    /// The words of a language, given as a BCP 47 tag; those of English for "und".
    package static func of(_ language: String) -> ComparisonWords { tables[language] }

    /// From the folder `en`.
    package static let english = of("en")

    private static let tables = LanguageTable { ComparisonWords($0) }

    /// A primary language subtag; empty for languages without a folder.
    package let language: String
    /// In English; "this language" for languages without a folder.
    package let name: String
    /// Its values can be held against each other: there are words for numbers, units, and what becomes of people.
    package let readsValues: Bool
    /// "Das Haus": a capital makes no name.
    package let hasCapitalNouns: Bool
    /// "1.200,5" and "1 200,5" rather than "1,200.5".
    let hasDecimalComma: Bool
    private let hasElision: Bool
    private let stemming: LightStemmer.Method
    /// Stems of words of which the endings make another word, as "former" and "formal".
    private let ownStems: [UInt64: UInt64]
    private let fillers: Set<UInt64>
    private let verbs: VerbForms
    private let thesaurus: Thesaurus
    let lexicon: [UInt64: ValueWord]
    private let cardinals: [UInt64: Int]
    /// Sides of contrasts, by word: the number of the set times a hundred, and the side.
    let contrasts: [UInt64: Int]
    /// What a word says that a figure near it is of, by word: the number of the subject.
    private let subjects: [UInt64: Int]
    /// What the figures of each subject measure.
    private let subjectDimensions: [Dimension]
    /// Ranks of soldiers and police, by word; spellings of one rank have one number.
    private let ranks: [UInt64: Int]
    /// Kinds of things that sums are of, by word: a plan, a loss.
    private let kindsOfSums: [UInt64: Int]
    /// Kinds of thing of which one thing is one only, by word: the number of the set times a hundred, and the side.
    private let rivals: [Rival: [UInt64: Int]]
    private let classes: [Class: Set<UInt64>]
    private let abilities: Set<Ability>
    /// What becomes of people in words that say so only together: "taken to hospital", "had to leave their homes".
    private let fates: [(side: Int, nouns: Set<UInt64>, verbs: Set<UInt64>)]
    /// Qualifiers of two words, "more than".
    let qualifiers: [String: Qualifier]
    /// What turns a statement round.
    package let polarity: PolarityWords

    /// What is known of a language that rules need, beside lists of words: the lines of the section "abilities".
    package enum Ability: String, CaseIterable, Sendable {
        /// Names, ranks, things of a kind and quotes of two reports can be held against each other.
        case comparesWordings = "wordings against each other"
        /// An item that one of two lists lacks is a difference.
        case comparesLists = "lists against each other"
        /// Two places in one place of equal words are a difference.
        case comparesPlaces = "places against each other"
        /// Enough words are known of what figures are of to tell figures of two things apart.
        case tellsSubjectsOfFigures = "figures by their subjects"
        /// Values of two versions of an article are held against each other.
        case comparesRevisions = "figures of revisions"
        /// "-ing" may open a clause that only adds.
        case hasParticiplesInIng = "participles in -ing"
        /// A verb of the list is one where it ends in "-ed" or "-s" or is irregular, else a noun.
        case hasVerbsInEd = "verbs in -ed"
        /// "-ly" makes no name.
        case hasAdverbsInLy = "adverbs in -ly"
        /// A sentence in which no word is a verb by list or ending has none.
        case knowsVerbs = "all verbs"
        /// "He" and "she" are persons and nothing else.
        case hasPronounsOfPersons = "pronouns of persons alone"
    }

    /// Words of which only one can be true of one thing, by the section of "comparison.txt" that lists them.
    package enum Rival: String, CaseIterable, Sendable {
        /// "Car", "truck": what is driven, carried, or struck with.
        case thing = "rival things"
        /// "Left", "northbound": before a noun.
        case side = "rival sides"
        /// "Northern": before a name, sides 0 and 1, 2 and 3 opposite.
        case region = "rival regions"
    }

    /// Classes of words that the comparison asks for, by the section of "comparison.txt" that lists them.
    package enum Class: String, CaseIterable, Sendable {
        /// "And", "while", "whether": a clause may begin with it.
        case clause = "clause words"
        /// What opens a clause that may be left out: ", which", ", while".
        case added = "added clauses"
        /// "Is", "will": a sentence has one, or another verb.
        case auxiliary = "auxiliaries"
        /// "Federation" of "Russian Federation", which is Russia.
        case state = "words for states"
        /// "Said", "according": somebody is named who says so.
        case report = "reports"
        /// "He", "it", "this": stands for something that was named before.
        case pronoun = "pronouns"
        /// "He", "them": what a sentence that can be read alone names before.
        case personPronoun = "pronouns of persons"
        /// "It", "they": may stand for a thing.
        case thingPronoun = "pronouns of things"
        /// "Both", "several": without their noun they say nothing alone.
        case quantity = "words for how many"
        /// "Sgt", "Former", "Vice": what stands in front of a name and is no part of it.
        case title = "titles before names"
        /// "There", before a form of "be": what is there is said, and nothing pointed to.
        case existential = "existential words"
        /// "It" of "it is not known whether".
        case expletive = "expletives"
        /// "This" of "this week".
        case demonstrativeOfNow = "demonstratives of now"
        /// "Is", "remained": what it is said to be stands behind.
        case being = "forms of being"
        /// "Whether": opens what an expletive announces.
        case openQuestion = "open questions"
        /// "Both men": those that were named before.
        case pointingCount = "counts that point back"
        /// "Them" of "none of them".
        case pronounAfterOf = "pronouns after of"
        /// "He", "it": only ever a subject.
        case subjectPronoun = "subject pronouns"
        /// "Him": never a subject.
        case objectPronoun = "object pronouns"
        /// "His".
        case possessiveOfMan = "possessives of men"
        /// "Her".
        case possessiveOfWoman = "possessives of women"
        /// "Near": the name behind it is hardly somebody's.
        case placePreposition = "prepositions of places"
        /// "Of" of "House of Representatives".
        case nameJoiner = "joiners of names"
        /// "For" of "the Centre for Rivers", and "the" in front.
        case bodyJoiner = "joiners of bodies"
        case beforeBody = "before bodies"
        /// "After": opens a sentence whose subject is still to come.
        case openingPreposition = "opening prepositions"
        /// "People", "dead", "others": whom other words may specify.
        case genericPerson = "generic persons"
        /// "People", which says nothing of which people.
        case plainPerson = "plain persons"
        /// "Including".
        case part = "part words"
        /// "Another", before a count.
        case addition = "additions before"
        /// "More", after a count.
        case additionAfter = "additions after"
        /// "Per", "every".
        case each = "each"
        /// "Sooner", after a count and its noun: so many more than something else.
        case offset = "offsets after"
        /// "Things" of "7 things to watch".
        case listed = "what titles count"
        /// "In", "across": before the name of a place.
        case beforePlace = "before places"
        /// "Victory" of "a six-seat victory".
        case margin = "margins"
        /// "In", "within": before a length of time.
        case span = "spans before"
        /// "Their": whose.
        case owner = "owners"
        /// "New", "total": what a sum of any kind may be called.
        case anySum = "words for any sum"
        /// "New", "additional": a sum besides others.
        case extraSum = "words for extra sums"
        /// "Poll", "survey": whose shares each poll has its own of.
        case poll = "polls"
        /// "Posted": before the time of a page.
        case pageTime = "before page times"
        /// "Shortly" of "shortly after 3:30".
        case nearTime = "near times"
        /// "Said", "warned": beside a name they tell who speaks.
        case narrating = "narrating verbs"
        /// "Charged", "guilty": what a list of charges stands behind.
        case accusation = "accusations"
        /// "With" of "charged with".
        case beforeCharges = "before charges"
        /// "Also" of "also charged with": there are other charges.
        case furtherCharges = "before further charges"
        /// "Including", "several": of a list that names some of what there is.
        case openList = "words of open lists"
        /// "Share", "month": what rates are for each of.
        case rate = "rates"
        /// "Previously", "forecast": the figure beside it is not the one of now.
        case former = "former"
        /// "Seriously", "slightly": how badly people are hurt.
        case severity = "severities"
        /// "Cash", "stock": a part of what is paid.
        case component = "components"
        /// "Price", "total": that there is a value, not of what.
        case valueLabel = "words for values"
        /// "Family", "crew": what persons are counted in.
        case group = "groups of persons"
        /// "Its next" of "18 of its next 23 games".
        case beforeWhole = "before the whole of shares"
        /// "Local" of "at 7:40 local time".
        case behindClock = "behind clocks"
        /// "Including": what follows is listed, and no item itself.
        case beginsList = "words that begin lists"
        /// "Dear" of "Dear Members", "please": opens a letter or asks for something.
        case address = "words of address"
        /// "Who" of "26 people who died".
        case relative = "relative pronouns"
        /// "Most" of "two most senior officials".
        case degree = "degrees"
        /// "Averaged": a figure for each of several.
        case average = "averages"
        /// "Points" of "the index lost 300 points".
        case indexPoint = "points of indexes"
        /// "Early", "closed": when in the day a price or an index stood so.
        case stage = "stages of trading"
        /// "Of" between a number and its unit: "millions de dollars".
        case partitive = "partitives"
        /// After a number and a hyphen: "52-jährige".
        case age = "age words"
        /// Between a name and an age: "Vance, who is 48", "Vance, de 48 años".
        case beforeAge = "before ages"
        /// "Demie" of "une heure et demie".
        case half = "halves"
        /// "Años" of an age in apposition.
        case ageUnit = "years of age"
        /// "Said", "confirmed": behind who is said to say what a sentence says.
        case sourceVerb = "verbs of sources"
        /// "Former", "attorney": before a rank that somebody has not, or not today.
        case beforeRank = "before ranks"
        /// "The", "her": before a thing of which a report has one.
        case beforeRival = "before rival things"
        /// "At": before a name of a place.
        case beforePlaceName = "before names of places"
    }

    private init(_ folder: LanguageFolder?) {
        let code = folder?.code ?? ""
        language = code
        let method: LightStemmer.Method = folder.map { LightStemmer.method(for: $0.code) } ?? .prefix(6)
        stemming = method
        let words = folder?.file("words")
        let ownStems = Self.ownStems(words?["words of their own"])
        self.ownStems = ownStems
        let stem = { (word: [UInt8]) in ownStems[FNV1a(word).value] ?? Self.stem(word, method) }
        let names = words?["name"].words.map { String(Substring($0)) } ?? []
        name = names.isEmpty ? "this language" : names.joined(separator: " ")
        let filler = words?["filler words"].words ?? []
        let fillers = Self.hashes(filler.isEmpty ? words?["stop words"].words ?? [] : filler)
        self.fillers = fillers
        let verbs = VerbForms(folder?.file("verbs"), stem: stem)
        self.verbs = verbs
        polarity = PolarityWords(folder) { word in
            let folded = LetterFolding.fold(word[...].unicodeScalars)
            let hash = FNV1a(folded).value
            return fillers.contains(hash) ? hash : verbs.bases[hash] ?? stem(folded)
        }
        thesaurus = Thesaurus(folder?.file("synonyms"), stem: stem)
        lexicon = ValueWord.lexicon(of: code.isEmpty ? "zxx" : code)
        let values = folder?.file("values")
        var cardinals: [UInt64: Int] = [:]
        for row in values?["cardinals"].rows ?? [] {
            for word in row.dropFirst() { cardinals[Self.hash(word.utf8)] = Int(row[0]) }
        }
        self.cardinals = cardinals
        let file = folder?.file("comparison")
        contrasts = Self.sides(file?["contrasts"])
        ranks = Self.numbers(file?["ranks"].rows ?? [])
        kindsOfSums = Self.numbers(file?["kinds of sums"].rows ?? [])
        var rivals: [Rival: [UInt64: Int]] = [:]
        for name in Rival.allCases { rivals[name] = Self.sides(file?[name.rawValue]) }
        self.rivals = rivals
        let subjectRows = file?["subjects of figures"].rows.filter { $0.count > 1 } ?? []
        subjectDimensions = subjectRows.map { Self.subjectDimensions[$0[0]] ?? .count }
        subjects = Self.numbers(subjectRows)
        var classes: [Class: Set<UInt64>] = [:]
        for name in Class.allCases { classes[name] = Self.hashes(file?[name.rawValue].words ?? []) }
        self.classes = classes
        abilities = Set((file?["abilities"].lines ?? []).compactMap { Ability(rawValue: String(Substring($0))) })
        fates = Self.fates(file?["fates in two words"])
        var qualifiers: [String: Qualifier] = [:]
        for row in values?["qualifiers of two words"].rows ?? [] where row.count == 3 {
            let key = row[1...].map { LetterFolding.fold(Substring($0).unicodeScalars) }
                .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
            qualifiers[key] = ValueLexicon.qualifiers[row[0]]
        }
        self.qualifiers = qualifiers
        readsValues = !contrasts.isEmpty && !lexicon.isEmpty
        let grammar = Set((folder?.file("speech")?["grammar"].lines ?? []).map { String(Substring($0)) })
        hasCapitalNouns = grammar.contains("capital nouns")
        hasElision = grammar.contains("elision")
        hasDecimalComma = file?["numbers"].words.contains { $0.elementsEqual("comma".utf8) } ?? false
    }

    /// For the words of each row the first of them, whole.
    private static func ownStems(_ section: LanguageFile.Section?) -> [UInt64: UInt64] {
        var result: [UInt64: UInt64] = [:]
        for row in section?.rows ?? [] { for word in row { result[hash(word.utf8)] = hash(row[0].utf8) } }
        return result
    }

    /// The set of each word times a hundred and its side, of rows that begin with the two.
    private static func sides(_ section: LanguageFile.Section?) -> [UInt64: Int] {
        var result: [UInt64: Int] = [:]
        for row in section?.rows ?? [] where row.count > 2 {
            guard let set = Int(row[0]), let side = Int(row[1]) else { continue }
            for word in row.dropFirst(2) where result[hash(word.utf8)] == nil {
                result[hash(word.utf8)] = set * 100 + side
            }
        }
        return result
    }

    /// Rows of a side, the nouns, `+` and the verbs.
    private static func fates(
        _ section: LanguageFile.Section?
    ) -> [(side: Int, nouns: Set<UInt64>, verbs: Set<UInt64>)] {
        (section?.rows ?? []).compactMap { row in
            let parts = row.dropFirst().split(separator: "+").map { Set($0.map { hash($0.utf8) }) }
            guard let side = Int(row[0]), parts.count == 2 else { return nil }
            return (side, parts[0], parts[1])
        }
    }

    /// The side of the set of what becomes of people that words name together; nil for most.
    func fate(of words: [UInt64]) -> Int? {
        fates.first { fate in words.contains(where: fate.nouns.contains) && words.contains(where: fate.verbs.contains)
        }?.side
    }

    private static let subjectDimensions: [String: Dimension] = [
        "count": .count, "duration": .duration, "percent": .percent,
    ]

    /// The row of each word but the first ones.
    private static func numbers(_ rows: [[String]]) -> [UInt64: Int] {
        var result: [UInt64: Int] = [:]
        for (number, row) in rows.enumerated() {
            for word in row.dropFirst() { result[hash(word.utf8)] = number }
        }
        return result
    }

    /// What a figure of a dimension near a word is of, as a number; nil for most words.
    package func figureSubject(word: UInt64, stem: UInt64, _ dimension: Dimension) -> Int? {
        guard let number = subjects[word] ?? subjects[stem], subjectDimensions[number] == dimension else { return nil }
        return number
    }

    /// The rank that a word is, as a number; nil for most words.
    package func rank(_ word: UInt64) -> Int? { ranks[word] }

    /// What kind of thing a word before or behind a sum says that it is of, as a number; nil for most words.
    package func kindOfSum(word: UInt64, stem: UInt64) -> Int? { kindsOfSums[word] ?? kindsOfSums[stem] }

    /// Which set of things of one kind a word is of, and which of them; nil for most words.
    package func rival(_ word: UInt64, _ kind: Rival) -> (set: Int, side: Int)? {
        rivals[kind]?[word].map { ($0 / 100, $0 % 100) }
    }

    private static func hash(_ word: Substring.UTF8View) -> UInt64 {
        FNV1a(LetterFolding.fold(Substring(word).unicodeScalars)).value
    }

    /// What a word of a list is known by: the hash of its folded letters.
    static func hash(_ word: String.UTF8View) -> UInt64 { hash(word[...]) }

    private static func hashes(_ words: [Substring.UTF8View]) -> Set<UInt64> { Set(words.map { hash($0) }) }

    private static func stem(_ word: [UInt8], _ method: LightStemmer.Method) -> UInt64 {
        switch method {
        case .english: return FNV1a(word[..<SuffixStemmer.stemLength(word)]).value
        case .prefix:
            var word = word
            LightStemmer.stem(&word, method: method)
            return FNV1a(word).value
        }
    }

    // MARK: Words

    /// A word that says nothing of a sentence's matter: it carries no weight in similarity and does not hold a word
    /// diff together.
    func isFiller(_ word: UInt64) -> Bool { fillers.contains(word) }

    /// The stem of a folded word, or that of its verb for an irregular form.
    func stem(of word: UInt64, _ folded: [UInt8]) -> UInt64 {
        verbs.bases[word] ?? ownStems[word] ?? Self.stem(folded, stemming)
    }

    /// Whether a word is a form of an irregular verb.
    package func isIrregularForm(_ word: UInt64) -> Bool { verbs.bases[word] != nil }

    /// Whether a word with this stem is, in news, mostly a verb.
    package func isVerb(stem: UInt64) -> Bool { verbs.stems.contains(stem) }

    /// The group of words that stand for each other in most reports; nil for most words.
    package func meaning(word: UInt64, stem: UInt64) -> UInt64? { thesaurus.groups[word] ?? thesaurus.groups[stem] }

    /// The groups of words that often stand for each other.
    package func nearMeanings(word: UInt64, stem: UInt64) -> [UInt64] {
        thesaurus.near[word] ?? thesaurus.near[stem] ?? []
    }

    /// What a word can mean inside a value; nil for most words.
    package func valueWord(_ word: UInt64) -> ValueWord? { lexicon[word] }

    /// Whether a word is a weekday or a month, whose capital makes no name.
    package func isDayOrMonth(_ word: UInt64) -> Bool {
        switch valueWord(word) {
        case .month, .weekday: true
        default: false
        }
    }

    /// Whether a word stands before names and is no part of them: "former", "Sgt", "president".
    package func isTitle(_ word: UInt64) -> Bool {
        if contains(word, in: .title) { return true }
        if case .role = valueWord(word) { return true }
        return false
    }

    /// The value of a cardinal from zero to twelve, a teen or a ten.
    package func smallNumber(_ word: UInt64) -> Int? { cardinals[word] }

    /// Whether a rule that needs `ability` can be asked of this language.
    package func has(_ ability: Ability) -> Bool { abilities.contains(ability) }

    /// Whether the word, by its hash, is of the class.
    package func contains(_ word: UInt64, in name: Class) -> Bool { classes[name]?.contains(word) ?? false }

    /// How many bytes at the start of a folded word are an article or pronoun that lost its vowel: "l'" of "l'usine".
    func elided(_ folded: [UInt8]) -> Int {
        guard hasElision, let mark = folded.prefix(4).firstIndex(of: UInt8(ascii: "'")), mark + 1 < folded.count else {
            return 0
        }
        return mark == 1 || folded[0] == UInt8(ascii: "q") ? mark + 1 : 0
    }
}
