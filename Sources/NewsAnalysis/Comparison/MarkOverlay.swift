import NewsModel
import NewsText

/// Puts the marks of values over those of words: where both fall on the same letters, the value's is drawn.
enum MarkOverlay {
    /// Marks sorted by place, none overlapping another.
    static func marks(words: [MarkedSpan], values: [MarkedSpan]) -> [MarkedSpan] {
        var kept: [MarkedSpan] = []
        for value in values.sorted(by: { $0.span < $1.span })
        where !(kept.last.map { $0.span.overlaps(value.span) } ?? false) {
            kept.append(value)
        }
        var result = kept
        for word in words {
            var start = word.span.start
            for value in kept where value.span.overlaps(word.span) {
                if value.span.start > start {
                    result.append(MarkedSpan(span: TextSpan(start, value.span.start), mark: word.mark))
                }
                start = max(start, value.span.end)
            }
            if start < word.span.end {
                result.append(MarkedSpan(span: TextSpan(start, word.span.end), mark: word.mark))
            }
        }
        return result.sorted { $0.span < $1.span }
    }

    /// The marks of one side's values.
    static func values(_ differences: [ValueDifference], _ side: KeyPath<ValueDifference, TextSpan>) -> [MarkedSpan] {
        differences.compactMap { difference in
            switch difference.relation {
            case .differs: MarkedSpan(span: difference[keyPath: side], mark: .valueDiffers)
            case .compatible, .later: MarkedSpan(span: difference[keyPath: side], mark: .valueCompatible)
            case .otherMeasure: nil
            }
        }
    }
}
