/// What an element of a feed means, whatever its vocabulary calls it.
enum FeedField: UInt8 {
    // Containers
    case root, feed, entry, items, image, person, mediaGroup, mediaContent, skipHours, skipDays
    /// Another feed's data, text inputs, the cloud: passed over with all they hold.
    case ignored
    // Texts
    case title, summary, content, rights, tagline, info
    // Plain values
    /// `originalLink` is the article's address where `link` counts clicks; `peerLink` leads to an attached file.
    case link, atomLink, id, updated, published, category, comments, language, generator, icon, logo, timeToLive
    case imageURL, personName, personEmail, personURL, author, editor, publisher, enclosure, hour, day
    case updatePeriod, updateFrequency, originalLink, thumbnail, peerLink, keywords, mediaTitle, mediaText, imageLink
    /// When Microsoft's CDF says that an item was changed.
    case cdfModified
}

extension FeedField {
    /// The meaning of `local` (lower-cased) of a vocabulary.
    static func of(_ namespace: FeedNamespace, _ local: String) -> FeedField? {
        switch namespace {
        case .core: core[local]
        case .atom: atom[local]
        case .rdf: local == "rdf" ? .root : local == "li" || local == "seq" ? .ignored : nil
        case .dc, .dcterms: dublinCore[local]
        case .content: local == "encoded" ? .content : local == "items" ? .ignored : nil
        case .media: media[local]
        case .itunes: itunes[local]
        case .feedburner: local == "origlink" ? .originalLink : nil
        case .syndication:
            local == "updateperiod" ? .updatePeriod : local == "updatefrequency" ? .updateFrequency : nil
        case .xhtml: local == "body" || local == "div" ? .content : nil
        case .threading, .wellFormedWeb, .cdf, .other: nil
        }
    }

    /// RSS in all its versions, and CDF.
    private static let core: [String: FeedField] = [
        "rss": .root, "rdf": .root, "channel": .feed, "item": .entry, "items": .items, "title": .title, "link": .link,
        "description": .summary, "guid": .id, "pubdate": .published, "lastbuilddate": .updated, "category": .category,
        "comments": .comments, "language": .language, "copyright": .rights, "managingeditor": .editor,
        "webmaster": .publisher, "author": .author, "generator": .generator, "ttl": .timeToLive, "image": .image,
        "url": .imageURL, "enclosure": .enclosure, "skiphours": .skipHours, "skipdays": .skipDays, "hour": .hour,
        "day": .day, "textinput": .ignored, "cloud": .ignored, "source": .ignored, "fullitem": .content,
        "tags": .keywords,
        "body": .content,
        "tagline": .tagline, "abstract": .summary, "lastmod": .cdfModified, "feed": .feed, "entry": .entry,
        "content": .content, "summary": .summary, "id": .id, "updated": .updated, "modified": .updated,
        "published": .published, "issued": .published, "created": .published, "subtitle": .tagline, "logo": .logo,
        "icon": .icon, "rights": .rights, "info": .info, "contributor": .ignored, "name": .personName,
        "email": .personEmail, "uri": .personURL, "homepage": .personURL, "rdf:rdf": .root,
    ]

    private static let atom: [String: FeedField] = [
        "feed": .feed, "entry": .entry, "title": .title, "link": .atomLink, "id": .id, "updated": .updated,
        "modified": .updated, "published": .published, "issued": .published, "created": .published,
        "summary": .summary, "content": .content, "subtitle": .tagline, "tagline": .tagline, "info": .info,
        "rights": .rights, "copyright": .rights, "author": .person, "contributor": .ignored, "name": .personName,
        "email": .personEmail, "uri": .personURL, "url": .personURL, "homepage": .personURL, "category": .category,
        "generator": .generator, "logo": .logo, "icon": .icon, "source": .ignored, "language": .language,
    ]

    private static let dublinCore: [String: FeedField] = [
        "title": .title, "creator": .author, "author": .author, "contributor": .ignored, "publisher": .publisher,
        "date": .updated, "modified": .updated, "issued": .published, "created": .published, "subject": .category,
        "language": .language, "rights": .rights, "description": .summary, "identifier": .ignored,
    ]

    private static let media: [String: FeedField] = [
        "group": .mediaGroup, "content": .mediaContent, "thumbnail": .thumbnail, "title": .mediaTitle,
        "description": .mediaText, "peerlink": .peerLink, "category": .category, "keywords": .keywords,
    ]

    private static let itunes: [String: FeedField] = [
        "author": .author, "owner": .ignored, "image": .logo, "link": .atomLink,
        "summary": .summary, "subtitle": .tagline, "category": .category, "keywords": .keywords, "title": .title,
    ]

    /// Holds text that may be markup.
    var isText: Bool {
        switch self {
        case .title, .summary, .content, .rights, .tagline, .info, .mediaTitle, .mediaText: true
        default: false
        }
    }

    /// Holds other elements that matter.
    var isContainer: Bool {
        switch self {
        case .root, .feed, .entry, .items, .image, .person, .mediaGroup, .mediaContent, .skipHours, .skipDays: true
        default: false
        }
    }
}
