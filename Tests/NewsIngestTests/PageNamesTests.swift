import NewsIngest
import NewsModel
import Testing

/// What class names and first words may take out of an article, and what they may not.
@Suite struct PageNamesTests {
    private static func paragraph(_ number: Int, _ name: String = "x") -> String {
        "<p class=\"\(name)\">Paragraph \(number) of the report tells, in words of its own, what the board of the harbour decided, and why it took so long.</p>"
    }

    private func lines(_ inside: String) -> [String] {
        let before = (1...4).map { Self.paragraph($0) }.joined()
        let after = (5...8).map { Self.paragraph($0) }.joined()
        return page(
            "<title>Ferry line approved</title><main><article><h1>Ferry line approved</h1>\(before)\(inside)\(after)</article></main>"
        ).content.lines
    }

    @Test(
        "a word of a sentence stays, whatever its element is called",
        arguments: [
            "<a class=\"player-link\" href=\"/p/9\">Ivo Tandar</a> scored in the 71st minute for Northmere in the cup.",
            "The referee ended the match of the harbour clubs at <span class=\"time\">21:40</span> in the rain.",
            "The book on the harbour of Northmere is sold for <span class=\"tooltip-share\">12 crowns</span>; few buy it.",
            "It was written in the years of the war by the captain <a class=\"author\" href=\"/a\">Mira Holt</a>.",
            "The chairman of the board, who left on <span class=\"tooltip-extra\">12 May</span>, said nothing at all.",
        ])
    func wordsOfSentences(sentence: String) {
        let plain = sentence.replacing(/<[^>]*>/, with: "")
        #expect(lines("<p>\(sentence)</p>").contains(plain))
    }

    @Test(
        "what stands behind the last sentence, or is hidden, goes by its name",
        arguments: [
            "The referee ended the match of the harbour clubs early. <a class=\"share-link\" href=\"/s\">Share this now</a>",
            "The referee ended the match of the harbour clubs early.<span class=\"sr-only\">Share this now</span>",
        ])
    func behindSentences(sentence: String) {
        let found = lines("<p>\(sentence)</p>")
        #expect(found.contains("The referee ended the match of the harbour clubs early."))
    }

    @Test(
        "names are read by their words",
        arguments: [
            "paragraph-operating", "block-shared", "block-shareable", "unrelated", "socialist-party", "footprint-x",
            "text-paywall", "subscriber-text", "ArticleCommentary", "Block-Shared", "UNRELATED",
        ])
    func innocentNames(name: String) {
        #expect(lines(Self.paragraph(42, name)).contains { $0.hasPrefix("Paragraph 42") })
    }

    @Test(
        "clutter is found at the beginning of a word",
        arguments: [
            "share", "article__share", "articleShare", "star-rating", "related-links", "player", "social-bar",
        ])
    func clutterNames(name: String) {
        #expect(!lines(Self.paragraph(42, name)).contains { $0.hasPrefix("Paragraph 42") })
    }

    @Test("what is behind a wall is text, the notice at the wall is none")
    func paywall() {
        let found = lines(
            "<div class=\"paywall\">\(Self.paragraph(42))\(Self.paragraph(43))</div>"
                + "<div class=\"paywall\"><p>This text is for members.</p><a href=\"/s\">Subscribe now</a></div>")
        #expect(found.contains { $0.hasPrefix("Paragraph 42") } && found.contains { $0.hasPrefix("Paragraph 43") })
        #expect(!found.contains { $0.contains("for members") })
    }

    @Test(
        "a sentence that begins as a standing line does stays",
        arguments: [
            "Copyright infringement was not proven, the judge said on Monday.",
            "Advertisements for gambling will be banned from March, the minister said.",
            "Anzeige gegen den Minister erstattete am Montag die Opposition.",
            "Werbung für Tabak bleibt verboten, entschied das Gericht.",
            "Werbungskosten können künftig bis zu 1500 Euro abgezogen werden, teilte das Amt mit.",
            "Subscribe to nothing you cannot pay, the regulator warned.",
            "Sign up for the draft has doubled since the war began, figures show.",
            "Photo by photo, the police rebuilt the night of the crash.",
            "Titelbilder des Magazins zeigten ihn dreimal.",
        ])
    func sentences(line: String) {
        #expect(lines("<p>\(line)</p>").contains(line))
    }

    @Test(
        "a standing line goes",
        arguments: [
            "Copyright © 2026 The Harbour Post", "Copyright 2026 Harbour Post. All rights reserved.", "Anzeige",
            "Advertisement – scroll to continue", "Sign up for our newsletter.", "Photo by Ida Lind",
            "Subscribe to our channel for more.", "Foto: Ida Lind", "Alle Rechte vorbehalten.", "Follow us on Telegram",
        ])
    func standingLines(line: String) {
        #expect(!lines("<p>\(line)</p>").contains(line))
    }
}
