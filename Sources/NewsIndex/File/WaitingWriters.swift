import Foundation

/// Lets short changes go before long work, also over processes: SQLite's lock knows no order, and whoever takes it
/// again at once keeps it from those who look for it now and then.
///
/// Whoever is about to write holds a shared lock on an empty file beside the index until it has written; long work
/// looks between its pieces whether somebody does, and then stands back. The system takes the locks of a process away
/// when it ends. Where there can be no such file, all take their chance.
final class WaitingWriters: Sendable {
    /// How long work that fills the index stands back for others at a time, in seconds: no one else may keep it for
    /// ever.
    private static let courtesy = 0.5
    private static let pause: UInt32 = 2_000

    private let path: String

    init(path: String) { self.path = path }

    /// Runs `body`, a short change, of which others are told meanwhile.
    func announcing<Value>(_ body: () throws -> Value) rethrows -> Value {
        let opened = LockFile.open(path)
        if let opened { announce(opened) }
        defer { if let opened { _ = close(opened) } }
        return try body()
    }

    /// Waits while others have short changes to make.
    func standBack() {
        guard let opened = LockFile.open(path) else { return }
        defer { _ = close(opened) }
        let deadline = Date.now + WaitingWriters.courtesy
        while flock(opened, LOCK_EX | LOCK_NB) != 0, Date.now < deadline { usleep(WaitingWriters.pause) }
    }

    /// Whether somebody waits to make a short change. Costs some microseconds.
    func areWaiting() -> Bool {
        guard let opened = LockFile.open(path) else { return false }
        defer { _ = close(opened) }
        return flock(opened, LOCK_EX | LOCK_NB) != 0
    }

    /// Long work that looks whether somebody waits has the lock for an instant.
    private func announce(_ opened: Int32) {
        for _ in 0..<10 where flock(opened, LOCK_SH | LOCK_NB) != 0 { usleep(50) }
    }
}

/// How much time a transaction of long work may take: long enough that beginning and ending it weighs little, but no
/// longer than until somebody wants to change something meanwhile.
struct WorkSlice {
    /// For work that is stored as a whole or not at all.
    static var whole: WorkSlice { WorkSlice(.seconds(86_400)) }

    private let end: ContinuousClock.Instant
    private let isWanted: () -> Bool

    /// `isWanted` is asked between two pieces whether the lock is wanted elsewhere.
    init(_ length: Duration = .milliseconds(200), isWanted: @escaping () -> Bool = { false }) {
        end = .now + length
        self.isWanted = isWanted
    }

    var isOver: Bool { ContinuousClock.now >= end || isWanted() }
}
