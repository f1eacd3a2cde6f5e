import NewsLanguage
import NewsText
import Testing

/// Words brought to one spelling before they are compared.
@Suite struct WordSpellingTests {
    private func spelled(_ word: String, _ language: String) -> String {
        String(
            decoding: WordSpelling.of(language).applied(to: LetterFolding.fold(word.unicodeScalars)), as: UTF8.self)
    }

    @Test(arguments: ["انتخابات", "الانتخابات", "والانتخابات", "بالانتخابات"])
    func whatIsWrittenWithAnArabicWordIsTakenOff(_ word: String) {
        #expect(spelled(word, "ar") == "انتخابات")
    }

    @Test func lettersThatAreWrittenForEachOtherAreOne() {
        #expect(spelled("أولمبياد", "ar") == spelled("اولمبياد", "ar"))
        #expect(spelled("حكومة", "ar") == spelled("حكومه", "ar"))
        #expect(spelled("حكـــومة", "ar") == spelled("حكومة", "ar"))
    }

    @Test func aShortWordKeepsItsLetters() {
        #expect(spelled("الم", "ar") == "الم")
        #expect(spelled("", "ar") == "")
    }

    @Test func otherLanguagesAreLeftAlone() {
        #expect(WordSpelling.of("en").isPlain && WordSpelling.of("xx").isPlain)
        #expect(spelled("Élysée", "fr") == "elysee")
    }
}
