import Foundation
import LoopbackServer
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
import Testing

/// An index of its own and an account at a server of our own.
final class AccountFixture {
    let folder = FileManager.default.temporaryDirectory.path + "/rashomon-account-\(UUID().uuidString)"
    let server: GoogleReaderServer
    let account: SourceID
    /// The clock of this machine; a round moves it on by more than an hour, so that everything is asked for.
    var now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
    private var opened: NewsIndex?

    init(feeds: Int = 2, settings: [String: String] = [:], password: String = GoogleReaderServer.password) throws {
        server = try GoogleReaderServer()
        server.change { contents in
            for number in 1...feeds {
                contents.subscribe(
                    "https://feed\(number).example/rss", title: "Feed \(number)", folder: "Folder \(number % 3)")
            }
        }
        let index = try NewsIndex(folder: folder)
        let file = folder + "/password"
        try Data((password + "\n").utf8).write(to: URL(fileURLWithPath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        var all = [
            "service": "greader", "address": server.address, "user": GoogleReaderServer.user, "password-file": file,
        ]
        all.merge(settings) { $1 }
        account = try index.addSource(
            NewSource(kind: .account, url: "greader:" + server.address, title: "Home", settings: all), at: now)
        opened = index
    }

    deinit {
        if let opened {
            #expect(throws: Never.self) {
                for finding in try opened.findings() { Issue.record("\(finding) \(finding.examples)") }
            }
            opened.close()
        }
        try? FileManager.default.removeItem(atPath: folder)
    }

    var index: NewsIndex { opened! }

    /// Opens the index anew, as another start of the program does.
    func reopen() throws {
        opened?.close()
        opened = nil
        opened = try NewsIndex(folder: folder)
    }

    /// One round, an hour and more after the last.
    @discardableResult
    func sync(
        isForced: Bool = false, after seconds: Int64 = 4_000, isStopped: @escaping @Sendable () -> Bool = { false }
    ) throws -> SourceUpdater.Summary {
        now = now + seconds
        let updater = SourceUpdater(
            index: index, settings: Settings(file: nil, environment: [:]), isForced: isForced, isStopped: isStopped)
        return try updater.update([try #require(try index.source(account))], at: now)
    }

    /// Posts an article at a feed, as the server sees it now.
    func post(_ id: Int64, feed: Int = 1, isRead: Bool = false, isStarred: Bool = false) {
        let crawled = now.seconds
        server.change { contents in
            contents.items[id] = .example(id, feed: feed, crawled: crawled, isRead: isRead, isStarred: isStarred)
        }
    }

    /// The article of that item.
    func article(_ id: Int64) throws -> ArticleSummary {
        let found = try index.articles(limit: 1_000_000).items.first { $0.title.hasPrefix("Report \(id) ") }
        return try #require(found)
    }

    /// What each side has: the items read and starred, by number.
    func here() throws -> [Int64: [Bool]] {
        var states: [Int64: [Bool]] = [:]
        for item in try index.articles(limit: 1_000_000).items {
            if let id = item.title.split(separator: " ").dropFirst().first.flatMap({ Int64($0) }) {
                states[id] = [item.isRead, item.isStarred]
            }
        }
        return states
    }

    func there() -> [Int64: [Bool]] { server.contents.items.mapValues { [$0.isRead, $0.isStarred] } }
}

extension ServiceContents.Item {
    /// An invented report that shares no story with the others.
    static func example(
        _ id: Int64, feed: Int, crawled: Int64, isRead: Bool = false, isStarred: Bool = false
    ) -> ServiceContents.Item {
        var numbers = SeededNumbers(UInt64(bitPattern: id))
        let words = (0..<60).map { _ in
            String((0..<7).map { _ in Character(Unicode.Scalar(UInt8(97 + Int.random(in: 0..<26, using: &numbers)))) })
        }
        return ServiceContents.Item(
            id: id, feed: feed, title: "Report \(id) from \(words[0])",
            html: "<p>\(words[1..<30].joined(separator: " ")).</p><p>\(words[30...].joined(separator: " ")).</p>",
            url: "https://feed\(feed).example/reports/\(id)", published: crawled - 600, crawled: crawled,
            isRead: isRead, isStarred: isStarred)
    }
}
