import Foundation
package import NewsIndex
import NewsIngest
package import NewsModel
import NewsWording
import ProgramSettings

/// An account as a person names it.
package struct NewAccount: Hashable, Sendable {
    /// A name of `KnownServices.names`.
    package var service: String
    /// The base address of the API.
    package var address: String
    /// Empty for services that know their user by the credential alone.
    package var user: String
    /// Where the password comes from: a name of `credentialNames` and its value.
    package var credential: (name: String, value: String)?
    /// As the reader calls it; nil for the name of its host.
    package var name: String?
    /// Tags that the account itself gets.
    package var tags: [String]

    /// The ways to a password, as they are written: password-file, password-command, password-env.
    package static let credentialNames = ServiceCredentials.names

    /// Checks what was typed, and asks no server. `user` may be in the address instead; a password in it is refused.
    package init(
        service: String, address: String, user: String?, credential: (name: String, value: String)?,
        name: String? = nil, tags: [String] = []
    ) throws(NewAccountError) {
        guard let known = KnownServices.service(service) else { throw .noService(service) }
        let typed = WebAddress(address)
        guard typed.isHTTP else { throw .noAddress(address) }
        let before = typed.authority?.lastIndex(of: "@").flatMap { end in typed.authority.map { String($0[..<end]) } }
        guard before?.contains(":") != true else { throw .passwordInAddress }
        self.service = service
        self.address = NewAccount.base(typed.withoutCredentials.text)
        self.user = user ?? before?.removingPercentEncoding ?? ""
        self.credential = credential
        self.name = name
        self.tags = tags
        if known.needsUser, self.user.isEmpty { throw .noUser(known.title) }
        if credential == nil { throw .noCredential }
    }

    /// An account in one line, as the reader's prompt takes it: a service, its address with the user's name in it, and
    /// where the password comes from; nil where the line names no service.
    package static func read(_ line: String) throws(NewAccountError) -> NewAccount? {
        let words = line.split(separator: " ", maxSplits: 3).map(String.init)
        guard let service = words.first, KnownServices.names.contains(service) else { return nil }
        guard words.count > 1 else { throw .noAddress("") }
        guard words.count > 3, credentialNames.contains(words[2]) else { throw .noCredential }
        return try NewAccount(service: service, address: words[1], user: nil, credential: (words[2], words[3]))
    }

    /// Without what a person may have copied with it.
    private static func base(_ text: String) -> String {
        var text = text
        for ending in ["/accounts/ClientLogin", "/reader/api/0", "/v1"] where text.hasSuffix(ending) {
            text.removeLast(ending.count)
        }
        while text.hasSuffix("/") { text.removeLast() }
        return text
    }

    /// As a source; two accounts of different users at one server are two.
    var source: NewSource {
        var settings = [Source.ServiceKey.service: service, "address": address]
        if !user.isEmpty { settings["user"] = user }
        if let credential { settings[credential.name] = credential.value }
        let parts = WebAddress(address)
        let owner = user.isEmpty ? "" : FormCoding.encoded(user) + "@"
        let rest = String(address.dropFirst((parts.scheme ?? "").count + 3))
        return NewSource(
            kind: .account, url: "\(service):\(parts.scheme ?? "https")://\(owner)\(rest)",
            title: parts.host ?? address, name: name, tags: tags, settings: settings)
    }

    package static func == (a: NewAccount, b: NewAccount) -> Bool { a.source == b.source }
    package func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// Why a text names no account that could be added.
package enum NewAccountError: RefusedWish {
    /// What was typed is the name of no service.
    case noService(String)
    /// What was typed is no http or https address; empty where nothing was.
    case noAddress(String)
    /// Addresses are shown and stored, a password never is.
    case passwordInAddress
    /// The service, by its title, wants to know the user's name.
    case noUser(String)
    /// Nothing says where the password comes from.
    case noCredential

    /// A whole sentence: what is wrong, or what is still to be given.
    package var description: String {
        switch self {
        case .noService(let name):
            "There is no service “\(name)”; there are \(KnownServices.names.joined(separator: ", "))."
        case .noAddress(let text): "“\(text)” is no address of a server."
        case .passwordInAddress:
            "Leave the password out of the address, where others can see it; password-file names a file that has it."
        case .noUser(let title):
            "The \(title) API wants the name of the user: --user, or in front of the host and an @."
        case .noCredential:
            """
            Say where the password comes from: password-file and a file that only you can read, password-command and a \
            command that prints it, or password-env and the name of a variable.
            """
        }
    }
}

/// Adds accounts after a look at their servers, and subscriptions to them.
package struct AccountAdder {
    /// Its index and settings are used for the look at the server.
    package var updater: SourceUpdater

    package init(updater: SourceUpdater) { self.updater = updater }

    /// Adds an account and what it has; gives a sentence that says so.
    ///
    /// - Throws: where the server says that the account is not so. One that cannot be reached just now is added.
    package func add(_ new: NewAccount, at now: Timestamp) throws -> String {
        guard let service = KnownServices.service(new.service) else { throw NewAccountError.noService(new.service) }
        let source = new.source
        let password: String
        do throws(ServiceError) {
            password = try ServiceCredentials.password(source.settings, isStopped: updater.isStopped)
        } catch {
            throw AccountRefusal(reason: error.description)
        }
        let connection = ServiceConnection(
            settings: FetchSettings(updater.settings), now: now, isStopped: updater.isStopped)
        let account = ServiceAccount(address: new.address, user: new.user, password: password)
        do {
            _ = try service.make(account, connection).subscriptions()
        } catch let problem as ServiceError {
            switch problem {
            case .unreachable, .serverProblem, .tooMany: break
            default: throw AccountRefusal(reason: problem.description)
            }
        }
        let id = try updater.index.addSource(source, at: now, byReader: true)
        guard let added = try updater.index.source(id) else { return "" }
        let summary = try updater.update([added], at: now)
        if let failure = summary.failures.first { return "Added account \(id), but \(failure.reason)." }
        let count = try updater.index.sources(counting: false).count { $0.account == id }
        return
            "Added account \(id): \(added.shownName), \(Wording.count(count, "subscription")), \(Wording.count(summary.report.new, "article"))."
    }

    /// Subscribes to a feed at an account's server, at once if it can be reached, else later.
    package func subscribe(
        to feed: String, at account: Source, name: String? = nil, tags: [String] = [], now: Timestamp
    ) throws -> String {
        guard let address = WebAddress.openable(feed) else { throw NewAccountError.noAddress(feed) }
        let known = try updater.index.sources(counting: false)
        if let there = known.first(where: { $0.account == account.id && $0.feedAddress == address }) {
            throw AccountRefusal(reason: "\(account.shownName) has that feed already, as source \(there.id)")
        }
        let settings = [
            Source.ServiceKey.account: String(account.id.rawValue), Source.ServiceKey.feed: address,
        ]
        let id = try updater.index.addSource(
            NewSource(
                kind: .subscription,
                url: RemoteSubscription.address(account: account.id.rawValue, stream: "+" + address), title: "",
                name: name, tags: tags, settings: settings), at: now, byReader: true)
        let summary = try updater.update([account], at: now)
        let shown = try updater.index.source(id)?.shownName ?? WebAddress(address).shown
        if let failure = summary.failures.first {
            return "Noted: \(shown) is subscribed to as soon as the server can be told (\(failure.reason))."
        }
        return "Subscribed to \(shown) at \(account.shownName), \(Wording.count(summary.report.new, "article"))."
    }
}

/// Why the server, or the index, does not take an account or a subscription.
struct AccountRefusal: Error, CustomStringConvertible {
    var reason: String
    var description: String { "Not added: \(reason)." }
}
