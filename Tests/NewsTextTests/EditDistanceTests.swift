import NewsText
import Testing

/// How far apart two words are.
@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("title", "title", 0), ("titel", "title", 2), ("outlet", "outlets", 1),
        ("unread", "read", 2), ("kitten", "sitting", 3),
    ])
    func distance(_ a: String, _ b: String, _ expected: Int) {
        #expect(EditDistance.between(Array(a), Array(b)) == expected)
        #expect(EditDistance.between(Array(b.utf8), Array(a.utf8)) == expected)
    }
}
