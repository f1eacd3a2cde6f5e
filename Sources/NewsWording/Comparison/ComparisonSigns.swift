package import NewsModel

/// The signs of a comparison, in one table for whoever reads Unicode and one for whoever does not. The screens, the
/// command line and the exports take theirs from here; no sign depends on a colour.
package struct ComparisonSigns: Hashable, Sendable {
    /// Both sides state it in the same words.
    package var same: Character
    /// Both sides state it, in words of their own.
    package var reworded: Character
    /// A figure, date, name or list differs.
    package var valueDiffers: Character
    /// The words of a quote differ.
    package var quoteDiffers: Character
    /// The right side does not have it.
    package var onlyLeft: Character
    /// The left side does not have it.
    package var onlyRight: Character
    /// On one matter, perhaps not the same.
    package var related: Character
    /// The article says it again.
    package var repeated: Character
    /// Beside another sign: the other side says it elsewhere.
    package var moved: Character
    /// The source states the fact.
    package var states: Character
    /// It states some of the fact.
    package var inPart: Character
    /// No sentence of the source has anything to do with it.
    package var absent: Character
    /// Nothing was found of it in the source, which says nothing.
    package var unknown: Character

    /// For terminals and files that take UTF-8.
    package static let unicode = ComparisonSigns(
        same: "=", reworded: "≈", valueDiffers: "≠", quoteDiffers: "\"", onlyLeft: "‹", onlyRight: "›", related: "·",
        repeated: "¶", moved: "⇅", states: "●", inPart: "○", absent: "–", unknown: "?")

    /// For all others; each sign is still told apart from the rest.
    package static let ascii = ComparisonSigns(
        same: "=", reworded: "~", valueDiffers: "!", quoteDiffers: "\"", onlyLeft: "<", onlyRight: ">", related: "-",
        repeated: ":", moved: "%", states: "#", inPart: "o", absent: ".", unknown: "?")

    /// The sign of a row; a heading has none.
    package func sign(_ kind: ComparisonRow.Kind) -> Character {
        switch kind {
        case .same: same
        case .reworded: reworded
        case .valueDiffers: valueDiffers
        case .quoteDiffers: quoteDiffers
        case .onlyLeft: onlyLeft
        case .onlyRight: onlyRight
        case .related: related
        case .repeated: repeated
        case .heading: " "
        }
    }

    /// The sign of a row and, behind it, of its being likely only and of its being told elsewhere.
    package func signs(_ row: ComparisonRow, in comparison: Comparison) -> String {
        String(sign(row)) + (comparison.isLikelyOnly(row) ? String(Self.likely) : "")
            + (row.isMoved ? String(moved) : "")
    }

    /// Behind the sign of a row that is not surely so.
    package static let likely: Character = "?"

    /// The sign of a row; none of a heading, and of a sentence of which nothing is known.
    package func sign(_ row: ComparisonRow) -> Character { row.isUnclaimed ? " " : sign(row.kind) }

    /// The sign of how two values stand to each other.
    package func sign(_ relation: ValueRelation) -> Character {
        switch relation {
        case .differs: valueDiffers
        case .compatible: reworded
        case .later, .otherMeasure: related
        }
    }

    /// The sign of how much a source says of a fact.
    package func sign(_ coverage: Coverage) -> Character {
        switch coverage {
        case .states: states
        case .mentions: inPart
        case .absent: absent
        case .unknown: unknown
        }
    }
}

/// What the signs mean.
package enum ComparisonWords {
    /// What is to be known of languages in which values are not compared; nil where there are none.
    package static func silence(in languages: [String]) -> String? {
        languages.isEmpty
            ? nil
            : "Figures and names are not compared in \(Wording.list(languages)): no difference there means nothing."
    }

    /// The signs in the order in which they are explained, with their meaning.
    package static func legend(_ signs: ComparisonSigns) -> [(sign: Character, meaning: String)] {
        [
            (signs.same, "the same words"), (signs.reworded, "the same fact in other words"),
            (signs.valueDiffers, "a number, name, date or list differs"), (signs.quoteDiffers, "a quote differs"),
            (signs.onlyLeft, "only the left side says this"), (signs.onlyRight, "only the right side says this"),
            (signs.moved, "told at another place on the other side"),
        ]
    }

    /// What `·` means wherever it stands: on a row of a comparison, and in front of figures.
    package static let unclaimed = "beside each other; nothing is claimed"

    /// What is said of figures that grew.
    package static let later = "later, not against each other"

    /// How two values stand to each other, behind both of them. A quotation is true or not, however much of it is
    /// printed.
    package static func relation(_ difference: ValueDifference) -> String {
        switch difference.relation {
        case .compatible where difference.kind == .quote: "one utterance, printed otherwise"
        case .differs: "they differ"
        case .compatible: "both can be true"
        case .later: later
        case .otherMeasure: "not in the same measure"
        }
    }

    /// How many rows of each kind there are: `1 with differing values, 2 reworded, 1 the same`; empty where there are
    /// none.
    package static func counts(_ comparison: Comparison) -> String {
        counted.compactMap { kind, words in
            let count = comparison.rows.count { $0.kind == kind && !$0.isUnclaimed }
            return count == 0 ? nil : "\(Wording.grouped(count)) \(words)"
        }.joined(separator: ", ")
    }

    /// How a number of rows of a kind is called, in the order in which they are told.
    private static let counted: [(kind: ComparisonRow.Kind, words: String)] = [
        (.valueDiffers, "with differing values"), (.quoteDiffers, "with differing quotes"), (.reworded, "reworded"),
        (.same, "the same"), (.related, "related"), (.onlyLeft, "only left"), (.onlyRight, "only right"),
        (.repeated, "repeated"),
    ]

    /// What a row is, in words; `left` and `right` name the sides.
    package static func row(_ kind: ComparisonRow.Kind, left: String, right: String) -> String {
        switch kind {
        case .same: "the same words"
        case .reworded: "in other words"
        case .valueDiffers: "a value differs"
        case .quoteDiffers: "the quotes differ"
        case .onlyLeft: "only \(left) says this"
        case .onlyRight: "only \(right) says this"
        case .related: unclaimed
        case .repeated: "said before in the same article"
        case .heading: "heading"
        }
    }

    /// How much a source says of a fact, in words.
    package static func coverage(_ coverage: Coverage) -> String {
        switch coverage {
        case .states: "states it"
        case .mentions: "in part"
        case .absent: "not at all"
        case .unknown: "not known"
        }
    }
}
