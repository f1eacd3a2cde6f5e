/// Something that could not be read as it should be: what, where, and what the reader can do about it.
public struct IngestWarning: Hashable, Sendable, CustomStringConvertible {
    /// A file's path or a feed's address.
    public var subject: String
    /// What happened, in plain words, without a full stop.
    public var problem: String
    /// What to do, without a full stop; empty where nothing needs to be done.
    public var advice: String
    /// Nothing could be read; otherwise the rest was.
    public var isFailure: Bool

    public init(subject: String, problem: String, advice: String = "", isFailure: Bool = false) {
        self.subject = subject
        self.problem = problem
        self.advice = advice
        self.isFailure = isFailure
    }

    /// `subject: problem; advice`, without a full stop.
    public var description: String {
        advice.isEmpty ? "\(subject): \(problem)" : "\(subject): \(problem); \(advice)"
    }
}
