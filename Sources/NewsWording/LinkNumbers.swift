package import NewsModel

extension ArticleText {
    /// The addresses that it links to, each once, in the order of the text: the first has number 1 wherever they have
    /// numbers.
    package var linkedAddresses: [String] { links.map(\.url).uniqued() }

    /// For each of `links` the number of its address.
    package var linkNumbers: [Int] {
        var numbers: [String: Int] = [:]
        return links.map { link in
            let number = numbers[link.url] ?? numbers.count + 1
            numbers[link.url] = number
            return number
        }
    }
}
