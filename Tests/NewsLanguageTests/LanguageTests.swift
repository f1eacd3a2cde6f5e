import NewsLanguage
import NewsText
import Testing

/// Folding, stemming, stop words and the language of a text.
@Suite struct LanguageTests {
    @Test(arguments: [
        ("Lawmakers close in on a deal over border funding", "en"),
        ("Die Regierung will die Steuern im Herbst senken", "de"),
        ("Le gouvernement annonce une nouvelle réforme des retraites", "fr"),
        ("El gobierno anuncia una ley para los trabajadores", "es"),
        ("Il governo annuncia una legge per i lavoratori", "it"),
        ("O governo anuncia uma lei para os trabalhadores", "pt"),
        ("De regering wil de belasting van het jaar verlagen", "nl"),
        ("Президент заявил о новых мерах", "ru"), ("Президент повідомив про нові заходи", "uk"),
        ("東京で大きな地震が発生した", "ja"),
        ("政府宣布新的经济政策", "zh"), ("대통령이 새 정책을 밝혔다", "ko"), ("Η κυβέρνηση ανακοίνωσε νέα μέτρα", "el"),
        ("أعلنت الحكومة إجراءات جديدة", "ar"), ("הממשלה הודיעה על צעדים", "he"), ("รัฐบาลประกาศมาตรการใหม่", "th"),
    ])
    func languageOfATitle(_ text: String, _ language: String) {
        #expect(LanguageGuess.language(of: text) == language)
    }

    @Test(arguments: ["", "42", "Novatek Brillon", "!!!"])
    func noGuessWithoutAWordThatTells(_ text: String) {
        #expect(LanguageGuess.language(of: text) == "und")
    }

    @Test(arguments: [
        ("parties", "party"), ("party", "party"), ("voted", "vot"), ("voting", "vot"), ("running", "run"),
        ("falling", "fall"),
        ("government", "govern"), ("quickly", "quick"), ("class", "class"), ("classes", "class"), ("bus", "bus"),
        ("2020s", "2020s"),
    ])
    func englishStems(_ word: String, _ stem: String) {
        var bytes = Array(word.utf8)
        LightStemmer.stem(&bytes, language: "en")
        #expect(String(decoding: bytes, as: UTF8.self) == stem)
    }

    @Test func otherLanguagesKeepTheFirstLetters() {
        var russian = Array("правительство".utf8)
        LightStemmer.stem(&russian, language: "ru")
        #expect(String(decoding: russian, as: UTF8.self) == "прави")
    }

    @Test func foldingJoinsSpellings() {
        func fold(_ text: String) -> String { String(decoding: LetterFolding.fold(text.unicodeScalars), as: UTF8.self) }
        #expect(fold("Élysée") == fold("E\u{301}lyse\u{301}e"))
        #expect(fold("ÀÖØöøÿŒß") == "aooooyoess")
        #expect(fold("Ёлка ЙОД") == "елка иод")
        #expect(fold("ＡＢＣ１") == "abc1")
        #expect(fold("don’t") == "don't")
    }

    @Test func stopWordsAreFoundInFoldedForm() {
        #expect(StopWords.of("en").contains(Array("the".utf8)))
        #expect(StopWords.of("fr").contains(Array("ete".utf8)))
        #expect(!StopWords.of("en").contains(Array("ferry".utf8)))
        #expect(!StopWords.of("xx").contains(Array("the".utf8)))
    }
}
