/// What can go wrong between a program and a server, to be switched on.
public struct ServiceFaults: Sendable {
    /// How item ids are written in lists.
    public enum IDForm: Sendable { case decimal, long, mixed }

    public var ids = IDForm.decimal
    /// Seconds that the server's clock is ahead.
    public var clock: Int64 = 0
    /// Ids in a page of a list, at most.
    public var page = 10_000
    /// A page begins with the last items of the one before it.
    public var repeatsPages = false
    /// The items of a page are in no order.
    public var reordersPages = false
    /// A request that names more ids than this is refused (400).
    public var mostIDs = Int.max
    /// Values of a form beyond this are not read, as PHP does.
    public var mostValues = Int.max
    /// A token holds for so many uses, a login for so many.
    public var tokenUses = Int.max
    public var loginUses = Int.max
    /// Of a hundred requests so many take effect, and their answers are lost.
    public var lostAnswers = 0
    /// Of a hundred requests so many are cut off before they take effect.
    public var lostRequests = 0
    /// Of a hundred answers so many end in the middle.
    public var halfAnswers = 0
    /// Of a hundred requests so many are answered with 500.
    public var serverErrors = 0
    /// Labels of items are no thing that it has (500, as Miniflux has it).
    public var refusesLabels = false
    /// All requests are answered with 429 and this many seconds to wait.
    public var pause: Int?
    /// All requests are answered with this status.
    public var status: String?

    public init() {}
}

/// What comes of one request.
enum ServiceFate {
    case normal, lostAnswer, lostRequest, halfAnswer, serverError
}

extension ServiceFaults {
    /// `draw` is from 0 to 99.
    func fate(_ draw: Int) -> ServiceFate {
        var limit = 0
        for (share, fate) in [
            (lostAnswers, ServiceFate.lostAnswer), (lostRequests, .lostRequest), (halfAnswers, .halfAnswer),
            (serverErrors, .serverError),
        ] {
            limit += share
            if draw < limit { return fate }
        }
        return .normal
    }
}

/// Numbers that look as if by chance, the same at each run.
public struct SeededNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
