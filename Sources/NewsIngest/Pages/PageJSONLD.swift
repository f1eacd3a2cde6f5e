/// What a page's JSON-LD says of its article (schema.org).
struct PageJSONLD {
    var headline: String?
    var authors: [String] = []
    var published: String?
    var modified: String?
    var publisher: String?
    var articleBody: String?

    init(_ tree: HTMLTree) {
        for at in tree.nodes.indices where tree.nodes[at].tag == .script && tree.nodes[at].kind == .element {
            guard tree.value(at, "type")?.lowercased().hasPrefix("application/ld+json") == true else { continue }
            for child in tree.children(at) where tree.nodes[child].kind == .text {
                if let value = JSONValue.parse(Array(tree.pool[tree.text(child)])) { read(value, depth: 0) }
            }
        }
    }

    private mutating func read(_ value: JSONValue, depth: Int) {
        guard depth < 6 else { return }
        switch value {
        case .array(let values): for item in values { read(item, depth: depth + 1) }
        case .object:
            let types = (value["@type"]?.elements ?? []).compactMap(\.string)
            if types.contains(where: PageJSONLD.isArticle) { take(value) }
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
        if authors.isEmpty {
            authors = (article["author"]?.elements ?? []).flatMap { author in
                (author["name"]?.elements ?? [author]).compactMap(\.string)
            }.map(HTMLText.plain).filter { !$0.isEmpty && !$0.hasPrefix("http") }
        }
    }
}
