/// Plain views of a piece of HTML, for checks and command lines.
public enum PageLinks {
    /// The text of `html` on one line.
    public static func plainText(_ html: String) -> String { HTMLText.plain(html) }

    /// The addresses in `href` and `src` attributes of `html`, in its order, resolved against `base`.
    public static func links(in html: String, base: String) -> [String] {
        guard html.utf8.contains(0x3C) else { return [] }
        let tree = HTMLTree(Array(html.utf8), isFragment: true)
        var links: [String] = []
        for at in tree.nodes.indices where tree.nodes[at].kind == .element {
            for value in [tree.value(at, "href"), tree.value(at, "src")].compactMap({ $0 }) where !value.isEmpty {
                let url = WebAddress.resolve(value, against: base)
                let scheme = WebAddress(url).scheme ?? "http"
                if ["http", "https", "mailto", "ftp"].contains(scheme) { links.append(url) }
            }
        }
        return links
    }
}
