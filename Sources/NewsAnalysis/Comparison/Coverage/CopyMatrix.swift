/// Which share of each text of a story stands in long runs that another has too.
struct CopyMatrix {
    /// A run of eight words, and where it begins.
    private struct Run {
        var hash: UInt64
        var text: Int
        var start: Int
    }

    /// `[a][b]`: share of the words of text a in runs of eight and more words that b has too; 0 on the diagonal.
    let shares: [[Double]]
    /// For each text the share of its words in such runs that any other has too.
    let sharesOfAny: [Double]

    /// All runs of all texts are sorted once: texts that share nothing cost nothing pair by pair.
    init(_ texts: [WordRun]) {
        var runs: [Run] = []
        for (number, text) in texts.enumerated() {
            for shingle in text.shingles { runs.append(Run(hash: shingle.hash, text: number, start: shingle.start)) }
        }
        runs.sort { $0.hash != $1.hash ? $0.hash < $1.hash : ($0.text, $0.start) < ($1.text, $1.start) }
        var marks = [[Bool]](repeating: [], count: texts.count * texts.count)
        var first = 0
        while first < runs.count {
            var end = first + 1
            while end < runs.count, runs[end].hash == runs[first].hash { end += 1 }
            if runs[end - 1].text != runs[first].text { Self.mark(runs[first..<end], texts, &marks) }
            first = end
        }
        shares = texts.indices.map { a in
            texts.indices.map { b in Self.share(marks[a * texts.count + b]) }
        }
        sharesOfAny = texts.indices.map { a in
            var any: [Bool] = []
            for copied in marks[(a * texts.count)..<((a + 1) * texts.count)] where !copied.isEmpty {
                any = any.isEmpty ? copied : zip(any, copied).map { $0 || $1 }
            }
            return Self.share(any)
        }
    }

    private static func share(_ marks: [Bool]) -> Double {
        marks.isEmpty ? 0 : Double(marks.count { $0 }) / Double(marks.count)
    }

    private static func mark(_ runs: ArraySlice<Run>, _ texts: [WordRun], _ marks: inout [[Bool]]) {
        var others: [Int] = []
        for run in runs where others.last != run.text { others.append(run.text) }
        for run in runs {
            for other in others where other != run.text {
                let pair = run.text * texts.count + other
                if marks[pair].isEmpty { marks[pair] = [Bool](repeating: false, count: texts[run.text].words.count) }
                for place in run.start..<(run.start + Copying.runLength) { marks[pair][place] = true }
            }
        }
    }
}
