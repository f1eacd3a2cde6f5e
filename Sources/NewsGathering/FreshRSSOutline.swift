import Foundation
import NewsIngest
import ProgramSettings

/// What FreshRSS's own attributes of a feed in a list are here.
///
/// Source: FreshRSS's documentation, "OPML".
struct FreshRSSOutline {
    /// Settings of the source.
    private(set) var settings: [String: String] = [:]
    private(set) var isHidden = false
    /// Why it cannot become a source at all; nil where it can.
    private(set) var refusal: String?
    /// What of it is left, in words.
    private(set) var left: [String] = []

    init(_ feed: OPML.Feed) {
        let values = feed.freshRSS.mapValues { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.value.isEmpty }
        switch feed.type.lowercased() {
        case "html+xpath": takePage(values)
        case "xml+xpath", "json+dotnotation", "html+xpath+json+dotnotation":
            refusal = "is read by FreshRSS as \(feed.type), which has no counterpart; a feed of the site may do"
        default: break
        }
        if refusal == nil { takeSettings(values) }
    }

    // MARK: Pages without feeds

    private static let parts = [
        ("xPathItemTitle", "select-title", Set<String?>([nil, "title", "aria-label"])),
        ("xPathItemUri", "select-link", Set<String?>(["href"])),
        ("xPathItemTimestamp", "select-date", Set<String?>([nil, "datetime"])),
        ("xPathItemContent", "select-text", Set<String?>([nil])),
    ]

    private mutating func takePage(_ values: [String: String]) {
        guard let item = values["xPathItem"], let choice = XPathSelector.choice(item, isInside: false),
            choice.attribute == nil, !choice.selector.isEmpty
        else {
            refusal =
                "chooses its items by “\(values["xPathItem"] ?? "")”, which no CSS selector says; "
                + "`rashomon sources add ADDRESS --select` adds the page"
            return
        }
        settings["select"] = choice.selector
        for (name, setting, attributes) in Self.parts {
            guard let expression = values[name] else { continue }
            guard let choice = XPathSelector.choice(expression, isInside: true), attributes.contains(choice.attribute)
            else {
                left.append("\(name) “\(expression)”")
                continue
            }
            // The element itself is looked at anyway.
            if !choice.selector.isEmpty { settings[setting] = choice.selector }
        }
        for name in ["xPathItemAuthor", "xPathItemTimeFormat", "xPathItemCategories", "xPathItemUid"] {
            if let expression = values[name] { left.append("\(name) “\(expression)”") }
        }
    }

    // MARK: Settings

    private mutating func takeSettings(_ values: [String: String]) {
        if let seconds = values["ttl"].flatMap({ Int($0) }), seconds != 0 {
            settings["interval"] = String(min(max(seconds.magnitude / 60, 15), 10_080))
            if seconds < 0 { settings["state"] = "paused" }
        }
        if let selector = values["cssFullContent"], take(selector, as: "content") { settings["text"] = "page" }
        if let selector = values["cssContentFilter"] { _ = take(selector, as: "remove") }
        settings["user-agent"] = values["CURLOPT_USERAGENT"]
        var headers = values["CURLOPT_HTTPHEADER"].map { $0.split(whereSeparator: \.isNewline).map(String.init) } ?? []
        if let cookie = values["CURLOPT_COOKIE"] { headers.append("Cookie: " + cookie) }
        if !headers.isEmpty { settings["headers"] = headers.joined(separator: "\n") }
        isHidden = values["priority"] == "hidden"
        for name in values.keys.sorted() where Self.unknown.contains(name) { left.append(name) }
    }

    private mutating func take(_ selector: String, as setting: String) -> Bool {
        guard (try? CSSSelector(selector)) != nil else {
            left.append("the selector “\(selector)”")
            return false
        }
        settings[setting] = selector
        return true
    }

    private static let unknown: Set<String> = [
        "cssFullContentConditions", "CURLOPT_COOKIEFILE", "CURLOPT_POST", "CURLOPT_POSTFIELDS", "CURLOPT_PROXY",
        "CURLOPT_PROXYTYPE", "unicityCriteria", "unicityCriteriaForced",
    ]
}
