import Foundation

/// What a server of read states holds, and what was done to it.
package struct ServiceContents: Sendable {
    /// A subscription, with the folder that it is filed in.
    package struct Feed: Sendable, Equatable {
        /// Given by the server, from 1.
        package var id: Int
        /// The feed's address.
        package var url: String
        /// As the server calls it.
        package var title: String
        /// The folder that it is filed in.
        package var folder: String
    }

    /// An article with its state.
    package struct Item: Sendable, Equatable {
        /// Grows with every item.
        package var id: Int64
        /// The id of its feed.
        package var feed: Int
        /// Sent to clients as it stands.
        package var title: String
        /// The text.
        package var html: String
        /// The article's address.
        package var url: String
        /// What the feed says, in seconds since 1970.
        package var published: Int64
        /// When the server saw it, in seconds since 1970 by its own clock.
        package var crawled: Int64
        /// Marked as read at the server.
        package var isRead = false
        /// Starred at the server.
        package var isStarred = false
        /// Tags of the item.
        package var labels: Set<String> = []
        /// When its state or text was changed last, by the server's clock.
        package var changed: Int64

        /// A new item counts as changed when the server saw it.
        package init(
            id: Int64, feed: Int, title: String, html: String, url: String, published: Int64, crawled: Int64,
            isRead: Bool = false, isStarred: Bool = false
        ) {
            self.id = id
            self.feed = feed
            self.title = title
            self.html = html
            self.url = url
            self.published = published
            self.crawled = crawled
            self.isRead = isRead
            self.isStarred = isStarred
            changed = crawled
        }
    }

    /// In the order of subscribing.
    package var feeds: [Feed] = []
    /// Folders that may be empty.
    package var folders: Set<String> = []
    /// By id.
    package var items: [Int64: Item] = [:]
    /// For each item how often a mark of it was changed by a request, by the mark's name.
    package var effects: [Int64: [String: Int]] = [:]
    private var lastFeed = 0

    package init() {}

    /// Items, the newest first.
    var newestFirst: [Item] { items.values.sorted { $0.id > $1.id } }

    /// The number of the feed at the address, subscribed to where it was not.
    @discardableResult
    package mutating func subscribe(_ url: String, title: String? = nil, folder: String = "Uncategorized") -> Int {
        if let known = feeds.first(where: { $0.url == url }) { return known.id }
        lastFeed += 1
        feeds.append(Feed(id: lastFeed, url: url, title: title ?? url, folder: folder))
        return lastFeed
    }

    /// Starred items go with their feed as well, as FreshRSS and Miniflux have it.
    package mutating func unsubscribe(_ id: Int) {
        feeds.removeAll { $0.id == id }
        items = items.filter { $0.value.feed != id }
    }

    mutating func setRead(_ id: Int64, _ value: Bool, at time: Int64) {
        guard let item = items[id], item.isRead != value else { return }
        items[id]?.isRead = value
        items[id]?.changed = time
        effects[id, default: [:]]["read", default: 0] += 1
    }

    mutating func setStarred(_ id: Int64, _ value: Bool, at time: Int64) {
        guard let item = items[id], item.isStarred != value else { return }
        items[id]?.isStarred = value
        items[id]?.changed = time
        effects[id, default: [:]]["starred", default: 0] += 1
    }

    mutating func setLabel(_ id: Int64, _ label: String, _ value: Bool) {
        guard let item = items[id], item.labels.contains(label) != value else { return }
        if value { items[id]?.labels.insert(label) } else { items[id]?.labels.remove(label) }
        effects[id, default: [:]]["label", default: 0] += 1
    }
}

/// A request taken apart.
struct ServiceCall {
    var method: String
    var path: String
    /// Values behind the question mark, decoded, in their order; a name may occur more than once.
    var query: [(name: String, value: String)]
    /// Values of a body in the form of web forms, likewise; none for other bodies.
    var form: [(name: String, value: String)]
    var headers: [String: String]
    var body: [UInt8]

    /// - Parameter mostValues: values of the form that are read; the rest is dropped.
    init(_ request: LoopbackServer.Request, mostValues: Int) {
        method = request.method
        headers = request.headers
        body = request.body
        let parts = request.path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0]).removingPercentEncoding ?? String(parts[0])
        query = parts.count > 1 ? ServiceCall.pairs(String(parts[1])) : []
        let isForm = request.headers["content-type"]?.contains("urlencoded") == true
        form = isForm ? Array(ServiceCall.pairs(String(decoding: body, as: UTF8.self)).prefix(mostValues)) : []
    }

    private static func pairs(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            func decoded(_ part: Substring) -> String {
                part.replacing("+", with: " ").removingPercentEncoding ?? String(part)
            }
            return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    /// The last of that name, as PHP has it.
    func asked(_ name: String) -> String? { query.last { $0.name == name }?.value }
    /// The last value of that name in the form.
    func sent(_ name: String) -> String? { form.last { $0.name == name }?.value }
    /// All values of that name in the form, in their order.
    func all(_ name: String) -> [String] { form.filter { $0.name == name }.map(\.value) }
}

/// An answer before it is written.
struct ServiceReply {
    /// The number and the words of the status line.
    var status = "200 OK"
    /// Whole lines, without those on the body's length.
    var headers: [String] = []
    var body: [UInt8]

    static func text(_ text: String, _ status: String = "200 OK", _ headers: [String] = []) -> ServiceReply {
        ServiceReply(
            status: status, headers: ["Content-Type: text/plain; charset=UTF-8"] + headers, body: Array(text.utf8))
    }

    static func json(_ value: Any, _ status: String = "200 OK") -> ServiceReply {
        let data = (try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])) ?? Data()
        return ServiceReply(status: status, headers: ["Content-Type: application/json"], body: Array(data))
    }

    /// As it goes over the line, if all of it does.
    func answer(fate: ServiceFate, date: Int64) -> LoopbackServer.Answer {
        var headers = headers
        headers.append("Date: " + ServiceReply.httpDate(date))
        switch fate {
        case .lostAnswer, .lostRequest: return .hangUp
        case .halfAnswer:
            return LoopbackServer.answer(
                status, headers, Array(body.prefix(body.count / 2)), length: max(body.count, 1))
        case .serverError: return LoopbackServer.answer("500 Internal Server Error", headers, Array("no".utf8))
        case .normal: return LoopbackServer.answer(status, headers, body, keepsOpen: true)
        }
    }
}

extension ServiceReply {
    /// RFC 9110, section 5.6.7.
    static func httpDate(_ seconds: Int64) -> String {
        var (time, parts) = (time_t(seconds), tm())
        gmtime_r(&time, &parts)
        func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day =
            "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
        return "\(day) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }
}
