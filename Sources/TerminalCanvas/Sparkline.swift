/// Counts over time as one row of bars.
public enum Sparkline {
    /// One glyph for each of `columns` columns; where there are more counts than columns, neighbours are added
    /// up, where there are fewer, the row is as long as the counts. A count above 0 always shows.
    public static func text(_ counts: [Int], columns: Int, glyphs: GlyphSet) -> String {
        let bins = binned(counts, columns)
        guard let most = bins.max(), most > 0, glyphs.bars.count > 1 else {
            return String(repeating: " ", count: bins.count)
        }
        let steps = glyphs.bars.count - 1
        return String(
            bins.map { count in
                guard count > 0 else { return glyphs.bars[0] }
                let height = Double(count) / Double(most) * Double(steps) + 0.5
                return glyphs.bars[min(steps, max(1, Int(height)))]
            })
    }

    /// One glyph for each count on a scale that is the same everywhere: a step for each, the full bar for eight and
    /// more.
    public static func steps(_ counts: [Int], glyphs: GlyphSet) -> String {
        guard let last = glyphs.bars.indices.last else { return "" }
        return String(counts.map { glyphs.bars[min(last, max(0, $0))] })
    }

    private static func binned(_ counts: [Int], _ columns: Int) -> [Int] {
        guard columns > 0 else { return [] }
        guard counts.count > columns else { return counts }
        var bins = [Int](repeating: 0, count: columns)
        for (index, count) in counts.enumerated() {
            let bin = index * columns / counts.count
            bins[bin] = bins[bin].addingReportingOverflow(count).partialValue
        }
        return bins
    }
}
