package import NewsModel

/// Why two sources are the ones that are set side by side where nobody chose.
package enum PairWording {
    /// `1 and 4 have most to compare: 3 values differ, 9 facts in both`; nil where that is not known.
    package static func reason(_ detail: StoryDetail, _ left: ArticleID, _ right: ArticleID) -> String? {
        guard let interest = detail.interest(of: left, right) else { return nil }
        let numbers = SourceNumbers(detail)
        let names = [left, right].compactMap { numbers.number(of: $0).map(String.init) }
        var parts: [String] = []
        if interest.differences > 0 {
            parts.append(
                "\(Wording.count(interest.differences, "value")) differ\(interest.differences == 1 ? "s" : "")")
        }
        parts.append("\(Wording.count(interest.shared, "fact")) in both")
        if interest.copied >= Wording.leastCopied {
            parts.append("\(Wording.percent(interest.copied)) of the words shared")
        }
        return "\(Wording.list(names)) have most to compare: " + parts.joined(separator: ", ")
    }
}
