import Foundation
import NewsIndex
import NewsModel
import NewsWording
import ReaderInterface

extension SourceHealth {
    init(_ source: Source) {
        let hasFailed = source.hasFailed
        self.init(
            id: source.id, title: source.shownName, location: source.shownURL, tags: source.tags,
            state: [("muted", State.muted), ("paused", .paused)].first { $0.0 == source.settings["state"] }?.1
                ?? .fetched,
            lastFetch: source.fetch.lastTried, lastSuccess: source.fetch.lastSucceeded,
            failure: hasFailed ? source.fetch.lastError ?? "gone for good, says its server" : nil,
            failureCount: source.fetch.errorCount,
            trouble: hasFailed ? Trouble(source) : nil,
            articleCount: source.articleCount, unreadCount: source.unreadCount,
            articlesPerWeek: Double(source.weeklyCount),
            storyShare: source.articleCount > 0 ? Double(source.sharedCount) / Double(source.articleCount) : 0)
        isHidden = source.isHidden
        waiting = Wording.waiting(source.waitingCount, refused: source.refusedCount)
    }

    /// The last two names of a path, which tell it from others; all of it stands in the status line.
    private static func end(of path: String) -> String {
        let names = path.split(separator: "/")
        return names.count <= 2 ? path : "…/" + names.suffix(2).joined(separator: "/") + "/"
    }

    init(added folder: AddedFolder, number: Int) {
        self.init(
            id: SourceID(-1 - Int64(number)), title: SourceHealth.end(of: folder.path), location: folder.path,
            state: .added,
            articleCount: folder.articleCount, unreadCount: folder.unreadCount)
    }
}

extension SourceHealth.Trouble {
    /// By the status of the last answer (RFC 9110, section 15), or by whether the file is there; nil where nothing is
    /// known.
    init?(_ source: Source) {
        let record = source.fetch
        if source.url.hasPrefix("file://") {
            if FileManager.default.fileExists(atPath: String(source.url.dropFirst("file://".count))) { return nil }
            self = .wrongAddress
            return
        }
        if record.isGone {
            self = .gone
            return
        }
        switch record.lastStatus {
        case 404?, 400?: self = .wrongAddress
        case 410?: self = .gone
        case 401?, 402?, 403?, 406?, 451?: self = .refused
        case 429?, 503?: self = .busy(until: record.nextDue)
        case let status? where status >= 500: self = .serverFault
        case let status? where (200..<300).contains(status): self = .notAFeed
        case nil: self = .unreachable
        default: return nil
        }
    }
}
