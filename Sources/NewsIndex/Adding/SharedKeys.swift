import NewsModel

/// Keys that a document gives to several different items, and that therefore name none of them.
enum SharedKeys {
    /// Takes them away from their drafts.
    static func drop(from drafts: inout [PreparedDraft]) {
        let guids = shared(drafts, key: \.guid, apart: areApartDespiteID)
        let files = shared(drafts, key: \.file) { a, b in !isAlike(a, b) }
        var addresses: Set<Int64> = []
        for number in 0..<2 { addresses.formUnion(shared(drafts, key: \.[address: number], apart: areApartAtAddress)) }
        if guids.isEmpty, files.isEmpty, addresses.isEmpty { return }
        for index in drafts.indices {
            if let guid = drafts[index].keys.guid, guids.contains(guid) { drafts[index].forgetID() }
            if let file = drafts[index].keys.file, files.contains(file) { drafts[index].keys.file = nil }
            // Items with ids of their own are told apart by these, and may be found by the address elsewhere.
            if drafts[index].keys.guid == nil { drafts[index].keys.addresses.removeAll { addresses.contains($0) } }
        }
    }

    /// Two items of one id: not where one is a later state of the other.
    private static func areApartDespiteID(_ a: PreparedDraft, _ b: PreparedDraft) -> Bool {
        let (first, second) = (a.keys.addresses, b.keys.addresses)
        if !first.isEmpty, !second.isEmpty, Set(first).isDisjoint(with: second) { return !isAlike(a, b) }
        return hasOtherTitle(a, b) && (hasOtherDate(a, b) || !isAlike(a, b))
    }

    /// Two items without ids at one address of one source: a document lists nothing twice. A page has no title of the
    /// feed's: it and its feed's teaser are one article, and of two sources.
    private static func areApartAtAddress(_ a: PreparedDraft, _ b: PreparedDraft) -> Bool {
        guard a.keys.guid == nil, b.keys.guid == nil, a.source == b.source, a.draft.place.source != nil else {
            return false
        }
        return hasOtherTitle(a, b) || hasOtherDate(a, b) && !isAlike(a, b)
    }

    private static func hasOtherTitle(_ a: PreparedDraft, _ b: PreparedDraft) -> Bool {
        ArticleText.repeatKey(a.title) != ArticleText.repeatKey(b.title)
    }

    private static func hasOtherDate(_ a: PreparedDraft, _ b: PreparedDraft) -> Bool {
        if let first = a.draft.published, let second = b.draft.published { first != second } else { false }
    }

    private static func isAlike(_ a: PreparedDraft, _ b: PreparedDraft) -> Bool {
        TextLikeness.of(a.draft.content.text, b.draft.content.text).both >= ArticleMatcher.alike
    }

    /// Keys that two drafts of different texts have which are `apart`.
    private static func shared(
        _ drafts: [PreparedDraft], key: KeyPath<DraftKeys, Int64?>, apart: (PreparedDraft, PreparedDraft) -> Bool
    ) -> Set<Int64> {
        var first: [Int64: Int] = [:]
        var result: Set<Int64> = []
        for index in drafts.indices {
            guard let value = drafts[index].keys[keyPath: key], !result.contains(value) else { continue }
            guard let earlier = first[value] else {
                first[value] = index
                continue
            }
            let (a, b) = (drafts[earlier], drafts[index])
            if a.textHash != b.textHash, apart(a, b) { result.insert(value) }
        }
        return result
    }
}

extension DraftKeys {
    fileprivate subscript(address number: Int) -> Int64? {
        number < addresses.count ? addresses[number] : nil
    }
}
