/// Requests that wait for their turn, by host: so many of one host at a time, with a pause between their starts.
///
/// Hosts take turns, so that one with many sources does not hold up the others.
struct HostQueues {
    /// What waits for a host, and when it may be asked.
    private struct Host {
        /// Taken from the end.
        var waiting: [FetchRequest] = []
        var active = 0
        var pause: Duration
        /// The earliest time of the next start; nil before the first.
        var mayStart: ContinuousClock.Instant?
        /// Requests for its robots.txt that have not been answered; until then nothing else is asked.
        var unansweredRobots = 0
    }

    private var hosts: [Host] = []
    private var numbers: [String: Int] = [:]
    /// The hosts for which something waits, in the order of their turns.
    private var order: [Int] = []
    /// Whose turn it is, into `order`.
    private var turn = 0
    private let maximumPerHost: Int
    private let pause: Duration
    /// Requests that have not been started.
    private(set) var count = 0

    init(maximumPerHost: Int, pause: Duration) {
        self.maximumPerHost = maximumPerHost
        self.pause = pause
    }

    /// Puts `requests`, each for one host, behind those that wait; robots.txt comes before them.
    mutating func add(_ requests: [(host: String, request: FetchRequest)]) {
        // Hosts take turns in the order in which they are named first.
        for (host, _) in requests { _ = number(host) }
        for (host, request) in requests.reversed() where request.robotsOrigin == nil { append(request, host) }
        for (host, request) in requests where request.robotsOrigin != nil {
            append(request, host)
            hosts[number(host)].unansweredRobots += 1
        }
        arrangeTurns()
    }

    private mutating func append(_ request: FetchRequest, _ host: String) {
        hosts[number(host)].waiting.append(request)
        count += 1
    }

    /// Only hosts with something to ask take turns: there may be thousands of them.
    private mutating func arrangeTurns() {
        order = hosts.indices.filter { !hosts[$0].waiting.isEmpty }
        turn = 0
    }

    private mutating func number(_ host: String) -> Int {
        if let number = numbers[host] { return number }
        // The reader's own machine needs no mercy.
        hosts.append(Host(pause: NetworkAddress.isThisMachine(host) ? .zero : pause))
        numbers[host] = hosts.count - 1
        return hosts.count - 1
    }

    /// The next request that may start at `time`, which counts as started; nil where none may.
    mutating func next(at time: ContinuousClock.Instant) -> FetchRequest? {
        guard count > 0 else { return nil }
        for step in order.indices {
            let place = (turn + step) % order.count
            let number = order[place]
            guard let request = hosts[number].waiting.last, hosts[number].active < maximumPerHost else { continue }
            if let start = hosts[number].mayStart, start > time { continue }
            if hosts[number].unansweredRobots > 0, request.robotsOrigin == nil { continue }
            hosts[number].waiting.removeLast()
            hosts[number].active += 1
            if hosts[number].pause > .zero { hosts[number].mayStart = time + hosts[number].pause }
            count -= 1
            if hosts[number].waiting.isEmpty {
                order.remove(at: place)
                turn = place
            } else {
                turn = place + 1
            }
            if turn >= order.count { turn = 0 }
            return request
        }
        return nil
    }

    /// How long until a pause ends that a request waits for; nil where none waits for that.
    func wait(at time: ContinuousClock.Instant) -> Duration? {
        guard count > 0 else { return nil }
        return order.lazy.map { hosts[$0] }.filter { $0.active < maximumPerHost }
            .compactMap { $0.mayStart.map { $0 - time } }.filter { $0 > .zero }.min()
    }

    /// A request of `host` is done.
    mutating func finished(_ host: String, wasRobots: Bool) {
        let number = number(host)
        hosts[number].active -= 1
        if wasRobots { hosts[number].unansweredRobots -= 1 }
    }

    /// A request for a robots.txt was taken out without being asked.
    mutating func passedOverRobots(_ host: String) { hosts[number(host)].unansweredRobots -= 1 }

    /// A redirect took a request from one host to another.
    mutating func moved(from old: String, to new: String) {
        guard old != new else { return }
        hosts[number(old)].active -= 1
        hosts[number(new)].active += 1
    }

    /// All that waits for `host`; it waits no more.
    mutating func takeAll(_ host: String) -> [FetchRequest] {
        let taken = take(number(host))
        if !taken.isEmpty { arrangeTurns() }
        return taken
    }

    /// All that waits.
    mutating func takeAll() -> [FetchRequest] {
        let places = numbers.sorted { $0.key < $1.key }.map(\.value)
        let taken = places.flatMap { take($0) }
        arrangeTurns()
        return taken
    }

    private mutating func take(_ number: Int) -> [FetchRequest] {
        let taken = Array(hosts[number].waiting.reversed())
        hosts[number].waiting = []
        count -= taken.count
        return taken
    }
}
