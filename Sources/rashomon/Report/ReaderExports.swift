import NewsModel
import ReaderInterface

// What the reader exports, in the forms of the commands.

/// A story as a file.
struct StoryExport {
    var detail: StoryDetail

    func written(as format: ExportFormat) throws -> String {
        switch format {
        case .html: ReportPage(detail: detail, now: .now).html
        case .json: try JSONEnvelope(kind: "story", body: StoryDetailForm(detail)).text() + "\n"
        case .text, .markdown:
            StoryDetailText(detail: detail, device: .file, now: .now).lines.joined(separator: "\n") + "\n"
        }
    }
}

/// Quotes as a file.
struct QuotesExport {
    var board: QuoteBoard

    func written(as format: ExportFormat) throws -> String {
        switch format {
        case .json: try JSONEnvelope(kind: "quotes", body: QuoteBoardForm(board)).text() + "\n"
        case .text, .markdown, .html:
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
        case .text, .markdown, .html: SideBySideText(pair: self, device: .file).lines.joined(separator: "\n") + "\n"
        case .json: try JSONEnvelope(kind: "comparison", body: ComparisonForm(self)).text() + "\n"
        }
    }
}
