import NewsIndex
import NewsIngest
import NewsModel

/// One round for one account: subscriptions, states, what waits to be sent, new items.
struct AccountSync {
    let account: Source
    let updater: SourceUpdater
    let now: Timestamp

    /// What a round came to.
    enum Outcome {
        /// All of it was done; what became of the articles.
        case done(AddReport)
        /// Another process, or another round, has it in hand.
        case busy
        /// What came until then, and what went wrong.
        case failed(AddReport, ServiceError)
    }

    /// Throws what the index throws; what the server does wrong is an outcome.
    func run(pace: StoryPace) throws -> Outcome {
        guard let hold = try updater.index.hold(account: account.id) else { return .busy }
        defer { hold.release() }
        let store = try AccountStore(account, updater: updater, now: now, pace: pace)
        do {
            try sync(store)
            return .done(store.report)
        } catch let error as ServiceError {
            return .failed(store.report, error)
        }
    }

    private func sync(_ store: AccountStore) throws {
        let service = try service()
        let isDue = store.asksForSubscriptions
        if isDue { try store.take(try service.subscriptions()) }
        try service.pullStates(store)
        if isDue { try store.remember { $0.subscriptionsAsked = now.seconds } }
        if try OutboxSending(service: service, store: store).run() {
            // New subscriptions have new articles.
            try store.take(try service.subscriptions())
            try service.pullStates(store)
        }
        try service.pullItems(store)
        // What was read here before the server's item was known.
        _ = try OutboxSending(service: service, store: store).run()
    }

    private func service() throws -> any ArticleService {
        let name = account.settings[Source.ServiceKey.service] ?? ""
        guard let known = KnownServices.service(name), let address = account.settings["address"] else {
            throw ServiceError.unreachable("this version of the program does not know the service “\(name)”")
        }
        let password = try ServiceCredentials.password(account.settings, isStopped: updater.isStopped)
        let connection = ServiceConnection(
            settings: updater.fetchSettings(account), now: now, isStopped: updater.isStopped)
        return known.make(
            ServiceAccount(address: address, user: account.settings["user"] ?? "", password: password), connection)
    }
}
