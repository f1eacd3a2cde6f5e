import Foundation
package import SharedState

/// A server that speaks Miniflux's own API, for tests and timings; written from what version 2.2.19 answers
/// (`internal/api` and `client/model.go` of its source).
package final class MinifluxServer: ReadStateServer {
    /// The key that an account is known by.
    package static let key = "a key of its own"

    /// Tests read and change it while the server runs.
    package let state = Locked(ReadStateServerState())
    private let server: LoopbackServer

    /// Listens at once.
    package init() throws {
        let state = state
        server = try LoopbackServer { request in
            state.withLock { $0.answer(request) { MinifluxServer.reply($0, &$1, $2) } }
        }
    }

    /// The base address.
    package var address: String { String(server.url("/").dropLast()) }

    private static func problem(_ status: String, _ words: String) -> ServiceReply {
        .json(["error_message": words], status)
    }

    private static func reply(_ call: ServiceCall, _ state: inout ReadStateServerState, _ now: Int64) -> ServiceReply {
        guard call.path.hasPrefix("/v1/") else { return .text("404 page not found", "404 Not Found") }
        guard call.headers["x-auth-token"] == key else { return problem("401 Unauthorized", "access unauthorized") }
        let words = call.path.dropFirst(4).split(separator: "/").map(String.init)
        switch (call.method, words.first ?? "", words.dropFirst().first) {
        case ("GET", "me", _): return .json(["id": 1, "username": "anna"])
        case ("GET", "feeds", nil): return .json(state.contents.feeds.map(feed))
        case ("GET", "categories", _): return .json(categories(state).map { ["id": $0.id, "title": $0.title] })
        case ("GET", "entries", nil): return entries(call, state)
        case ("PUT", "entries", nil): return mark(call, &state, now)
        case (_, "feeds", _): return change(call, words.dropFirst().first.flatMap(Int.init), &state)
        case ("POST", "categories", _):
            state.contents.folders.insert(json(call)["title"] as? String ?? "")
            return .json(["id": 1], "201 Created")
        default: return problem("404 Not Found", "resource not found")
        }
    }

    private static func json(_ call: ServiceCall) -> [String: Any] {
        ((try? JSONSerialization.jsonObject(with: Data(call.body))) as? [String: Any]) ?? [:]
    }

    private static func categories(_ state: ReadStateServerState) -> [(id: Int, title: String)] {
        state.contents.folders.union(state.contents.feeds.map(\.folder)).sorted().enumerated().map { ($0 + 1, $1) }
    }

    private static func feed(_ feed: ServiceContents.Feed) -> [String: Any] {
        [
            "id": feed.id, "title": feed.title, "feed_url": feed.url, "site_url": feed.url + "/site",
            "category": ["id": 1, "title": feed.folder],
        ]
    }

    // MARK: Entries

    private static func entries(_ call: ServiceCall, _ state: ReadStateServerState) -> ServiceReply {
        var items = state.contents.items.values.sorted { $0.id < $1.id }
        func number(_ name: String) -> Int64? { call.asked(name).flatMap(Int64.init) }
        if let status = call.asked("status") { items = items.filter { $0.isRead == (status == "read") } }
        if call.asked("starred") == "true" { items = items.filter(\.isStarred) }
        if let time = number("changed_after") { items = items.filter { $0.changed > time } }
        if let time = number("published_after") { items = items.filter { $0.published > time } }
        if let id = number("before_entry_id") { items = items.filter { $0.id < id } }
        if let id = number("after_entry_id") { items = items.filter { $0.id > id } }
        if call.asked("direction") == "desc" { items.reverse() }
        let total = items.count
        let page = items.prefix(number("limit").map(Int.init) ?? 100)
        return .json(["total": total, "entries": page.map(entry)])
    }

    private static func entry(_ item: ServiceContents.Item) -> [String: Any] {
        [
            "id": item.id, "feed_id": item.feed, "title": item.title, "url": item.url, "content": item.html,
            "author": "Ines Calder", "status": item.isRead ? "read" : "unread", "starred": item.isStarred,
            "published_at": iso(item.published), "changed_at": iso(item.changed), "hash": String(item.id),
        ]
    }

    private static func iso(_ seconds: Int64) -> String {
        var (time, parts) = (time_t(seconds), tm())
        gmtime_r(&time, &parts)
        func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
        let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        return "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }

    private static func mark(_ call: ServiceCall, _ state: inout ReadStateServerState, _ now: Int64) -> ServiceReply {
        let wanted = json(call)
        let ids = (wanted["entry_ids"] as? [Any] ?? []).compactMap { ($0 as? NSNumber)?.int64Value }
        if ids.isEmpty || ids.count > state.faults.mostIDs {
            return problem("400 Bad Request", "too many or no entries")
        }
        for id in ids {
            if let status = wanted["status"] as? String { state.contents.setRead(id, status == "read", at: now) }
            if let isStarred = wanted["starred"] as? Bool { state.contents.setStarred(id, isStarred, at: now) }
        }
        return ServiceReply(status: "204 No Content", body: [])
    }

    // MARK: Feeds

    private static func change(_ call: ServiceCall, _ id: Int?, _ state: inout ReadStateServerState) -> ServiceReply {
        let wanted = json(call)
        let folder = (wanted["category_id"] as? Int).flatMap { id in categories(state).first { $0.id == id }?.title }
        if call.method == "POST", let url = wanted["feed_url"] as? String {
            if state.contents.feeds.contains(where: { $0.url == url }) {
                return problem("400 Bad Request", "This feed already exists.")
            }
            let id = state.contents.subscribe(url, folder: folder ?? "All")
            return .json(["feed_id": id], "201 Created")
        }
        guard let place = state.contents.feeds.firstIndex(where: { $0.id == id }) else {
            return problem("404 Not Found", "resource not found")
        }
        if call.method == "DELETE" {
            state.contents.unsubscribe(state.contents.feeds[place].id)
            return ServiceReply(status: "204 No Content", body: [])
        }
        if let title = wanted["title"] as? String { state.contents.feeds[place].title = title }
        if let folder { state.contents.feeds[place].folder = folder }
        return .json(feed(state.contents.feeds[place]), "201 Created")
    }
}
