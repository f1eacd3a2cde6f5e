import NewsLanguage
import NewsModel

/// Which quotations are pieces of one utterance that its tag interrupts: `“We lost the barn,” he said. “The house we
/// can rebuild.”`
extension SpeakerRules {
    /// The utterance of each quotation that has more pieces than one; nil for the others. Pieces that paragraphs part
    /// are one by their marks already.
    func utterances() -> [Int?] {
        var result = spans.map(\.group)
        var next = (result.compactMap { $0 }.max() ?? -1) + 1
        for number in spans.indices.dropFirst() where isInterrupted(number - 1) {
            let group = result[number - 1] ?? next
            if result[number - 1] == nil {
                result[number - 1] = group
                next += 1
            }
            if let later = result[number], later != group {
                for other in number..<result.count where result[other] == later { result[other] = group }
            }
            result[number] = group
        }
        return result
    }

    /// Whether nothing but the tag of the quotation `number` stands between it and the next one.
    private func isInterrupted(_ number: Int) -> Bool {
        let (first, second) = (positions[number], positions[number + 1])
        guard spans[number].paragraph == spans[number + 1].paragraph, second - first <= Self.longestTag,
            first + 1 < second,
            let tag = found[number], let cue = tag.cue, let other = found[number + 1], other.phrase == tag.phrase,
            tag.phrase.lowerBound > first, tag.phrase.upperBound <= second, cue > first, cue < second,
            other.cue == nil || other.cue == cue || tag.isWeakCue, isOpenEnded(number, first)
        else { return false }
        let last = tokens[second - 1]
        // In English what follows a full stop is listed as another utterance; elsewhere the marks go on over the tag.
        if last.kind == .sentenceEnd, phrases.language.capitalsMarkTitles, shapes[number + 1].startsCapital {
            return false
        }
        if last.kind == .colon || last.isWord && second - 1 != cue && second != tag.phrase.upperBound { return false }
        for index in (first + 1)..<second where index != cue && !tag.phrase.contains(index) {
            if tokens[index].kind == .sentenceEnd, index < second - 1 { return false }
            // "adding that", "and called it": what follows is another utterance.
            if tokens[index].has(.strongCue), phrases.isVerb(index, from: first + 1),
                !(tokens[index].has(.participle) && tokens[index - 1].has(.preposition))
            {
                return false
            }
        }
        return true
    }

    /// Whether the quotation ends as one does that a tag follows.
    private func isOpenEnded(_ number: Int, _ position: Int) -> Bool {
        let shape = shapes[number]
        return shape.endsWithComma || shape.endsSentence || shape.endsWithDash || tokens[position + 1].kind == .comma
            || tokens[position + 1].kind == .dash
    }
}
