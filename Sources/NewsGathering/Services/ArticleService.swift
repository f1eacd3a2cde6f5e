import NewsIndex
import NewsIngest

/// A server that reads feeds for the reader and keeps what they have read, as one account of it is seen.
///
/// A service is a folder beside this file and a row of `KnownServices`. It speaks the server's protocol and nothing
/// else: what is asked when, what is kept, what is sent again and how the two sides are brought together stands here,
/// once for all services. All calls come from one thread. Any of them may throw a `ServiceError`; what the store was
/// given until then is kept, and the next round goes on from there.
protocol ArticleService: AnyObject {
    init(_ account: ServiceAccount, _ connection: ServiceConnection)

    /// All subscriptions of the account.
    func subscriptions() throws -> [RemoteSubscription]

    /// Tells the store what is read and starred at the server now, and which items there are. Asked before changes are
    /// sent, so that what was changed on both sides is seen.
    func pullStates(_ store: AccountStore) throws

    /// Gets the items that the store wants, the most important first.
    func pullItems(_ store: AccountStore) throws

    /// Takes changes apart into those that one request can tell; each part is sent on its own, in this order.
    func parts(_ changes: [OutboxChange]) -> [[OutboxChange]]

    /// Tells the server one of the parts, or some changes of one. Telling it a second time must change nothing.
    func send(_ part: [OutboxChange], _ store: AccountStore) throws
}

/// What an account is, as its source says.
struct ServiceAccount: Sendable {
    /// The base address, without a slash at the end.
    var address: String
    /// Empty where the service needs none.
    var user: String
    /// Never stored nor shown.
    var password: String
}

/// An item as a service gives it.
struct ServiceItem: Sendable {
    var id: String
    /// The subscription that it came with, as the service calls it.
    var stream: String
    var entry: FeedEntry
    var state: RemoteState
}
