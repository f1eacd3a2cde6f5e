package import NewsModel

/// A change of the reader's that a server has not confirmed yet.
package struct OutboxChange: Hashable, Sendable, Identifiable {
    /// What the server is to do.
    package enum Action: Hashable, Sendable {
        // Of an item.
        /// Mark it as read, or as unread.
        case read(Bool)
        /// Give it a star, or take it away.
        case starred(Bool)
        /// Give it the tag (true), or take it off (false).
        case tag(String, Bool)
        // Of a subscription.
        /// Read the feed at the address in `stream`.
        case subscribe
        /// Read the feed no longer.
        case unsubscribe
        /// Call it this.
        case rename(String)
        /// File it in the folder (true), or take it out (false).
        case folder(String, Bool)
    }

    /// Grows with every change; a change that replaces another gets a new one.
    package var id: Int64
    /// As the service calls it; empty for a change of a subscription.
    package var item: String
    /// As the service calls it, for `subscribe` the feed's address; empty for a change of an item.
    package var stream: String
    /// Applies to the item or the stream.
    package var action: Action
    /// When the reader made the change, by this machine's clock.
    package var made: Timestamp
    /// How often it may have reached the server.
    package var tries: Int
    /// Why the server did not take it, in words.
    package var problem: String?

    package init(
        id: Int64, item: String = "", stream: String = "", action: Action, made: Timestamp, tries: Int = 0,
        problem: String? = nil
    ) {
        self.id = id
        self.item = item
        self.stream = stream
        self.action = action
        self.made = made
        self.tries = tries
        self.problem = problem
    }
}

/// The state of an item at a server.
package struct RemoteState: Hashable, Sendable {
    /// As the server has it.
    package var isRead: Bool
    /// As the server has it.
    package var isStarred: Bool
    /// nil where the service has no tags.
    package var tags: Set<String>?
    /// When the state was last changed there, by this machine's clock; nil where the service does not say.
    package var changed: Timestamp?

    package init(isRead: Bool, isStarred: Bool, tags: Set<String>? = nil, changed: Timestamp? = nil) {
        self.isRead = isRead
        self.isStarred = isStarred
        self.tags = tags
        self.changed = changed
    }
}

/// An item of a server as an article.
package struct RemoteDraft: Sendable {
    /// What ids of articles begin with that a server gave them, and not their outlet.
    package static let idPrefix = "service:"

    /// As the service calls it.
    package var item: String
    /// The server's item as an article.
    package var draft: ArticleDraft
    /// How the item is marked at the server.
    package var state: RemoteState

    package init(item: String, draft: ArticleDraft, state: RemoteState) {
        self.item = item
        self.draft = draft
        self.state = state
    }
}

/// The items of an account by what they are marked as, each list whole; nil for what was not asked.
package struct RemoteLists: Hashable, Sendable {
    /// Ids of items, as the service calls them.
    package var unread: Set<String>?
    /// Ids of items, as the service calls them.
    package var starred: Set<String>?
    /// By the tag's name; a tag that is not named has no items.
    package var tagged: [String: Set<String>]?

    package init(unread: Set<String>? = nil, starred: Set<String>? = nil, tagged: [String: Set<String>]? = nil) {
        self.unread = unread
        self.starred = starred
        self.tagged = tagged
    }
}

/// A subscription of an account.
package struct RemoteSubscription: Hashable, Sendable {
    /// As the service calls it.
    package var stream: String
    /// The feed's address.
    package var feed: String
    /// As the server calls it.
    package var title: String
    /// The address of the feed's site.
    package var site: String?
    /// Names of the folders that it is filed in; each becomes a tag.
    package var folders: [String]

    package init(stream: String, feed: String, title: String, site: String? = nil, folders: [String] = []) {
        self.stream = stream
        self.feed = feed
        self.title = title
        self.site = site
        self.folders = folders
    }
}

extension Source {
    /// The keys of `settings` under which accounts and their subscriptions keep what they are.
    package enum ServiceKey {
        /// Of an account: the service's name.
        package static let service = "service"
        /// Of a subscription: the number of its account.
        package static let account = "account"
        /// Of a subscription: what the service calls it; absent until the server has it.
        package static let stream = "stream"
        /// Of a subscription: the feed's address.
        package static let feed = "feed"
        /// Of a subscription: its folders as the server had them last.
        static let folders = "folders"
        /// Of a subscription: the address of the feed's site; the key that lists of feeds use as well.
        static let site = "opml.site"
    }

    /// The account that a subscription belongs to.
    package var account: SourceID? {
        kind == .subscription ? settings[ServiceKey.account].flatMap(Int64.init).map { SourceID($0) } : nil
    }

    /// The settings without what makes the source a subscription.
    package var ownSettings: [String: String] {
        let keys = [ServiceKey.account, ServiceKey.stream, ServiceKey.feed, ServiceKey.folders]
        return settings.filter { !keys.contains($0.key) }
    }

    /// The folders of a subscription as its server had them last.
    package var remoteFolders: [String] { ListColumn.split(settings[ServiceKey.folders] ?? "") }

    /// The address of the feed that the source is, whoever reads it; nil for what is no feed.
    package var feedAddress: String? {
        switch kind {
        case .feed: url
        case .subscription: settings[ServiceKey.feed]
        case .page, .folder, .command, .query, .account: nil
        }
    }
}
