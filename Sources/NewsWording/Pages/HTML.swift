import NewsText

/// Text as HTML.
package enum HTML {
    /// `text` for element content and attribute values.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: if TextSanitizer.isAllowed(character) { result.unicodeScalars.append(character) }
            }
        }
        return result
    }

    /// An element around `content`, which is HTML already.
    static func element(_ name: String, _ content: String, _ attributes: [(String, String)] = []) -> String {
        let written = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
        return "<\(name)\(written)>\(content)</\(name)>"
    }

    /// A whole page that needs nothing else; `title`, `body` and `footer` are HTML already.
    package static func page(title: String, language: String, body: String, footer: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(escaped(language))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="Rashomon \(Version.current)">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(title)</title>
        <style>
        \(ReportStyle.sheet)
        </style>
        </head>
        <body>
        <main>
        \(body)
        </main>
        <footer><p>\(footer)</p></footer>
        </body>
        </html>

        """
    }

    /// Only these may be followed from a report.
    static func isFollowable(_ url: String) -> Bool { url.hasPrefix("https://") || url.hasPrefix("http://") }
}
