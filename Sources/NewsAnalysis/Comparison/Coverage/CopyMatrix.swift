/// Which share of each text of a story stands in long runs that another has too.
enum CopyMatrix {
    private struct Run {
        var hash: UInt64
        var text: Int
        var start: Int
    }

    /// `result[a][b]`: share of the words of text a in runs of eight and more words that b has too; 0 on the diagonal.
    ///
    /// All runs of all texts are sorted once: texts that share nothing cost nothing pair by pair.
    static func shares(_ texts: [WordRun]) -> [[Double]] {
        var runs: [Run] = []
        for (number, text) in texts.enumerated() {
            for (start, hash) in text.shingles.enumerated() { runs.append(Run(hash: hash, text: number, start: start)) }
        }
        runs.sort { $0.hash != $1.hash ? $0.hash < $1.hash : ($0.text, $0.start) < ($1.text, $1.start) }
        var marks = [[Bool]](repeating: [], count: texts.count * texts.count)
        var first = 0
        while first < runs.count {
            var end = first + 1
            while end < runs.count, runs[end].hash == runs[first].hash { end += 1 }
            if runs[end - 1].text != runs[first].text { mark(runs[first..<end], texts, &marks) }
            first = end
        }
        return texts.indices.map { a in
            texts.indices.map { b in
                let copied = marks[a * texts.count + b]
                if copied.isEmpty { return 0 }
                return Double(copied.count { $0 }) / Double(copied.count)
            }
        }
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
