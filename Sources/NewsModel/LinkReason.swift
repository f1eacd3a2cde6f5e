/// Why two sentences are linked as they are.
public struct LinkReason: Hashable, Sendable, Codable {
    /// A word of the left sentence and the one of the right that it is or stands for.
    public struct SharedWord: Hashable, Sendable, Codable {
        /// As the left sentence writes it.
        public var left: String
        /// As the right sentence writes it.
        public var right: String
        /// How much the match weighs; rare words weigh most, up to about 5.
        public var weight: Double

        public init(left: String, right: String, weight: Double) {
            self.left = left
            self.right = right
            self.weight = weight
        }
    }
    /// What one sort of evidence adds to the log-odds that both state the same.
    public struct Contribution: Hashable, Sendable, Codable {
        /// Which evidence it is, in words for people.
        public var name: String
        /// In nats; below 0 it speaks against.
        public var value: Double

        public init(name: String, value: Double) {
            self.name = name
            self.value = value
        }
    }
    /// Two values that are not equal and are not said to differ.
    public struct Silenced: Hashable, Sendable, Codable {
        /// As the left article writes it.
        public var left: String
        /// As the right article writes it.
        public var right: String
        /// Why nothing is said, in words.
        public var reason: String

        public init(left: String, right: String, reason: String) {
            self.left = left
            self.right = right
            self.reason = reason
        }
    }

    /// Indices into the comparison's sentences.
    public var left: Int
    /// The same for the right side.
    public var right: Int
    /// 0 to 1.
    public var probability: Double
    /// `probability` in steps, as the screens show it.
    public var grade: LinkGrade
    /// The heaviest first.
    public var shared: [SharedWord]
    /// Evidence that weighs next to nothing (below 0.05) is left out.
    public var contributions: [Contribution]
    /// Unequal values of the two sentences that the comparison keeps quiet about.
    public var silences: [Silenced]

    public init(
        left: Int, right: Int, probability: Double, grade: LinkGrade, shared: [SharedWord],
        contributions: [Contribution], silences: [Silenced] = []
    ) {
        self.left = left
        self.right = right
        self.probability = probability
        self.grade = grade
        self.shared = shared
        self.contributions = contributions
        self.silences = silences
    }
}
