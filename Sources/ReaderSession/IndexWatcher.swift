import Foundation
import SharedState

/// Notices that another process writes to the index, or that the index is no longer the file that was opened.
///
/// The kernel says when the folder changes, so that nothing wakes while nothing happens; where it does not (another
/// system, a folder over a network), the file is looked at every second and a half.
final class IndexWatcher: Sendable {
    /// Writes come in bursts, and the reader's own are counted by whoever made them before this has passed.
    private static let patience: Int32 = 700
    private static let pause: Int32 = 1_500

    private let folder: String
    private let changed: @Sendable () -> Void
    /// Written to when the watching is to end.
    private let stop: PrivatePipe
    private let isDone = DispatchSemaphore(value: 0)

    /// Calls `changed` from a thread of its own, some time after something in the folder of `path` was written.
    /// - Returns: nil where the process is out of descriptors.
    init?(path: String, changed: @escaping @Sendable () -> Void) {
        guard let stop = PrivatePipe() else { return nil }
        self.stop = stop
        folder = (path as NSString).deletingLastPathComponent
        self.changed = changed
        Thread.detachNewThread { [self] in watch() }
    }

    /// Ends the watching; `changed` is not called any more once this returns.
    func end() {
        var byte: UInt8 = 1
        write(stop.writeEnd, &byte, 1)
        isDone.wait()
        close(stop.readEnd)
        close(stop.writeEnd)
    }

    private func watch() {
        let kernel = openKernelWatch()
        while true {
            if kernel >= 0 {
                if waitIsOver(kernel, milliseconds: -1) { break }
                if waitIsOver(-1, milliseconds: IndexWatcher.patience) { break }
                drain(kernel)
            } else if waitIsOver(-1, milliseconds: IndexWatcher.pause) {
                break
            }
            changed()
        }
        if kernel >= 0 { close(kernel) }
        isDone.signal()
    }

    /// Sleeps until `descriptor` is readable or the time has passed. Returns whether the watching is to end.
    private func waitIsOver(_ descriptor: Int32, milliseconds: Int32) -> Bool {
        var waiting = [stop.readEnd, descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while poll(&waiting, descriptor < 0 ? 1 : 2, milliseconds) < 0, errno == EINTR {}
        return waiting[0].revents != 0
    }

    private func drain(_ descriptor: Int32) {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while read(descriptor, &buffer, buffer.count) > 0 {}
    }

    #if os(Linux)
        private func openKernelWatch() -> Int32 {
            let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
            guard descriptor >= 0 else { return -1 }
            let events = IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF
            guard inotify_add_watch(descriptor, folder, UInt32(events)) >= 0 else {
                close(descriptor)
                return -1
            }
            return descriptor
        }
    #else
        private func openKernelWatch() -> Int32 { -1 }
    #endif
}
