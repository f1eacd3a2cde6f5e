import NewsIndex

/// Sends what waits for an account's server.
///
/// A change may be told twice, where the answer to the first time was lost, and is never lost: it is confirmed only by
/// the server's word. As telling it again changes nothing, it takes effect once. A part that the server refuses is told
/// in halves, down to the change that it does not want, which waits and is set aside after some rounds.
struct OutboxSending {
    let service: any ArticleService
    let store: AccountStore

    /// Gives whether subscriptions were changed.
    func run() throws -> Bool {
        let changes = try store.outbox()
        if changes.isEmpty { return false }
        var left = Array(service.parts(changes).reversed())
        var tried: Set<Int64> = []
        while let part = left.popLast() {
            try store.checkStop()
            try store.markTried(part.filter { tried.insert($0.id).inserted })
            do {
                try service.send(part, store)
                try store.confirm(part)
            } catch let error as ServiceError where isAbout(part, error) {
                if part.count > 1 {
                    let half = part.count / 2
                    left.append(Array(part[half...]))
                    left.append(Array(part[..<half]))
                } else {
                    try store.refuse(part, error.description)
                }
            }
        }
        return changes.contains { $0.item.isEmpty }
    }

    /// Whether an error says something about what was asked, and not about the server. Some servers have a problem of
    /// their own with tags and feeds that they do not like.
    private func isAbout(_ part: [OutboxChange], _ error: ServiceError) -> Bool {
        if error.isRefusal { return true }
        guard case .serverProblem = error else { return false }
        return part.contains { change in
            switch change.action {
            case .read, .starred: false
            case .tag, .subscribe, .unsubscribe, .rename, .folder: true
            }
        }
    }
}

extension [OutboxChange] {
    /// Changes of one kind together, at most so many, in the order in which the kinds come first.
    func byAction(most: Int) -> [[OutboxChange]] {
        var kinds: [OutboxChange.Action] = []
        var groups: [OutboxChange.Action: [OutboxChange]] = [:]
        for change in self {
            if groups[change.action] == nil { kinds.append(change.action) }
            groups[change.action, default: []].append(change)
        }
        return kinds.flatMap { kind in
            let all = groups[kind] ?? []
            return stride(from: 0, to: all.count, by: most).map { Array(all[$0..<Swift.min($0 + most, all.count)]) }
        }
    }
}

extension Source {
    /// What a subscription is to be called at its server: as the reader calls it, or as it was called there before.
    var chosenName: String? { name ?? (title.isEmpty ? nil : title) }
}
