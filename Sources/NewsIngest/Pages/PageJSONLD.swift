import NewsModel

/// What a page's JSON-LD says of its article (schema.org). Of several articles that it describes, those of other pages
/// say nothing of this one: neither their texts nor their dates and authors.
struct PageJSONLD {
    /// The article's own.
    private(set) var article = Item()
    /// The article's, else the site's.
    private(set) var publisher: String?

    var headline: String? { article.headline }
    /// Persons, or what is not said to be an organization.
    var authors: [String] { article.authors }
    /// Organizations that are named as the author.
    var organizations: [String] { article.organizations }
    var published: String? { article.published }
    var modified: String? { article.modified }
    var articleBody: String? { article.body }

    /// What is said of one article.
    struct Item {
        var headline: String?
        var authors: [String] = []
        var organizations: [String] = []
        var published: String?
        var modified: String?
        var publisher: String?
        var body: String?
        /// What it is called by: `url`, `@id`, `mainEntityOfPage`.
        var addresses: [String] = []
        fileprivate var authorIDs: [String] = []
    }

    private var items: [Item] = []
    private var site: String?
    /// Names of what articles refer to by `@id`.
    private var namesByID: [String: String] = [:]

    /// `addresses` are the page's own and its canonical one; `titles` what its metadata, title and headings say.
    init(_ tree: HTMLTree, addresses: [String], titles: [String]) {
        for at in tree.nodes.indices where tree.nodes[at].tag == .script && tree.nodes[at].kind == .element {
            guard tree.value(at, "type")?.lowercased().hasPrefix("application/ld+json") == true else { continue }
            for child in tree.children(at) where tree.nodes[child].kind == .text {
                if let value = JSONValue.parse(PageJSONLD.unwrapped(tree.pool[tree.text(child)])) {
                    read(value, depth: 0)
                }
            }
        }
        article = chosen(PageIdentity(addresses: addresses, titles: titles))
        if article.authors.isEmpty { article.authors = article.authorIDs.compactMap { namesByID[$0] } }
        publisher = article.publisher ?? site
    }

    /// All that is said of the page's article. Where nothing says which that is: the only one, or the first, unless its
    /// headline has no word of the page's.
    private func chosen(_ page: PageIdentity) -> Item {
        let own = items.filter { page.isNamed($0.addresses) || page.isTitled($0.headline) }
        // The page's address is often given to all that is on it.
        let titled = own.filter { page.isTitled($0.headline) || $0.headline == nil }
        let descriptions = titled.isEmpty ? own : titled
        if let first = descriptions.first {
            return descriptions.dropFirst().reduce(first) { $0.completed(by: $1) }
        }
        guard var first = items.first, page.mayBeTitled(first.headline) else { return Item() }
        if items.count > 1 { first.body = nil }
        return first
    }

    /// Without the comment or CDATA marks that some pages put around it.
    private static func unwrapped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard let first = bytes.first(where: { $0 > 0x20 }), first == 0x2F || first == 0x3C,
            let start = bytes.firstIndex(of: 0x7B), let end = bytes.lastIndex(of: 0x7D), start < end
        else { return Array(bytes) }
        return Array(bytes[start...end])
    }

    private mutating func read(_ value: JSONValue, depth: Int) {
        guard depth < 6 else { return }
        switch value {
        case .array(let values): for item in values { read(item, depth: depth + 1) }
        case .object:
            let types = (value["@type"]?.elements ?? []).compactMap(\.string)
            if types.contains(where: PageJSONLD.isArticle) { items.append(Item(value)) }
            if let id = value["@id"]?.string, let name = value["name"]?.string, types.contains("Person") {
                namesByID[id] = HTMLText.plain(name)
            }
            if types.contains("WebSite") || types.contains("NewsMediaOrganization") || types.contains("Organization"),
                site == nil
            {
                site = value["name"]?.string
            }
            for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                if let inner = value[key] { read(inner, depth: depth + 1) }
            }
        default: break
        }
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type == "Review"
            || type == "Recipe"
    }
}

extension PageJSONLD.Item {
    fileprivate init(_ article: JSONValue) {
        headline = (article["headline"]?.string ?? article["name"]?.string).map(HTMLText.plain)
        published = article["datePublished"]?.string ?? article["dateCreated"]?.string
        modified = article["dateModified"]?.string
        publisher = article["publisher"]?.elements.compactMap { $0["name"]?.string ?? $0.string }.first
        body = article["articleBody"]?.string
        for key in ["url", "@id", "mainEntityOfPage"] {
            for value in article[key]?.elements ?? [] {
                addresses += [value.string, value["@id"]?.string, value["url"]?.string].compactMap { $0 }
            }
        }
        for author in article["author"]?.elements ?? [] { take(author: author) }
    }

    private mutating func take(author: JSONValue) {
        let names = (author["name"]?.elements ?? [author]).compactMap(\.string).map(HTMLText.plain)
            .filter { !$0.isEmpty && !$0.hasPrefix("http") }
        let types = (author["@type"]?.elements ?? []).compactMap(\.string)
        if types.contains(where: { $0.hasSuffix("Organization") }) { organizations += names } else { authors += names }
        if names.isEmpty, let id = author["@id"]?.string { authorIDs.append(id) }
    }

    /// With what another description of the same article says besides.
    fileprivate func completed(by other: Self) -> Self {
        var whole = self
        whole.headline = headline ?? other.headline
        whole.published = published ?? other.published
        whole.modified = modified ?? other.modified
        whole.publisher = other.publisher ?? publisher
        whole.body = body ?? other.body
        if authors.isEmpty, organizations.isEmpty, authorIDs.isEmpty {
            (whole.authors, whole.organizations, whole.authorIDs) = (
                other.authors, other.organizations, other.authorIDs
            )
        }
        return whole
    }
}

/// The names of a page: they tell statements about it from statements about others.
struct PageIdentity {
    private let addresses: Set<String>
    private let titles: [String]
    private let titleKeys: [String]

    init(addresses: [String], titles: [String]) {
        self.addresses = Set(addresses.compactMap(CanonicalAddress.articleKey))
        self.titles = titles.filter { !$0.isEmpty }
        titleKeys = self.titles.map(ArticleText.repeatKey)
    }

    /// Whether one of `names` is the page's address.
    func isNamed(_ names: [String]) -> Bool {
        names.contains { CanonicalAddress.articleKey($0).map(addresses.contains) ?? false }
    }

    /// Whether `headline` says what a title of the page says, or a good part of it.
    func isTitled(_ headline: String?) -> Bool {
        let key = ArticleText.repeatKey(headline ?? "")
        if key.isEmpty { return false }
        return titleKeys.contains { title in
            title == key || key.utf8.count >= 12 && title.contains(key)
                || title.utf8.count >= 12 && key.contains(title)
        }
    }

    /// Whether nothing speaks against a headline: it has a word of a title, or there are none to compare.
    func mayBeTitled(_ headline: String?) -> Bool {
        let own = PageTitle.longWords(headline ?? "")
        let known = Set(titles.flatMap(PageTitle.longWords))
        return own.isEmpty || known.isEmpty || !own.isDisjoint(with: known)
    }
}
