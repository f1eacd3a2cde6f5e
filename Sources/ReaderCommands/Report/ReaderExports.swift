import NewsAnalysis
import NewsModel
import NewsWording
import ProgramSettings
import ReaderInterface

// What the reader exports, in the forms of the commands.

/// A story as a file.
struct StoryExport {
    var detail: StoryDetail

    /// HTML is the report; as CSV it is text.
    func written(as format: ExportFormat) throws -> String {
        switch format {
        case .html: ReportPage(detail: detail, words: .here).html
        case .json: try JSONEnvelope(.story, StoryDetailForm(detail)).text() + "\n"
        case .markdown: StoryDocument(detail: detail, markup: .markdown, words: .here).text
        case .text, .csv:
            StoryDetailText(detail: detail, device: .file, now: .now).lines.joined(separator: "\n") + "\n"
        }
    }
}

/// An article as a file.
struct ArticleExport {
    var article: Article

    /// As HTML and CSV it is text.
    func written(as format: ExportFormat) throws -> String {
        switch format {
        case .json: try JSONEnvelope(.article, ArticleForm(article)).text() + "\n"
        case .markdown: ArticleDocument(article: article, markup: .markdown, words: .here).text
        case .text, .html, .csv:
            ArticleBodyText(article: article, device: .file).lines.joined(separator: "\n") + "\n"
        }
    }
}

/// The facts of a story and who states them, as a file.
struct MatrixExport {
    var detail: StoryDetail

    private var names: [String] { detail.matrix.articles.map { detail.sources.outlet(of: $0) } }

    /// As HTML it is text.
    func written(as format: ExportFormat) throws -> String {
        switch format {
        case .csv: MatrixTable(detail).csv
        case .markdown: MatrixTable(detail).markdown
        case .json: try JSONEnvelope(.matrix, MatrixForm(detail.matrix, names: names)).text() + "\n"
        case .text, .html:
            MatrixText(matrix: detail.matrix, names: names, device: .file).lines.joined(separator: "\n") + "\n"
        }
    }
}

/// Quotes as a file.
struct QuotesExport {
    var board: QuoteBoard

    func written(as format: ExportFormat) throws -> String {
        switch format {
        case .json: try JSONEnvelope(.quotes, QuoteBoardForm(board)).text() + "\n"
        case .markdown: StoryDocument.quotes(board, markup: .markdown).joined(separator: "\n") + "\n"
        case .html:
            HTML.page(
                title: "Quotes", language: "en", body: "<h1>Quotes</h1>\n" + QuotesHTML(board: board).content,
                footer: "Made by Rashomon.")
        case .text, .csv:
            QuoteBoardText(board: board, device: .file).lines.joined(separator: "\n") + "\n"
        }
    }
}

extension OutputDevice {
    /// A text file of ordinary width.
    static let file = OutputDevice(isTerminal: false, width: 100, rows: 24, usesColor: false)
}

extension SidePair {
    func written(as format: ExportFormat) throws -> String {
        switch format {
        case .text, .csv: SideBySideText(pair: self, device: .file).lines.joined(separator: "\n") + "\n"
        case .json: try JSONEnvelope(.comparison, ComparisonForm(self)).text() + "\n"
        case .markdown: ComparisonExport.markdown(comparison, left.text, right.text)
        case .html: ComparisonExport.html(comparison, left.text, right.text)
        }
    }
}
