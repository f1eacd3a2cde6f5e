import GRDB
import NewsModel

/// Compares the subscriptions of an account with those at its server.
struct RemoteSubscriptions {
    let db: Database
    let account: Int64

    /// What has to be done so that the account's sources are those of the server.
    struct Plan: Sendable {
        /// Subscriptions that the index does not have.
        var new: [NewSource] = []
        /// Sources that are there, with what the server says of them; it may be the same as before.
        var changed: [(SourceID, RemoteSubscription)] = []
        /// Sources that the server has no longer.
        var gone: [Source] = []
        /// The fields of each stream that wait to be sent.
        var pending: [String: Set<String>] = [:]
    }

    /// - Parameter known: all sources of the account.
    func plan(_ subscriptions: [RemoteSubscription], known: [Source]) throws -> Plan {
        var plan = Plan()
        try settleSubscribing(subscriptions)
        for row in try db.rows("SELECT stream, field, value FROM outbox WHERE account_id = ? AND item = ''", [account])
        {
            let field: String = row[1]
            plan.pending[row[0], default: []].insert(field == "subscribed" ? field + (row[2] as String) : field)
        }
        var byStream: [String: Source] = [:]
        var byFeed: [String: Source] = [:]
        for source in known {
            if let stream = source.settings[Source.ServiceKey.stream] {
                byStream[stream] = source
            } else {
                byFeed[source.settings[Source.ServiceKey.feed] ?? ""] = source
            }
        }
        for subscription in subscriptions {
            if plan.pending[subscription.stream]?.contains("subscribed0") == true {
                byStream[subscription.stream] = nil
            } else if let source = byStream.removeValue(forKey: subscription.stream) {
                plan.changed.append((source.id, subscription))
            } else if let source = byFeed.removeValue(forKey: subscription.feed) {
                plan.changed.append((source.id, subscription))
            } else {
                plan.new.append(subscription.source(account: account))
            }
        }
        plan.gone = byStream.values.sorted { $0.id < $1.id }
        return plan
    }

    /// A change that names a feed by its address is settled, or gets the service's name for it.
    private func settleSubscribing(_ subscriptions: [RemoteSubscription]) throws {
        for subscription in subscriptions {
            try db.run(
                "DELETE FROM outbox WHERE account_id = ? AND stream = ? AND field = 'subscribed' AND value = '1'",
                account, subscription.feed)
            try db.run(
                "UPDATE OR REPLACE outbox SET stream = ? WHERE account_id = ? AND stream = ? AND field = 'subscribed'",
                subscription.stream, account, subscription.feed)
        }
    }
}

extension RemoteSubscription {
    /// As a source of its own; its address is none that a feed could have, so that the feed may be read directly, too.
    fileprivate func source(account: Int64) -> NewSource {
        NewSource(
            kind: .subscription, url: RemoteSubscription.address(account: account, stream: stream), title: title,
            tags: folders, settings: settings(account: account))
    }

    /// How a subscription of an account is named among the sources.
    package static func address(account: Int64, stream: String) -> String { "account:\(account)/\(stream)" }

    private func settings(account: Int64) -> [String: String] {
        var settings = [
            Source.ServiceKey.account: String(account), Source.ServiceKey.stream: stream, Source.ServiceKey.feed: feed,
            Source.ServiceKey.folders: ListColumn.join(folders),
        ]
        if let site, !site.isEmpty { settings[Source.ServiceKey.site] = site }
        return settings
    }

    /// Takes over what changed at the server; what waits to be sent stays as it is here.
    func update(_ source: inout Source, pending: [String: Set<String>]) {
        guard let account = source.account?.rawValue else { return }
        let waiting = pending[stream] ?? []
        if source.title != title, !waiting.contains("title") {
            // A name that was given later, there, holds.
            if source.settings[Source.ServiceKey.stream] != nil { source.name = nil }
            source.title = title
        }
        let before = Set(ListColumn.split(source.settings[Source.ServiceKey.folders] ?? ""))
        let isFirst = source.settings[Source.ServiceKey.stream] == nil
        for folder in folders where !before.contains(folder) && !waiting.contains("folder:" + folder) {
            if !source.tags.contains(folder) { source.tags.append(folder) }
        }
        for folder in before.subtracting(folders) where !waiting.contains("folder:" + folder) && !isFirst {
            source.tags.removeAll { $0 == folder }
        }
        source.settings.merge(settings(account: account)) { $1 }
        source.url = RemoteSubscription.address(account: account, stream: stream)
    }
}
