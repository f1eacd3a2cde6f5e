import ReaderInterface
import SharedState

/// Keeps the place of a reader who rests, so that what ends the program without a word (a kill, a line that is lost, a
/// machine that stops) costs a few seconds and not the whole sitting.
struct RestingPlace {
    /// How long nothing is typed before the place is kept: long enough that who moves through a list writes nothing.
    private static let rest: Duration = .seconds(2)

    /// How long until a place that could not be stored is tried again.
    private static let pause: Duration = .seconds(10)

    /// What became of what was to be stored; other threads store it.
    private struct Outcome {
        var kept: SavedPlace?
        var hasFailed = false
    }
    private let outcome = Locked(Outcome())
    /// When the place is due; nil while nothing was done since it was kept.
    private var due: ContinuousClock.Instant?

    /// The reader did something.
    mutating func noticeInput() { due = .now + Self.rest }

    /// A function to be told whether the place was stored, from any thread.
    func notice(_ place: SavedPlace) -> @Sendable (_ isStored: Bool) -> Void {
        { [outcome] isStored in
            outcome.withLock { outcome in
                if isStored { outcome.kept = place }
                outcome.hasFailed = !isStored
            }
        }
    }

    /// How long to sleep until the place is due; nil for as long as anything.
    var milliseconds: Int32? {
        due.map { Int32(max(0, ($0 - .now) / .milliseconds(1)).rounded(.up)) }
    }

    /// The place, where it is time to keep it and it is another than the one that is kept.
    mutating func place(_ state: ReaderState) -> SavedPlace? {
        let hasFailed = outcome.withLock { outcome in
            defer { outcome.hasFailed = false }
            return outcome.hasFailed
        }
        if hasFailed, due == nil { due = .now + Self.pause }
        guard let due, due <= .now else { return nil }
        self.due = nil
        let place = state.savedPlace
        // When it was left is no change.
        var before = outcome.withLock { $0.kept }
        before?.left = place.left
        return place == before ? nil : place
    }
}
