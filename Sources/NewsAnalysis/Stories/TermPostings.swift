import NewsLanguage

/// The inverted index of the window: for each term the newest articles that have it, by their slots.
struct TermPostings {
    struct Posting {
        var slot: Int32
        var weight: Float
    }

    /// Most terms are in one article only: its posting stands here, and no list is made.
    private struct Entry {
        var first: Posting
        /// The place of a list of all postings, oldest first; -1 for none.
        var list: Int32 = -1
    }

    /// Postings of a term that are looked at; of older ones as many again are held.
    private let limit: Int
    private var entries: [TermHash: Entry] = [:]
    private var lists: [[Posting]] = []

    init(limit: Int) { self.limit = limit }

    mutating func add(_ entry: TermWeight, slot: Int32) {
        let posting = Posting(slot: slot, weight: entry.weight)
        guard let known = entries[entry.term] else {
            entries[entry.term] = Entry(first: posting)
            return
        }
        guard known.list >= 0 else {
            entries[entry.term]?.list = Int32(lists.count)
            lists.append([known.first, posting])
            return
        }
        let list = Int(known.list)
        lists[list].append(posting)
        if lists[list].count > 2 * limit { lists[list].removeFirst(limit) }
    }

    /// Visits the newest postings of a term.
    @inline(__always)
    func forEach(of term: TermHash, _ visit: (Posting) -> Void) {
        guard let entry = entries[term] else { return }
        if entry.list < 0 { return visit(entry.first) }
        let list = lists[Int(entry.list)]
        for index in max(0, list.count - limit)..<list.count { visit(list[index]) }
    }

    /// Gives each posting the new slot of its article, and drops those of articles that left (-1).
    mutating func move(_ moved: [Int32]) {
        var keptEntries: [TermHash: Entry] = [:]
        keptEntries.reserveCapacity(entries.count)
        var keptLists: [[Posting]] = []
        for (term, entry) in entries {
            var postings = entry.list < 0 ? [entry.first] : lists[Int(entry.list)]
            if entry.list >= 0 { lists[Int(entry.list)] = [] }
            for index in postings.indices { postings[index].slot = moved[Int(postings[index].slot)] }
            postings.removeAll { $0.slot < 0 }
            guard let first = postings.first else { continue }
            var kept = Entry(first: first)
            if postings.count > 1 {
                kept.list = Int32(keptLists.count)
                keptLists.append(Array(postings))
            }
            keptEntries[term] = kept
        }
        entries = keptEntries
        lists = keptLists
    }
}
