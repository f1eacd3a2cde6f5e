import NewsLanguage
import NewsModel

/// Whether two outlets call a speaker by titles that have nothing in common: "Foreign Ministry spokesperson" and
/// "special envoy".
///
/// People have several titles, and an article names most of them once. So only those count that stand beside the quote,
/// before the name.
enum SpeakerTitles {
    /// False where either quote gives no title beside it.
    static func differ(_ a: Quote, _ b: Quote) -> Bool {
        guard let first = words(beside: a), let second = words(beside: b) else { return false }
        return first.isDisjoint(with: second)
    }

    /// The words of the title that the quote's own tag gives, abbreviations written out; nil for none but courtesy.
    private static func words(beside quote: Quote) -> Set<String>? {
        guard let said = quote.attribution, let title = said.title, said.mentionText.contains(title) else { return nil }
        let words = SpeakerNames.words(of: title).filter { !courtesy.contains($0) }.map { TitleForms.whole[$0] ?? $0 }
        return words.isEmpty ? nil : Set(words)
    }

    /// "Mr", "Herr": titles that tell nothing of what somebody is.
    private static let courtesy = Set(
        ["courtesy titles", "small words of titles"].flatMap { LanguageFolder.words(of: $0, in: "words") }
            .flatMap(SpeakerNames.words))
}
