/// The query language as help, the manual and completion tell of it. The index reads it.
public enum QueryLanguage {
    /// Terms as examples, and the articles that they find.
    public static let terms: [(term: String, help: String)] = [
        ("rate", "Articles with the word in title or text, whatever its case and accents."),
        ("\"interest rate\"", "The words in a row."),
        ("inflat*", "A word that begins so."),
        ("title:rate  text:rate", "The word there alone."),
        ("outlet:ledger  source:…  author:…", "By that outlet, source or author; a part of the name is enough."),
        ("source:#3  source:a.example", "From the source of that number, or with that in its address."),
        ("speaker:hallvane", "Articles that quote that speaker; a word of the name is enough."),
        ("lang:de", "In that language."),
        ("tag:later", "With that tag, or from a source with it."),
        ("category:sport", "Filed under that by its source."),
        ("after:2026-11-01  before:…  on:…", "By date: a day, 2026-11, 2026, today, yesterday, 3d, 12h, 2w."),
        ("is:unread", "In that state: unread, read, starred, hidden, changed, noted, tagged."),
        ("note:words", "With these words in a note of yours."),
        ("has:enclosure  has:picture", "With a file to hear or see attached, or with a picture."),
        ("url:a.example/sport", "With that in the article's address."),
        ("outlets:3", "In a story of at least three outlets."),
        ("story:12  article:34", "In that story; that article."),
        ("-word  not is:read", "The opposite of what follows."),
        ("a or b  (a or b) c", "Either; terms side by side must all hold."),
    ]

    /// So many terms of a query are read.
    static let mostTerms = 64

    /// `value` in marks that it does not hold itself, so that the whole of it is one term's value.
    static func quoted(_ value: String) -> String {
        if !value.contains("\"") { return "\"\(value)\"" }
        return value.contains("»") ? "「\(value)」" : "«\(value)»"
    }

    /// What can stand at the start of a term, for completion.
    static let openings = [
        "after:", "article:", "author:", "before:", "has:enclosure", "has:picture", "is:changed", "is:hidden",
        "is:noted", "is:read", "is:starred",
        "is:tagged", "is:unread", "lang:", "note:", "on:", "outlet:", "outlets:", "source:", "speaker:", "story:",
        "tag:",
        "text:", "title:", "url:", "after:today", "after:yesterday", "after:7d",
    ]

    /// The ways in which the last word of a query can go on, the shortest first.
    static func completions(of text: String) -> [String] {
        let word = text.reversed().prefix { $0 != " " && $0 != "(" }.reversed()
        let sign = word.first == "-" ? "-" : ""
        let start = String(word.dropFirst(sign.count)).lowercased()
        guard !start.isEmpty else { return [] }
        return openings.filter { $0.hasPrefix(start) && $0 != start }.map { sign + $0 }
    }

    /// The query with its last word completed as far as all completions agree; nil where nothing can be added.
    static func completed(_ text: String) -> String? {
        let candidates = completions(of: text)
        guard let first = candidates.first else { return nil }
        let common = candidates.reduce(first) { $0.commonPrefix(with: $1) }
        let length = text.reversed().prefix { $0 != " " && $0 != "(" }.count
        return common.count > length ? String(text.dropLast(length)) + common : nil
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
