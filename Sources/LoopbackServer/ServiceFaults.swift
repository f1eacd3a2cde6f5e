/// What can go wrong between a program and a server, to be switched on.
package struct ServiceFaults: Sendable {
    /// How item ids are written in lists.
    package enum IDForm: Sendable { case decimal, long, mixed }

    /// How the server writes ids of items.
    package var ids = IDForm.decimal
    /// Seconds that the server's clock is ahead.
    package var clock: Int64 = 0
    /// Ids in a page of a list, at most.
    package var page = 10_000
    /// A page begins with the last items of the one before it.
    package var repeatsPages = false
    /// The items of a page are in no order.
    package var reordersPages = false
    /// A request that names more ids than this is refused (400).
    package var mostIDs = Int.max
    /// Values of a form beyond this are not read, as PHP does.
    package var mostValues = Int.max
    /// A token holds for so many uses, a login for so many.
    package var tokenUses = Int.max
    /// Uses of a login until the server asks for another.
    package var loginUses = Int.max
    /// Of a hundred requests so many take effect, and their answers are lost.
    package var lostAnswers = 0
    /// Of a hundred requests so many are cut off before they take effect.
    package var lostRequests = 0
    /// Of a hundred answers so many end in the middle.
    package var halfAnswers = 0
    /// Of a hundred requests so many are answered with 500.
    package var serverErrors = 0
    /// Labels of items are no thing that it has (500, as Miniflux has it).
    package var refusesLabels = false
    /// All requests are answered with 429 and this many seconds to wait.
    package var pause: Int?
    /// All requests are answered with this status.
    package var status: String?

    package init() {}
}

/// What comes of one request.
enum ServiceFate {
    /// `lostAnswer` and `halfAnswer` take effect; `lostRequest` and `serverError` do not.
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
package struct SeededNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The same seed gives the same numbers.
    package init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
