package import NewsIndex
package import NewsIngest
import NewsModel

// The store's record of a source and the fetcher's state say the same; each room has its own type, so that neither
// depends on the other.

extension FetchRecord {
    /// What the fetcher needs to know.
    package var state: FetchState {
        var state = FetchState()
        state.etag = etag
        state.lastModified = lastModified
        state.bodyHash = bodyHash
        state.lastFetch = lastTried
        state.lastWhole = lastUnconditional
        state.nextDue = nextDue
        state.pausedUntil = pausedUntil
        state.failures = errorCount
        state.problem = lastError
        state.movedTo = movedTo
        state.movedCount = movedCount
        state.movedSince = movedSince
        state.isGone = isGone
        state.goneCount = goneCount ?? 0
        state.goneSince = goneSince
        state.minutesToLive = minutesToLive
        state.skipHours = skipHours ?? []
        state.skipDays = skipDays ?? []
        return state
    }

    /// Takes over what a fetch found out.
    package mutating func take(_ state: FetchState) {
        etag = state.etag
        lastModified = state.lastModified
        bodyHash = state.bodyHash
        lastTried = state.lastFetch
        lastUnconditional = state.lastWhole
        nextDue = state.nextDue
        pausedUntil = state.pausedUntil
        errorCount = state.failures
        lastError = state.problem
        movedTo = state.movedTo
        movedCount = state.movedCount
        movedSince = state.movedSince
        isGone = state.isGone
        goneCount = state.goneCount
        goneSince = state.goneSince
        minutesToLive = state.minutesToLive
        skipHours = state.skipHours
        skipDays = state.skipDays
    }
}

extension FetchState {
    /// The state after a success that needed no server.
    func succeeded() -> FetchState {
        var state = self
        state.failures = 0
        state.problem = nil
        return state
    }
}
