import NewsIndex
import NewsIngest

/// Tells the server what the reader changed.
struct GoogleReaderChanges {
    /// Items in one request; servers written in PHP read no more than a thousand values.
    private static let itemsInARequest = 500

    let session: GoogleReaderSession

    /// Subscriptions first: all changes of one together. Then marks, each kind in bulk; tags last, which not all
    /// servers have.
    func parts(_ changes: [OutboxChange]) -> [[OutboxChange]] {
        var subscriptions: [[OutboxChange]] = []
        var places: [String: Int] = [:]
        for change in changes where change.item.isEmpty {
            switch change.action {
            case .rename, .folder:
                if let place = places[change.stream] {
                    subscriptions[place].append(change)
                    continue
                }
                places[change.stream] = subscriptions.count
            default: break
            }
            subscriptions.append([change])
        }
        let marks = changes.filter { !$0.item.isEmpty }
        return subscriptions + marks.filter { !$0.action.isTag }.byAction(most: Self.itemsInARequest)
            + marks.filter(\.action.isTag).byAction(most: Self.itemsInARequest)
    }

    func send(_ part: [OutboxChange], _ store: AccountStore) throws {
        guard let first = part.first else { return }
        switch first.action {
        case .read(let isRead): try mark(part, GoogleReaderStream.read, isRead)
        case .starred(let isStarred): try mark(part, GoogleReaderStream.starred, isStarred)
        case .tag(let tag, let isSet): try mark(part, GoogleReaderStream.label(named: tag), isSet)
        case .subscribe: try subscribe(first.stream, store)
        case .unsubscribe: try edit([("ac", "unsubscribe"), ("s", first.stream)])
        case .rename, .folder: try change(part)
        }
    }

    private func mark(_ changes: [OutboxChange], _ stream: String, _ isSet: Bool) throws {
        let ids = changes.map { ("i", GoogleReaderID.long($0.item)) }
        try expectOK(try session.send("edit-tag", [(isSet ? "a" : "r", stream)] + ids))
    }

    private func subscribe(_ feed: String, _ store: AccountStore) throws {
        var form = [("ac", "subscribe"), ("s", "feed/" + feed)]
        if let source = try store.draftOfSubscription(feed) {
            if let name = source.chosenName { form.append(("t", name)) }
            if let folder = source.tags.first { form.append(("a", GoogleReaderStream.label(named: folder))) }
        }
        do {
            try edit(form)
        } catch let error as ServiceError where error.isRefusal || error == .serverProblem(500) {
            // Some refuse a feed that they have already, as after an answer that was lost.
            let known = try expectSubscriptions()
            if !known.contains(feed) { throw error }
        }
    }

    private func expectSubscriptions() throws -> Set<String> {
        let answer = try session.ask("subscription/list", [("output", "json")]).json("subscriptions")
        return Set((answer["subscriptions"]?.elements ?? []).compactMap { $0["url"]?.text })
    }

    /// Title and folders of one subscription.
    private func change(_ changes: [OutboxChange]) throws {
        var form = [("ac", "edit"), ("s", changes[0].stream)]
        for change in changes {
            switch change.action {
            case .rename(let title): form.append(("t", title))
            case .folder(let folder, let isSet):
                form.append((isSet ? "a" : "r", GoogleReaderStream.label(named: folder)))
            default: break
            }
        }
        try edit(form)
    }

    private func edit(_ form: [(String, String)]) throws {
        try expectOK(try session.send("subscription/edit", form))
    }

    /// A page of somebody between us and the server says 200, too.
    private func expectOK(_ answer: ServiceAnswer) throws(ServiceError) {
        let text = answer.text.filter { !$0.isWhitespace }
        guard text == "OK" || text == "\"OK\"" else { throw .unreadable("it should be “OK”") }
    }
}

extension OutboxChange.Action {
    fileprivate var isTag: Bool {
        if case .tag = self { true } else { false }
    }
}
