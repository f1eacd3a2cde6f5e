import ReaderInterface

/// Keeps the place of a reader who rests, so that what ends the program without a word (a kill, a line that is lost, a
/// machine that stops) costs a few seconds and not the whole sitting.
struct RestingPlace {
    /// How long nothing is typed before the place is kept: long enough that who moves through a list writes nothing.
    private static let rest: Duration = .seconds(2)

    private var kept: SavedPlace?
    /// When the place is due; nil while nothing was done since it was kept.
    private var due: ContinuousClock.Instant?

    /// The reader did something.
    mutating func noticeInput() { due = .now + Self.rest }

    /// The place was kept on another occasion.
    mutating func noticeKept(_ place: SavedPlace) { kept = place }

    /// How long to sleep until the place is due; nil for as long as anything.
    var milliseconds: Int32? {
        due.map { Int32(max(0, ($0 - .now) / .milliseconds(1)).rounded(.up)) }
    }

    /// The place, where it is time to keep it and it is another than the one that is kept.
    mutating func place(_ state: ReaderState) -> SavedPlace? {
        guard let due, due <= .now else { return nil }
        self.due = nil
        let place = state.savedPlace
        // When it was left is no change.
        var before = kept
        before?.left = place.left
        guard place != before else { return nil }
        kept = place
        return place
    }
}
