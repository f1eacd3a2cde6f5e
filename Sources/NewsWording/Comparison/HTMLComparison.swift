import NewsModel

/// A comparison as a page of HTML.
struct HTMLComparison {
    private let source: ExportSource
    private let comparison: Comparison
    private let left: ComparisonText
    private let right: ComparisonText

    init(_ source: ExportSource, _ comparison: Comparison, _ left: ComparisonText, _ right: ComparisonText) {
        self.source = source
        self.comparison = comparison
        self.left = left
        self.right = right
    }

    func page() -> String {
        let title = HTML.escaped(source.title(.left) + " | " + source.title(.right))
        return """
            <!DOCTYPE html>
            <html lang="\(HTML.escaped(left.language == "und" ? "en" : left.language))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <header>
            <h1><span>\(HTML.escaped(source.title(.left)))</span><span>\(HTML.escaped(source.title(.right)))</span></h1>
            <p>\(HTML.escaped(source.counts)); \(HTML.escaped(comparison.engineReason)).</p>
            </header>
            <main>
            \(comparison.rows.map(row).joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }

    private func row(_ row: ComparisonRow) -> String {
        let notes = source.notes(row).map { "<p class=\"note\">\(HTML.escaped($0))</p>" }.joined()
        return """
            <section class="\(row.kind.rawValue)">
            <div class="left">\(cell(.left, row.left, row))</div>
            <div class="sign" title="\(HTML.escaped(source.name(row)))">\(HTML.escaped(ComparisonSigns.unicode.signs(row, in: comparison)))</div>
            <div class="right">\(cell(.right, row.right, row))</div>
            \(notes)
            </section>
            """
    }

    /// The sentences of the row, or those that stand elsewhere, so that no row is to be read with one eye.
    private func cell(_ side: ExportSource.Side, _ sentences: [Int], _ row: ComparisonRow) -> String {
        guard !sentences.isEmpty else {
            return source.elsewhere(side, row).map { sentence in
                let text = source.pieces(side, sentence, in: row).map(\.text).joined()
                return "<p class=\"elsewhere\" title=\"told elsewhere\">→ \(HTML.escaped(text))</p>"
            }.joined()
        }
        return sentences.map { "<p>\(source.pieces(side, $0, in: row).map(Self.piece).joined())</p>" }.joined()
    }

    private static func piece(_ piece: ExportSource.Piece) -> String {
        let text = HTML.escaped(piece.text)
        switch piece.mark {
        case .onlyHere: return "<mark class=\"only\">\(text)</mark>"
        case .valueDiffers: return "<mark class=\"value\">\(text)</mark>"
        case .valueCompatible: return "<mark class=\"compatible\">\(text)</mark>"
        case .shared: return "<b>\(text)</b>"
        case nil: return text
        }
    }

    /// Blue and orange, not green and red, and no colour without another sign.
    private static let style = """
        :root { color-scheme: light dark; --left: #216cab; --right: #a55c1e; --value: #8a2d86; }
        @media (prefers-color-scheme: dark) { :root { --left: #6ea8e8; --right: #e0924a; --value: #d98ad5; } }
        body { font: 16px/1.5 Georgia, serif; max-width: 76em; margin: 2em auto; padding: 0 1em; }
        h1 { font-size: 1.1em; display: grid; grid-template-columns: 1fr 1fr; gap: 4em; }
        section { display: grid; grid-template-columns: 1fr 2.5em 1fr; gap: 0 .75em; border-top: 1px solid #8884; }
        section p { margin: .5em 0; }
        .sign { text-align: center; padding-top: .5em; font-weight: bold; }
        .elsewhere { opacity: .7; font-style: italic; }
        .note { grid-column: 1 / -1; font-size: .85em; color: var(--value); }
        mark { background: none; color: inherit; }
        .left mark.only { text-decoration: underline; text-decoration-color: var(--left); }
        .right mark.only { text-decoration: underline dotted; text-decoration-color: var(--right); }
        mark.value { color: var(--value); font-weight: bold; border: 1px solid; padding: 0 .15em; }
        mark.compatible { border-bottom: 1px dashed var(--value); }
        .repeated, .heading { opacity: .75; }
        @media (max-width: 45em) { section, h1 { grid-template-columns: 1fr; } .sign { text-align: left; } }
        """
}
