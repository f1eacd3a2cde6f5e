package import NewsIngest
package import NewsModel

/// Gets single documents from the web: pages of articles, and whatever somebody wants to compare or to add.
package struct WebPage {
    /// The document at an address, and what it turned out to be.
    package enum Document {
        /// A feed without faults that hide it, and the answer that it came in.
        case feed(ParsedFeed, FetchResult)
        /// Anything else: a page, a file, a text.
        case page(FetchedDocument)
    }

    /// For the request: limits, proxy, certificates.
    package var settings: FetchSettings
    /// Asked several times a second during a transfer.
    package var isStopped: () -> Bool = { false }

    package init(settings: FetchSettings, isStopped: @escaping () -> Bool = { false }) {
        self.settings = settings
        self.isStopped = isStopped
    }

    /// Fetches what the reader typed; an error says why that did not work.
    package func document(at address: String, now: Timestamp) throws(WebPageError) -> Document {
        try WebPage.document(of: fetch(address, now: now), at: address)
    }

    /// The bytes of whatever is at an address.
    package func bytes(at address: String, now: Timestamp) throws(WebPageError) -> [UInt8] {
        let result = try fetch(address, now: now)
        if case .document(let document) = result.update.outcome { return document.bytes }
        _ = try WebPage.document(of: result, at: address)
        throw WebPageError(address: address, reason: "no answer came")
    }

    /// The answer to the only request for what the reader typed.
    package func fetch(_ address: String, now: Timestamp) throws(WebPageError) -> FetchResult {
        let request = FetchRequest(
            source: SourceID(0), address: .web(address), settings: settings, isForced: true)
        guard let result = Fetcher(now: { now }).answer(to: request, until: isStopped) else {
            throw WebPageError(address: address, reason: "no answer came")
        }
        return result
    }

    /// What an answer brought.
    package static func document(of result: FetchResult, at address: String) throws(WebPageError) -> Document {
        switch result.update.outcome {
        case .document(let document):
            let feed = FeedParser.parse(
                document.bytes, contentType: document.contentType, baseURL: document.url)
            return feed.error == nil && feed.format != .html ? .feed(feed, result) : .page(document)
        case .unchanged: throw WebPageError(address: address, reason: "no answer came")
        case .gone: throw WebPageError(address: address, reason: "the server says that it is gone for good")
        case .failed(let reason): throw WebPageError(address: address, reason: reason)
        }
    }

    /// The articles at an address: the one on a page, or those of a feed.
    package func articles(at address: String, now: Timestamp) throws(WebPageError) -> [ArticleDraft] {
        switch try document(at: address, now: now) {
        case .page(let document): return [try WebPage.text(document, at: address)].filter { !$0.content.blocks.isEmpty }
        case .feed(let feed, let result):
            let name = WebAddress(result.response.finalURL).host ?? WebAddress(address).shown
            return feed.drafts(
                outlet: feed.title.isEmpty ? name : feed.title, source: nil,
                sourceName: feed.title.isEmpty ? name : feed.title, location: result.response.finalURL)
        }
    }

    /// The text that somebody asked for: of a page, or of a file of plain text.
    package static func text(_ document: FetchedDocument, at address: String) throws(WebPageError) -> ArticleDraft {
        guard let kind = document.isNoPage else { return article(document) }
        guard kind == "plain text" else {
            throw WebPageError(
                address: address, reason: "is \(kind), not a page", advice: "save its text to a file and add that")
        }
        let reading = FileReader.read(document.bytes, path: WebAddress(document.url).path)
        guard var draft = reading.drafts.first, reading.drafts.count == 1 else {
            throw WebPageError(address: address, reason: "is no page", advice: "save it and add the file")
        }
        draft.outlet = WebAddress(document.url).host ?? document.url
        draft.url = draft.url ?? CanonicalAddress.readable(document.url)
        draft.place = ArticlePlace(source: nil, sourceName: draft.outlet, location: document.url)
        return draft
    }

    /// The article on a page.
    package static func article(_ document: FetchedDocument, rules: PageRules = PageRules()) -> ArticleDraft {
        PageExtractor.extract(document.bytes, url: document.url, contentType: document.contentType, rules: rules)
            .draft(outlet: WebAddress(document.url).host ?? document.url)
    }
}

/// Why nothing could be read at an address.
package struct WebPageError: Error, CustomStringConvertible {
    /// As it was asked for.
    package var address: String
    /// Without a full stop.
    package var reason: String
    /// What to do, where that is known.
    package var advice: String?
    /// Address, reason and advice as one sentence; a password in the address is left out.
    package var description: String {
        "\(WebAddress(address).shown): \(reason)\(advice.map { "; \($0)" } ?? "")."
    }
}
