import Foundation
import NewsIndex
import NewsIngest
import NewsModel

/// A list of feeds with the lists that it includes, each once.
struct IncludedLists {
    /// Where a list is, which decides what relative addresses in it mean.
    enum Place: Equatable {
        /// In a folder of this machine, or from standard input, as if it lay there.
        case folder(URL)
        /// At this address.
        case web(String)
    }

    /// More lists are not read: some include each other in circles of ever new addresses.
    private static let maximumLists = 20

    var web: WebPage
    var now: Timestamp
    var warned: (String) -> Void
    private var seen: Set<String> = []

    init(web: WebPage, now: Timestamp, warned: @escaping (String) -> Void) {
        self.web = web
        self.now = now
        self.warned = warned
    }

    /// The feeds of `list`, which is at `place`, and of what it includes, with the place of each.
    mutating func feeds(of list: OPML, at place: Place) -> [(feed: OPML.Feed, place: Place)] {
        var found = list.feeds.map { ($0, place) }
        for include in list.includes {
            guard seen.count < Self.maximumLists else {
                warned("includes more than \(Self.maximumLists) lists; the rest was left out")
                break
            }
            guard let (bytes, inner) = read(include.address, from: place) else { continue }
            let included = OPML.parse(bytes)
            if let error = included.error {
                warned("the included list “\(include.address)” \(error)")
                continue
            }
            for (feed, place) in feeds(of: included, at: inner) {
                var feed = feed
                feed.folders = include.folders + feed.folders
                found.append((feed, place))
            }
        }
        return found
    }

    /// The bytes of an included list, the first time that it is named. It lies beside a list of this machine, or on
    /// the web.
    private mutating func read(_ address: String, from place: Place) -> (bytes: [UInt8], place: Place)? {
        var target = address
        if case .web(let base) = place { target = WebAddress.resolve(address, against: base) }
        if case .folder(let folder) = place, let file = NewSource.neighbour(address, in: folder, from: .outside) {
            guard seen.insert(file).inserted, let data = FileManager.default.contents(atPath: file) else { return nil }
            return (Array(data), .folder(URL(fileURLWithPath: file).deletingLastPathComponent()))
        }
        guard let target = SourceAddress.fromOutside(target) else {
            warned("the included list “\(address)” is neither on the web nor beside it")
            return nil
        }
        guard seen.insert(target).inserted else { return nil }
        do {
            return (try web.bytes(at: target, now: now), .web(target))
        } catch {
            warned("the included list \(error)".trimmingCharacters(in: ["."]))
            return nil
        }
    }
}
