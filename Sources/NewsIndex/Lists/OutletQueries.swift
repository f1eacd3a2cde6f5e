import GRDB
import NewsAnalysis
import NewsModel

/// Finds which outlets report on the same stories, and which of them with the same words.
struct OutletQueries {
    /// Texts are compared for this many of the newest stories; more would let the reader wait.
    static let comparedStories = 150

    let db: Database

    /// The `limit` outlets with the most stories in common with others. Hidden articles do not count.
    func overlap(limit: Int) throws -> OutletOverlap {
        let names = try Dictionary(
            uniqueKeysWithValues: db.rows("SELECT id, name FROM outlet", []).map { ($0[0] as Int64, $0[1] as String) })
        var tallies: [Int64: Tally] = [:]
        var tellers: [[Int64]] = []
        for story in try stories() {
            let outlets = story.reduce(into: [Int64]()) { if !$0.contains($1) { $0.append($1) } }
            for outlet in story { tallies[outlet, default: Tally()].articles += 1 }
            for outlet in outlets {
                tallies[outlet, default: Tally()].stories += 1
                if outlets.count > 1 { tallies[outlet, default: Tally()].shared += 1 }
            }
            guard outlets.count > 1 else { continue }
            tallies[outlets[0], default: Tally()].first += 1
            tellers.append(outlets)
        }
        let ranked = tallies.keys.sorted { a, b in
            let (x, y) = (tallies[a] ?? Tally(), tallies[b] ?? Tally())
            return (y.shared, y.articles, names[a] ?? "") < (x.shared, x.articles, names[b] ?? "")
        }
        let shown = Array(ranked.prefix(max(0, limit)))
        let number = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
        var together = [[Int]](repeating: [Int](repeating: 0, count: shown.count), count: shown.count)
        for outlets in tellers {
            let numbers = outlets.compactMap { number[$0] }
            for a in numbers { for b in numbers where a != b { together[a][b] += 1 } }
        }
        let (sameWords, count) = try sameWords(number)
        return OutletOverlap(
            outlets: shown.map { id in
                let tally = tallies[id] ?? Tally()
                return OutletOverlap.Outlet(
                    name: names[id] ?? "", articles: tally.articles, stories: tally.stories,
                    sharedStories: tally.shared, firstStories: tally.first)
            }, together: together, sameWords: sameWords, wordStories: count, outletCount: ranked.count)
    }

    /// Counts of one outlet, as in `OutletOverlap.Outlet`.
    private struct Tally {
        var articles = 0
        var stories = 0
        var shared = 0
        var first = 0
    }

    /// The outlets of each story's articles, by time.
    private func stories() throws -> [[Int64]] {
        let sql = "SELECT story_id, outlet_id FROM article WHERE is_hidden = 0 ORDER BY story_id, sort_date, id"
        var stories: [[Int64]] = []
        var current: Int64 = -1
        for row in try db.rows(sql, []) {
            let story: Int64 = row[0]
            // An article without a story stands alone.
            if story != current || story <= 0 { stories.append([]) }
            current = story
            stories[stories.count - 1].append(row[1])
        }
        return stories
    }

    /// For each two outlets the share of the words of the one that the other has too, and of how many stories.
    private func sameWords(_ number: [Int64: Int]) throws -> ([[Double]], Int) {
        let recent = try db.int64s(
            "SELECT id FROM story WHERE is_hidden = 0 AND outlet_count > 1 ORDER BY last DESC, id DESC LIMIT ?",
            OutletQueries.comparedStories)
        var copied = [[Double]](repeating: [Double](repeating: 0, count: number.count), count: number.count)
        var words = copied
        for story in recent {
            let rows = try db.rows(
                "SELECT id, outlet_id, word_count FROM article WHERE story_id = ? AND is_hidden = 0 LIMIT ?",
                [story, Comparisons.maximumArticles])
            var outlets: [Int64] = []
            var counts: [Double] = []
            var texts: [ArticleText] = []
            for row in rows {
                guard let text = try StoredText.fetch(db, row[0]) else { continue }
                texts.append(text.content)
                outlets.append(row[1])
                counts.append(Double(row[2] as Int))
            }
            let shares = Copying.shares(among: texts)
            for a in texts.indices {
                // The other outlet's closest text counts, once for each of the one's articles.
                var closest: [Int: Double] = [:]
                for b in texts.indices where outlets[b] != outlets[a] {
                    guard let other = number[outlets[b]] else { continue }
                    closest[other] = max(closest[other] ?? 0, shares[a][b])
                }
                guard let own = number[outlets[a]] else { continue }
                for (other, share) in closest {
                    copied[own][other] += share * counts[a]
                    words[own][other] += counts[a]
                }
            }
        }
        for a in copied.indices {
            for b in copied.indices { copied[a][b] = words[a][b] > 0 ? min(1, copied[a][b] / words[a][b]) : 0 }
        }
        return (copied, recent.count)
    }
}
