import Foundation
import NewsLanguage
import NewsText
import Testing

/// Every folder of `Sources/Languages` is built in and well formed.
@Suite struct LanguageFolderTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Languages")

    @Test func everyDataFileIsBuiltIn() throws {
        var onDisk: [String: Set<String>] = [:]
        for folder in try FileManager.default.contentsOfDirectory(atPath: Self.sources.path) where folder != "include" {
            let path = Self.sources.appending(path: folder).path
            guard let files = try? FileManager.default.contentsOfDirectory(atPath: path) else { continue }
            onDisk[folder] = Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
        }
        let builtIn = Dictionary(uniqueKeysWithValues: LanguageFolder.all.map { ($0.code, Set($0.fileNames)) })
        #expect(builtIn == onDisk, "a folder's C file names the data files that are built in")
    }

    @Test func builtInTextIsTheFile() throws {
        for folder in LanguageFolder.all {
            for name in folder.fileNames {
                let text = try String(
                    contentsOf: Self.sources.appending(path: "\(folder.code)/\(name).txt"), encoding: .utf8)
                #expect(text.hasSuffix("\n"), "\(folder.code)/\(name).txt ends within a line")
                let headings = text.split(separator: "\n").filter { $0.hasPrefix("[") }.map {
                    $0.dropFirst().dropLast()
                }
                let sections = folder.file(name)?.sections ?? []
                #expect(sections.map(\.name) == headings.map(String.init))
                for (number, section) in sections.enumerated()
                where sections.firstIndex(where: { $0.name == section.name }) == number {
                    #expect(folder.file(name)?[section.name].rows == section.rows, "[\(section.name)] alone")
                }
                #expect(folder.file(name)?["no such section"].lines.isEmpty == true)
            }
        }
    }

    private static let sections: [String: Set<String>] = [
        "words": [
            "name", "also", "script", "stems", "words of their own", "spellings", "prefixes", "endings", "stop words",
            "label words",
            "filler words",
            "abbreviations",
            "abbreviated months",
            "abbreviations before numbers", "abbreviations that may end sentences", "sentence openers",
            "courtesy titles", "small words of titles", "short titles", "joined words", "contracted endings",
            "words before 's for is", "long forms", "spellings of one word", "endings of two countries",
        ],
        "dates": ["months", "weekdays", "seasons", "words of dates", "halves of days"],
        "values": [
            "cardinals", "ordinals", "vague numbers", "scales", "fractions", "percent", "units", "currencies",
            "qualifiers", "persons", "roles", "qualifiers of two words", "endings of ordinals",
        ],
        "names": ["male", "female", "forms of one name", "spellings of two countries", "countries", "acronyms"],
        "synonyms": ["synonyms", "near synonyms"],
        "terms": ["articles", "terms"],
        "verbs": ["verbs", "irregular verbs"],
        "comparison": Set(ComparisonWords.Class.allCases.map(\.rawValue)).union([
            "ranks", "kinds of sums", "rival things", "rival sides", "rival regions", "contrasts",
            "subjects of figures", "numbers", "fates in two words",
            "pointing words", "connectives", "joining words", "leaning openings", "speaking words",
            "held connectives", "endings of adjectives",
            "furniture",
            "furniture before marks", "abilities", "credits", "picture agencies", "notices", "time stamps",
            "words of time stamps",
            "zones of clocks", "endings of verbs behind numbers", "openings that point back", "endings that point back",
            "sides of pictures", "pictures",
            "origins of pictures", "verbs of pictures",
        ]),
        "pages": [
            "consent", "pointers", "standing lines", "before photographers", "notices of rights", "adverts",
            "invitations",
            "words of invitations", "subscribing", "beginnings of words of subscribing", "bylines", "before authors",
            "behind authors", "between authors", "no authors", "words of dates", "last changes",
        ],
        "concepts": ["concepts", "countries"],
        "states": ["states", "columns", "advice", "round-ups", "pages that grow", "labels", "what titles list"],
        "quotes": Set(RuleWords.Role.allCases.map(\.section)).union([
            "denials", "modal verbs", "quantities", "prefixes that deny", "titles before names", "endings of names",
            "articles before names", "small words of names", "small words of titles of works",
            "no words of titles of works", "words that begin with an apostrophe", "pronouns behind hyphens",
            "endings of adverbs", "joining halves of words", "endings of plural verbs", "endings of gerunds",
            "prefixes of former offices",
        ]),
        "polarity": Set(PolarityWords.Class.allCases.map(\.rawValue)).union([
            "opposites", "opposites over time", "negative endings",
        ]),
    ]

    private static let grammar: Set<String> = [
        "elision", "inverted compound tenses", "subjects after verbs", "capitals mark titles", "capital nouns",
        "tags inside marks", "no articles", "dropped subjects", "bare headlines", "names set off", "verbs by form",
        "owners of words", "fixed order", "any subject speaks",
    ]

    @Test(arguments: LanguageFolder.all.map(\.code)) func isWellFormed(_ code: String) throws {
        let folder = try #require(LanguageFolder.of(code))
        let words = try #require(folder.file("words"), "\(code) has no words.txt")
        for needed in ["name", "script", "stop words"] {
            #expect(!words[needed].words.isEmpty, "[\(needed)] of \(code)")
        }
        for file in folder.fileNames where file != "speech" {
            for section in folder.file(file)?.sections ?? [] {
                #expect(Self.sections[file]?.contains(section.name) == true, "\(code)/\(file).txt: [\(section.name)]")
            }
        }
        for section in folder.file("speech")?.sections ?? [] {
            if section.name == "grammar" {
                for line in section.lines {
                    #expect(Self.grammar.contains(String(Substring(line))), "\(code)/speech.txt: \(Substring(line))")
                }
            } else {
                #expect(WordClasses(names: section.name) != nil, "\(code)/speech.txt: [\(section.name)]")
            }
        }
        if let dates = folder.file("dates") {
            #expect(dates["months"].rows.count == 12)
            #expect([0, 7].contains(dates["weekdays"].rows.count))
        }
        if let values = folder.file("values") { checkRows(of: values, in: code) }
    }

    private func checkRows(of values: LanguageFile, in code: String) {
        let numbers = ["cardinals": 1, "ordinals": 1, "scales": 1, "fractions": 1, "vague numbers": 2]
        for (section, count) in numbers {
            for row in values[section].rows {
                #expect(
                    row.count > count && row.prefix(count).allSatisfy { ValueLexicon.number($0) != nil },
                    "\(code): \(row)")
            }
        }
        for row in values["units"].rows {
            #expect(
                row.count > 2 && ValueLexicon.dimensions[row[0]] != nil && ValueLexicon.number(row[1]) != nil,
                "\(code): \(row)")
        }
        for row in values["qualifiers"].rows { #expect(ValueLexicon.qualifiers[row[0]] != nil, "\(code): \(row)") }
    }

    @Test func tagsFindTheirFolder() {
        #expect(LanguageFolder.of("de-CH")?.code == "de")
        #expect(LanguageFolder.of("nb")?.code == "no")
        #expect(LanguageFolder.of("und")?.code == "en")
        #expect(LanguageFolder.of("")?.code == "en")
        #expect(LanguageFolder.of("xx") == nil)
    }

    @Test func termCountsHoldNoAddressesOrSerialNumbers() throws {
        let terms = try #require(LanguageFolder.of("en")?.file("terms"))
        let long = terms["terms"].rows.filter { $0.count == 2 && $0[1].utf8.count > 7 && Int($0[1]) != nil }
        #expect(long.isEmpty)
    }

    /// A language that has nothing but its folder.
    @Test func dutchIsKnownByItsFolderAlone() {
        #expect(StopWords.of("nl").contains(Array("het".utf8)))
        #expect(LanguageGuess.language(of: "De burgemeester zegt dat de brug weer open is") == "nl")
        let lexicon = ValueWord.lexicon(of: "nl")
        func meaning(_ word: String) -> ValueWord? { lexicon[FNV1a(LetterFolding.fold(word.unicodeScalars)).value] }
        #expect(String(describing: meaning("tweeëndertig")).contains("cardinal(32.0)"))
        #expect(String(describing: meaning("maart")).contains("month(3)"))
        #expect(WordTable.speech("nl")?.classes(of: WordHash.of("zei".utf8)).contains(.strongCue) == true)
        #expect(WordTable.speech("pl") == nil)
    }
}
