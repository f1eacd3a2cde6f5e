/// What the words of `class` and `id` attributes and roles say about a part of a page.
enum PageLexicon {
    /// What the names of one element say.
    struct Verdict {
        /// How far they speak for (positive) or against (negative) an article's text.
        var weight = 0
        /// No article, whatever it holds.
        var isUnlikely = false
        /// Inside an article, but no part of its text.
        var isClutter = false
        /// The container of the text.
        var isBody = false
    }

    /// Judges `names`: `class` and `id`, lower-cased.
    static func verdict(on names: String) -> Verdict {
        var verdict = Verdict()
        if names.isEmpty { return verdict }
        let bytes = Array(names.utf8)
        if negative.occurs(in: bytes) { verdict.weight -= 25 }
        if positive.occurs(in: bytes) { verdict.weight += 25 }
        verdict.isBody = body.occurs(in: bytes)
        verdict.isUnlikely = unlikely.occurs(in: bytes) && !maybe.occurs(in: bytes)
        verdict.isClutter = !verdict.isBody && (clutter.occurs(in: bytes) || hasWord(names, clutterWords))
        return verdict
    }

    /// Whole words between spaces, hyphens and underscores.
    private static func hasWord(_ names: String, _ list: Set<String>) -> Bool {
        names.split { $0 == " " || $0 == "-" || $0 == "_" }.contains { list.contains(String($0)) }
    }

    private static let unlikely = SubstringSet([
        "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap", "disqus", "extra",
        "footer", "gdpr", "header", "legends", "menu", "related", "remark", "replies", "rss", "shoutbox", "sidebar",
        "skyscraper", "social", "sponsor", "supplemental", "ad-break", "agegate", "pagination", "pager", "popup",
        "yom-remote", "cookie", "consent", "newsletter", "outbrain", "taboola", "recommend", "promo", "masthead",
    ])
    private static let maybe = SubstringSet([
        "and", "article", "body", "column", "content", "main", "shadow", "post", "entry", "story",
    ])
    private static let positive = SubstringSet([
        "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination", "post", "text",
        "blog",
        "story",
    ])
    private static let negative = SubstringSet([
        "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media",
        "meta",
        "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping",
        "tags", "widget", "newsletter", "recommend",
    ])
    private static let clutter = SubstringSet([
        "share", "social", "related", "recommend", "newsletter", "subscribe", "subscription", "sponsor", "advert",
        "outbrain", "taboola", "disqus", "comment", "breadcrumb", "pagination", "byline", "author-", "-author",
        "cookie", "paywall", "signup", "sign-up", "tag-list", "taglist", "toolbar", "most-read", "mostread", "popular",
        "trending", "read-more", "readmore", "more-on", "see-also", "seealso", "also-read", "inline-promo", "promo",
        "teaser", "widget", "copyright", "print-", "rating", "sidebar", "feedback", "donate", "donation", "follow-us",
        "infobox-ad", "ad-container", "ad-slot", "dfp", "googlead", "jump-to", "skip-link", "screen-reader-text",
        "visually-hidden", "visuallyhidden", "sr-only", "timestamp", "dateline-", "post-meta", "entry-meta",
        "article-meta", "article__meta", "articlemeta", "meta-info", "storymeta", "story-meta", "next-article",
        "prev-article",
        "photo-credit", "image-credit", "postnav", "post-navigation", "nav-links", "player", "gallery-thumb",
    ])
    private static let clutterWords: Set<String> = [
        "ad", "ads", "advertisement", "tags", "meta", "nav", "navigation", "menu", "footer", "hidden", "credit",
        "credits",
        "caption", "byline", "author", "authors", "date", "time", "noprint", "no-print", "aside", "promo", "hide",
    ]
    private static let body = SubstringSet([
        "articlebody", "article-body", "article_body", "article__body", "article-content", "article__content",
        "article_content", "articlecontent", "article-text", "article_text", "articletext", "story-body", "storybody",
        "story_body", "story-content", "storycontent", "story-text", "entry-content", "entry_content", "entrycontent",
        "post-content", "postcontent", "post_content", "post-body", "postbody", "post_body", "post-text",
        "body-content",
        "bodycontent", "content-body", "content__body", "contentbody", "page-content", "main-content", "maincontent",
        "text-content", "richtext", "rich-text", "body-text", "bodytext", "news-text", "field-name-body",
        "mw-parser-output",
    ])
}
