/// Tells which links stand out of order.
enum MoveFinder {
    /// For each link, whether it crosses more than half of the others: for texts that order their facts freely, where
    /// the longest run in order would name half the links.
    static func crossing(_ links: [(left: Int, right: Int)]) -> [Bool] {
        links.map { link in
            let crossings = links.count {
                ($0.left < link.left && $0.right > link.right) || ($0.left > link.left && $0.right < link.right)
            }
            return links.count > 2 && crossings * 2 > links.count - 1
        }
    }

    /// For each link, whether it is outside the longest run of links that keep the order of both texts.
    ///
    /// Where one paragraph of ten is moved, this names that paragraph; counting crossings would name it too, but also
    /// whatever it was moved past when the text is short.
    static func moved(_ links: [(left: Int, right: Int)]) -> [Bool] {
        // Longest non-decreasing subsequence of the right ends, in order of the left ones; O(n log n).
        let order = links.indices.sorted { links[$0] < links[$1] }
        var tails: [Int] = []
        var previous = [Int](repeating: -1, count: links.count)
        for number in order {
            let right = links[number].right
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if links[tails[middle]].right <= right { low = middle + 1 } else { high = middle }
            }
            previous[number] = low > 0 ? tails[low - 1] : -1
            if low == tails.count { tails.append(number) } else { tails[low] = number }
        }
        var result = [Bool](repeating: true, count: links.count)
        var number = tails.last ?? -1
        while number >= 0 {
            result[number] = false
            number = previous[number]
        }
        return result
    }
}
