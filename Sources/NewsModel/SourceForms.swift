/// A line of the form in which a source is set up.
public struct SourceField: Hashable, Sendable {
    /// What may be put into it.
    public enum Form: Hashable, Sendable {
        /// Anything, on one line.
        case text
        /// A whole number of this range.
        case number(ClosedRange<Int>)
        /// Values, and how they are called.
        case choice([Choice])
    }

    /// A value that can be chosen, and how it is called.
    public struct Choice: Hashable, Sendable {
        /// The setting's value when it is chosen.
        public var value: String
        /// The form's word for it.
        public var label: String

        public init(_ value: String, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    /// The setting's name: "tags", "interval".
    public var name: String
    /// The word before the line.
    public var label: String
    /// One sentence.
    public var help: String
    /// How the line is edited and what it takes.
    public var form: Form
    /// Empty for the default.
    public var value: String
    /// Several sources are changed, and they differ here: what is left as it is stays as it is in each.
    public var isMixed: Bool

    public init(
        name: String, label: String, help: String, form: Form = .text, value: String = "", isMixed: Bool = false
    ) {
        self.name = name
        self.label = label
        self.help = help
        self.form = form
        self.value = value
        self.isMixed = isMixed
    }

    /// What is wrong with a value, in words; nil where nothing is.
    public func problem(with value: String) -> String? {
        guard case .number(let range) = form, !value.isEmpty else { return nil }
        guard let number = Int(value) else { return "is not a whole number" }
        return range.contains(number) ? nil : "is not between \(range.lowerBound) and \(range.upperBound)"
    }
}

/// What is at an address or a path, before it becomes a source.
public struct SourcePreview: Hashable, Sendable {
    /// An article that would come.
    public struct Item: Hashable, Sendable {
        /// Plain text of one line, as the stored article would have it.
        public var title: String
        /// Nil where the feed gives no date.
        public var published: Timestamp?

        public init(title: String, published: Timestamp? = nil) {
            self.title = title
            self.published = published
        }
    }

    /// Another feed that the page announces.
    public struct Other: Hashable, Sendable {
        /// The feed's address without a password in it, as the page's own name for it is not read.
        public var title: String
        /// Absolute.
        public var address: String

        public init(title: String, address: String) {
            self.title = title
            self.address = address
        }
    }

    /// What was typed.
    public var typed: String
    /// What would be added: the feed that a page announces, the address with its scheme.
    public var address: String
    /// The address without a password in it.
    public var shownAddress: String
    /// The place's own title; empty where it has none.
    public var title: String
    /// What it is: "a feed of 24 items", "a folder of 12 files".
    public var kind: String
    /// The newest first.
    public var items: [Item]
    /// Feeds of the page beside the one at `address`.
    public var others: [Other]
    /// Why nothing could be seen of it, and what can be done; nil where all is well.
    public var problem: String?
    /// What it is called among the sources, where it is there already; nothing can be added then.
    public var knownAs: String?

    /// `shownAddress` is `address` where none is given: pass one for addresses with a password.
    public init(
        typed: String, address: String, shownAddress: String? = nil, title: String = "", kind: String = "",
        items: [Item] = [],
        others: [Other] = [], problem: String? = nil
    ) {
        self.typed = typed
        self.address = address
        self.shownAddress = shownAddress ?? address
        self.title = title
        self.kind = kind
        self.items = items
        self.others = others
        self.problem = problem
    }
}
