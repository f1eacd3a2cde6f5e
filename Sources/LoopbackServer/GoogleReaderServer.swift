package import SharedState

/// A server that speaks the Google Reader API, for tests and timings.
///
/// Written from what FreshRSS (`p/api/greader.php`, version 1.25) and Miniflux (`internal/googlereader`, version
/// 2.2.19) answer: the base address is `/api/greader.php`; lists give ids as decimal numbers and items under their long
/// form; a continuation is the last id of the page before; forms need a token, which servers let expire (401 with
/// `X-Reader-Google-Bad-Token`); a change is answered by `OK`; unknown paths get 400.
package final class GoogleReaderServer: ReadStateServer {
    /// The path that the API's addresses begin with.
    package static let base = "/api/greader.php"
    /// The only user who can log in.
    package static let user = "anna"
    /// It has a space, as forms must carry it.
    package static let password = "correct horse"

    /// Tests read and change it while the server runs.
    package let state = Locked(ReadStateServerState())
    private let server: LoopbackServer

    /// Listens at once.
    package init() throws {
        let state = state
        server = try LoopbackServer { request in
            state.withLock { $0.answer(request) { GoogleReaderServer.reply($0, &$1, $2) } }
        }
    }

    /// The address of the API.
    package var address: String { server.url(Self.base) }
    /// The address of something else on the server.
    package func url(_ path: String) -> String { server.url(path) }

    // MARK: Requests

    private static let unauthorized = ServiceReply.text(
        "Unauthorized!", "401 Unauthorized", ["X-Reader-Google-Bad-Token: true"])
    private static let badRequest = ServiceReply.text("Bad Request!", "400 Bad Request")

    private static func reply(_ call: ServiceCall, _ state: inout ReadStateServerState, _ now: Int64) -> ServiceReply {
        guard call.path.hasPrefix(base + "/") else { return .text("Not found", "404 Not Found") }
        let path = String(call.path.dropFirst(base.count))
        if path == "/accounts/ClientLogin" { return signIn(call, &state) }
        guard path.hasPrefix("/reader/api/0/"), call.headers["authorization"] == "GoogleLogin auth=\(login(state))"
        else { return unauthorized }
        state.loginUses += 1
        if state.loginUses > state.faults.loginUses {
            state.login += 1
            return unauthorized
        }
        let name = String(path.dropFirst("/reader/api/0/".count))
        if call.method == "POST" {
            guard call.sent("T") == token(state) else { return unauthorized }
            state.tokenUses += 1
            if state.tokenUses > state.faults.tokenUses {
                state.token += 1
                state.tokenUses = 0
                return unauthorized
            }
            return change(name, call, &state, now)
        }
        return answer(name, call, &state)
    }

    private static func login(_ state: ReadStateServerState) -> String { "\(user)/login\(state.login)" }
    private static func token(_ state: ReadStateServerState) -> String { "token\(state.token)" }

    private static func signIn(_ call: ServiceCall, _ state: inout ReadStateServerState) -> ServiceReply {
        guard call.sent("Email") == user, call.sent("Passwd") == password else { return unauthorized }
        state.loginUses = 0
        return .text("SID=\(login(state))\nLSID=null\nAuth=\(login(state))\n")
    }

    // MARK: Questions

    private static func answer(_ name: String, _ call: ServiceCall, _ state: inout ReadStateServerState) -> ServiceReply
    {
        switch name {
        case "token":
            state.tokenUses = 0
            return .text(token(state) + "\n")
        case "user-info": return .json(["userId": user, "userName": user])
        case "subscription/list": return .json(["subscriptions": state.contents.feeds.map(subscription)])
        case "tag/list":
            let folders = Set(state.contents.feeds.map(\.folder)).sorted()
            let labels = state.contents.items.values.reduce(into: Set<String>()) { $0.formUnion($1.labels) }.sorted()
            let tags =
                [["id": "user/-/state/com.google/starred"]]
                + folders.map { ["id": "user/-/label/" + $0, "type": "folder"] }
                + labels.map { ["id": "user/-/label/" + $0, "type": "tag"] }
            return .json(["tags": tags])
        case "stream/items/ids": return ids(call, &state)
        default: return badRequest
        }
    }

    private static func subscription(_ feed: ServiceContents.Feed) -> [String: Any] {
        [
            "id": "feed/\(feed.id)", "title": feed.title, "url": feed.url, "htmlUrl": feed.url + "/site",
            "categories": [["id": "user/-/label/" + feed.folder, "label": feed.folder]],
        ]
    }

    private static func ids(_ call: ServiceCall, _ state: inout ReadStateServerState) -> ServiceReply {
        let stream = call.asked("s") ?? ""
        var items = state.contents.newestFirst
        if stream.hasSuffix("state/com.google/starred") { items = items.filter(\.isStarred) }
        if stream.hasPrefix("user/-/label/") {
            let label = String(stream.dropFirst(13))
            items = items.filter { $0.labels.contains(label) }
        }
        if call.asked("xt")?.hasSuffix("state/com.google/read") == true { items = items.filter { !$0.isRead } }
        if let since = call.asked("ot").flatMap(Int64.init) { items = items.filter { $0.crawled >= since } }
        if let last = call.asked("c").flatMap(Int64.init) {
            // Some servers repeat the end of the page before.
            let overlap = state.faults.repeatsPages ? 3 : 0
            let start = max(0, (items.firstIndex { $0.id < last } ?? items.count) - overlap)
            items = Array(items[start...])
        }
        let limit = max(5, min(call.asked("n").flatMap(Int.init) ?? 20, state.faults.page))
        var page = Array(items.prefix(limit))
        let last = page.last?.id
        if state.faults.reordersPages { page.shuffle(using: &state.numbers) }
        var answer: [String: Any] = ["itemRefs": page.map { ["id": written($0.id, &state)] }]
        if items.count > limit, let last { answer["continuation"] = String(last) }
        return .json(answer)
    }

    private static func written(_ id: Int64, _ state: inout ReadStateServerState) -> String {
        switch state.faults.ids {
        case .decimal: String(id)
        case .long: long(id)
        case .mixed: Bool.random(using: &state.numbers) ? String(id) : long(id)
        }
    }

    private static func long(_ id: Int64) -> String {
        let digits = String(UInt64(bitPattern: id), radix: 16)
        return "tag:google.com,2005:reader/item/" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func number(_ id: String) -> Int64? {
        guard let slash = id.lastIndex(of: "/") else { return Int64(id) }
        return UInt64(id[id.index(after: slash)...], radix: 16).map { Int64(bitPattern: $0) }
    }

    // MARK: Changes

    private static func change(_ name: String, _ call: ServiceCall, _ state: inout ReadStateServerState, _ now: Int64)
        -> ServiceReply
    {
        let ids = call.all("i")
        if ids.count > state.faults.mostIDs { return badRequest }
        switch name {
        case "stream/items/contents":
            var items = ids.compactMap(number).compactMap { state.contents.items[$0] }
            if state.faults.reordersPages { items.shuffle(using: &state.numbers) }
            let folders = Dictionary(uniqueKeysWithValues: state.contents.feeds.map { ($0.id, $0.folder) })
            return .json(["id": "user/-/state/com.google/reading-list", "items": items.map { item($0, folders) }])
        case "edit-tag":
            let streams = [call.sent("a"), call.sent("r")].compactMap { $0 }
            if state.faults.refusesLabels, streams.contains(where: { $0.contains("/label/") }) {
                return .text("unsupported tag", "500 Internal Server Error")
            }
            for id in ids.compactMap(number) {
                if let stream = call.sent("a") { mark(id, stream, true, &state, now) }
                if let stream = call.sent("r") { mark(id, stream, false, &state, now) }
            }
            return .text("OK")
        case "subscription/edit": return edit(call, &state)
        default: return badRequest
        }
    }

    private static func mark(
        _ id: Int64, _ stream: String, _ value: Bool, _ state: inout ReadStateServerState, _ now: Int64
    ) {
        if stream.hasSuffix("com.google/read") {
            state.contents.setRead(id, value, at: now)
        } else if stream.hasSuffix("com.google/starred") {
            state.contents.setStarred(id, value, at: now)
        } else if stream.hasPrefix("user/-/label/") {
            state.contents.setLabel(id, String(stream.dropFirst(13)), value)
        }
    }

    private static func edit(_ call: ServiceCall, _ state: inout ReadStateServerState) -> ServiceReply {
        let stream = String((call.sent("s") ?? "").dropFirst(5))
        func folder(_ name: String) -> String? {
            call.sent(name).flatMap { $0.hasPrefix("user/-/label/") ? String($0.dropFirst(13)) : nil }
        }
        if call.sent("ac") == "subscribe" {
            if state.contents.feeds.contains(where: { $0.url == stream }) { return badRequest }
            state.contents.subscribe(stream, title: call.sent("t"), folder: folder("a") ?? "Uncategorized")
            return .text("OK")
        }
        guard let place = state.contents.feeds.firstIndex(where: { String($0.id) == stream }) else { return badRequest }
        if call.sent("ac") == "unsubscribe" {
            state.contents.unsubscribe(state.contents.feeds[place].id)
        } else {
            if let title = call.sent("t") { state.contents.feeds[place].title = title }
            if let folder = folder("a") {
                state.contents.feeds[place].folder = folder
            } else if folder("r") == state.contents.feeds[place].folder {
                state.contents.feeds[place].folder = "Uncategorized"
            }
        }
        return .text("OK")
    }

    private static func item(_ item: ServiceContents.Item, _ folders: [Int: String]) -> [String: Any] {
        var categories = ["user/-/state/com.google/reading-list", "user/-/label/" + (folders[item.feed] ?? "")]
        if item.isRead { categories.append("user/-/state/com.google/read") }
        if item.isStarred { categories.append("user/-/state/com.google/starred") }
        categories += item.labels.sorted().map { "user/-/label/" + $0 }
        return [
            "id": long(item.id), "title": item.title, "published": item.published, "categories": categories,
            "crawlTimeMsec": String(item.crawled * 1_000), "canonical": [["href": item.url]],
            "summary": ["content": item.html], "origin": ["streamId": "feed/\(item.feed)"], "author": "Ines Calder",
        ]
    }
}
