import Foundation
import NewsIngest
import NewsModel
import Testing

@Suite struct FetcherTests {
    private static let document = Array("<rss version=\"2.0\"><channel><title>T</title></channel></rss>".utf8)

    private func fetch(
        _ url: String, state: FetchState = FetchState(), settings: FetchSettings = FetchSettings(timeout: 10),
        isFromContent: Bool = false
    ) async throws -> FetchResult {
        let address = try #require(SourceAddress(url))
        let request = FetchRequest(
            source: SourceID(1), address: address, state: state, settings: settings, isFromContent: isFromContent)
        for await result in Fetcher(now: { noon }).results(for: [request]) { return result }
        throw CancellationError()
    }

    private func failure(_ result: FetchResult) -> FetchFailure? { result.response.failure }

    @Test func validatorsGoBackAsTheyCame() async throws {
        let server = try LoopbackServer { request in
            request.headers["if-none-match"] == "W/\"a b\""
                && request.headers["if-modified-since"] == "Sat, 21 Nov 2026 10:00:00 GMT"
                ? LoopbackServer.answer("304 Not Modified")
                : LoopbackServer.answer(
                    "200 OK", ["ETag: W/\"a b\"", "Last-Modified: Sat, 21 Nov 2026 10:00:00 GMT"], Self.document)
        }
        let first = try await fetch(server.url("/f"))
        guard case .document(let document) = first.update.outcome else {
            Issue.record("no document: \(first.update.outcome)")
            return
        }
        #expect(document.bytes == Self.document)
        #expect(first.update.state.etag == nil)
        let parsed = FeedParser.parse(document.bytes, contentType: nil, baseURL: nil)
        let state = first.state(after: parsed, now: noon)
        #expect(state.etag == "W/\"a b\"")
        let second = try await fetch(server.url("/f"), state: state)
        #expect(second.update.outcome == .unchanged)
        #expect(server.requests.count == 2)
        #expect(server.requests[1].headers["user-agent"] == FetchSettings.defaultUserAgent)
    }

    @Test func chunkedAndCompressedBodiesAreUnpacked() async throws {
        let server = try LoopbackServer { request in
            if request.path == "/chunked" {
                return .bytes(
                    Array(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nabcde\r\n3\r\nfgh\r\n0\r\n\r\n"
                            .utf8))
            }
            // "hello" in one stored gzip block
            let gzip: [UInt8] = [
                0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 5, 0, 0xFA, 0xFF, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 0x86, 0xA6, 0x10,
                0x36, 5, 0, 0, 0,
            ]
            return LoopbackServer.answer("200 OK", ["Content-Encoding: gzip"], gzip)
        }
        #expect(try await fetch(server.url("/chunked")).response.body == Array("abcdefgh".utf8))
        #expect(try await fetch(server.url("/gzip")).response.body == Array("hello".utf8))
    }

    @Test func redirectsAreFollowedAndRemembered() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/a": LoopbackServer.answer("301 Moved", ["Location: b"])
            case "/b": LoopbackServer.answer("302 Found", ["Location: /c"])
            case "/c": LoopbackServer.answer("200 OK", [], Self.document)
            default: LoopbackServer.answer("301 Moved", ["Location: /loop"])
            }
        }
        let result = try await fetch(server.url("/a"))
        #expect(result.response.finalURL == server.url("/c"))
        #expect(result.response.redirects.map(\.status) == [301, 302])
        #expect(failure(try await fetch(server.url("/loop"))) == .tooManyRedirects)
        #expect(server.requests.filter { $0.path == "/loop" }.count == 11)
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://a.example/x", "gopher://127.0.0.1/"])
    func redirectsToOtherSchemesAreNotFollowed(target: String) async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("302 Found", ["Location: \(target)"]) }
        #expect(failure(try await fetch(server.url("/"))) == .forbiddenRedirect(target))
    }

    @Test func contentMayNotLeadIntoTheLocalNetwork() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.document) }
        let result = try await fetch(server.url("/"), isFromContent: true)
        #expect(failure(result) == .forbiddenRedirect(server.url("/")))
        #expect(server.requests.isEmpty)
    }

    @Test func statusesSayWhatHappened() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/429": LoopbackServer.answer("429 Too Many", ["Retry-After: 7200"])
            case "/410": LoopbackServer.answer("410 Gone")
            default: LoopbackServer.answer("404 Not Found", [], Array("no".utf8))
            }
        }
        let busy = try await fetch(server.url("/429"))
        #expect(busy.update.state.nextDue == noon + 7200)
        #expect(busy.update.outcome == .failed("the server asks for fewer requests (429)"))
        #expect(try await fetch(server.url("/410")).update.state.isGone)
        let missing = try await fetch(server.url("/404"))
        #expect(missing.update.state.failures == 1)
        #expect(missing.update.state.problem == "there is nothing at this address (404)")
    }

    @Test func cutOffAndWrongLengthAreFailures() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.document, length: 5000) }
        #expect(failure(try await fetch(server.url("/"))) == .cutOff)
    }

    @Test(.timeLimit(.minutes(1))) func endlessStreamsStopAtTheLimit() async throws {
        let server = try LoopbackServer { _ in
            .endless(
                first: Array("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".utf8),
                chunk: [UInt8](repeating: 0x61, count: 65536))
        }
        let result = try await fetch(server.url("/"), settings: FetchSettings(timeout: 30, maximumBytes: 1 << 20))
        #expect(failure(result) == .tooLarge)
    }

    @Test func announcedSizeAboveTheLimitIsNotRead() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], [], length: 1 << 30) }
        #expect(failure(try await fetch(server.url("/"))) == .tooLarge)
    }

    @Test(.timeLimit(.minutes(1))) func compressionBombStopsAtTheLimit() async throws {
        let bomb = Self.gzipOfZeros(blocks: 200)
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", ["Content-Encoding: gzip"], bomb) }
        let result = try await fetch(server.url("/"), settings: FetchSettings(timeout: 30, maximumBytes: 1 << 20))
        #expect(failure(result) == .tooLarge)
    }

    /// A gzip stream whose fixed-code blocks each unpack to some 16 KB of one repeated byte.
    private static func gzipOfZeros(blocks: Int) -> [UInt8] {
        var bits: [Bool] = []
        func add(_ value: Int, _ count: Int, mostFirst: Bool = false) {
            for at in 0..<count { bits.append(value >> (mostFirst ? count - 1 - at : at) & 1 == 1) }
        }
        for block in 0..<blocks {
            add(block == blocks - 1 ? 1 : 0, 1)
            add(1, 2)
            add(0x30, 8, mostFirst: true)  // literal 0
            for _ in 0..<64 {
                add(0b1100_0101, 8, mostFirst: true)  // length 258
                add(0, 5)  // distance 1
            }
            add(0, 7)
        }
        var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        for start in stride(from: 0, to: bits.count, by: 8) {
            var byte: UInt8 = 0
            for at in start..<min(start + 8, bits.count) where bits[at] { byte |= 1 << UInt8(at - start) }
            bytes.append(byte)
        }
        return bytes + [UInt8](repeating: 0, count: 8)
    }

    @Test(.timeLimit(.minutes(1))) func silentServerTimesOut() async throws {
        let server = try LoopbackServer { _ in .silence }
        #expect(failure(try await fetch(server.url("/"), settings: FetchSettings(timeout: 1))) == .timedOut)
    }

    @Test func refusedConnectionIsNamed() async throws {
        let server = try LoopbackServer { _ in .silence }
        server.stop()
        #expect(failure(try await fetch(server.url("/"))) == .connectionRefused)
    }

    @Test(.timeLimit(.minutes(1))) func manyRequestsAllAnswerAndAStoppedStreamStops() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.document) }
        let requests = (0..<60).map {
            FetchRequest(source: SourceID(Int64($0)), address: .web(server.url("/\($0)")))
        }
        var sources: Set<SourceID> = []
        for await result in Fetcher(now: { noon }).results(for: requests) { sources.insert(result.request.source) }
        #expect(sources.count == 60)
        for await _ in Fetcher(now: { noon }).results(for: requests) { break }
    }

    @Test func filesCommandsAndFilters() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("feed.xml", "<rss version=\"2.0\"/>")
        let first = try await fetch("file://" + file)
        #expect(first.response.status == 200)
        let state = first.state(after: FeedParser.parse(first.response.body, contentType: nil, baseURL: nil), now: noon)
        #expect(try await fetch("file://" + file, state: state).update.outcome == .unchanged)
        #expect(try await fetch("exec:printf 'a b'").response.body == Array("a b".utf8))
        #expect(try await fetch("filter:tr rs RS:file://" + file).response.body == Array("<RSS veRSion=\"2.0\"/>".utf8))
        #expect(failure(try await fetch("exec:exit 3")) == .other("the command failed with status 3"))
        let slow = FetchSettings(timeout: 1)
        #expect(
            failure(try await fetch("exec:cat /dev/zero", settings: FetchSettings(timeout: 20, maximumBytes: 1000)))
                == .other("the command prints more than the limit"))
        #expect(
            failure(try await fetch("exec:tail -f /dev/null", settings: slow)) == .other("the command took too long"))
        #expect(failure(try await fetch("file:///nowhere/at/all")) == .other("is not there"))
    }
}
