/// The terms of the query language, for the manual and `rashomon help search`.
enum QueryTerms {
    static let all: [(term: String, help: String)] = [
        ("rate", "Articles with the word in title or text, whatever its case and accents."),
        ("\"interest rate\"", "The words in a row."),
        ("inflat*", "A word that begins so."),
        ("title:rate  text:rate", "The word there alone."),
        ("outlet:ledger  source:…  author:…", "By that outlet, source or author; a part of the name is enough."),
        ("speaker:hallvane", "Articles that quote that speaker; a word of the name is enough."),
        ("lang:de", "In that language."),
        ("tag:later", "With that tag, or from a source with it."),
        ("after:2026-11-01  before:…  on:…", "By date: a day, 2026-11, 2026, today, yesterday, 3d, 12h, 2w."),
        ("is:unread", "In that state: unread, read, starred, hidden, changed, noted, tagged."),
        ("story:12", "In that story."),
        ("outlets:3", "In a story of at least three outlets."),
    ]
}
