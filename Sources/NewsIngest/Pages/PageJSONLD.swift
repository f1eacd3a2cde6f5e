/// What a page's JSON-LD says of its article (schema.org).
struct PageJSONLD {
    var headline: String?
    /// Persons, or what is not said to be an organization.
    var authors: [String] = []
    /// Organizations that are named as the author.
    var organizations: [String] = []
    var published: String?
    var modified: String?
    var publisher: String?
    var articleBody: String?
    /// Names of what articles refer to by `@id`.
    private var namesByID: [String: String] = [:]
    private var authorIDs: [String] = []

    init(_ tree: HTMLTree) {
        for at in tree.nodes.indices where tree.nodes[at].tag == .script && tree.nodes[at].kind == .element {
            guard tree.value(at, "type")?.lowercased().hasPrefix("application/ld+json") == true else { continue }
            for child in tree.children(at) where tree.nodes[child].kind == .text {
                if let value = JSONValue.parse(PageJSONLD.unwrapped(tree.pool[tree.text(child)])) {
                    read(value, depth: 0)
                }
            }
        }
        if authors.isEmpty { authors = authorIDs.compactMap { namesByID[$0] } }
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
            if types.contains(where: PageJSONLD.isArticle) { take(value) }
            if let id = value["@id"]?.string, let name = value["name"]?.string, types.contains("Person") {
                namesByID[id] = HTMLText.plain(name)
            }
            if types.contains("WebSite") || types.contains("NewsMediaOrganization") || types.contains("Organization"),
                publisher == nil
            {
                publisher = value["name"]?.string
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

    private mutating func take(_ article: JSONValue) {
        headline = headline ?? (article["headline"]?.string ?? article["name"]?.string).map(HTMLText.plain)
        published = published ?? article["datePublished"]?.string ?? article["dateCreated"]?.string
        modified = modified ?? article["dateModified"]?.string
        if let name = article["publisher"]?.elements.compactMap({ $0["name"]?.string ?? $0.string }).first {
            publisher = name
        }
        articleBody = articleBody ?? article["articleBody"]?.string
        if authors.isEmpty, organizations.isEmpty, authorIDs.isEmpty {
            for author in article["author"]?.elements ?? [] { takeAuthor(author) }
        }
    }

    private mutating func takeAuthor(_ author: JSONValue) {
        let names = (author["name"]?.elements ?? [author]).compactMap(\.string).map(HTMLText.plain)
            .filter { !$0.isEmpty && !$0.hasPrefix("http") }
        let types = (author["@type"]?.elements ?? []).compactMap(\.string)
        if types.contains(where: { $0.hasSuffix("Organization") }) { organizations += names } else { authors += names }
        if names.isEmpty, let id = author["@id"]?.string { authorIDs.append(id) }
    }
}
