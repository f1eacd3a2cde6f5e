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
        /// What readers say or what other articles are.
        var isOthers = false
        /// The container of the text.
        var isBody = false
        /// A layer that asks for consent to cookies.
        var isConsent = false
        /// For screen readers, or for nobody.
        var isHidden = false
        /// What only subscribers read, or what asks to subscribe.
        var isPaywall = false
    }

    /// Judges `written`: `class` and `id`.
    static func verdict(on written: String) -> Verdict {
        var verdict = Verdict()
        if written.isEmpty { return verdict }
        let whole = Array(written.lowercased().utf8)
        let isInnocent = innocentParts.occurs(in: whole)
        let written = isInnocent ? innocentAsWritten.reduce(written) { $0.replacing($1, with: "") } : written
        let names = written.lowercased()
        let bytes = isInnocent ? Array(names.utf8) : whole
        if negative.occurs(in: bytes) { verdict.weight -= 25 }
        if positive.occurs(in: bytes) { verdict.weight += 25 }
        verdict.isBody = body.occurs(in: bytes)
        verdict.isOthers = others.occurs(in: bytes)
        verdict.isConsent = consent.occurs(in: bytes)
        verdict.isUnlikely = unlikely.occurs(in: bytes) && !maybe.occurs(in: bytes)
        verdict.isHidden = !verdict.isBody && (isHidden(names) || hidden.occurs(in: bytes))
        verdict.isPaywall = !verdict.isBody && paywall.occurs(in: whole)
        verdict.isClutter =
            verdict.isHidden
            || !verdict.isBody
                && (clutter.occurs(in: bytes) || hasWord(names, clutterWords) || hasClutterStart(bytes, written))
        return verdict
    }

    /// Whether a word of `names` begins as clutter is called; words begin behind what is no letter, and at the capitals
    /// of `written`.
    private static func hasClutterStart(_ names: [UInt8], _ written: String) -> Bool {
        let cased = Array(written.utf8)
        return clutterStarts.occurs(in: names) { at in
            guard at > 0 else { return true }
            let isLetter = names[at - 1] >= 0x61 && names[at - 1] <= 0x7A
            let isCapital = cased.count == names.count && cased[at] != names[at] && cased[at - 1] == names[at - 1]
            return !isLetter || isCapital
        }
    }

    /// A class of its own: "hidden-xs" and "label-hidden" hide no text, nor does "hidden md:block".
    private static func isHidden(_ names: String) -> Bool {
        !names.contains(":") && names.split(separator: " ").contains { $0 == "hidden" || $0 == "hide" }
    }

    /// Whether `text`, in lower case, is made of the words that consent is asked for with: several of them, and again
    /// and again.
    static func asksForConsent(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count > 200 else { return false }
        let counts = consentWords.map { $0.count(in: bytes) }.filter { $0 > 0 }
        return counts.count >= 3 && counts.reduce(0, +) * 400 > bytes.count
    }

    private static let consentWords = PageWords.phrases("consent").map { SubstringSet([$0]) }

    /// Whole words between spaces, hyphens and underscores.
    private static func hasWord(_ names: String, _ list: Set<String>) -> Bool {
        names.split { $0 == " " || $0 == "-" || $0 == "_" }.contains { list.contains(String($0)) }
    }

    /// Whether `names` call an element the lead of an article.
    static func isLead(_ names: String) -> Bool { !names.isEmpty && lead.occurs(in: Array(names.utf8)) }

    /// Whether `names` call an element something between headline and text that is no lead.
    static func isNoLead(_ names: String) -> Bool {
        guard !names.isEmpty else { return false }
        return noLead.occurs(in: Array(names.utf8)) || hasWord(names, clutterWords)
    }

    /// Whether `text`, in lower case, begins as lines do that point to other articles.
    static func isPointer(_ text: String) -> Bool {
        let start = text.drop { !$0.isLetter }
        return pointers.contains { start.hasPrefix($0) }
    }

    /// Whether an address shares the page at a social network.
    static func isShare(_ address: String) -> Bool {
        [
            "/sharer", "/intent/", "/share?", "/sharing", "share?url", "pinterest.com/pin/create", "whatsapp://",
            "wa.me/",
        ]
        .contains { address.contains($0) }
    }

    /// Openings of lines that lead to other articles.
    private static let pointers = PageWords.phrases("pointers")

    private static let others = SubstringSet([
        "comments", "comment-list", "commentlist", "comment-section", "disqus", "related-post", "related_post",
        "relatedpost", "related-article", "related_article", "relatedarticle", "related-content", "community page",
    ])
    private static let consent = SubstringSet([
        "cookie", "consent", "gdpr", "onetrust", "didomi", "usercentrics", "cmpbox", "cmp-", "-cmp", "quantcast-choice",
        "qc-cmp", "sp_message", "privacy-",
    ])
    private static let lead = SubstringSet([
        "lead", "lede", "intro", "standfirst", "teaser", "deck", "-dek", "dek-", "__dek", "subtitle", "sub-title",
        "subhead", "sub-head", "subline", "excerpt", "abstract", "summary", "description", "perex", "bajada", "chapo",
        "sapo", "vorspann", "anriss", "ingress", "preamble", "entradilla", "copete", "sommario", "catenaccio",
        "sumario",
        "introduction", "headtext", "strapline", "snippet", "subtitulo", "volanta", "linea-fina", "tagline",
    ])
    private static let noLead = SubstringSet([
        "share", "social", "related", "recommend", "newsletter", "subscri", "sponsor", "advert", "comment",
        "breadcrumb",
        "byline", "author", "cookie", "consent", "paywall", "signup", "sign-up", "tag-list", "taglist", "toolbar",
        "most-read", "popular", "trending", "promo", "widget", "copyright", "rating", "sidebar", "carousel", "slider",
        "caption", "credit", "screen-reader", "visually-hidden", "visuallyhidden", "sr-only", "timestamp", "gallery",
        "player", "ticker", "login", "modal", "popup", "banner", "print-only",
    ])
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
        "-ad-", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media",
        "meta",
        "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping",
        "tags", "widget", "newsletter", "recommend",
    ])
    /// Parts of names that mean the same wherever they stand.
    private static let clutter = SubstringSet([
        "newsletter", "outbrain", "taboola", "disqus", "breadcrumb", "cookie", "tag-list", "taglist", "most-read",
        "mostread", "read-more", "readmore", "see-also", "seealso", "also-read", "inline-promo", "infobox-ad",
        "ad-container", "ad-slot", "googlead", "dateline-", "-author", "post-meta", "entry-meta", "article-meta",
        "article__meta", "articlemeta", "meta-info", "storymeta", "story-meta", "next-article", "prev-article",
        "photo-credit", "image-credit", "postnav", "post-navigation", "nav-links", "gallery-thumb",
    ])
    /// Beginnings of words in names: "operating" is no rating, and "unrelated" says nothing of related articles.
    private static let clutterStarts = SubstringSet([
        "share", "sharing", "social", "related", "recommend", "subscribe", "subscription", "sponsor", "advert",
        "comment", "pagination", "byline", "author-", "signup", "sign-up", "toolbar", "popular", "trending", "more-on",
        "promo", "teaser", "widget", "copyright", "print-", "rating", "sidebar", "feedback", "donate", "donation",
        "follow-us", "dfp", "timestamp", "player",
    ])
    /// Words that hold those and mean something else: a commentary is an article.
    private static let innocent = [
        "commentary", "commentator", "shared", "shareable", "shareholder", "socialis", "sociald", "popularity",
        "unrelated", "subscriber", "subscription-only",
    ]
    private static let innocentParts = SubstringSet(innocent)
    /// In "articleCommentary" with a capital.
    private static let innocentAsWritten = innocent.flatMap { part -> [String] in
        [part, part.prefix(1).uppercased() + part.dropFirst(), part.uppercased()]
    }
    private static let hidden = SubstringSet([
        "jump-to", "skip-link", "screen-reader-text", "visually-hidden", "visuallyhidden", "sr-only",
    ])
    private static let paywall = SubstringSet(["paywall", "subscriber", "subscription-only", "regwall"])
    private static let clutterWords: Set<String> = [
        "ad", "ads", "advertisement", "tags", "meta", "nav", "navigation", "menu", "footer", "credit",
        "credits",
        "caption", "byline", "author", "authors", "date", "time", "noprint", "no-print", "aside", "promo",
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
