package import NewsModel
import NewsText

/// How an affair that goes on over several stories is put in words.
package struct AffairWording {
    private let affair: [AffairStory]
    private let words: Wording

    package init(_ affair: [AffairStory], words: Wording) {
        self.affair = affair
        self.words = words
    }

    /// "12 Nov" or "12 Nov to 14 Nov".
    package func days(_ story: AffairStory) -> String {
        [story.first, story.last].map { Wording.date(words.zone.local($0).day, withYear: false) }.uniqued()
            .joined(separator: " to ")
    }

    /// Why a story follows the one before: "2 d after story 12: both name Karsk, Ulmarek; 46 % alike". Nil for the
    /// first.
    package func reason(_ story: AffairStory) -> String? {
        guard let follows = story.follows, let earlier = affair.first(where: { $0.story == follows.story }) else {
            return nil
        }
        let names = follows.words.isEmpty ? "" : "both name \(follows.words.joined(separator: ", ")); "
        return "\(Wording.duration(story.first - earlier.first)) after story \(follows.story): \(names)"
            + "\(Wording.percent(follows.likeness)) alike"
    }

    /// What a story follows and what follows it, each with the reason.
    package func neighbours(of story: StoryID) -> [(other: AffairStory, line: String)] {
        affair.compactMap { later in
            guard let reason = reason(later), let earlier = affair.first(where: { $0.story == later.follows?.story })
            else {
                return nil
            }
            if later.story == story { return (earlier, "It follows “\(earlier.headline)”: \(reason)") }
            return earlier.story == story ? (later, "It is followed by “\(later.headline)”: \(reason)") : nil
        }
    }

    /// "new: Odell Varne, Skarvik": the names that no earlier story of the affair has. Single words that are no names
    /// tell nothing without their sentence. Nil for the first story, and where there is nothing.
    package func new(_ story: AffairStory) -> String? {
        let names = story.new.filter(AffairWording.isName)
        guard story.follows != nil, !names.isEmpty else { return nil }
        return "new: " + names.prefix(5).joined(separator: ", ")
    }

    /// Several words of which the first has a capital. Of a single one its capital does not tell: every German noun has
    /// one, and every word at the beginning of a headline.
    private static func isName(_ term: String) -> Bool {
        term.contains(" ") && (term.first?.isUppercase ?? false)
    }

    /// What a list says of a story that is a part of an affair; empty for one that stands alone.
    package static func mark(_ story: StorySummary) -> String {
        switch (story.follows != nil, !story.followedBy.isEmpty) {
        case (true, true): "follow-up, goes on"
        case (true, false): "follow-up"
        case (false, true): "goes on"
        case (false, false): ""
        }
    }
}
