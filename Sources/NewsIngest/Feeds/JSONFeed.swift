import NewsModel

/// Reads JSON Feed 1.0 and 1.1.
enum JSONFeed {
    static func parse(_ bytes: [UInt8], baseURL: String?) -> ParsedFeed {
        var feed = ParsedFeed()
        guard let root = JSONValue.parse(bytes), root["items"] != nil || root["version"] != nil else {
            feed.error = "is JSON, but not a feed"
            return feed
        }
        let version = root["version"]?.text ?? ""
        feed.format = version.hasSuffix("/1.1") || version == "1.1" ? .json11 : .json1
        feed.title = FeedText.trimmed(root["title"]?.text ?? "")
        feed.link = root["home_page_url"]?.text ?? ""
        feed.selfLink = root["feed_url"]?.text ?? ""
        feed.description = FeedText.escaped(root["description"]?.text ?? "")
        feed.language = root["language"]?.text ?? ""
        feed.icon = root["favicon"]?.text ?? ""
        feed.image = root["icon"]?.text ?? ""
        feed.authors = people(root)
        feed.entries = (root["items"]?.elements ?? []).prefix(FeedParser.maximumEntries).map(entry)
        FeedGaps.fill(&feed, documentBase: baseURL ?? "")
        return feed
    }

    private static func entry(_ item: JSONValue) -> FeedEntry {
        var entry = FeedEntry()
        entry.id = item["id"]?.text ?? ""
        entry.title = FeedText.trimmed(item["title"]?.text ?? "")
        entry.hasTitle = !entry.title.isEmpty
        entry.link =
            [item["url"]?.text, item["external_url"]?.text].compactMap { $0.map(FeedText.trimmed) }.first {
                !$0.isEmpty
            } ?? ""
        if entry.link.isEmpty, WebAddress(entry.id).isHTTP { entry.link = entry.id }
        // An empty one says no more than one that is not there.
        let html = item["content_html"]?.text.flatMap { FeedText.trimmed($0).isEmpty ? nil : $0 }
        entry.content = html ?? item["content_text"]?.text.map(paragraphs) ?? ""
        entry.summary = FeedText.escaped(item["summary"]?.text ?? "")
        entry.published = item["date_published"]?.text.flatMap(DateParser.parse)
        entry.updated = item["date_modified"]?.text.flatMap(DateParser.parse)
        entry.language = item["language"]?.text ?? ""
        entry.image = item["image"]?.text ?? item["banner_image"]?.text ?? ""
        entry.authors = people(item)
        var known: Set<String> = []
        for tag in (item["tags"]?.elements ?? []).prefix(FeedParser.maximumCategories) {
            if let tag = tag.text, known.insert(tag).inserted { entry.categories.append(tag) }
        }
        for attachment in (item["attachments"]?.elements ?? []).prefix(200) {
            guard let url = attachment["url"]?.text, !FeedText.trimmed(url).isEmpty else { continue }
            entry.enclosures.append(
                Enclosure(
                    url: FeedText.trimmed(url), type: attachment["mime_type"]?.text,
                    length: attachment["size_in_bytes"]?.integer))
        }
        return entry
    }

    /// Version 1.1 has `authors`, 1.0 `author`; both may be there, and either may be an array or an object.
    private static func people(_ value: JSONValue) -> [FeedPerson] {
        var people: [FeedPerson] = []
        let authors = (value["authors"]?.elements ?? []) + (value["author"]?.elements ?? [])
        for author in authors.prefix(FeedParser.maximumPeople) {
            let person = FeedPerson(
                name: FeedText.trimmed(author["name"]?.text ?? author.string ?? ""), url: author["url"]?.text ?? "")
            if !person.isEmpty, !people.contains(person) { people.append(person) }
        }
        return people
    }

    /// Plain text as HTML: an empty line ends a paragraph.
    private static func paragraphs(_ text: String) -> String {
        let escaped = FeedText.escaped(text)
        guard escaped.contains("\n") else { return escaped }
        return "<p>"
            + escaped.replacing("\r\n", with: "\n").replacing("\n\n", with: "</p><p>").replacing("\n", with: "<br>")
            + "</p>"
    }
}
