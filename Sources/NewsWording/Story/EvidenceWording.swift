/// Why articles stand together, in words: the headings of the answer, here and on the command line.
package enum EvidenceWording {
    package static let terms = "What they share"
    package static let ties = "How each is tied to the others, the weakest first"
    package static let linked = "In other languages"
    package static let corrections = "Your corrections"
    package static let rules = "Rules that move it in the list"

    /// What is to be said before the rest.
    package static func opening(sources: Int) -> String {
        sources < 2
            ? "One article stands here alone: no other was found that tells of the same."
            : "These articles share names and terms that are rare elsewhere, within a few days."
    }
}
