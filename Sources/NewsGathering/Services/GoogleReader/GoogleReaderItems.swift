import NewsIndex
import NewsIngest

/// Gets items by their ids, in bulk.
final class GoogleReaderItems {
    private static let mostFailures = 8
    private let session: GoogleReaderSession
    /// Ids in one request: fewer where a server does not want so many, or does not get to the end of its answer.
    private var size = 250

    init(session: GoogleReaderSession) { self.session = session }

    /// Calls `each` with the items of each request, and those of its ids that the server does not have.
    func get(_ ids: [String], each: ([ServiceItem], [String]) throws -> Void) throws {
        var left = ids
        // Since something came last.
        var failures = 0
        while !left.isEmpty {
            // A server in trouble is not asked for all of them at once.
            let count = failures == 0 ? left.count : min(size, left.count)
            let parts = stride(from: 0, to: count, by: size).map { Array(left[$0..<min($0 + size, count)]) }
            let missed = try get(parts, each)
            if missed.ids.count < count { failures = 0 }
            left = missed.ids + left[count...]
            guard let problem = missed.problem else { continue }
            failures += 1
            if size == 1, failures > 2, problem.isOfTheServer, !left.isEmpty {
                // One that the server cannot give; the others need not wait for it.
                try each([], [left.removeFirst()])
                failures = 1
            }
            try recover(from: problem, after: failures)
        }
    }

    private func get(
        _ parts: [[String]], _ each: ([ServiceItem], [String]) throws -> Void
    ) throws -> (ids: [String], problem: ServiceError?) {
        var missed: [String] = []
        var problem: ServiceError?
        let requests = try parts.map { part in
            try session.request("stream/items/contents", part.map { ("i", GoogleReaderID.long($0)) })
        }
        try session.connection.answers(requests) { place, answer in
            let part = parts[place]
            let found: [ServiceItem]
            do throws(ServiceError) {
                found = try Self.items(in: answer, asked: Set(part))
            } catch {
                missed += part
                if problem == nil || error.wait != nil { problem = error }
                return
            }
            let known = Set(found.map(\.id))
            try each(found, part.filter { !known.contains($0) })
        }
        return (missed, problem)
    }

    /// Each item once, and none that was not asked for.
    private static func items(in answer: ServiceAnswer, asked: Set<String>) throws(ServiceError) -> [ServiceItem] {
        let json = try answer.checked().json("items")
        let all = (json["items"]?.elements ?? []).compactMap(GoogleReaderItem.item)
        var seen: Set<String> = []
        let items = all.filter { asked.contains($0.id) && seen.insert($0.id).inserted }
        if items.isEmpty, !all.isEmpty { throw .unreadable("it is about other articles") }
        return items
    }

    private func recover(from problem: ServiceError, after failures: Int) throws {
        switch problem {
        case .expired: session.forget()
        case .refused, .serverProblem, .unreadable, .unreachable: size = max(1, size / 4)
        default: throw problem
        }
        if failures > (problem.isOfTheServer ? Self.mostFailures : 3) { throw problem }
    }
}

extension ServiceError {
    /// The server is there, and answers; what it says is of no use.
    fileprivate var isOfTheServer: Bool {
        switch self {
        case .refused, .serverProblem, .unreadable: true
        default: false
        }
    }
}
