import CGumbo

extension SimpleHTML {
    /// An element of running text, and how the standard's "in body" treats its tags.
    struct Element {
        /// Elements that the reader treats alike: `ordinary` runs on in a text, `void` has no end tag, and what is
        /// inside of `raw` is no markup.
        enum Kind {
            case block, paragraph, heading, item, definition, preformatted, link, formatting, ordinary, void, voidBlock,
                raw
        }
        var tag: HTMLTag
        var kind: Kind
        /// `address`, `div` and `p`, which a new item looks through to find the open one.
        var letsItemsThrough = false

        /// "Special" in the standard's sense.
        var isSpecial: Bool {
            switch kind {
            case .link, .formatting, .ordinary: false
            default: true
            }
        }

        /// Has an end tag that may be left out.
        var isImplied: Bool { kind == .paragraph || kind == .item || kind == .definition }

        static let byHash: [UInt64: Element] = {
            let lists: [(Kind, String)] = [
                (
                    .block,
                    "address article aside blockquote center details div dl figcaption figure footer header hgroup main nav ol section summary ul"
                ),
                (.paragraph, "p"), (.heading, "h1 h2 h3 h4 h5 h6"), (.item, "li"), (.definition, "dd dt"),
                (.preformatted, "pre"), (.link, "a"),
                (.formatting, "b big code em font i s small strike strong tt u"),
                (.ordinary, "abbr bdi bdo cite del dfn ins kbd label mark q samp span sub sup time var"),
                (.void, "br img wbr"), (.voidBlock, "hr"), (.raw, "iframe"),
            ]
            var result: [UInt64: Element] = [:]
            for (kind, names) in lists {
                for name in names.split(separator: " ") {
                    let hash = name.utf8.reduce(UInt64(0)) { $0 &* 257 &+ UInt64($1) }
                    let passes = name == "address" || name == "div" || name == "p"
                    result[hash] = Element(
                        tag: HTMLTag(gumbo_tag_enum(String(name))), kind: kind, letsItemsThrough: passes)
                }
            }
            return result
        }()
    }
}
