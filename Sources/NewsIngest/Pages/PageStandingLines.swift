/// Lines that stand under every article of a site, told by how they begin and by what goes on from there: "Copyright
/// 2026" is one, "Copyright infringement was not proven" is the news.
extension PageLexicon {
    /// Whether `text`, a whole block, is such a line; `hasLink` says whether a link is in it.
    static func isStandingLine(_ text: String, hasLink: Bool) -> Bool {
        let start = text.drop { !$0.isLetter && $0 != "©" }
        let lower = start.lowercased()
        func rest(after phrase: String) -> Substring? {
            guard lower.hasPrefix(phrase) else { return nil }
            return lower.dropFirst(phrase.count)
        }
        if anyhow.contains(where: { lower.hasPrefix($0) }) { return true }
        if notices.contains(where: { rest(after: $0).map(isEndOfNotice) ?? false }) { return true }
        if adverts.contains(where: { rest(after: $0).map(isEndOfAdvert) ?? false }) { return true }
        if credits.contains(where: { lower.hasPrefix($0) && isName(start.dropFirst($0.count)) }) { return true }
        return invitations.contains { rest(after: $0).map { isInvitation($0, hasLink: hasLink) } ?? false }
    }

    /// What begins with a capital or is no word; the second "photo" of "Photo by photo" is no name.
    private static func isName(_ rest: Substring) -> Bool {
        rest.first { !$0.isWhitespace }.map { $0.isUppercase || !$0.isLetter } ?? false
    }

    /// Nothing, a year, a sign, or whose it is.
    private static func isEndOfNotice(_ rest: Substring) -> Bool {
        guard rest.first?.isLetter != true else { return false }
        guard let next = rest.first(where: { !$0.isWhitespace }) else { return true }
        return !next.isLetter || rest.hasPrefix(" by ")
    }

    /// Nothing, or what is set apart from the word.
    private static func isEndOfAdvert(_ rest: Substring) -> Bool {
        let words = rest.drop(while: \.isWhitespace)
        guard let first = words.first else { return true }
        if !words.contains(where: \.isLetter) { return true }
        return !rest.isEmpty && "–—-|:.•·(".contains(first) && words.count <= 60
    }

    /// Invitations have something to press, speak to the reader or of themselves, or are no sentences.
    private static func isInvitation(_ rest: Substring, hasLink: Bool) -> Bool {
        guard rest.first?.isLetter != true else { return false }
        if hasLink || !endsSentence(rest) { return true }
        return rest.split { !$0.isLetter }.contains { invitationWords.contains(String($0)) }
    }

    private static func endsSentence(_ text: Substring) -> Bool {
        text.last { !$0.isWhitespace && !"”“\"»«’".contains($0) }.map { ".!?…".contains($0) } ?? false
    }

    /// Openings after which nothing else comes.
    private static let anyhow = PageWords.phrases("standing lines") + ["©"]
    private static let credits = PageWords.phrases("before photographers")
    private static let notices = PageWords.phrases("notices of rights")
    private static let adverts = PageWords.phrases("adverts")
    private static let invitations = PageWords.phrases("invitations")
    /// Whom invitations speak to, what they speak of.
    private static let invitationWords = PageWords.words("words of invitations")

    /// How many of the phrases that ask to sign in or to subscribe stand in `text`.
    static func asksToSubscribe(_ text: String) -> Int {
        let words = " " + text.lowercased().split { !$0.isLetter }.joined(separator: " ") + " "
        return subscribing.count { words.contains($0) }
    }

    /// Whole words, and beginnings of words.
    private static let subscribing =
        PageWords.phrases("subscribing").map { " \($0) " }
        + PageWords.phrases("beginnings of words of subscribing").map { " " + $0 }
}
