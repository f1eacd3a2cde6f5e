import Foundation
import NewsIngest
import NewsModel
import Testing

@Suite struct FileReaderTests {
    private func reading(_ text: String, _ name: String = "note.txt") -> ArticleDraft? {
        FileReader.read(Array(text.utf8), path: name).drafts.first
    }

    @Test func headerNamesWhatTheTextIs() throws {
        let draft = try #require(
            reading(
                """
                Title: Bridge opens to traffic
                Outlet: The Harbour Ledger
                Author: Ida Lind
                Date: 21 Nov 2026 10:00 +0100
                URL: https://ledger.example/bridge?utm_source=mail
                Language: en-GB

                The bridge opened on Saturday.
                """))
        #expect(draft.content.title == "Bridge opens to traffic")
        #expect(draft.content.lines == ["The bridge opened on Saturday."])
        #expect(draft.outlet == "The Harbour Ledger")
        #expect(draft.author == "Ida Lind")
        #expect(draft.published?.iso8601 == "2026-11-21T09:00:00Z")
        #expect(draft.url == "https://ledger.example/bridge")
        #expect(draft.language == "en")
    }

    @Test func proseThatBeginsWithAWordAndAColonIsNoHeader() throws {
        let draft = try #require(reading("Warning: the bridge is closed\n\nNobody may cross it until Monday morning."))
        #expect(draft.content.title == "Warning: the bridge is closed")
    }

    @Test func dateThatIsNoneIsAWarningAndStaysUnknown() throws {
        let reading = FileReader.read(Array("Title: A\nDate: yesterday\n\nText.".utf8), path: "a.txt")
        #expect(reading.drafts.first?.published == nil)
        #expect(reading.warnings.map(\.problem) == ["the date “yesterday” could not be understood"])
    }

    @Test func standfirstBeforeADoubledHeadline() throws {
        let standfirst =
            "The council has approved the new ferry line after two years of debate, a turn for the islands."
        let draft = try #require(
            reading(
                "\(standfirst)\nCouncil Approves New Ferry Line\n\nCouncil Approves New Ferry Line\nThe vote was close.\n"
            ))
        #expect(draft.content.title == "Council Approves New Ferry Line")
        #expect(draft.content.lines == [standfirst, "Council Approves New Ferry Line", "The vote was close."])
        #expect(draft.content.blocks.map(\.isRepeat) == [false, true, false])
    }

    @Test("a picture's label under the headline names no text", arguments: ["Photo", "Image", "Bild: Archiv", "Foto"])
    func label(_ label: String) throws {
        let draft = try #require(
            reading(
                "Tram Leaves Rails in Ostwick, Killing Two\n\n\(label)\nOSTWICK — Two people died when a tram left the rails on Monday.\n"
            ))
        #expect(draft.content.title == "Tram Leaves Rails in Ostwick, Killing Two")
        #expect(draft.content.lines.first == label)
    }

    @Test("nor does one under a standfirst")
    func labelUnderStandfirst() throws {
        let standfirst = "Two people died when a tram left the rails in Ostwick on Monday morning."
        let draft = try #require(reading("\(standfirst)\n\n**Photo**\n\nThe driver was questioned by the police.\n"))
        #expect(draft.content.title == "Two people died when a tram left the rails in Ostwick on Monday morning")
    }

    @Test("a heading under a standfirst heads the text in scripts without spaces too")
    func headingWithoutSpaces() throws {
        let text = "周一早上，一辆电车在奥斯特威克脱轨。\n\n## 电车出轨两人死亡\n\n司机正在接受警方询问，原因尚不清楚。\n"
        #expect(try #require(reading(text, "note.md")).content.title == "电车出轨两人死亡")
    }

    @Test func marksAroundAHeadlineGo() throws {
        let draft = try #require(
            reading(
                "A long standfirst that says what happened in the council today.\n**Ferry Line Approved**\n\nThe vote was close."
            ))
        #expect(draft.content.title == "Ferry Line Approved")
    }

    @Test func doubledParagraphIsMarkedAsRepeat() throws {
        let paragraph = "The decision moves the harbour into the centre of the town's plans."
        let draft = try #require(reading("Harbour plans\n\n\(paragraph)\n\(paragraph)\n"))
        #expect(draft.content.blocks.map(\.isRepeat) == [false, true])
    }

    @Test func textWithoutHeadlineKeepsItsFirstSentence() throws {
        let first = "The river rose above the quay on Thursday and stayed there."
        let draft = try #require(reading("\(first) Shops closed early.\n\nSchools stay open."))
        #expect(draft.content.title == "The river rose above the quay on Thursday and stayed there")
        #expect(draft.content.lines == ["\(first) Shops closed early.", "Schools stay open."])
        #expect(draft.content.blocks.allSatisfy { !$0.isRepeat })
        #expect(draft.published == nil)
    }

    @Test func longFirstSentenceIsCutAtAWord() throws {
        let sentence = String(repeating: "harbour pilots and ferry captains agreed ", count: 6) + "again."
        let draft = try #require(reading(sentence))
        #expect(draft.content.title.hasSuffix("…"))
        #expect(draft.content.title.count <= 90)
        #expect(sentence.hasPrefix(String(draft.content.title.dropLast())))
    }

    @Test func wrappedTextIsJoinedAndOtherLinesAreParagraphs() throws {
        let wrapped = """
            Ferry line approved

            The council approved the new ferry line on Thursday after a debate of
            nine hours in which every member spoke at least once, and most of them
            twice.
            """
        #expect(try #require(reading(wrapped)).content.blocks.count == 1)
        let lines = "Ferry line approved\n\nThe council approved it.\nThe islands are glad."
        #expect(try #require(reading(lines)).content.blocks.count == 2)
    }

    @Test func outletIsTheFolderBelowWhatWasAddedElseTheFile() throws {
        let text = Array("Ferry line approved\n\nThe council voted for the line.".utf8)
        func outlet(_ path: String, _ root: String?) -> String? {
            FileReader.read(text, path: path, addedAs: root).drafts.first?.outlet.lowercased()
        }
        #expect(outlet("/n/press/harbour-post/a.txt", "/n/press") == "harbour post")
        #expect(outlet("/n/press/one.txt", "/n/press") == "one")
        #expect(outlet("/n/press/two.txt", "/n/press") == "two")
        #expect(outlet("/n/press/articles/two.txt", "/n/press") == "two")
        #expect(outlet("/n/press/Ledger/2026-11-21/two.txt", "/n/press") == "ledger")
        #expect(outlet("/n/press/three.txt", nil) == "three")
    }

    @Test(
        arguments: [
            ([], "is empty"), (Array(" \n\t ".utf8), "is empty"),
            ([0, 1, 2, 3, 0, 0, 7, 8, 9, 1, 2, 3], "is not text"),
            (Array("%PDF-1.7 \n".utf8), "is not text"),
        ] as [([UInt8], String)])
    func unreadableContentSaysSo(bytes: [UInt8], problem: String) {
        let reading = FileReader.read(bytes, path: "/x/bad.txt")
        #expect(reading.drafts.isEmpty)
        #expect(reading.warnings.map(\.problem) == [problem])
        #expect(
            reading.warnings.allSatisfy {
                $0.isFailure && !$0.advice.isEmpty && $0.description.hasPrefix("/x/bad.txt: ")
            })
    }

    @Test func missingFileFolderAndHugeFileSaySo() throws {
        let folder = try TemporaryFolder()
        #expect(FileReader.read(folder.path + "/none.txt").warnings.map(\.problem) == ["is not there"])
        #expect(FileReader.read(folder.path).warnings.map(\.problem) == ["is not a file"])
        let huge = try folder.write("huge.txt", bytes: [UInt8](repeating: 0x61, count: (16 << 20) + 1))
        #expect(FileReader.read(huge).warnings.first?.problem.contains("MB") == true)
    }

    @Test func otherEncodingsAreReadWithAWarning() throws {
        let latin = FileReader.read(
            Array("Caf".utf8) + [0xE9] + Array(" ouvert\n\nLe caf".utf8) + [0xE9, 0x2E], path: "c.txt")
        #expect(latin.drafts.first?.content.title == "Café ouvert")
        #expect(latin.warnings.first?.problem.contains("windows-1252") == true)
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in "Hallo Welt, so".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(FileReader.read(wide, path: "w.txt").drafts.first?.content.title == "Hallo Welt, so")
    }

    @Test func controlCharactersAndOverridesNeverReachTheText() throws {
        let draft = try #require(reading("Title: A\u{1B}]52;c;eA==\u{07}B\u{202E}C\n\nx\u{9B}31my\u{2066}z\u{7F}"))
        let allowed = draft.content.text.unicodeScalars.allSatisfy {
            $0 == "\n"
                || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && !(0x202A...0x202E).contains($0.value)
                    && !(0x2066...0x2069).contains($0.value))
        }
        #expect(allowed)
    }

    @Test func feedFilesAreKnownByContent() throws {
        let rss = "<rss version=\"2.0\"><channel><title>Ledger</title><item><title>One</title></item></channel></rss>"
        let reading = FileReader.read(Array(rss.utf8), path: "export.xml")
        #expect(reading.drafts.map(\.content.title) == ["One"])
        #expect(reading.drafts.first?.outlet == "Ledger")
        let opml = "<opml version=\"2.0\"><body><outline xmlUrl=\"https://a.example/f\"/></body></opml>"
        #expect(
            FileReader.read(Array(opml.utf8), path: "list.xml").warnings.first?.problem.contains("list of feeds")
                == true)
    }
}

@Suite struct FileWalkerTests {
    @Test func walksInOrderPastHiddenFilesAndLoops() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a.md", "z/c.html", ".hidden.txt", ".git/d.txt", "picture.png", "README.md"] {
            try folder.write(name, "x")
        }
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/z/loop", withDestinationPath: folder.path)
        let found = FileWalker.find(folder.path)
        #expect(found.files == ["a.md", "b.txt", "z/c.html"].map { folder.path + "/" + $0 })
        #expect(found.warnings.isEmpty)
    }

    @Test func emptyFolderAndMissingPathSaySo() throws {
        let folder = try TemporaryFolder()
        #expect(FileWalker.find(folder.path).warnings.count == 1)
        #expect(FileWalker.find(folder.path + "/none").warnings.first?.isFailure == true)
    }

    /// Swift's strings cannot hold such names, and the system finds nothing under what they are repaired to.
    @Test func filesWithNamesThatAreNotUTF8AreRead() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/names-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // "Fähre.txt" and a folder "Häfen" in latin-1.
        func bytes(_ text: String) -> [CChar] { text.utf8.map { CChar(bitPattern: $0) } }
        let umlaut = CChar(bitPattern: 0xE4)
        let inner = bytes(folder + "/H") + [umlaut] + bytes("fen") + [0]
        #expect(mkdir(inner, 0o700) == 0)
        let name = Array(inner.dropLast()) + bytes("/F") + [umlaut] + bytes("hre.txt") + [0]
        let file = open(name, O_WRONLY | O_CREAT, 0o600)
        #expect(write(file, "Title: Gate\n\nThe gate is shut.", 30) > 0)
        close(file)
        let found = FileWalker.find(folder)
        #expect(found.warnings.isEmpty)
        let path = try #require(found.files.first)
        let reading = FileReader.read(path, addedAs: folder)
        #expect(reading.drafts.map(\.content.title) == ["Gate"])
        #expect(reading.warnings.isEmpty)
        #expect(FileWalker.find(path).files == [path])
        unlink(name)
        rmdir(inner)
    }
}
