import NewsIndex
import SharedState

/// The index that a server answers from: opened when it is first needed, and anew where another file has taken its
/// place, as a server outlives a restored backup and may be started before there is anything to read.
final class ServedIndex: Sendable {
    private let folder: String
    private let opened = Locked<(reading: NewsIndex?, writing: NewsIndex?)>((nil, nil))

    init(folder: String) { self.folder = folder }

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
            let reading = try opened.reading ?? NewsIndex(folder: folder, readOnly: true)
            opened.reading = reading
            guard changes else { return reading }
            // Opened for reading first, so that a mistyped folder is not made.
            let writing = try opened.writing ?? NewsIndex(folder: folder)
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
