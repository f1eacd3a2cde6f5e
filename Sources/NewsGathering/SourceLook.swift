package import Foundation
package import NewsIndex
import NewsIngest
package import NewsModel
import NewsWording
package import ProgramSettings

/// A look at what somebody typed, before it becomes a source.
package struct SourceLook {
    private static let itemCount = 6

    /// For the look: limits, proxy, credentials.
    package var settings: Settings
    /// The sources that are there.
    package var known: [Source]
    /// Asked several times a second.
    package var isStopped: @Sendable () -> Bool

    package init(settings: Settings, known: [Source], isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.settings = settings
        self.known = known
        self.isStopped = isStopped
    }

    /// What is there. Commands are not run for it.
    ///
    /// - Parameter folder: what paths are relative to.
    package func preview(_ text: String, relativeTo folder: URL, at now: Timestamp) -> SourcePreview {
        let typed = text.trimmingCharacters(in: .whitespaces)
        do {
            if let account = try NewAccount.read(typed) {
                return SourcePreview(
                    typed: typed, address: typed, shownAddress: WebAddress(account.address).shown,
                    title: WebAddress(account.address).shown, kind: "an account at a server, with all its subscriptions"
                )
            }
        } catch {
            return SourcePreview(typed: typed, address: typed, shownAddress: "", title: "Account", problem: "\(error)")
        }
        guard case .source(let source) = NewSource.read(typed, relativeTo: folder, from: .typed) else {
            return SourcePreview(
                typed: typed, address: typed,
                problem: NoAddress(text: typed).description)
        }
        // Nobody is asked for what is there.
        if let found = self.known(source.url, typed) { return found }
        switch source.kind {
        case .folder: return files(source, typed, at: now)
        case .command:
            return SourcePreview(
                typed: typed, address: source.url, title: source.url,
                kind: "a command of yours, which is run at every fetch")
        case .query: return SourcePreview(typed: typed, address: typed, title: typed, kind: "a search, kept as a view")
        case .account, .subscription: return SourcePreview(typed: typed, address: typed)
        case .feed, .page:
            return source.url.hasPrefix("file:") ? files(source, typed, at: now) : web(source.url, typed, at: now)
        }
    }

    private func known(_ url: String, _ typed: String) -> SourcePreview? {
        guard let source = known.first(where: { $0.url == url }) else { return nil }
        var preview = SourcePreview(typed: typed, address: url, shownAddress: source.shownURL, title: source.shownName)
        preview.knownAs = source.shownName
        return preview
    }

    // MARK: Files

    private func files(_ source: NewSource, _ typed: String, at now: Timestamp) -> SourcePreview {
        let path = String(source.url.dropFirst("file://".count))
        var preview = SourcePreview(
            typed: typed, address: typed, title: (path as NSString).lastPathComponent)
        do {
            _ = try SourceCheck(settings: settings, isStopped: isStopped).answer(source, known: nil, at: now)
        } catch {
            preview.problem = "\(error)"
            return preview
        }
        let files = FileWalker.find(path).files
        guard !files.isEmpty else {
            preview.problem = "\(path) holds no texts, pages or feeds."
            return preview
        }
        var count = 0
        for file in files where preview.items.count < SourceLook.itemCount || source.kind != .folder {
            let drafts = FileReader.read(file, addedAs: nil).drafts
            count += drafts.count
            preview.items += drafts.map { SourcePreview.Item(title: $0.content.title, published: $0.published) }
        }
        preview.kind =
            source.kind == .folder
            ? "a folder of \(Wording.count(files.count, "file"))" : "a file of \(Wording.count(count, "article"))"
        preview.items.sort { ($1.published?.seconds ?? 0) < ($0.published?.seconds ?? 0) }
        preview.items = Array(preview.items.prefix(SourceLook.itemCount))
        return preview
    }

    // MARK: The web

    private func web(_ address: String, _ typed: String, at now: Timestamp) -> SourcePreview {
        let shown = WebAddress(address).shown
        var preview = SourcePreview(typed: typed, address: address, shownAddress: shown, title: shown)
        let page = WebPage(settings: FetchSettings(settings), isStopped: isStopped)
        do {
            switch try page.document(at: address, now: now) {
            case .feed(let feed, _): take(feed, &preview)
            case .page(let document):
                let feeds = SourceAdder.feeds(on: document, at: address)
                guard let first = feeds.first else {
                    preview.problem =
                        "\(WebAddress(address).shown) is a page without a feed. `rashomon add` takes the page itself as an article."
                    return preview
                }
                if let found = known(first, typed), feeds.count == 1 { return found }
                preview.address = first
                preview.shownAddress = WebAddress(first).shown
                preview.others = feeds.dropFirst().map {
                    SourcePreview.Other(title: WebAddress($0).shown, address: $0)
                }
                guard case .feed(let feed, _) = try page.document(at: first, now: now) else {
                    preview.problem = "The page announces \(WebAddress(first).shown), which is no feed."
                    return preview
                }
                take(feed, &preview)
            }
        } catch {
            // What may be there tomorrow can be added all the same.
            preview.problem = "\(error)"
        }
        return preview
    }

    private func take(_ feed: ParsedFeed, _ preview: inout SourcePreview) {
        let drafts = feed.drafts(outlet: feed.title, source: nil, sourceName: feed.title, location: preview.address)
        if !feed.title.isEmpty { preview.title = feed.title }
        preview.kind = "a feed of \(Wording.count(drafts.count, "item"))"
        preview.items = drafts.sorted { ($1.published?.seconds ?? 0) < ($0.published?.seconds ?? 0) }
            .prefix(SourceLook.itemCount)
            .map { SourcePreview.Item(title: $0.content.title, published: $0.published) }
    }
}
