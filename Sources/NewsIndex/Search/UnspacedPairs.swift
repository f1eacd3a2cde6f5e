import NewsText

/// Makes scripts that are written without spaces searchable: each run of such characters becomes its overlapping
/// pairs and its last character alone ("東京都" → "東京 京都 都"), so that any piece of a run is a phrase of pairs,
/// and a single character the start of one.
enum UnspacedPairs {
    /// The pairs of all runs in `texts`, separated by spaces; empty where there is none.
    static func indexed(_ texts: String...) -> String {
        var result = ""
        for text in texts where mayContainUnspaced(text) {
            forEachRun(of: text) { run in
                for index in run.indices {
                    if !result.isEmpty { result.append(" ") }
                    result.unicodeScalars.append(run[index])
                    if index + 1 < run.endIndex { result.unicodeScalars.append(run[index + 1]) }
                }
            }
        }
        return result
    }

    /// `text` with a space in the place of each such character, so that the words of other scripts that stand among
    /// them ("NHKが") are words to the search index.
    static func rest(_ text: String) -> String {
        guard mayContainUnspaced(text) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isUnspacedScript ? " " : $0 }))
    }

    /// The runs of `text`, each as the FTS5 phrase that finds it, and what is left of the text.
    static func query(_ text: String) -> (phrases: [String], rest: String) {
        var phrases: [String] = []
        forEachRun(of: text) { run in
            if run.count == 1 {
                phrases.append("\"\(run[0])\"*")
            } else {
                let pairs = (0..<run.count - 1).map { "\(run[$0])\(run[$0 + 1])" }
                phrases.append("\"\(pairs.joined(separator: " "))\"")
            }
        }
        return (phrases, rest(text))
    }

    /// The runs of such characters in `text`.
    static func runs(_ text: String) -> [String] {
        var runs: [String] = []
        forEachRun(of: text) { run in runs.append(String(String.UnicodeScalarView(run))) }
        return runs
    }

    /// All such characters are coded with a lead byte of 0xE0 and more.
    private static func mayContainUnspaced(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for byte in bytes where byte >= 0xE0 && byte != 0xE2 { return true }
            return false
        }
    }

    private static func forEachRun(of text: String, _ body: ([Unicode.Scalar]) -> Void) {
        var run: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar.isUnspacedScript {
                run.append(scalar)
            } else if !run.isEmpty {
                body(run)
                run.removeAll(keepingCapacity: true)
            }
        }
        if !run.isEmpty { body(run) }
    }
}
