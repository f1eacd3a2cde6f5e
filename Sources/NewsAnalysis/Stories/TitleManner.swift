import NewsLanguage
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

    private static let livePhrases = phrases("pages that grow")

    /// The phrases of a section of "states.txt", over all languages.
    static func phrases(_ section: String) -> [String] {
        LanguageFolder.all.flatMap { folder in
            (folder.file("states")?[section].lines ?? []).map { String(Substring($0)) }
        }
    }

    /// Whether the title is one of a page that grows: it begins or ends with what such pages are called.
    private static func isLive(_ title: String) -> Bool {
        let title = title.lowercased()
        return livePhrases.contains { title.hasPrefix($0) || title.hasSuffix($0) }
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

    /// Those of the folders, and the one of a language without a folder.
    private static let labels = Set(phrases("labels") + ["社説"])

    /// "Opinion: …", "WATCH | …".
    private static func isLabelled(_ title: String) -> Bool {
        guard let end = title.firstIndex(where: { $0 == ":" || $0 == "|" || $0 == "：" }) else { return false }
        let label = title[..<end].lowercased().split(separator: " ").joined(separator: " ")
        return labels.contains(label)
    }
}
