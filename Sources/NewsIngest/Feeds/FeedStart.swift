/// Finds the feed in a document that does not begin with it: servers put warnings, scripts, and document types of
/// pages in front.
enum FeedStart {
    /// Where the feed's first tag begins, and what it is; nil where there is none.
    ///
    /// What only shows feeds (comments, scripts, `pre`, `code`) is passed over, and a tag counts only with what every
    /// feed has there: a version, a namespace, or the channel inside.
    static func find(_ text: ArraySlice<UInt8>) -> (format: FeedFormat, start: Int)? {
        var at = text.startIndex
        while let open = text[at...].firstIndex(of: 0x3C), open + 4 < text.endIndex {
            let tag = Tag(text, at: open)
            switch tag.name {
            case "!--": at = text.index(behind: "-->", from: open) ?? text.endIndex
            case "script", "style", "pre", "code", "textarea", "xmp":
                at = text.index(behind: "</" + tag.name, from: open) ?? open + 1
            case "rss" where tag.has("version") || tag.has("xmlns") || tag.isFollowed(by: "<channel", in: text):
                return (.rss, open)
            case "rdf:rdf" where tag.has("xmlns"): return (.rss10, open)
            case "feed" where tag.has("xmlns"), "atom:feed" where tag.has("xmlns"): return (.atom, open)
            default: at = open + 1
            }
        }
        return nil
    }

    /// The name of a start tag, lower-cased, and what its attributes say.
    private struct Tag {
        var name: String
        private var attributes: String
        private var end: Int

        init(_ text: ArraySlice<UInt8>, at open: Int) {
            let head = text[(open + 1)...].prefix(2000)
            if head.starts(with: [0x21, 0x2D, 0x2D]) {
                (name, attributes, end) = ("!--", "", open)
                return
            }
            let nameEnd = head.prefix(12).firstIndex { $0 <= 0x20 || $0 == 0x3E || $0 == 0x2F } ?? head.startIndex
            name = String(decoding: head[..<nameEnd], as: UTF8.self).lowercased()
            end = head.firstIndex(of: 0x3E) ?? head.endIndex
            attributes = ""
            guard ["rss", "rdf:rdf", "feed", "atom:feed"].contains(name) else { return }
            attributes = String(decoding: head[nameEnd..<end], as: UTF8.self).lowercased()
        }

        func has(_ attribute: String) -> Bool { attributes.contains(attribute) }

        func isFollowed(by mark: String, in text: ArraySlice<UInt8>) -> Bool {
            text[min(end + 1, text.endIndex)...].drop { $0 <= 0x20 }.starts(with: mark.utf8)
        }
    }
}

extension ArraySlice<UInt8> {
    /// The place behind the first `mark` (ASCII, lower-cased) from `start` on, in any case.
    fileprivate func index(behind mark: String, from start: Int) -> Int? {
        let wanted = Array(mark.utf8)
        var at = start
        while let found = self[at...].firstIndex(of: wanted[0]), found + wanted.count <= endIndex {
            let isMark = zip(self[found..<(found + wanted.count)], wanted).allSatisfy {
                $0 == $1 || ($1 >= 0x61 && $1 <= 0x7A && $0 | 0x20 == $1)
            }
            if isMark { return found + wanted.count }
            at = found + 1
        }
        return nil
    }
}
