package import NewsModel

/// Why articles stand together in a story, and stories beside each other, in words, here and on the command line.
package enum EvidenceWording {
    /// Heading of the shared terms and names.
    package static let terms = "What they share"
    /// Heading of the articles' ties.
    package static let ties = "How each is tied to the others, the weakest first"
    /// Heading of the stories before and after.
    package static let affair = "In the affair"
    /// Heading of the linked stories.
    package static let linked = "In other languages"
    /// Heading of what the reader has put together or apart.
    package static let corrections = "Your corrections"
    /// Heading of the rules with points.
    package static let rules = "Rules that move it in the list"

    /// What is to be said before the rest: how it is decided at all.
    package static func opening(sources: Int) -> String {
        sources < 2
            ? "One article stands here alone: no other was found that tells of the same."
            : """
            These articles share names and terms, at most some days apart. A term counts for more the rarer it is in news \
            at large, and for less where many stories of these days have it.
            """
    }

    /// Of so many texts terms were counted; what is rarer was not met.
    private static let counted = 20_000

    /// "in 3 of 4, 31 % of the likeness; one of 2,000 texts has it": what a term that they share counts for.
    package static func line(_ term: StoryEvidence.Term, of articles: Int) -> String {
        let share = term.share > 0 ? ", \(Wording.percent(term.share)) of the likeness" : ""
        let rarity = term.oneIn.map {
            $0 > counted ? "; hardly any text has it" : $0 > 1 ? "; one of \(Wording.grouped($0)) texts has it" : ""
        }
        return "in \(term.articles) of \(articles)\(share)\(rarity ?? "")"
    }

    /// What ties an article to the others, and how far it is from the nearest of them: "Karsk, tents, 2 h from the
    /// next".
    package static func reason(_ tie: StoryEvidence.Tie) -> String {
        let apart = tie.apart.map { $0 < 60 ? "at the time of another" : "\(Wording.duration($0)) from the next" }
        return (tie.terms.prefix(6) + [apart].compactMap(\.self)).joined(separator: ", ")
    }

    /// "both name Karsk, Ulmarek; 97 % sure": why a story of another language is said to tell of the same.
    package static func reason(_ other: LinkedStory) -> String {
        (other.words.isEmpty ? "" : "both name \(other.words.joined(separator: ", ")); ")
            + "\(Wording.percent(other.probability)) sure"
    }
}
