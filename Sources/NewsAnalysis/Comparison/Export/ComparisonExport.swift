public import NewsModel
import NewsText

/// A comparison written out, for files, pagers and other programs.
///
/// All three forms are functions of the comparison and its two texts alone: same input, same output.
public enum ComparisonExport {
    /// Plain text in one column, marks in front of each sentence; for pagers and mails.
    public static func text(_ comparison: Comparison, _ left: ComparisonText, _ right: ComparisonText) -> String {
        lines(comparison, left, right).joined(separator: "\n") + "\n"
    }

    private static func lines(_ comparison: Comparison, _ left: ComparisonText, _ right: ComparisonText) -> [String] {
        comparison.rows.flatMap { row in
            row.left.map { "< " + left.content.text.text(in: comparison.left[$0].span) }
                + row.right.map { "> " + right.content.text.text(in: comparison.right[$0].span) }
        }
    }
}
