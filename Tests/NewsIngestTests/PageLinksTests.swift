import NewsIngest
import Testing

@Suite("Plain views of HTML")
struct PageLinksTests {
    @Test("addresses of links and pictures in their order, whole, and none that runs something")
    func links() {
        let html = """
            <p><a href="/ferry">Ferry</a> <img src="pictures/quay.jpg"> <a href="javascript:alert(1)">x</a>
            <a href="mailto:desk@post.example">desk</a> <a href="">none</a> <a href="https://other.example/a?b=1">b</a></p>
            """
        #expect(
            PageLinks.links(in: html, base: "https://post.example/news/") == [
                "https://post.example/ferry", "https://post.example/news/pictures/quay.jpg", "mailto:desk@post.example",
                "https://other.example/a?b=1",
            ])
        #expect(PageLinks.links(in: "no element", base: "https://post.example/").isEmpty)
        #expect(PageLinks.plainText("<p>One <b>two</b></p>\n<p>three</p>") == "One two three")
    }
}
