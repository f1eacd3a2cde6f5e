import NewsLanguage

/// Reads the tokens of an article by the words of its language.
protocol SpeechReading {
    /// The tokens of the article.
    var tokens: [SpeechToken] { get }
    /// What is known of its language.
    var language: SpeechLanguage { get }
}

extension SpeechReading {
    /// Whether the token at `index` is a word that stands for `role` in this language.
    func stands(_ role: RuleWords.Role, at index: Int) -> Bool { language[role].contains(tokens[index].hash) }
}
