import NewsLanguage

/// The inverted index of the window: for each term the newest articles that have it, by their slots.
struct TermPostings {
    /// The slot of an article, and what the term counts for there.
    struct Posting {
        private var packed: PackedWeight

        @inline(__always)
        init(slot: Int32, weight: Float) { packed = PackedWeight(UInt32(bitPattern: slot), weight: weight) }

        @inline(__always)
        var slot: Int32 {
            get { Int32(bitPattern: packed.number) }
            set { packed = packed.moved(to: UInt32(bitPattern: newValue)) }
        }

        @inline(__always)
        var weight: Float { packed.weight }
    }

    /// Most terms are in one article only: its posting stands here, and no list is made.
    private struct Entry {
        var first: Posting
        /// The place of a list of all postings, oldest first; -1 for none.
        var list: Int32 = -1
    }

    /// Postings of a term that are looked at.
    private let limit: Int
    /// Older ones of a term that are held, so that not every new one moves all of them.
    private let spare: Int
    private var entries: [TermHash: Entry] = [:]
    private var lists: [[Posting]] = []

    init(limit: Int) {
        self.limit = limit
        spare = limit / 4
    }

    /// Slots come in ascending order: the last that was added is the newest.
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
        // By a quarter in place of as much again: there are a hundred thousand lists.
        let count = lists[list].count
        if count == lists[list].capacity { lists[list].reserveCapacity(count + max(4, count / 4)) }
        lists[list].append(posting)
        if lists[list].count > limit + spare { lists[list].removeFirst(spare) }
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
    ///
    /// In place: there are a million terms, and a second table of them would be the most memory that is ever held.
    mutating func move(_ moved: [Int32]) {
        var keptLists: [[Posting]] = []
        var gone: [TermHash] = []
        var index = entries.startIndex
        while index != entries.endIndex {
            let list = entries.values[index].list
            if list < 0 {
                let slot = moved[Int(entries.values[index].first.slot)]
                entries.values[index].first.slot = slot
                if slot < 0 { gone.append(entries.keys[index]) }
            } else {
                var postings = lists[Int(list)]
                lists[Int(list)] = []
                for place in postings.indices { postings[place].slot = moved[Int(postings[place].slot)] }
                postings.removeAll { $0.slot < 0 }
                if let first = postings.first {
                    entries.values[index].first = first
                    entries.values[index].list = postings.count > 1 ? Int32(keptLists.count) : -1
                    if postings.count > 1 { keptLists.append(postings) }
                } else {
                    gone.append(entries.keys[index])
                }
            }
            entries.formIndex(after: &index)
        }
        for term in gone { entries[term] = nil }
        lists = keptLists
    }
}
