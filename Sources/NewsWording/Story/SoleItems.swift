package import NewsModel

/// What one source alone has: the same names and counts in the same order in every answer.
package struct SoleItems {
    /// The source's place in the matrix.
    package var place: Int
    /// Names first, then counts with their noun.
    package var items: [String]

    /// In the order of the matrix; sources that have nothing alone are left out.
    /// - Parameter outlets: What the sources are called, in the order of the matrix.
    package static func all(_ matrix: CoverageMatrix, outlets: [String]) -> [SoleItems] {
        guard matrix.articles.count > 1 else { return [] }
        let filter = TellingItems(outlets: outlets)
        let figures = figures(matrix)
        return matrix.articles.indices.compactMap { place in
            guard matrix.onlyHere.indices.contains(place) else { return nil }
            let items = filter.telling(matrix.onlyHere[place]).filter { item in
                !figures.contains { $0.place == place && $0.tells(item) }
            }
            return items.isEmpty ? nil : SoleItems(place: place, items: items)
        }
    }

    /// A figure of a source that stands beside those of others for the same thing: as differing, or in a series.
    private struct ToldFigure {
        let place: Int
        private let key: String
        private let words: Set<String>

        init?(_ place: Int, _ value: String, of subject: String) {
            guard value.contains(where: \.isNumber) else { return nil }
            self.place = place
            key = FigureForm.key(value)
            words = ToldFigure.words(value).union(ToldFigure.words(subject))
        }

        /// Whether the item is this figure, with no noun that is another's.
        func tells(_ item: String) -> Bool {
            item.contains(where: \.isNumber) && FigureForm.key(item) == key
                && ToldFigure.words(item).isSubset(of: words)
        }

        private static func words(_ text: String) -> Set<String> {
            Set(
                text.lowercased().split(whereSeparator: { !$0.isLetter }).map {
                    String($0.count > 3 && $0.hasSuffix("s") ? $0.dropLast() : $0)
                })
        }
    }

    private static func figures(_ matrix: CoverageMatrix) -> [ToldFigure] {
        let differing = matrix.facts.flatMap(\.differences).filter(\.difference.mayDiffer).flatMap { pair in
            let value = pair.difference
            return [
                ToldFigure(pair.leftArticle, value.leftText, of: value.subject),
                ToldFigure(pair.rightArticle, value.rightText, of: value.subject),
            ]
        }
        let counted = matrix.series.flatMap { series in
            series.entries.map { ToldFigure($0.article, $0.text, of: series.subject) }
        }
        return (differing + counted).compactMap(\.self)
    }
}
