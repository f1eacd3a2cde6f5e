import NewsIndex
import SharedState

/// The index that a server answers from: opened when it is first needed, and anew where another file has taken its
/// place, as a server outlives a restored backup and may be started before there is anything to read.
final class ServedIndex: Sendable {
    private let place: IndexPlace
    private let opened = Locked<(reading: NewsIndex?, writing: NewsIndex?)>((nil, nil))

    init(place: IndexPlace) { self.place = place }

    /// Runs `body` with the index, open for reading or, where it `changes` something, for writing.
    func use<Value>(changes: Bool, _ body: (NewsIndex) throws -> Value) throws -> Value {
        do {
            return try body(index(changes: changes))
        } catch let error as IndexError {
            switch error {
            case .vanished, .replaced: break
            default: throw error
            }
        }
        opened.withLock { $0 = (nil, nil) }
        return try body(index(changes: changes))
    }

    private func index(changes: Bool) throws -> NewsIndex {
        try opened.withLock { opened in
            let reading = try opened.reading ?? place.open(readOnly: true)
            opened.reading = reading
            try reading.follow()
            guard changes else { return reading }
            // Opened for reading first, so that a mistyped folder is not made.
            let writing = try opened.writing ?? place.open()
            opened.writing = writing
            return writing
        }
    }

    /// Closes what is open.
    func close() {
        opened.withLock {
            $0.reading?.close()
            $0.writing?.close()
            $0 = (nil, nil)
        }
    }
}
