import NewsModel
import Testing

@testable import NewsIngest

/// What lies over a page or is hidden in it is not its article, however long it is.
@Suite("Hidden parts and layers of pages")
struct HiddenPartsTests {
    private static let text =
        "The harbour board decided on Thursday evening to close the eastern ramp for eleven weeks, after divers found that four of the nine piles that carry it have lost almost a third of their thickness."

    private func extracted(_ layer: String, body: String? = nil) -> String {
        page(
            "<html><head><title>Ramp closes</title></head><body>\(layer)<div class=\"s\"><h1>Ramp closes</h1><p>\(body ?? Self.text)</p></div></body></html>"
        ).content.body
    }

    @Test(
        "hidden text and consent layers are left out",
        arguments: [
            "<div style=\"display: none\">%</div>", "<div hidden>%</div>", "<div style='visibility:hidden'>%</div>",
            "<div id=\"cookie-notice\">%</div>", "<div role=\"dialog\">%</div>", "<div class=\"cmpbox\">%</div>",
            "<section aria-modal=\"true\">%</section>", "<div class=\"x1\">%</div>",
        ])
    func layers(layer: String) {
        let consent = (1...8).map {
            "<p>We and our \($0)2 partners store and access information on your device, such as unique identifiers in cookies, to process personal data, with your consent, number \($0).</p>"
        }
        let body = extracted(layer.replacing("%", with: consent.joined()))
        #expect(body.contains("eleven weeks"))
        #expect(!body.contains("partners"), "\(layer)")
    }

    @Test("an article about cookies, and one that a page hides until it is loaded, stay")
    func noLayers() {
        let about = "A court decided that consent to cookies is needed. Partners of the site had kept personal data."
        #expect(extracted("", body: about + " " + Self.text).contains("consent to cookies"))
        let hidden = page(
            "<html><body style=\"visibility: hidden\"><div style=\"display:none\"><h1>Ramp closes</h1><p>\(Self.text)</p></div></body></html>"
        )
        #expect(hidden.content.body.contains("eleven weeks"))
    }

    @Test("paragraphs that are links are paragraphs")
    func linkedParagraphs() {
        let paragraphs = (1...4).map { "<p><a href=\"/p\($0)\">Part \($0). \(Self.text)</a></p>" }.joined()
        let body = extracted("", body: "Intro of the day.</p>" + paragraphs + "<p>")
        for number in 1...4 { #expect(body.contains("Part \(number).")) }
    }
}
