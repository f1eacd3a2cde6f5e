import NewsLanguage

/// Roles and bodies that are the last part of a longer word: "Klimaforscher", "Hafenverein", "Positionspapier".
extension SpeechTokens {
    /// Gives a long noun that no table knows the classes of the role or body that it ends in, behind an article or before a name:
    /// last names, such as "Neubauer", stand elsewhere.
    mutating func readCompoundRoles(_ language: SpeechLanguage) {
        for index in tokens.indices where isLongNoun(index) {
            let follows = index > 0 ? tokens[index - 1] : nil
            let leads = index + 1 < tokens.count && tokens[index + 1].isCapital && tokens[index + 1].isWord
            let isBehindName = follows.map { $0.isCapital && $0.isWord && !$0.has(.function) } == true
            let isSet = follows.map { $0.has(.determiner) || $0.isWord && !$0.isCapital && !$0.has(.function) } == true
            guard !isBehindName, leads || isSet else { continue }
            tokens[index].classes = roleClasses(atEndOf: tokens[index], language)
        }
    }

    private func isLongNoun(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isWord && token.isCapital && token.classes.isEmpty
            && token.end - token.start >= Self.shortestCompound
    }

    private func roleClasses(atEndOf token: SpeechToken, _ language: SpeechLanguage) -> WordClasses {
        let end = Int(token.end)
        for start in Int(token.start) + 3...end - Self.shortestRole {
            var hash = WordHash()
            var offset = start
            while offset < end {
                if bytes[offset] == 0xC3, offset + 1 < end {
                    hash.combineLatin1(bytes[offset + 1])
                    offset += 2
                } else if bytes[offset] < 0x80, bytes[offset] != 0x2D {
                    hash.combineASCII(bytes[offset])
                    offset += 1
                } else {
                    hash.combine(bytes[offset])
                    offset += 1
                }
            }
            let classes = language.words.classes(of: hash.finished)
            let isBody = classes.contains(.organisation) || classes.contains(.document)
            if classes.contains(.role) || isBody && end - start >= Self.shortestBody {
                return classes.intersection([.role, .title, .male, .female, .organisation, .document])
            }
        }
        return []
    }

    /// Letters of the shortest such word, and of the role in it.
    private static let shortestCompound = 8
    private static let shortestRole = 4
    /// Letters of the shortest body or paper in one.
    private static let shortestBody = 5
}
