/// What the words of `class` and `id` attributes and roles say about a part of a page.
enum PageLexicon {
    /// How far the words of `names` (lower-cased) speak for (positive) or against (negative) an article's text.
    static func weight(_ names: String) -> Int {
        if names.isEmpty { return 0 }
        var weight = 0
        if contains(names, negative) { weight -= 25 }
        if contains(names, positive) { weight += 25 }
        return weight
    }

    /// Parts that are no article whatever they hold; none of `names` that also says "article body" is.
    static func isUnlikely(_ names: String) -> Bool {
        guard !names.isEmpty, contains(names, unlikely) else { return false }
        return !contains(names, maybe)
    }

    /// Parts inside an article that do not belong to its text.
    static func isClutter(_ names: String) -> Bool {
        !names.isEmpty && (contains(names, clutter) || hasWord(names, clutterWords)) && !contains(names, body)
    }

    /// The container of the text says so.
    static func isBody(_ names: String) -> Bool { contains(names, body) }

    private static func contains(_ names: String, _ list: [String]) -> Bool { list.contains { names.contains($0) } }

    /// Whole words between spaces, hyphens and underscores.
    private static func hasWord(_ names: String, _ list: Set<String>) -> Bool {
        names.split { $0 == " " || $0 == "-" || $0 == "_" }.contains { list.contains(String($0)) }
    }

    private static let unlikely = [
        "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap", "disqus", "extra",
        "footer", "gdpr", "header", "legends", "menu", "related", "remark", "replies", "rss", "shoutbox", "sidebar",
        "skyscraper", "social", "sponsor", "supplemental", "ad-break", "agegate", "pagination", "pager", "popup",
        "yom-remote", "cookie", "consent", "newsletter", "outbrain", "taboola", "recommend", "promo", "masthead",
    ]
    private static let maybe = ["and", "article", "body", "column", "content", "main", "shadow", "post", "entry", "story"]
    private static let positive = [
        "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination", "post", "text", "blog",
        "story",
    ]
    private static let negative = [
        "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media", "meta",
        "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping",
        "tags", "widget", "newsletter", "recommend",
    ]
    private static let clutter = [
        "share", "social", "related", "recommend", "newsletter", "subscribe", "subscription", "sponsor", "advert",
        "outbrain", "taboola", "disqus", "comment", "breadcrumb", "pagination", "byline", "author-", "-author",
        "cookie", "paywall", "signup", "sign-up", "tag-list", "taglist", "toolbar", "most-read", "mostread", "popular",
        "trending", "read-more", "readmore", "more-on", "see-also", "seealso", "also-read", "inline-promo", "promo",
        "teaser", "widget", "copyright", "print-", "rating", "sidebar", "feedback", "donate", "donation", "follow-us",
        "infobox-ad", "ad-container", "ad-slot", "dfp", "googlead", "jump-to", "skip-link", "screen-reader-text",
        "visually-hidden", "visuallyhidden", "sr-only", "timestamp", "dateline-", "post-meta", "entry-meta",
        "article-meta", "article__meta", "articlemeta", "meta-info", "storymeta", "story-meta", "next-article", "prev-article",
        "photo-credit", "image-credit", "postnav", "post-navigation", "nav-links", "player", "gallery-thumb",
    ]
    private static let clutterWords: Set<String> = [
        "ad", "ads", "advertisement", "tags", "meta", "nav", "navigation", "menu", "footer", "hidden", "credit", "credits",
        "caption", "byline", "author", "authors", "date", "time", "noprint", "no-print", "aside", "promo", "hide",
    ]
    private static let body = [
        "articlebody", "article-body", "article_body", "article__body", "article-content", "article__content",
        "article_content", "articlecontent", "article-text", "article_text", "articletext", "story-body", "storybody",
        "story_body", "story-content", "storycontent", "story-text", "entry-content", "entry_content", "entrycontent",
        "post-content", "postcontent", "post_content", "post-body", "postbody", "post_body", "post-text", "body-content",
        "bodycontent", "content-body", "content__body", "contentbody", "page-content", "main-content", "maincontent",
        "text-content", "richtext", "rich-text", "body-text", "bodytext", "news-text", "field-name-body", "mw-parser-output",
    ]
}
