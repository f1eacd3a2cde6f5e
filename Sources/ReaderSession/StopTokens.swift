import SharedState

/// The wish that one piece of work stops. It is never taken back: another piece has a token of its own.
final class StopToken: Sendable {
    private let wish = Locked(false)

    /// Whether the piece is to stop.
    var isSet: Bool { wish.withLock { $0 } }

    fileprivate func set() { wish.withLock { $0 = true } }
}

/// The tokens of all pieces of work that wait or are under way.
final class StopTokens: Sendable {
    private struct State {
        var tokens: [StopToken] = []
        var isClosed = false
    }

    private let state = Locked(State())

    init() {}

    /// A token for a piece of work that is about to be added.
    func new() -> StopToken {
        let token = StopToken()
        state.withLock { state in
            state.tokens.append(token)
            if state.isClosed { token.set() }
        }
        return token
    }

    /// To be called when the piece has ended.
    func forget(_ token: StopToken) {
        state.withLock { $0.tokens.removeAll { $0 === token } }
    }

    /// Stops every piece that there is.
    func setAll() {
        state.withLock { state in
            for token in state.tokens { token.set() }
        }
    }

    /// Stops every piece that there is or will be.
    func close() {
        state.withLock { state in
            state.isClosed = true
            for token in state.tokens { token.set() }
        }
    }
}
