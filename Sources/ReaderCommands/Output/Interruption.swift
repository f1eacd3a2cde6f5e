import Foundation
import Synchronization

/// Ctrl-C and a friendly kill ask long work for an orderly end: what was done so far is stored first. A second one
/// ends the program at once.
enum Interruption {
    private static let wasAsked = Atomic<Bool>(false)

    /// The exit status of a program that ended so, as shells have it: 128 and the number of SIGINT.
    static let exitStatus: Int32 = 130

    static func watch() {
        // Made here: a signal must not be what makes it first.
        wasAsked.store(false, ordering: .relaxed)
        // The process that started the program may have blocked them, and a child inherits that.
        var numbers = sigset_t()
        sigemptyset(&numbers)
        for number in [SIGINT, SIGTERM] { sigaddset(&numbers, number) }
        pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                Interruption.wasAsked.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }

    static var isAsked: Bool { wasAsked.load(ordering: .relaxed) }
}
