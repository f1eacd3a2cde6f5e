import Foundation

/// The results of `transform` for all elements, in their order, computed on two threads where there are many.
///
/// The second thread ends with the call: libdispatch's, once used, wake once a second for as long as the program runs.
func parallelMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], atLeast few: Int = 16, _ transform: @escaping @Sendable (Element) -> Result
) -> [Result] {
    parallelHalves(elements, atLeast: few) { $0.map(transform) }
}

/// The same for a function that takes many elements at once, because it keeps something from one to the next.
func parallelHalves<Element: Sendable, Result: Sendable>(
    _ elements: [Element], atLeast few: Int = 16,
    _ transform: @escaping @Sendable (ArraySlice<Element>) -> [Result]
) -> [Result] {
    if elements.count < few { return transform(elements[...]) }
    let half = elements.count / 2
    let (rest, first) = parallelPair({ transform(elements[half...]) }, { transform(elements[..<half]) })
    return first + rest
}

/// The results of two computations, done side by side.
func parallelPair<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
    let beside = Later(first)
    let second = second()
    return (beside.value, second)
}

/// A value that is computed on a thread of its own.
final class Later<Value: Sendable>: @unchecked Sendable {
    // Unchecked because the compiler does not know that `compute` is touched by one thread alone, and that `computed`
    // is written before `isDone` is signalled and read after.
    private var compute: (@Sendable () -> Value)?
    private var computed: Value?
    private let isDone = DispatchSemaphore(value: 0)

    init(_ compute: @escaping @Sendable () -> Value) {
        self.compute = compute
        Thread.detachNewThread { [self] in
            computed = self.compute?()
            // Its input is released first: the waiting thread may be about to change it, and would copy it.
            self.compute = nil
            isDone.signal()
        }
    }

    /// Whether it is there already.
    var isReady: Bool {
        guard isDone.wait(timeout: .now()) == .success else { return false }
        isDone.signal()
        return true
    }

    /// Waits for it.
    var value: Value {
        isDone.wait()
        defer { isDone.signal() }
        guard let computed else { preconditionFailure("signalled before it was computed") }
        return computed
    }
}

/// Pieces of work in two steps, the first of which is done on a thread of its own for one piece while its owner does
/// the second for the piece before.
struct Ahead<Value: Sendable> {
    private var begun: Later<Value>?

    /// Begins the first step of the next piece, and gives what it made of the piece before; nil for the first.
    mutating func begin(_ compute: @escaping @Sendable () -> Value) -> Value? {
        let next = Later(compute)
        defer { begun = next }
        return begun?.value
    }

    /// What was made of the last piece; nil where there was none.
    mutating func last() -> Value? {
        defer { begun = nil }
        return begun?.value
    }
}
