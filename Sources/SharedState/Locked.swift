#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A value that several threads use, one at a time.
///
/// POSIX's mutex, where the standard library has `Mutex`: that one is made of the system's futex inside of the library,
/// where the thread sanitizer does not see it and reports every value that it guards.
///
/// `@unchecked Sendable`: the value is touched with the mutex locked, and nowhere else.
public final class Locked<Value>: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    public init(_ value: sending Value) {
        self.value = value
        mutex = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Runs `body` while no other thread uses the value. It must not lock the same value again.
    public func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}
