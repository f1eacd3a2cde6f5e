import Foundation
import NewsIndex
import NewsIngest
import NewsModel
import ProgramSettings

/// A look at what is to become a source: what no waiting mends is refused before it is one.
struct SourceCheck {
    let settings: Settings
    let isStopped: @Sendable () -> Bool

    /// What the source answers, to be read when it is added; nil where it is not asked for this, as a command or a
    /// folder is.
    ///
    /// - Parameter known: what it answered already.
    /// - Throws: `WrongSource`. A host that is slow, refuses or fails may be better tomorrow.
    func answer(_ source: NewSource, known: FetchResult?, at now: Timestamp) throws -> FetchResult? {
        if source.kind == .folder { return nil }
        guard source.kind == .feed, case let trial = trial(source, now), let address = trial.fetchedAddress else {
            return known
        }
        if case .file(let path) = address, !FileManager.default.fileExists(atPath: path) {
            throw WrongSource(address: path, reason: " is not there; check the path")
        }
        guard let answer = known ?? fetched(trial, address, now) else { return nil }
        if let reason = lasting(answer, of: trial) {
            throw WrongSource(address: shown(address), reason: reason)
        }
        return answer
    }

    private func trial(_ source: NewSource, _ now: Timestamp) -> Source {
        Source(id: SourceID(0), kind: source.kind, url: source.url, settings: source.settings, addedAt: now)
    }

    private func fetched(_ source: Source, _ address: SourceAddress, _ now: Timestamp) -> FetchResult? {
        let request = FetchRequest(
            source: source.id, address: address, settings: FetchSettings(settings, of: source), isForced: true)
        return Fetcher(now: { now }).answer(to: request, until: isStopped)
    }

    /// What is wrong for good, in words behind the address.
    private func lasting(_ answer: FetchResult, of source: Source) -> String? {
        if answer.response.failure == .hostNotFound { return ": \(FetchFailure.hostNotFound.text)" }
        if case .document(let document) = answer.update.outcome {
            return FeedReading.read(source, document).feed.error.map { $0.hasPrefix("is ") ? " \($0)" : ": \($0)" }
        }
        let status = answer.response.status
        return Self.gone.contains(status) ? " is not there: its server answers \(status)" : nil
    }

    /// Statuses of HTTP that say that nothing is there.
    private static let gone = [404, 410]

    private func shown(_ address: SourceAddress) -> String {
        if case .file(let path) = address { path } else { WebAddress(address.text).shown }
    }
}

/// Something that was given as a source and is none.
package struct WrongSource: RefusedWish {
    var address: String
    /// What follows the address in a sentence.
    var reason: String
    /// Address and reason as one sentence.
    package var description: String { "\(address)\(reason)." }
}
