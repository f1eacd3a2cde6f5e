public import NewsModel
public import NewsText

/// Aligns plain texts of one story that were never stored, such as files.
public enum PlainTextAlignment {
    /// Two sentences of two texts that state the same.
    public struct Link: Hashable, Sendable {
        /// Indices of the texts, `first` below `second`.
        public var first: Int
        /// Index of the other text.
        public var second: Int
        /// UTF-8 byte spans in the texts as they were given.
        public var firstSpan: TextSpan
        /// The sentence of the second text.
        public var secondSpan: TextSpan
        /// 0 to 1.
        public var similarity: Double
        /// `similarity` in steps.
        public var grade: LinkGrade
    }

    /// The links of every pair of `texts`, whatever share they copy from each other.
    public static func links(of texts: [String]) -> [Link] {
        let story = StoryContext(
            texts: texts.enumerated().map {
                ComparisonText(id: ArticleID(rawValue: Int64($0.offset)), outlet: "", plainText: $0.element)
            })
        var result: [Link] = []
        for first in texts.indices {
            for second in texts.indices where first < second {
                for cell in SentenceAligner.align(story, first, second) {
                    result.append(
                        Link(
                            first: first, second: second,
                            firstSpan: story.prepared[first].plainSpan(of: cell.left),
                            secondSpan: story.prepared[second].plainSpan(of: cell.right),
                            similarity: Double(cell.similarity), grade: cell.grade))
                }
            }
        }
        return result
    }

    /// Two sentences of two texts with what their link is judged by, for training and measuring.
    package struct Cell: Sendable {
        /// UTF-8 byte spans in the texts as they were given.
        package var firstSpan: TextSpan
        /// The sentence of the second text.
        package var secondSpan: TextSpan
        /// Numbers of the two sentences in their texts.
        package var row: Int
        /// The number of the second text's sentence.
        package var column: Int
        /// In the order of `featureNames`.
        package var features: [Float]
        /// As the program judges, 0 to 1.
        package var probability: Float
    }

    /// What each feature of a pair of sentences measures, in the order in which the model takes them.
    package static let featureNames = LinkFeatures.names
    /// What each feature of a pair's neighbourhood measures, in the order in which the model takes them.
    package static let contextNames = LinkContext.names

    /// How each of some pairs of sentences stands among them all, in the order of `contextNames`.
    ///
    /// - Parameter cells: every pair that was judged, with its log-odds by its own features.
    package static func contexts(of cells: [(row: Int, column: Int, odds: Float)]) -> [[Float]] {
        var grid = LinkGrid(
            rows: (cells.map(\.row).max() ?? -1) + 1, columns: (cells.map(\.column).max() ?? -1) + 1)
        for cell in cells { grid.add(cell.row, cell.column, alone: cell.odds) }
        return cells.map { grid.context($0.row, $0.column).values }
    }

    /// The features of every two sentences of two texts that could be linked.
    package static func cells(of first: String, _ second: String, language: String = "und") -> [Cell] {
        let story = StoryContext(
            texts: [first, second].enumerated().map {
                var text = ComparisonText(
                    id: ArticleID(rawValue: Int64($0.offset)), outlet: "", plainText: $0.element)
                text.language = language
                return text
            })
        let (left, right) = story.rank[0] <= story.rank[1] ? (0, 1) : (1, 0)
        let matrix = LinkMatrix(story, left, right)
        var judge = LinkJudge(story)
        var result: [Cell] = []
        for row in 0..<matrix.rows {
            judge.take(SentencePlace(article: left, sentence: row))
            for column in 0..<matrix.columns where matrix[row, column] > 0 {
                let spans = (story.prepared[left].plainSpan(of: row), story.prepared[right].plainSpan(of: column))
                result.append(
                    Cell(
                        firstSpan: left == 0 ? spans.0 : spans.1, secondSpan: left == 0 ? spans.1 : spans.0,
                        row: left == 0 ? row : column, column: left == 0 ? column : row,
                        features: judge.features(SentencePlace(article: right, sentence: column)).values,
                        probability: matrix[row, column]))
            }
        }
        return result
    }

    /// The similarity of every two of `sentences`, each taken whole, with weights from all of them: what alignment
    /// rests on, for measuring it on sets of sentence pairs.
    public static func similarities(among sentences: [String]) -> [[Float]] {
        // One text each, so that no sentence is folded as another's repeat.
        let story = StoryContext(
            texts: sentences.enumerated().map { number, sentence in
                let content = ArticleText(
                    title: "", blocks: [(kind: .preformatted, text: sentence.isEmpty ? "-" : sentence)])
                return ComparisonText(id: ArticleID(rawValue: Int64(number)), outlet: "", content: content)
            })
        let vectors = story.vectors.flatMap { $0 }
        let matrix = SimilarityMatrix(vectors, vectors, featureCount: story.table.count)
        return (0..<matrix.rows).map { row in (0..<matrix.columns).map { matrix[row, $0] } }
    }
}

extension PreparedText {
    /// The span of a sentence in the text that `ComparisonText.init(id:outlet:plainText:)` was given.
    fileprivate func plainSpan(of sentence: Int) -> TextSpan {
        sentences[sentence].span.shifted(by: -ComparisonText.plainTextOrigin)
    }
}
