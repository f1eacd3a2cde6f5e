import NewsText

/// What stands between a pair of quotation marks, before it is known whether anybody is quoted.
struct PairedMarks {
    /// The content, white space at its ends left out.
    var content: TextSpan
    /// With the marks that are there.
    var outer: TextSpan
    /// No mark closes it; `content` ends with the paragraph, or earlier where that is long.
    var isUnclosed = false
    /// Number of the paragraph that it stands in.
    var paragraph: Int
    /// Spans of one utterance that is reopened in each paragraph have the same number.
    var group: Int?
    /// Between single marks.
    var isSingle = false
    /// A single mark opens it that nothing closes: no apostrophe only if a tag is found in it.
    var needsTag = false
}
