import Foundation
import SharedState

/// Tells other processes that this one is filling the index, so that they leave to it what is not finished yet.
///
/// A shared lock on a file beside the index: any number may fill it. The system takes the lock away when the process
/// ends, however it ends, so that what a killed run left is told from what a living one has still to do. It keeps
/// nobody from writing: that is the database's business.
final class FillingLock: Sendable {
    private let path: String
    private let descriptor = Locked<Int32?>(nil)

    init(path: String) { self.path = path }

    deinit { release() }

    /// From now on this process is filling the index, if it was not already. Where there can be no such file, as in a
    /// folder that is read only, nobody is told.
    func hold() {
        descriptor.withLock { descriptor in
            guard descriptor == nil, let opened = LockFile.open(path) else { return }
            _ = flock(opened, LOCK_SH | LOCK_NB)
            descriptor = opened
        }
    }

    /// From now on this process is filling the index no longer.
    func release() {
        descriptor.withLock { descriptor in
            if let held = descriptor { _ = close(held) }
            descriptor = nil
        }
    }

    /// Whether another process, or another opened index of this one, is filling the index.
    var isHeldElsewhere: Bool {
        descriptor.withLock { descriptor in
            guard let asking = descriptor ?? LockFile.open(path) else { return false }
            let isAlone = flock(asking, LOCK_EX | LOCK_NB) == 0
            if descriptor == nil {
                _ = close(asking)
            } else {
                // Asking for more may have cost what was held.
                _ = flock(asking, LOCK_SH | LOCK_NB)
            }
            return !isAlone
        }
    }
}
