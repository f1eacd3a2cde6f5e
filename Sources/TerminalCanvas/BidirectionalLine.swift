import NewsText

/// Puts the clusters of one line into the order in which they are seen, left to right.
///
/// Terminals disagree about right-to-left text: most draw cells as they come, some reorder whole rows and so
/// break columns. Rows are sent in visual order, which is right for the first kind and stays inside its column
/// for all. This is the part of Unicode Standard Annex #9 that plain paragraphs need: the paragraph's
/// direction from its first strong letter, runs of each direction, numbers left to right inside right-to-left
/// text, neutrals by their neighbours, mirrored brackets. Explicit embeddings never get here; they are
/// stripped from text.
enum BidirectionalLine {
    /// Of a cluster; numbers run to the right also within text that runs to the left.
    private enum Direction {
        case left, right, number, neutral
    }

    /// - Parameter isolates: the stretches of the text that have a direction of their own within a line that runs left
    ///   to right; nil where the text is one that has a direction as a whole.
    static func visualOrder(_ clusters: [TextCluster], isolates: [TextSpan]?) -> [TextCluster] {
        guard let isolates else { return visualOrder(clusters[...], base: nil) }
        var ordered: [TextCluster] = []
        var rest = clusters[...]
        for isolate in isolates {
            let before = rest.prefix { $0.start < isolate.start }
            let inside = rest.dropFirst(before.count).prefix { $0.start < isolate.end }
            rest = rest.dropFirst(before.count + inside.count)
            ordered += visualOrder(before, base: 0) + visualOrder(inside, base: nil)
        }
        return ordered + visualOrder(rest, base: 0)
    }

    /// - Parameter base: 0 for left to right, 1 for right to left; nil where its first strong letter says so.
    private static func visualOrder(_ clusters: ArraySlice<TextCluster>, base: Int?) -> [TextCluster] {
        let clusters = Array(clusters)
        guard clusters.contains(where: { $0.character.isRightToLeft }) else { return clusters }
        let kinds = clusters.map { direction($0.character) }
        let base = base ?? (kinds.first { $0 == .left || $0 == .right } == .right ? 1 : 0)
        let levels = resolvedLevels(kinds, base: base)
        return reordered(clusters, levels)
    }

    /// Rules N1, N2 and I1, I2: a level for each cluster; odd ones run right to left.
    private static func resolvedLevels(_ kinds: [Direction], base: Int) -> [Int] {
        var levels = [Int](repeating: base, count: kinds.count)
        var previousStrong = base
        var index = 0
        while index < kinds.count {
            switch kinds[index] {
            case .left:
                previousStrong = 0
                levels[index] = base == 0 ? 0 : 2
            case .right:
                previousStrong = 1
                levels[index] = 1
            case .number:
                levels[index] = previousStrong == 1 || base == 1 ? 2 : 0
            case .neutral:
                var end = index
                while end < kinds.count, kinds[end] == .neutral { end += 1 }
                let next = end < kinds.count ? (kinds[end] == .left ? 0 : 1) : base
                let before = index == 0 ? base : previousStrong
                let joined = before == next ? before : base
                let level = joined == 1 ? 1 : base == 0 ? 0 : 2
                for place in index..<end { levels[place] = level }
                index = end
                continue
            }
            index += 1
        }
        return levels
    }

    /// Rule L2: from the highest level down, turn round every run at or above it. Rule L4 mirrors.
    private static func reordered(_ clusters: [TextCluster], _ levels: [Int]) -> [TextCluster] {
        var order = Array(clusters.indices)
        for level in stride(from: levels.max() ?? 0, to: 0, by: -1) {
            var start = 0
            while start < order.count {
                guard levels[order[start]] >= level else {
                    start += 1
                    continue
                }
                var end = start
                while end < order.count, levels[order[end]] >= level { end += 1 }
                order[start..<end].reverse()
                start = end
            }
        }
        return order.map { index in
            var cluster = clusters[index]
            if levels[index] % 2 == 1 { cluster.character = mirrored[cluster.character] ?? cluster.character }
            return cluster
        }
    }

    private static func direction(_ character: Character) -> Direction {
        if character.isRightToLeft { return .right }
        guard let scalar = character.unicodeScalars.first else { return .neutral }
        if scalar.isDigit { return .number }
        return scalar.isLetter ? .left : .neutral
    }

    private static let mirrored: [Character: Character] = [
        "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<",
        "«": "»", "»": "«", "‹": "›", "›": "‹",
    ]
}

extension Character {
    /// Whether the cluster starts with a letter of Hebrew, Arabic, Syriac, Thaana, N'Ko or their kin.
    var isRightToLeft: Bool {
        guard let scalar = unicodeScalars.first, scalar.value >= 0x590 else { return false }
        switch scalar.value {
        case 0x0660...0x0669, 0x06F0...0x06F9: return false
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return true
        default: return false
        }
    }
}
