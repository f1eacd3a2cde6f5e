import Foundation

/// The results of `transform` for all elements, in their order, computed on two threads where there are many.
///
/// The second thread ends with the call: libdispatch's, once used, wake once a second for as long as the program runs.
func parallelMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], atLeast few: Int = 16, _ transform: @escaping @Sendable (Element) -> Result
) -> [Result] {
    if elements.count < few { return elements.map(transform) }
    let half = elements.count / 2
    let rest = Later { elements[half...].map(transform) }
    return elements[..<half].map(transform) + rest.value
}

/// A value that is computed on a thread of its own.
private final class Later<Value: Sendable>: @unchecked Sendable {
    // Unchecked because the compiler does not know that `computed` is written before `isDone` is signalled and read
    // after.
    private var computed: Value?
    private let isDone = DispatchSemaphore(value: 0)

    init(_ compute: @escaping @Sendable () -> Value) {
        Thread.detachNewThread { [self] in
            computed = compute()
            isDone.signal()
        }
    }

    /// Waits for it.
    var value: Value {
        isDone.wait()
        defer { isDone.signal() }
        guard let computed else { preconditionFailure("signalled before it was computed") }
        return computed
    }
}
