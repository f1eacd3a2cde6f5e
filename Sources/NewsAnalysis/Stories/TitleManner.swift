import NewsText

/// What the manner of a title says about its fitness to stand for a story.
enum TitleManner {
    /// 1 for a plain statement, less for what is not one.
    static func factor(_ title: String) -> Float {
        var factor: Float = 1
        if title.contains("?") || title.contains("？") { factor *= 0.75 }
        if isShouted(title) { factor *= 0.8 }
        if isLabelled(title) { factor *= 0.7 }
        let length = title.unicodeScalars.count
        if length > 110 { factor *= 0.85 }
        return factor
    }

    /// Whether a title is there, whole, of one event, and more than a day.
    static func isPresentable(_ title: String) -> Bool {
        !title.isEmpty && !isCut(title) && !isLive(title) && !Headline.isRoundUp(title) && !Headline.isDate(title)
    }

    /// "Ferry aground off …": the feed has not the whole title.
    private static func isCut(_ title: String) -> Bool {
        title.hasSuffix("…") || title.hasSuffix("...") || title.hasSuffix("[…]") || title.hasSuffix("[...]")
    }

    private static let livePhrases = [
        "live updates", "liveticker", "live-ticker", "liveblog", "live blog", "newsblog", "newsticker", "en direct",
        "en directo", "en vivo", "ao vivo", "in diretta", "minuto a minuto", "прямой эфир", "онлайн-трансляция",
    ]

    /// Whether the title is one of a page that grows: it begins or ends with what such pages are called.
    private static func isLive(_ title: String) -> Bool {
        let title = title.lowercased()
        return title.hasPrefix("live:") || title.hasPrefix("live |")
            || livePhrases.contains { title.hasPrefix($0) || title.hasSuffix($0) }
    }

    private static func isShouted(_ title: String) -> Bool {
        var capitals = 0
        var letters = 0
        for scalar in title.unicodeScalars where scalar.properties.isCased {
            letters += 1
            if scalar.isCapital { capitals += 1 }
        }
        return letters > 12 && capitals * 10 > letters * 7
    }

    private static let labels: Set<String> = [
        "opinion", "editorial", "analysis", "comment", "watch", "video", "live", "photos", "podcast", "letters",
        "explainer",
        "kommentar", "meinung", "analyse", "tribune", "editorial", "opinión", "análisis", "мнение", "社説",
    ]

    /// "Opinion: …", "WATCH | …".
    private static func isLabelled(_ title: String) -> Bool {
        guard let end = title.firstIndex(where: { $0 == ":" || $0 == "|" || $0 == "：" }) else { return false }
        let label = title[..<end].lowercased().split(separator: " ").joined(separator: " ")
        return labels.contains(label)
    }
}
