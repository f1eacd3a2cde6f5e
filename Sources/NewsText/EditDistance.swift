/// How far apart two words are: the fewest characters to put in, take out or replace (Levenshtein, 1966).
///
/// For finding the name that somebody meant; the time is the product of the lengths.
public enum EditDistance {
    /// The distance of two sequences of characters, scalars or bytes.
    public static func between<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (left == right ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
