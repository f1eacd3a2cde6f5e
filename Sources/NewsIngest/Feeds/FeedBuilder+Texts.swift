import NewsLanguage
import NewsModel

/// What the texts of a feed's elements mean, once they are read.
extension FeedBuilder {
    /// What a text is, by its `type` and `mode`, or by looking at it.
    private enum TextKind { case plain, html, unknown }

    /// The element and all in it was read: `capture` is what it holds.
    func finishField(_ field: FeedField, _ frame: Frame, _ capture: Capture) {
        let isWritten = declaredKind(frame) == .html && frame.namespace == .atom
        let raw = String(decoding: capture.written(mayMix: !isWritten), as: UTF8.self)
        if isInImage { return finishImage(field, raw, frame) }
        if field.isText { return finishText(field, raw, frame, hasMarkup: capture.hasMarkup) }
        let text = FeedText.trimmed(FeedText.withoutCDATAMarks(capture.hasMarkup ? FeedText.plain(raw) : raw))
        switch field {
        case .author where person != nil: finishPerson()
        case .author, .editor: addAuthor(text, frame)
        case .publisher: if entry == nil, publisher == nil, !text.isEmpty { publisher = FeedPersonName.parse(text) }
        case .personName, .personEmail, .personURL:
            setPersonPart(field, field == .personURL ? resolved(text, frame) : text)
        case .link: finishLink(text, frame)
        case .atomLink:
            if value(frame, "href") == nil, (value(frame, "rel") ?? "alternate") == "alternate" {
                finishLink(text, frame)
            }
        case .id: finishID(text, frame)
        case .updated, .published, .cdfModified: finishDate(field, text, frame)
        case .category: addCategory(text)
        case .keywords: for word in text.split(separator: ",") { addCategory(String(word)) }
        case .comments:
            if entry != nil {
                if accepts(.comments, resolved(text, frame), rank: 3) { entry?.comments = resolved(text, frame) }
            }
        case .language:
            if entry != nil {
                if accepts(.language, text, rank: 2) { entry?.language = text }
            } else {
                if accepts(.language, text, rank: frame.namespace == .core ? 3 : 2) { feed.language = text }
            }
        case .generator: if entry == nil, feed.generator.isEmpty { feed.generator = text }
        case .icon: if entry == nil, feed.icon.isEmpty { feed.icon = resolved(text, frame) }
        case .logo:
            if entry == nil, !text.isEmpty {
                if accepts(.image, resolved(text, frame), rank: 3) { feed.image = resolved(text, frame) }
            }
        case .timeToLive: if let minutes = Int(text), (1...100_000).contains(minutes) { feed.minutesToLive = minutes }
        case .hour: if let hour = Int(text), (0...24).contains(hour) { feed.skipHours.append(hour % 24) }
        case .day:
            if let day = FeedBuilder.weekdays.firstIndex(of: String(text.lowercased().prefix(3))) {
                feed.skipDays.append(day)
            }
        case .updatePeriod: updatePeriod.minutes = FeedBuilder.periods[text.lowercased()] ?? 0
        case .updateFrequency: updatePeriod.frequency = max(1, Int(text) ?? 1)
        case .originalLink:
            if entry != nil {
                if accepts(.link, resolved(text, frame), rank: 5) { entry?.link = resolved(text, frame) }
            }
        default: break
        }
    }

    private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    private static let periods = ["hourly": 60, "daily": 1440, "weekly": 10080, "monthly": 43200, "yearly": 525_600]

    private func finishImage(_ field: FeedField, _ raw: String, _ frame: Frame) {
        if field == .imageURL {
            if accepts(.image, resolved(raw, frame), rank: 2) { feed.image = resolved(raw, frame) }
        }
    }

    private func finishLink(_ text: String, _ frame: Frame) {
        guard !text.isEmpty else { return }
        let address = resolved(text, frame)
        if accepts(.link, address, rank: 3) {
            if entry != nil { entry?.link = address } else { feed.link = address }
        }
    }

    private func finishID(_ text: String, _ frame: Frame) {
        guard entry != nil else {
            if accepts(.id, text, rank: 2) { feed.id = text }
            return
        }
        guard !text.isEmpty else { return }
        let isLink =
            frame.name.local.lowercased() == "guid" && (value(frame, "ispermalink") ?? "true").lowercased() != "false"
        // Of Atom's ids (RFC 4287, section 4.2.6) only an address in full may be one to follow.
        if isLink || frame.namespace == .atom && WebAddress(text).scheme != nil,
            accepts(.link, resolved(text, frame), rank: 0)
        {
            entry?.link = resolved(text, frame)
        }
        // An id that may be a link is one, relative or not.
        let isRelative = (isLink || frame.namespace == .atom) && WebAddress(text).scheme == nil
        entry?.id = isRelative ? WebAddress.resolve(text, against: frame.base) : text
    }

    private func finishDate(_ field: FeedField, _ text: String, _ frame: Frame) {
        guard let date = DateParser.parse(text) else { return }
        let isUpdate = field == .updated || field == .cdfModified
        let rank = frame.namespace == .core || frame.namespace == .atom ? 2 : 1
        let key: Key = isUpdate ? .updated : .published
        let known = entry == nil ? ranks[key] : entryRanks[key]
        // Of several ways to say when something appeared, "created" comes last.
        let effective = frame.name.local.lowercased() == "created" ? 0 : rank
        if let known, known > effective { return }
        switch (isUpdate, entry != nil) {
        case (true, true): entry?.updated = date
        case (true, false): feed.updated = date
        case (false, true): entry?.published = date
        case (false, false): feed.published = date
        }
        if entry == nil { ranks[key] = effective } else { entryRanks[key] = effective }
        let place = Slashed(entry: entry == nil ? nil : feed.entries.count, key: key)
        slashed[place] = DateParser.slashed(text) == nil ? nil : text
    }

    /// Reads days with slashes in the order that the whole feed has them in.
    private func settleDates() {
        if slashed.isEmpty { return }
        let language = feed.language.isEmpty ? guessedLanguage : feed.language
        guard DateOrder(of: Array(slashed.values), language: language) == .dayFirst else { return }
        for (place, text) in slashed {
            let date = DateParser.parse(text, order: .dayFirst)
            switch (place.entry, place.key) {
            case (nil, .updated): feed.updated = date
            case (nil, _): feed.published = date
            case (let number?, let key) where number < feed.entries.count:
                if key == .updated {
                    feed.entries[number].updated = date
                } else {
                    feed.entries[number].published = date
                }
            default: continue
            }
        }
    }

    /// Of a feed that does not name its language: by its first items.
    private var guessedLanguage: String {
        let words = feed.entries.prefix(10).map { $0.title + ". " + FeedText.plain(String($0.summary.prefix(500))) }
        return LanguageGuess.language(of: words.joined(separator: "\n"))
    }

    /// `name`, `address`, `address (name)`, `name <address>`.
    private func addAuthor(_ raw: String, _ frame: Frame) {
        let text = FeedText.looksLikeHTML(raw) && !raw.contains("@") ? FeedText.trimmed(FeedText.plain(raw)) : raw
        guard !text.isEmpty else { return }
        person = FeedPersonName.parse(text)
        finishPerson()
    }

    private func finishText(_ field: FeedField, _ raw: String, _ frame: Frame, hasMarkup: Bool) {
        var text = raw
        var kind = hasMarkup ? TextKind.html : declaredKind(frame)
        if (value(frame, "mode") ?? "").lowercased() == "base64" || isBinary(frame),
            let decoded = FeedText.decodedBase64(raw)
        {
            text = decoded
            kind = FeedText.looksLikeHTML(decoded) ? .html : .plain
        }
        text = FeedText.trimmed(FeedText.withoutCDATAMarks(text))
        // Many feeds leave out that a text is HTML, or deny it: a closing tag says more.
        if kind == .plain, FeedText.hasClosingTag(text.utf8) { kind = .html }
        switch field {
        case .title, .mediaTitle: finishTitle(field, text, kind, frame)
        case .rights:
            let html = markup(text, kind)
            if accepts(.rights, html, rank: rank(frame)) {
                if entry != nil { entry?.rights = html } else { feed.rights = html }
            }
        case .tagline, .info: finishTagline(field, markup(text, kind), frame)
        default: finishBody(field, markup(text, kind), frame)
        }
    }

    private func rank(_ frame: Frame) -> Int {
        switch frame.namespace {
        case .core: 4
        case .atom: isAtom ? 4 : 3
        case .dc, .dcterms: 2
        default: 1
        }
    }

    private func declaredKind(_ frame: Frame) -> TextKind {
        let type = (value(frame, "type") ?? "").lowercased()
        let mode = (value(frame, "mode") ?? "").lowercased()
        switch type {
        case "text", "text/plain": return mode == "escaped" && feed.format != .atom10 ? .unknown : .plain
        case "html", "text/html", "xhtml", "application/xhtml+xml": return .html
        case "": return .unknown
        default: return type.hasPrefix("text/") ? .plain : .html
        }
    }

    /// Atom 1.0: media types that are not text are written in base64.
    private func isBinary(_ frame: Frame) -> Bool {
        let type = (value(frame, "type") ?? "").lowercased()
        guard type.contains("/"), frame.namespace == .atom, feed.format == .atom10 else {
            return false
        }
        return !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
    }

    private func markup(_ text: String, _ kind: TextKind) -> String {
        kind == .plain ? FeedText.escaped(text) : text
    }

    private func finishTitle(_ field: FeedField, _ text: String, _ kind: TextKind, _ frame: Frame) {
        let isHTML = kind == .html || (kind == .unknown && FeedText.looksLikeHTML(text))
        let plain = isHTML ? FeedTitle.plain(text) : text
        let rank = field == .mediaTitle || frame.namespace == .itunes ? 1 : rank(frame)
        if entry != nil {
            if rank > 1 { entry?.hasTitle = true }
            if accepts(.title, plain, rank: rank) { entry?.title = plain }
        } else if frames.last?.field != .image {
            if accepts(.title, plain, rank: rank) { feed.title = plain }
        }
    }

    private func finishTagline(_ field: FeedField, _ html: String, _ frame: Frame) {
        if entry != nil {
            if accepts(.summary, html, rank: 1) { entry?.summary = html }
        } else {
            if accepts(.tagline, html, rank: field == .info ? 1 : rank(frame)) { feed.description = html }
        }
    }

    private func finishBody(_ field: FeedField, _ html: String, _ frame: Frame) {
        guard entry != nil else {
            if field == .summary, accepts(.tagline, html, rank: rank(frame)) { feed.description = html }
            return
        }
        if !html.isEmpty, frame.hasExplicitBase { entry?.base = frame.base }
        if field == .content {
            if accepts(.content, html, rank: frame.namespace == .content ? 5 : rank(frame)) { entry?.content = html }
            if entry?.language.isEmpty == true { entry?.language = frame.language }
        } else if field == .summary, entryRanks[.summary] == 4, rank(frame) == 4, entry?.content.isEmpty == true {
            // A second summary is the content of feeds that did not know better.
            if accepts(.content, html, rank: 1) { entry?.content = html }
        } else {
            if accepts(.summary, html, rank: field == .mediaText ? 1 : rank(frame)) { entry?.summary = html }
        }
    }

    // MARK: - The end

    /// The feed, with addresses resolved and gaps filled from what is there.
    func finish() -> ParsedFeed {
        closeEntry()
        settleDates()
        if updatePeriod.minutes > 0, feed.minutesToLive == nil {
            feed.minutesToLive = updatePeriod.minutes / updatePeriod.frequency
        }
        if feed.authors.isEmpty, let publisher { feed.authors = [publisher] }
        FeedGaps.fill(&feed, documentBase: documentBaseURL)
        return feed
    }
}
