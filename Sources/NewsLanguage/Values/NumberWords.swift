/// Numbers written as words.
package enum NumberWords {
    /// The value of a cardinal from zero to twelve, a teen or a ten.
    package static func small(_ word: String) -> Int? { cardinals[word] }

    private static let cardinals: [String: Int] = {
        var result: [String: Int] = [:]
        for row in LanguageFolder.of("en")?.file("values")?["cardinals"].rows ?? [] {
            for word in row.dropFirst() { result[word] = Int(row[0]) }
        }
        return result
    }()
}
