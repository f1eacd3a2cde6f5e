import NewsLanguage

/// What pages say around their articles, in all languages at once: `pages.txt` of each language's folder. Which
/// language a page is in is not known while its parts are told apart, and a menu may be in another than the text.
enum PageWords {
    /// The phrases of a section, in small letters; the longest first, as some begin like others.
    static func phrases(_ section: String) -> [String] {
        let phrases = LanguageFolder.all.flatMap { folder in
            (folder.file("pages")?[section].lines ?? []).map { String(Substring($0)) }
        }
        return (phrases + (withoutFolder[section] ?? [])).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }

    /// The words of a section, each by itself.
    static func words(_ section: String) -> Set<String> { Set(LanguageFolder.words(of: section, in: "pages")) }

    /// Of languages of which nothing else is known.
    private static let withoutFolder = [
        "pointers": ["相关阅读", "延伸阅读", "関連記事"], "subscribing": ["購読", "登录", "订阅"],
    ]
}
