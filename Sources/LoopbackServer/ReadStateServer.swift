import Foundation
package import SharedState

/// A server that keeps what was read, whatever protocol it speaks: what it holds, what goes wrong, what it was asked.
package protocol ReadStateServer: Sendable {
    /// All of the server; requests and tests take turns.
    var state: Locked<ReadStateServerState> { get }
}

extension ReadStateServer {
    /// What it holds now.
    package var contents: ServiceContents { state.withLock { $0.contents } }

    /// Changes what it holds, as somebody does at another device; gives what the change gives.
    package func change<Value: Sendable>(_ change: @Sendable (inout ServiceContents) -> Value) -> Value {
        state.withLock { change(&$0.contents) }
    }

    /// From now on these things go wrong.
    package func setFaults(_ faults: ServiceFaults) { state.withLock { $0.faults = faults } }

    /// Methods and paths of what was asked, and forgets them.
    package func takeRequests() -> [String] {
        state.withLock { state in
            defer { state.requests = [] }
            return state.requests
        }
    }

    /// `body` is called twice for each request, before it takes effect and after, before it is answered.
    package func onRequest(_ body: @escaping @Sendable () -> Void) { state.withLock { $0.isHeard = body } }
}

/// What such a server remembers.
package struct ReadStateServerState: Sendable {
    var contents = ServiceContents()
    var faults = ServiceFaults()
    /// Decides what goes wrong, the same in each run of a test.
    var numbers = SeededNumbers(7)
    var requests: [String] = []
    /// Which token holds.
    var token = 0
    /// How often that token was used.
    var tokenUses = 0
    /// Which login holds.
    var login = 0
    /// How often that login was used.
    var loginUses = 0
    /// Called before a request takes effect and after.
    var isHeard: (@Sendable () -> Void)?

    /// The answer to a request: what `reply` gives, if nothing goes wrong.
    mutating func answer(
        _ request: LoopbackServer.Request,
        _ reply: (ServiceCall, inout ReadStateServerState, Int64) -> ServiceReply
    ) -> LoopbackServer.Answer {
        let call = ServiceCall(request, mostValues: faults.mostValues)
        requests.append("\(call.method) \(call.path)")
        let now = Int64(Date().timeIntervalSince1970) + faults.clock
        if let status = faults.status { return ServiceReply.text("no", status).answer(fate: .normal, date: now) }
        if let pause = faults.pause {
            return ServiceReply.text("wait", "429 Too Many Requests", ["Retry-After: \(pause)"])
                .answer(fate: .normal, date: now)
        }
        let fate = faults.fate(Int.random(in: 0..<100, using: &numbers))
        if fate == .lostRequest || fate == .serverError { return ServiceReply.text("").answer(fate: fate, date: now) }
        isHeard?()
        let reply = reply(call, &self, now)
        isHeard?()
        return reply.answer(fate: fate, date: now)
    }
}
