package import NewsModel

/// Rules as a person reads them.
package enum RuleWording {
    /// Hours that a point is worth in the default order of stories.
    private static let hoursPerPoint = 6

    /// `+5  outlet:ledger · counts as 30 h newer`.
    package static func line(_ rule: StoryEvidence.Rule) -> String {
        let sign = rule.points > 0 ? "+" : ""
        let hours = abs(rule.points) * hoursPerPoint
        let time = hours < 72 ? "\(hours) h" : "\(hours / 24) d"
        let query = rule.query.isEmpty ? "everything of its source" : rule.query
        return "\(sign)\(rule.points)  \(query): counts as \(time) \(rule.points > 0 ? "newer" : "older")"
    }

    /// What a rule looks for, where, and until when: `title:storm, of The Ledger, until 3 Dec 2026`.
    /// - Parameter story: the headline of the story that it is about, which its number says nothing of.
    package static func scope(
        _ rule: ArticleRule, source: String?, story: String? = nil, wording: Wording
    ) -> String {
        var parts = [story.map { "the story “\($0)”" } ?? (rule.query.isEmpty ? "everything" : rule.query)]
        if rule.source != nil { parts.append("of " + (source ?? "a source that is gone")) }
        if let until = rule.until {
            parts.append((until > wording.clock ? "until " : "ended ") + wording.moment(until))
        }
        return parts.joined(separator: ", ")
    }

    /// What it has done so far: `12 articles, the last 3 d ago`.
    package static func count(_ rule: ArticleRule, wording: Wording) -> String {
        guard rule.matched > 0 else { return "no article yet" }
        let age = rule.lastMatched.map { wording.age($0) }
        let last = age.map { $0 == "now" ? ", the last just now" : ", the last \($0) ago" } ?? ""
        return Wording.count(rule.matched, "article") + last
    }
}
