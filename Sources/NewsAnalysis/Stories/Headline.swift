import NewsText

/// What is read of a title.
enum Headline {
    /// The bytes of an article's title, without the name of its outlet at the end ("… - Reuters", "… | CNN").
    static func bytes(of article: StoryArticle) -> [UInt8] {
        let bytes = Array(article.title.utf8)
        guard let cut = endBeforeOutlet(bytes, outlet: article.outlet) else { return bytes }
        return Array(bytes[..<cut])
    }

    /// Where a last segment after a dash or bar starts that says the same letters as the outlet's name, or its start.
    private static func endBeforeOutlet(_ bytes: [UInt8], outlet: String) -> Int? {
        var offset = bytes.count
        while let (scalar, length) = UTF8Scalars.decode(bytes, before: offset) {
            offset -= length
            guard isSeparator(scalar), offset > 0, bytes[offset - 1] == 0x20 else { continue }
            let segment = letters(bytes[(offset + length)...])
            let name = letters(Array(outlet.utf8)[...])
            guard segment.count > 1, name.count > 1 else { return nil }
            return name.starts(with: segment) || segment.starts(with: name) ? offset : nil
        }
        return nil
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "|" || scalar == "–" || scalar == "—" || scalar == "·"
    }

    private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        LetterFolding.fold(String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0.isLetter || $0.isDigit })
    }

    /// A hash of the title's words without its numbers, weekdays and months: the same for the instalments of a series
    /// ("Markets at noon, 12 May", "Markets at noon, 13 May"). Nil for a title of fewer than two words.
    static func series(_ title: [UInt8]) -> UInt32? {
        var hash = FNV1a()
        var words = 0
        for token in WordScanner.tokens(title, in: TextSpan(0, title.count)) where token.kind == .word {
            let word = LetterFolding.fold(title.text(in: token.span).unicodeScalars)
            if calendarWords.contains(FNV1a(word).value) { continue }
            hash.combine(FNV1a(word).value)
            words += 1
        }
        return words >= 2 ? UInt32(folding: hash.value) : nil
    }

    private static let calendarWords = hashes(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm st nd rd th
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre
        novembre décembre lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
        agosto septiembre octubre noviembre diciembre
        """)

    /// Whether the title is one of a collection of news: a digest, a live blog, a list, several headlines in a row.
    ///
    /// Such a piece is about many events, and would tie each of them to all others.
    static func isRoundUp(_ title: String) -> Bool {
        let folded = String(decoding: LetterFolding.fold(title.unicodeScalars), as: UTF8.self)
        if roundUpPhrases.contains(where: { folded.contains($0) }) { return true }
        var semicolons = 0
        var ellipses = 0
        var bytes = Array(folded.utf8)
        bytes.append(contentsOf: [0x20, 0x20])
        for index in 0..<(bytes.count - 2) {
            if bytes[index] == 0x3B { semicolons += 1 }
            if bytes[index] == 0x2E, bytes[index + 1] == 0x2E, bytes[index + 2] != 0x2E, bytes[index + 2] != 0x20 {
                ellipses += 1
            }
        }
        return semicolons >= 2 || ellipses >= 2 || startsWithCount(bytes)
    }

    /// "10 things to know", "Five takeaways": a number, then soon one of the words that lists are made of.
    private static func startsWithCount(_ folded: [UInt8]) -> Bool {
        let tokens = WordScanner.tokens(folded, in: TextSpan(0, folded.count)).filter { $0.kind != .punctuation }
        guard let first = tokens.first else { return false }
        guard first.kind == .number || countWords.contains(FNV1a(folded[first.span.range]).value) else { return false }
        return tokens.dropFirst().prefix(3).contains { listWords.contains(FNV1a(folded[$0.span.range]).value) }
    }

    private static let countWords = hashes("three four five six seven eight nine ten")
    private static let listWords = hashes(
        "things takeaways reasons ways stories charts photos questions headlines tips")

    private static let roundUpPhrases = [
        "live blog", "liveblog", "live updates", "as it happened", "morning briefing", "evening briefing",
        "daily briefing",
        "news briefing", "morning brief", "news in brief", "in brief:", "news roundup", "news round-up",
        "weekly roundup",
        "daily digest", "news digest", "weekend reads", "morning links", "the week in", "today's headlines",
        "top headlines", "top stories", "what you missed", "things to know", "what's on today", "newsletter:",
        "business highlights", "market wrap", "stocks to watch", "early movers", "market chatter", "news in pictures",
        "photos of the week", "nachrichten im uberblick", "news-ticker", "newsticker", "kurz gemeldet", "liveticker",
        "l'essentiel de l'actu", "les titres du", "en bref", "resumen de noticias", "noticias del dia", "главное за",
        "итоги дня",
    ]

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { FNV1a(LetterFolding.fold($0.unicodeScalars)).value })
    }
}
