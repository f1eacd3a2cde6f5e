/// Reads how RSS names a person.
enum FeedPersonName {
    /// `name`, `address`, `address (name)`, `name <address>`, `name (address)`, `mailto:address`.
    static func parse(_ text: String) -> FeedPerson {
        guard text.contains("@"), let address = address(in: text) else { return FeedPerson(name: FeedText.plain(text)) }
        var name = text.replacing("mailto:" + address, with: "").replacing(address, with: "")
        name = name.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        for empty in ["()", "<>", "[]", "( )", "< >"] { name = name.replacing(empty, with: "") }
        name = FeedText.trimmed(name)
        if name.hasPrefix("("), name.hasSuffix(")") { name = String(name.dropFirst().dropLast()) }
        return FeedPerson(name: FeedText.trimmed(FeedText.plain(name)).trimming(",", ";", "\""), email: address)
    }

    private static func address(in text: String) -> String? {
        let separators: Set<Character> = [" ", "\t", "\n", "<", ">", "(", ")", "[", "]", ",", ";", "\"", "&"]
        for word in text.replacing("mailto:", with: " ").split(whereSeparator: { separators.contains($0) }) {
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
                return word.split(separator: "?").first.map(String.init)
            }
        }
        return nil
    }
}
