import NewsLanguage
import NewsText

/// Sentences that belong to the page and not to the article: "Read more", picture credits, calls to subscribe.
enum Furniture {
    static func isFurniture(_ tokens: [ComparisonToken]) -> Bool {
        let words = tokens.filter { $0.kind != .punctuation }
        guard let first = words.first else { return true }
        for phrase in beginnings[first.text] ?? [] {
            if words.count >= phrase.words.count, zip(words, phrase.words).allSatisfy({ $0.text == $1 }),
                !phrase.needsMark || mark(after: phrase.words.count, tokens)
            {
                return true
            }
        }
        if words.count <= shortLine, words.contains(where: { credits.contains($0.text) }) { return true }
        return words.count <= 30 && notices.contains { notice in contains(words, notice) }
    }

    /// Words of a line that is taken for a picture's credit by one word.
    private static let shortLine = 14

    private struct Phrase: Sendable {
        var words: [String]
        /// Only where a colon or bar follows: "More: …" but not "More people came".
        var needsMark: Bool
    }

    private static func mark(after count: Int, _ tokens: [ComparisonToken]) -> Bool {
        var seen = 0
        for token in tokens {
            if token.kind == .punctuation {
                if seen == count { return [":", "|", ">", "»", "/", "\u{2014}", "\u{2013}", "("].contains(token.text) }
                continue
            }
            seen += 1
            if seen > count { return false }
        }
        return false
    }

    private static func contains(_ words: [ComparisonToken], _ notice: [String]) -> Bool {
        guard words.count >= notice.count else { return false }
        return (0...(words.count - notice.count)).contains { start in
            notice.indices.allSatisfy { words[start + $0].text == notice[$0] }
        }
    }

    private static let beginnings: [String: [Phrase]] = {
        var result: [String: [Phrase]] = [:]
        for (list, needsMark) in [(plain, false), (withMark, true)] {
            for line in list.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                result[words[0], default: []].append(Phrase(words: words, needsMark: needsMark))
            }
        }
        return result
    }()

    /// As `LetterFolding` leaves them.
    private static let plain = """
        read more
        read also
        read the full
        see also
        also read
        click here
        sign up
        subscribe to
        subscribe now
        follow us
        follow the
        like us on
        share this
        share on
        scroll down
        watch the video
        watch live
        advertisement
        story continues
        continue reading
        contact us
        email us
        view photos
        view gallery
        play slideshow
        getty images
        image copyright
        image caption
        media caption
        file photo
        copyright
        all rights reserved
        reporting by
        additional reporting
        editing by
        written by
        photo by
        photo credit
        photograph by
        with assistance by
        with files from
        this story has been
        this article has been
        this article was originally
        this is a developing
        this article should not
        download the
        skip to
        lesen sie
        mehr zum thema
        zum thema
        hier klicken
        abonnieren sie
        folgen sie uns
        a lire aussi
        lire aussi
        lire la suite
        abonnez vous
        suivez nous
        cliquez ici
        lea tambien
        lee tambien
        leer mas
        suscribase
        siguenos
        haga clic
        """

    private static let withMark = """
        more
        related
        read
        watch
        video
        photo
        photos
        pictured
        image
        gallery
        listen
        opinion
        topics
        tags
        updated
        published
        source
        sources
        close
        foto
        bild
        video
        quelle
        photo
        fuente
        caption
        """

    private static let credits: Set<String> = [
        "getty", "shutterstock", "epa", "istock", "handout", "photographer", "pic.twitter.com", "imago", "copyright",
    ]

    private static let notices: [[String]] = [
        "sign up for", "click here to", "follow us on", "read or share this story", "share or comment on this",
        "read the original article", "on twitter at", "on facebook and", "download our app", "subscribe to our",
        "to our newsletter", "all rights reserved", "contributed to this report", "have a tip", "pic twitter com",
    ].map { $0.split(separator: " ").map(String.init) }
}
