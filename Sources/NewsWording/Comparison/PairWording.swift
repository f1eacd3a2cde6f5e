package import NewsModel

/// Why two sources are the ones that are set side by side where nobody chose.
package enum PairWording {
    /// `1 and 4 have most to compare: 3 values differ, 9 facts in both`; nil where that is not known.
    ///
    /// - Parameter isLeftChosen: the left one was chosen and the right one is the best for it: `4 has most to compare
    ///   with 1: …`. Two others may have more.
    package static func reason(
        _ detail: StoryDetail, _ left: ArticleID, _ right: ArticleID, isLeftChosen: Bool = false
    ) -> String? {
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
        let who =
            isLeftChosen && names.count == 2
            ? "\(names[1]) has most to compare with \(names[0])" : "\(Wording.list(names)) have most to compare"
        return who + ": " + parts.joined(separator: ", ")
    }
}
