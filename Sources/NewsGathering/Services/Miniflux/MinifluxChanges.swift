import NewsIndex
import NewsIngest

/// Tells the server what the reader changed.
struct MinifluxChanges {
    private static let entriesInARequest = 1_000

    let session: MinifluxSession

    func parts(_ changes: [OutboxChange]) -> [[OutboxChange]] {
        changes.filter { $0.item.isEmpty }.map { [$0] }
            + changes.filter { !$0.item.isEmpty }.byAction(most: Self.entriesInARequest)
    }

    func send(_ part: [OutboxChange], _ store: AccountStore) throws {
        guard let first = part.first else { return }
        switch first.action {
        case .read(let isRead):
            try session.send(
                "PUT", "entries", #"{"entry_ids":[\#(ids(part))],"status":"\#(isRead ? "read" : "unread")"}"#)
        case .starred(let isStarred): try star(part, isStarred)
        // Entries have no tags of the reader's there.
        case .tag: return
        case .subscribe: try subscribe(first.stream, store)
        case .unsubscribe: try unsubscribe(first.stream)
        case .rename(let title): try session.send("PUT", "feeds/\(first.stream)", #"{"title":\#(text(title))}"#)
        case .folder(let folder, true):
            try session.send("PUT", "feeds/\(first.stream)", #"{"category_id":\#(try category(folder))}"#)
        // A feed is in one category; another one takes the place of this.
        case .folder(_, false): return
        }
    }

    private func ids(_ changes: [OutboxChange]) -> String {
        changes.compactMap { Int64($0.item) }.map(String.init).joined(separator: ",")
    }

    /// A text as JSON.
    private func text(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case _ where scalar.value < 0x20: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    // MARK: Stars

    /// In bulk; servers before version 2.2 know only a switch for one entry, which is looked at first.
    private func star(_ changes: [OutboxChange], _ isStarred: Bool) throws {
        do throws(ServiceError) {
            try session.send("PUT", "entries", #"{"entry_ids":[\#(ids(changes))],"starred":\#(isStarred)}"#)
            return
        } catch {
            guard error.isRefusal else { throw error }
        }
        for change in changes {
            let entry: JSONValue
            do throws(ServiceError) {
                entry = try session.ask("entries/\(change.item)", []).json("starred")
            } catch {
                // It is not there any more.
                if error == .refused(404) { continue }
                throw error
            }
            var isSet = false
            if case .bool(true)? = entry["starred"] { isSet = true }
            if isSet != isStarred { try session.send("PUT", "entries/\(change.item)/bookmark") }
        }
    }

    // MARK: Subscriptions

    private func subscribe(_ feed: String, _ store: AccountStore) throws {
        let source = try store.draftOfSubscription(feed)
        func known() throws -> JSONValue? { try session.feeds().first { $0["feed_url"]?.text == feed } }
        if try known() == nil {
            let place = try source?.tags.first.map { #","category_id":\#(try category($0))"# } ?? ""
            try session.send("POST", "feeds", #"{"feed_url":\#(text(feed))\#(place)}"#)
        }
        if let name = source?.chosenName, let id = try known()?["id"]?.text {
            try session.send("PUT", "feeds/\(id)", #"{"title":\#(text(name))}"#)
        }
    }

    private func unsubscribe(_ stream: String) throws {
        do throws(ServiceError) {
            try session.send("DELETE", "feeds/\(stream)")
        } catch {
            if error != .refused(404) { throw error }
        }
    }

    /// The number of the category of that name, which is made where there is none.
    private func category(_ name: String) throws -> String {
        func known() throws -> String? {
            try session.array(session.ask("categories", [])).first { $0["title"]?.text == name }?["id"]?.text
        }
        if let id = try known() { return id }
        try session.send("POST", "categories", #"{"title":\#(text(name))}"#)
        guard let id = try known() else { throw ServiceError.unreadable("the new category is not among the others") }
        return id
    }
}
