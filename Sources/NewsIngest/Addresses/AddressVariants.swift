/// Parameters of an address that may say how a page is shown, or where its reader came from, and may as well name the
/// article: `view=print` and `view=102`, `ref=rss` and `ref=102`. The value decides; what is not known counts as a
/// name, because an article that comes twice is a nuisance, and one that is taken for another is lost.
enum AddressVariants {
    /// Whether a parameter chooses another form of the same page. Both are in lower case.
    static func isVariant(_ name: String, _ value: String) -> Bool {
        if flags.contains(name) { return value == name || on.contains(value) }
        return forms.contains(name) && (value.isEmpty || formValues.contains(value))
    }

    /// Whether a parameter says only where a reader came from: a host, a feed, a button. Both are in lower case; `host`
    /// is the address's own.
    static func namesOrigin(_ name: String, _ value: String, host: String) -> Bool {
        guard origins.contains(name) else { return false }
        if value.isEmpty || originValues.contains(value) || isHost(value) || value.contains("://") { return true }
        if value.hasPrefix("http%3a") || value.hasPrefix("https%3a") { return true }
        // "ref=rss_world" at any place, "ref=ledger" at ledger.example.
        let words = value.split { !$0.isLetter }
        return words.contains { $0 == "rss" || $0 == "feed" } || host.split(separator: ".").contains { $0 == value }
    }

    /// "t.co", and not "report.html" or "2026.11".
    private static func isHost(_ value: String) -> Bool {
        let labels = value.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, last.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else {
            return false
        }
        return last.allSatisfy { $0.isASCII && $0.isLetter } && !files.contains(String(last))
            && value.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    }

    /// On or off.
    private static let flags: Set<String> = ["amp", "print", "printable", "mobile", "m", "rss"]
    private static let on: Set<String> = ["", "1", "true", "yes", "y", "on"]

    private static let forms: Set<String> = ["outputtype", "output", "view", "platform"]
    private static let formValues: Set<String> = [
        "amp", "print", "printable", "printer", "print-friendly", "mobile", "m", "web", "desktop", "app", "ios",
        "android", "rss", "feed", "html", "default", "full", "text", "hootsuite",
    ]

    private static let origins: Set<String> = [
        "ref", "source", "src", "referrer", "from", "partner", "feature", "campaign",
    ]
    private static let originValues: Set<String> = [
        "rss", "feed", "feeds", "atom", "amp", "front", "frontpage", "home", "homepage", "hp", "startseite", "twitter",
        "facebook", "fb", "instagram", "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "youtube", "google",
        "googlenews", "flipboard", "newsletter", "email", "mail", "share", "social", "push", "app", "ios", "android",
        "mobile", "emb_title", "emb_logo",
    ]
    private static let files: Set<String> = [
        "html", "htm", "xhtml", "php", "asp", "aspx", "jsp", "xml", "json", "pdf", "txt", "jpg", "jpeg", "png", "gif",
        "mp3", "mp4",
    ]
}
