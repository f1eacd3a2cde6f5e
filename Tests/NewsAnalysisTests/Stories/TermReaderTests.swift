import NewsLanguage
import NewsModel
import Testing

@testable import NewsAnalysis

/// What counts as a term.
@Suite struct TermReaderTests {
    private func terms(_ text: String, language: String = "en") -> [String] {
        var reader = TermReader(language: language)
        var result: [String] = []
        reader.read(Array(text.utf8), isTitle: true) { _, word in result.append(String(decoding: word, as: UTF8.self)) }
        return result
    }

    @Test func wordsAreFoldedAndStemmed() {
        #expect(terms("parties voted Élysée") == ["party", "vot", "elyse"])
    }

    /// Of long words the first letters count; these are shorter.
    @Test(arguments: [
        ("pt", "ouro ouros", ["ouro", "ouro"]), ("pt", "vitória vitórias", ["vitori", "vitori"]),
        ("pt", "seleção seleções", ["selec", "selec"]), ("es", "final finales", ["final", "final"]),
        ("es", "premio premios 2024", ["premi", "premi", "2024"]),
        ("ar", "لاعب لاعبات اللاعبين", ["لاعب", "لاعب", "لاعب"]),
        ("ar", "ملك ملكه", ["ملك", "ملكه"]), ("sl", "zlato zlata", ["zlato", "zlata"]),
    ])
    func endingsAreCutWhereALanguageNamesThem(_ language: String, _ text: String, _ wanted: [String]) {
        #expect(terms(text, language: language) == wanted)
    }

    @Test func stopWordsAndSingleLettersAreLeftOut() {
        #expect(terms("the x of and") == [])
        #expect(terms("don't they've") == [])
    }

    @Test func namesOfSeveralWordsCountBesideTheirWords() {
        #expect(terms("said Ilse Marten today") == ["ils", "marten", "ilse marten"])
        #expect(terms("Ilse, Marten") == ["ils", "marten"])
    }

    @Test func initialsAreOneWord() {
        #expect(terms("F.D.A. rules") == ["fda", "rul"])
        #expect(terms("U.S. troops") == ["troop"])
    }

    @Test func numbersLoseTheirSeparators() {
        #expect(terms("4,000 dead") == ["4000", "dead"])
    }

    @Test func apostrophesDivideWords() {
        #expect(terms("l’homme d’État", language: "fr") == ["homme", "etat"])
        #expect(terms("O’Brien’s") == ["brien"])
    }

    @Test func japaneseGivesPairsOfHanAndWholeKatakana() {
        #expect(terms("北海道のフェリー", language: "ja") == ["北海", "海道", "フェリー"])
    }

    @Test func koreanGivesPairsOfSyllables() {
        #expect(terms("대통령이", language: "ko") == ["대통", "통령", "령이"])
    }

    @Test func aNameInSeveralSpellingsIsOneTerm() {
        for spelling in ["Vorontskyy", "Vorontskiy", "Vorontskyi", "Vorontskij"] {
            #expect(terms(spelling) == terms("Vorontsky"))
        }
        #expect(terms("whisky") == ["whisky"])
    }

    @Test func whatATitleSaysOfTheReportIsNoTerm() {
        #expect(terms("Games Latest: Marlow wins") == ["gam", "marlow", "win"])
        #expect(terms("EN DIRECT - Marlow gagne", language: "fr") == ["marlow", "gagne"])
    }

    @Test func arabicWordsAreFoundWithAndWithoutTheirArticle() {
        #expect(terms("الحكومة", language: "ar") == terms("حكومة", language: "ar"))
        #expect(terms("والحكومه", language: "ar") == terms("الحكومة", language: "ar"))
    }

    @Test func otherLanguagesAreCutToPrefixes() {
        #expect(terms("правительства", language: "ru") == ["прави"])
        #expect(terms("Regierungen", language: "de") == ["regier"])
    }

    @Test func theOutletsNameIsCutFromATitle() {
        func title(_ text: String, _ outlet: String) -> String {
            let article = StoryArticle(
                id: ArticleID(1), title: text, body: "", outlet: outlet, time: Timestamp(seconds: 0), language: "en")
            return String(decoding: Headline.bytes(of: article), as: UTF8.self)
        }
        #expect(title("Dam approved - Daily Orvanian", "Daily Orvanian") == "Dam approved ")
        #expect(title("Dam approved | Orvanian", "Orvanian Online") == "Dam approved ")
        #expect(title("Dam approved – and built", "Daily Orvanian") == "Dam approved – and built")
        #expect(title("- Daily Orvanian", "Daily Orvanian") == "- Daily Orvanian")
        #expect(title("", "") == "")
    }

    @Test(arguments: [
        "Morning briefing: what to read", "Election live updates", "10 things to know today",
        "Five takeaways from the debate",
        "Storm hits; dam approved; ferry refloated", "Stocks rise...Bank fails...Cheese wins",
    ])
    func roundUpsAreKnownByTheirTitles(_ title: String) {
        #expect(Headline.isRoundUp(title))
    }

    @Test(arguments: [
        "Ferry runs aground, 214 rescued", "Five die in storm", "10 percent tariff on cars", "Wait... what",
    ])
    func newsIsNoRoundUp(_ title: String) {
        #expect(!Headline.isRoundUp(title))
    }

    @Test func instalmentsOfASeriesAreKnownByTheirTitles() {
        func isSeries(_ a: String, _ b: String, cosine: Float = 0.5) -> Bool {
            guard let a = Headline.series(Array(a.utf8)), let b = Headline.series(Array(b.utf8)) else { return false }
            return a.isInstalment(of: b, cosine: cosine)
        }
        #expect(isSeries("Markets at noon, 12 May", "Markets at noon, Tuesday 13 June", cosine: 0.95))
        #expect(isSeries("Markets at noon", "Markets at noon"))
        #expect(!isSeries("Markets at noon", "Markets at noon", cosine: 0.95))
        #expect(!isSeries("Markets at noon", "Markets at night"))
        #expect(!isSeries("Toll rises to 45", "Toll rises to 60"))
        #expect(Headline.series(Array("Monday".utf8)) == nil)
    }

    @Test func commonTermsWeighLessThanRareOnes() {
        let frequencies = TermFrequencies.of("en")
        let president = frequencies?.rarity(of: TermHash(folding: 0x1)) ?? 0
        var reader = TermReader(language: "en")
        var rarities: [Float] = []
        reader.read(Array("president Havørn".utf8), isTitle: true) { occurrence, word in
            rarities.append(frequencies.rarity(occurrence, word))
        }
        #expect(rarities[0] < rarities[1])
        #expect(rarities[1] == president)
    }
}
