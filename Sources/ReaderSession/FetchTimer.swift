import Foundation
import NewsModel
import ProgramSettings
import SharedState

/// Calls for a round of fetching at an interval, outside of the quiet hours. Between two it sleeps in `poll`, and not
/// at all where nothing is to be fetched by itself.
final class FetchTimer: Sendable {
    /// What it is told from other threads.
    private struct State {
        var isOn: Bool
        var hasEnded = false
    }

    private let interval: Int64
    private let quiet: QuietHours?
    private let zone: TimeZoneRules
    private let due: @Sendable () -> Void
    private let state: Locked<State>
    /// Written to when the state has changed.
    private let wake: PrivatePipe
    private let isDone = DispatchSemaphore(value: 0)

    /// Calls `due` from a thread of its own: at once when it is on or switched on, and then every `interval` seconds.
    /// - Returns: nil where the process is out of descriptors.
    init?(
        interval: Int64, quiet: QuietHours?, zone: TimeZoneRules, isOn: Bool, due: @escaping @Sendable () -> Void
    ) {
        guard let pipe = PrivatePipe() else { return nil }
        wake = pipe
        self.interval = max(60, interval)
        self.quiet = quiet
        self.zone = zone
        self.due = due
        state = Locked(State(isOn: isOn))
        Thread.detachNewThread { [self] in work() }
    }

    /// Switched on, it calls at once.
    func set(isOn: Bool) {
        state.withLock { $0.isOn = isOn }
        signal()
    }

    /// Ends the thread; `due` is not called any more once this returns.
    func end() {
        state.withLock { $0.hasEnded = true }
        signal()
        isDone.wait()
        close(wake.readEnd)
        close(wake.writeEnd)
    }

    private func signal() {
        var byte: UInt8 = 1
        write(wake.writeEnd, &byte, 1)
    }

    private func work() {
        while true {
            let now = state.withLock { $0 }
            if now.hasEnded { break }
            guard now.isOn else {
                sleep(seconds: nil)
                continue
            }
            if let left = quiet?.secondsLeft(at: .now, zone) {
                sleep(seconds: left)
            } else {
                due()
                sleep(seconds: interval)
            }
        }
        isDone.signal()
    }

    /// Until the time has passed or the state has changed; without a time until the latter. Clocks are set and
    /// machines sleep, so that no sleep is longer than a quarter of an hour.
    private func sleep(seconds: Int64?) {
        let end = seconds.map { Date.now.addingTimeInterval(Double($0)) }
        while true {
            var left: Int32 = -1
            if let end {
                let rest = end.timeIntervalSinceNow
                if rest <= 0 { return }
                left = Int32(min(rest, 900) * 1_000) + 1
            }
            var waiting = pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0)
            let count = poll(&waiting, 1, left)
            if count > 0 {
                var byte: UInt8 = 0
                read(wake.readEnd, &byte, 1)
                return
            }
        }
    }
}
