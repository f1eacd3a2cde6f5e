/// An error that says that what a person asked for cannot be done so, while nothing went wrong: a path that is not
/// there, an article without files. Its description is a whole sentence.
package protocol RefusedWish: Error, CustomStringConvertible {}

/// What was typed as a source's address is none.
package struct NoAddress: RefusedWish {
    private let text: String

    package init(text: String) { self.text = text }

    /// A whole sentence that quotes the text, and mostly says how an address looks.
    package var description: String {
        let scheme = text.prefix { $0 != ":" }
        if scheme.count < text.count, text.dropFirst(scheme.count).hasPrefix("://") {
            return ["http", "https"].contains(scheme.lowercased())
                ? "“\(text)” names no host; an address looks like https://example.org/feed."
                : "“\(text)” cannot be fetched: “\(scheme):” is neither http nor https."
        }
        return "“\(text)” is neither an address nor a path; an address looks like example.org/feed."
    }
}
