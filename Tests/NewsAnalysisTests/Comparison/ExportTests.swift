import NewsAnalysis
import NewsModel
import NewsText
import NewsWording
import Testing

@Suite("Comparisons written out")
struct ExportTests {
    private let left = AlignmentTests.harbour
    private let right = AlignmentTests.ledger

    @Test("Markdown lists the differing values first and escapes its own signs")
    func markdown() {
        var odd = left
        odd.outlet = "A|B *C*"
        let text = ComparisonExport.markdown(Comparer.compare(odd, right), odd, right)
        #expect(text.contains("## Values that differ"))
        #expect(text.contains("A\\|B \\*C\\*"))
        #expect(text.contains("**140 kilometres an hour**"))
    }

    @Test("the page is whole, loads nothing and lets no markup through")
    func html() {
        var odd = left
        odd.outlet = "<script>alert('x')</script>"
        let page = ComparisonExport.html(Comparer.compare(odd, right), odd, right)
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(!page.contains("<script>"))
        #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)"))
        #expect(!page.contains("http"))
        #expect(page.contains("<mark class=\"value\">140 kilometres an hour</mark>"))
    }

    /// Its note named a value that stood in no row near it.
    @Test("on the page a row whose other side stands elsewhere shows that side, too")
    func elsewhere() throws {
        var comparison = Comparer.compare(left, right)
        let row = try #require(
            comparison.rows.firstIndex { !$0.links.isEmpty && !$0.left.isEmpty && !$0.right.isEmpty })
        comparison.rows[row].right = []
        #expect(
            ComparisonExport.html(comparison, left, right).contains(
                "<p class=\"elsewhere\" title=\"told elsewhere\">→ "))
    }

    @Test("values that differ are marked only in the row that tells that they do")
    func markedWhereTold() throws {
        var comparison = Comparer.compare(left, right)
        let telling = try #require(comparison.rows.firstIndex { $0.kind == .valueDiffers })
        #expect(ComparisonExport.html(comparison, left, right).contains("<mark class=\"value\">"))
        for row in comparison.rows.indices where comparison.rows[row].tellsDifferences {
            comparison.rows[row].kind = .reworded
        }
        #expect(comparison.rows[telling].kind == .reworded)
        #expect(!ComparisonExport.html(comparison, left, right).contains("<mark class=\"value\">"))
        #expect(!ComparisonExport.markdown(comparison, left, right).contains("> **140"))
    }
}
