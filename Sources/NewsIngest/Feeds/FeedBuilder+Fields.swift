import NewsModel

/// What the elements of a feed do to it.
extension FeedBuilder {
    func startRoot(_ frame: Frame) {
        let local = frame.name.local.lowercased()
        switch local {
        case "rss":
            switch frame.attributes.first(where: { $0.name.local == "version" })?.value.trimming(" ") ?? "" {
            case "0.90": feed.format = .rss090
            case "0.91": feed.format = .rss091
            case "0.92": feed.format = .rss092
            case "0.93": feed.format = .rss093
            case "0.94": feed.format = .rss094
            case let version where version.hasPrefix("2"): feed.format = .rss20
            default: feed.format = .rss
            }
        case "rdf": feed.format = .rss10
        case "feed":
            let uri = (frame.name.uri ?? "").lowercased()
            let version = frame.attributes.first { $0.name.local == "version" }?.value ?? ""
            if uri.contains("2005/atom") {
                feed.format = .atom10
            } else if uri.contains("purl.org/atom") || version == "0.3" {
                feed.format = .atom03
            } else {
                feed.format = .atom
            }
        case "channel": feed.format = frame.name.local == "CHANNEL" || has(frame, "href") ? .cdf : .rss
        default: break
        }
    }

    private func has(_ frame: Frame, _ name: String) -> Bool { value(frame, name) != nil }

    /// An attribute without namespace (or of RDF's), its name in any case.
    func value(_ frame: Frame, _ name: String) -> String? {
        frame.attributes.first { $0.name.local == name && ($0.name.prefix == nil || $0.name.prefix != "xml") }?.value
            ?? frame.attributes.first { $0.name.prefix == nil && $0.name.local.lowercased() == name }?.value
    }

    /// Takes what the attributes of an element tell, before its text is read.
    func startField(_ field: FeedField, _ frame: Frame) {
        switch field {
        case .feed:
            if !frame.language.isEmpty {
                if accepts(.language, frame.language, rank: 1) { feed.language = frame.language }
            }
            if feed.format == .rss10, frame.name.uri?.contains("/0.9") == true { feed.format = .rss090 }
            if let href = value(frame, "href"), feed.format == .cdf { feed.link = resolved(href, frame) }
            if feed.format == .rss10 || feed.format == .rss090, let about = value(frame, "about") {
                if accepts(.id, about, rank: 1) { feed.id = about }
            }
        case .entry: startEntry(frame)
        case .image:
            isInImage = true
            if let href = value(frame, "href") { setImage(resolved(href, frame)) }
        case .person: person = FeedPerson()
        case .mediaContent: addMedia(frame)
        case .atomLink: addLink(frame)
        case .link: if has(frame, "href") { addLink(frame) }
        case .enclosure:
            if let url = value(frame, "url") { addEnclosure(url, value(frame, "type"), value(frame, "length"), frame) }
        case .thumbnail:
            if let url = value(frame, "url") { entry?.thumbnails.append(resolved(url, frame)) }
        case .peerLink:
            if let url = value(frame, "href"), entry?.enclosures.contains(where: { $0.url == url }) == false {
                addEnclosure(FeedText.trimmed(url), value(frame, "type"), nil, frame)
            }
        case .category:
            let label = [value(frame, "label"), value(frame, "term"), value(frame, "text"), value(frame, "value")]
                .compactMap { $0 }.first { !$0.isEmpty }
            if let label { addCategory(label) }
        case .logo: if let href = value(frame, "href") { setImage(resolved(href, frame)) }
        case .cdfModified: break
        default: break
        }
    }

    private func startEntry(_ frame: Frame) {
        closeEntry()
        var new = FeedEntry()
        new.base = frame.base
        new.language = frame.language
        entryRanks = [:]
        knownCategories = []
        if feed.format == .rss10 || feed.format == .rss090 {
            if frame.name.uri?.contains("/0.9") == true { feed.format = .rss090 }
            if let about = value(frame, "about") { new.id = about }
        }
        if let href = value(frame, "href"), feed.format == .cdf { new.link = resolved(href, frame) }
        if feed.format == .cdf, let modified = value(frame, "lastmod") { new.updated = DateParser.parse(modified) }
        entry = new
    }

    /// The element whose parts were read before is whole.
    func endContainer(_ field: FeedField) {
        switch field {
        case .entry: closeEntry()
        case .image: isInImage = false
        case .person: finishPerson()
        default: break
        }
    }

    func closeEntry() {
        guard let done = entry else { return }
        // Categories that follow the items are the feed's.
        knownCategories = Set(feed.categories)
        if feed.entries.count < FeedParser.maximumEntries {
            feed.entries.append(done)
        } else if feed.warnings.isEmpty {
            feed.warnings.append("has more than \(FeedParser.maximumEntries) items; the rest was left out")
        }
        entry = nil
    }

    func finishPerson() {
        guard let done = person else { return }
        person = nil
        addPerson(done)
    }

    /// Name, mail address or page of the person whose element is open.
    func setPersonPart(_ part: FeedField, _ text: String) {
        switch part {
        case .personName: person?.name = text
        case .personEmail: person?.email = text
        default: person?.url = text
        }
    }

    private func addPerson(_ new: FeedPerson) {
        let count = entry?.authors.count ?? feed.authors.count
        guard !new.isEmpty, count < FeedParser.maximumPeople else { return }
        if entry != nil {
            if entry?.authors.contains(new) == false { entry?.authors.append(new) }
        } else if !feed.authors.contains(new) {
            feed.authors.append(new)
        }
    }

    func addCategory(_ text: String) {
        let category = FeedText.trimmed(text)
        guard !category.isEmpty, knownCategories.count < FeedParser.maximumCategories,
            knownCategories.insert(category).inserted
        else { return }
        if entry != nil { entry?.categories.append(category) } else { feed.categories.append(category) }
    }

    /// An address made absolute where an `xml:base` or the feed's own address says how; with only the feed's address
    /// known it stays relative until the site's is.
    func resolved(_ text: String, _ frame: Frame) -> String {
        let trimmed = FeedText.trimmed(text)
        guard !trimmed.isEmpty, frame.hasExplicitBase else { return trimmed }
        return WebAddress.resolve(trimmed, against: frame.base)
    }

    private func setImage(_ url: String) {
        if entry != nil {
            if entry?.image.isEmpty == true { entry?.image = url }
        } else {
            if accepts(.image, url, rank: 1) { feed.image = url }
        }
    }

    private func addEnclosure(_ url: String, _ type: String?, _ length: String?, _ frame: Frame) {
        let address = resolved(url, frame)
        guard !address.isEmpty, entry != nil, (entry?.enclosures.count ?? 0) < 200 else { return }
        entry?.enclosures.append(Enclosure(url: address, type: type, length: length.flatMap { Int($0) }))
    }

    private func addMedia(_ frame: Frame) {
        guard let url = value(frame, "url").map(FeedText.trimmed), !url.isEmpty else { return }
        guard entry != nil else {
            if (value(frame, "type") ?? "image").hasPrefix("image"), accepts(.image, url, rank: 1) { feed.image = url }
            return
        }
        guard (entry?.media.count ?? 0) < 200 else { return }
        entry?.media.append(
            Enclosure(
                url: resolved(url, frame), type: value(frame, "type") ?? value(frame, "medium"),
                length: value(frame, "filesize").flatMap { Int($0) }))
    }

    private func addLink(_ frame: Frame) {
        guard let href = value(frame, "href") else { return }
        let address = resolved(href, frame)
        let type = (value(frame, "type") ?? "").lowercased()
        let isPage = type.isEmpty || type.contains("html")
        // atom:link in RSS stands behind RSS's own link.
        let rank = frame.namespace == .itunes ? 1 : isPage ? (isAtom ? 4 : 2) : 1
        switch (value(frame, "rel") ?? "alternate").lowercased() {
        case "alternate", "http://www.iana.org/assignments/relation/alternate", "":
            if accepts(.link, address, rank: rank) {
                if entry != nil { entry?.link = address } else { feed.link = address }
            }
        case "self", "http://www.iana.org/assignments/relation/self":
            if entry == nil, feed.selfLink.isEmpty { feed.selfLink = address }
        case "enclosure": addEnclosure(href, value(frame, "type"), value(frame, "length"), frame)
        case "replies":
            if entry != nil, type.contains("html"), accepts(.comments, address, rank: 2) { entry?.comments = address }
        case "image": setImage(address)
        default: break
        }
    }

    var isAtom: Bool { feed.format == .atom10 || feed.format == .atom03 || feed.format == .atom }

    /// Whether `value` is to be taken: it is not empty, and nothing of the same or a higher rank was there.
    func accepts(_ key: Key, _ value: String, rank: Int) -> Bool {
        let known = entry == nil ? ranks[key] : entryRanks[key]
        // Of equals the last counts, as in the readers that feeds are tested with; texts are never taken back.
        let isText = key == .summary || key == .content || key == .title
        if value.isEmpty || (known ?? 0) > rank || (isText && known == rank) { return false }
        if entry == nil { ranks[key] = rank } else { entryRanks[key] = rank }
        return true
    }
}
