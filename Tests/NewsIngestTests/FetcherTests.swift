import Foundation
import LoopbackServer
import NewsModel
import Synchronization
import Testing

@testable import NewsIngest

@Suite struct FetcherTests {
    private static let document = Array("<rss version=\"2.0\"><channel><title>T</title></channel></rss>".utf8)

    private func fetch(
        _ url: String, state: FetchState = FetchState(), settings: FetchSettings = FetchSettings(timeout: 10),
        isFromContent: Bool = false, robots: RobotsCache = RobotsCache()
    ) async throws -> FetchResult {
        let address = try #require(SourceAddress(url))
        let request = FetchRequest(
            source: SourceID(1), address: address, state: state, settings: settings, isFromContent: isFromContent)
        guard case .result(let result) = Fetcher(FetchOptions(robots: robots), now: { noon }).start([request]).next()
        else {
            throw CancellationError()
        }
        return result
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

    @Test func aHostWithLettersBeyondASCIIIsAskedForByItsName() async throws {
        let proxy = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.document) }
        let result = try await fetch(
            "http://bücher.example/feed", settings: FetchSettings(proxy: proxy.url("/"), timeout: 10))
        #expect(failure(result) == nil)
        #expect(proxy.requests.first?.headers["host"] == "xn--bcher-kva.example")
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
            let brotli: [UInt8] = [0x0B, 2, 0x80, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 3]
            return request.path == "/br"
                ? LoopbackServer.answer("200 OK", ["Content-Encoding: br"], brotli)
                : LoopbackServer.answer("200 OK", ["Content-Encoding: gzip"], gzip)
        }
        #expect(try await fetch(server.url("/chunked")).response.body == Array("abcdefgh".utf8))
        #expect(try await fetch(server.url("/gzip")).response.body == Array("hello".utf8))
        #expect(try await fetch(server.url("/br")).response.body == Array("hello".utf8))
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
        let refused = failure(try await fetch(server.url("/"), isFromContent: true))
        #expect(refused?.text.hasPrefix("the site's robots.txt could not be read: it redirects to") == true)
        // Also where the host's robots.txt was asked before.
        let robots = RobotsCache()
        robots.take(FetchResponse(status: 404), of: server.url(""), at: noon)
        let result = try await fetch(server.url("/"), isFromContent: true, robots: robots)
        #expect(failure(result) == .forbiddenRedirect(server.url("/")))
        #expect(server.requests.isEmpty)
    }

    @Test func aConnectionThatASourceOpenedIsNoWayIntoTheLocalNetworkForOthers() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.document, keepsOpen: true) }
        let robots = RobotsCache()
        robots.take(FetchResponse(status: 404), of: server.url(""), at: noon)
        let requests = [
            FetchRequest(source: SourceID(1), address: .web(server.url("/typed"))),
            FetchRequest(source: SourceID(2), address: .web(server.url("/named")), isFromContent: true),
        ]
        // One connection at a time, so that the second request finds the first one's.
        let run = Fetcher(FetchOptions(maximumTransfers: 1, maximumPerHost: 1, robots: robots), now: { noon })
            .start(requests)
        while case .result(let result) = run.next() {
            #expect((result.response.status == 200) == (result.request.source == SourceID(1)))
        }
        #expect(server.requests.map(\.path) == ["/typed"])
    }

    @Test func pagesAreFetchedAsRobotsTextSays() async throws {
        let server = try LoopbackServer { request in
            request.path == "/robots.txt"
                ? LoopbackServer.answer("200 OK", [], Array("User-agent: *\nDisallow: /closed".utf8))
                : LoopbackServer.answer("200 OK", [], Self.document)
        }
        let robots = RobotsCache()
        let local = FetchSettings(timeout: 10, allowsPrivateRedirects: true)
        func page(_ path: String) async throws -> FetchResult {
            try await fetch(server.url(path), settings: local, isFromContent: true, robots: robots)
        }
        #expect(failure(try await page("/closed/1")) == .disallowed)
        #expect(try await page("/open").response.status == 200)
        // A feed is what its publisher wants to be fetched.
        #expect(try await fetch(server.url("/closed/feed")).response.status == 200)
        #expect(server.requests.map(\.path) == ["/robots.txt", "/open", "/closed/feed"])
    }

    @Test func aHostThatHasEnoughIsNotAskedForItsOtherSources() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("429 Too Many", ["Retry-After: 7200"]) }
        let requests = (0..<9).map { FetchRequest(source: SourceID(Int64($0)), address: .web(server.url("/\($0)"))) }
        let run = Fetcher(now: { noon }).start(requests)
        var count = 0
        var failed = 0
        while case .result(let result) = run.next() {
            #expect(result.update.state.nextDue == noon + 7200)
            #expect(result.update.state.pausedUntil == noon + 7200)
            // What was not asked has not failed, and was not told what another was.
            failed += result.update.state.failures
            if result.update.state.failures == 0 {
                #expect(result.update.state.problem == nil && result.update.state.lastFetch == nil)
            }
            count += 1
        }
        #expect(count == 9)
        #expect(server.requests.count <= 2 && failed == server.requests.count)
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
        #expect(try await fetch(server.url("/410")).update.state.problem == "the server says that it is gone (410)")
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

    @Test(.timeLimit(.minutes(1))) func brotliBombStopsAtTheLimit() async throws {
        // 4 MB of zeros.
        let bomb: [UInt8] = [0x9B, 0xFF, 0xFF, 0x3F, 0xF8, 0x27, 0, 0xE2, 0xB1, 0x40, 0x20, 0xF7, 0xFE, 7]
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", ["Content-Encoding: br"], bomb) }
        let small = FetchSettings(timeout: 30, maximumBytes: 1 << 20)
        #expect(failure(try await fetch(server.url("/"), settings: small)) == .tooLarge)
        #expect(try await fetch(server.url("/")).response.body.count == 4 << 20)
    }

    @Test(.timeLimit(.minutes(1))) func compressedStreamThatUnpacksToNothingStopsAtTheLimit() async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"
        let empty = [UInt8](repeatElement([0, 0, 0, 0xFF, 0xFF], count: 10_000).joined())
        let server = try LoopbackServer { _ in
            .endless(first: Array(head.utf8) + [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], chunk: empty)
        }
        let small = FetchSettings(timeout: 30, maximumBytes: 1 << 20)
        #expect(failure(try await fetch(server.url("/"), settings: small)) == .tooLarge)
    }

    @Test(.timeLimit(.minutes(1))) func aServerThatDripsIsGivenUp() async throws {
        let head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss>"
        let server = try LoopbackServer { _ in .dripping(first: Array(head.utf8), milliseconds: 50) }
        #expect(failure(try await fetch(server.url("/"), settings: FetchSettings(timeout: 1))) == .timedOut)
    }

    @Test(.timeLimit(.minutes(1))) func aChainOfSlowRedirectsHasTheTimeOfOne() async throws {
        let server = try LoopbackServer { _ in
            usleep(300_000)
            return LoopbackServer.answer("302 Found", ["Location: /next"])
        }
        #expect(failure(try await fetch(server.url("/"), settings: FetchSettings(timeout: 1))) == .timedOut)
        #expect(server.requests.count <= 4)
    }

    @Test func namesAndPasswordsGoToTheirOwnServerOnly() async throws {
        let other = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.document) }
        let elsewhere = other.url("/there")
        let server = try LoopbackServer { request in
            switch request.path {
            case "/here":
                LoopbackServer.answer("301 Moved", ["Location: http://\(request.headers["host"] ?? "")/again"])
            case "/away": LoopbackServer.answer("302 Found", ["Location: \(elsewhere)"])
            default: LoopbackServer.answer("200 OK", [], Self.document)
            }
        }
        func withName(_ path: String) -> String { server.url(path).replacing("://", with: "://user%40a:p%3Aw@") }
        _ = try await fetch(withName("/here"))
        _ = try await fetch(withName("/away"))
        let expected = "Basic " + Data("user@a:p:w".utf8).base64EncodedString()
        #expect(server.requests.count == 3)
        #expect(server.requests.allSatisfy { $0.headers["authorization"] == expected })
        #expect(other.requests.count == 1 && other.requests.allSatisfy { $0.headers["authorization"] == nil })
    }

    @Test func cookiesAreKeptAcrossFetchesAndRedirects() async throws {
        let folder = try TemporaryFolder()
        let server = try LoopbackServer { request in
            request.headers["cookie"] == nil
                ? LoopbackServer.answer("302 Found", ["Set-Cookie: consent=yes; Max-Age=9000", "Location: /again"])
                : LoopbackServer.answer("200 OK", [], Self.document)
        }
        // Without a file for the length of the redirects, with one until the next fetch.
        #expect(try await fetch(server.url("/")).response.status == 200)
        #expect(try await fetch(server.url("/")).response.redirects.count == 1)
        let jar = folder.path + "/cookies.txt"
        let settings = FetchSettings(cookieFile: jar, timeout: 10)
        #expect(try await fetch(server.url("/"), settings: settings).response.redirects.count == 1)
        #expect(try await fetch(server.url("/"), settings: settings).response.redirects.isEmpty)
        let kept = try String(contentsOfFile: jar, encoding: .utf8)
        #expect(kept.contains("consent"))
    }

    @Test func aMistypedFileOfCookiesIsNotOverwritten() async throws {
        let folder = try TemporaryFolder()
        let letter = try folder.write("letter.txt", "Dear all,\n")
        let server = try LoopbackServer { _ in
            LoopbackServer.answer("200 OK", ["Set-Cookie: a=b; Max-Age=9000"], Self.document)
        }
        _ = try await fetch(server.url("/"), settings: FetchSettings(cookieFile: letter, timeout: 10))
        #expect(try String(contentsOfFile: letter, encoding: .utf8) == "Dear all,\n")
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

    @Test(.timeLimit(.minutes(1))) func manyRequestsAllAnswer() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.document) }
        let requests = (0..<60).map {
            FetchRequest(source: SourceID(Int64($0)), address: .web(server.url("/\($0)")))
        }
        var sources: Set<SourceID> = []
        let run = Fetcher(now: { noon }).start(requests)
        while case .result(let result) = run.next() { sources.insert(result.request.source) }
        #expect(sources.count == 60)
    }

    @Test(.timeLimit(.minutes(1))) func aHostIsAskedTwoThingsAtATime() async throws {
        let meeting = Meeting()
        let server = try LoopbackServer { _ in
            meeting.wait(forMoreThan: 2)
            return LoopbackServer.answer("200 OK", [], Self.document)
        }
        let requests = (0..<6).map { FetchRequest(source: SourceID(Int64($0)), address: .web(server.url("/\($0)"))) }
        let run = Fetcher(now: { noon }).start(requests)
        while case .result = run.next() {}
        #expect(meeting.most == 2)
    }

    @Test(.timeLimit(.minutes(1))) func sixtySourcesOfASlowHostAreNotWaitedFor() async throws {
        let server = try LoopbackServer { request in
            if request.path.hasPrefix("/slow") { usleep(40_000) }
            return LoopbackServer.answer("200 OK", [], Self.document)
        }
        let requests = (0..<60).map {
            FetchRequest(source: SourceID(Int64($0)), address: .web(server.url("/slow\($0)")))
        }
        let run = Fetcher(FetchOptions(slowAnswer: .milliseconds(20)), now: { noon }).start(requests)
        var answered: [Int64] = []
        var postponed: [FetchResult] = []
        while case .result(let result) = run.next() {
            if result.response.failure == .postponed {
                postponed.append(result)
            } else {
                answered.append(result.request.source.rawValue)
            }
        }
        // Six slow ones, and the one that may have been on its way beside the last of them.
        #expect(answered.count == 6 || answered.count == 7)
        #expect(answered.sorted() == Array(0..<Int64(answered.count)))
        #expect(postponed.count == 60 - answered.count)
        #expect(postponed.allSatisfy { $0.update.state == $0.request.state })
        #expect(server.requests.count == answered.count)
    }

    @Test(.timeLimit(.minutes(1))) func aStoppedRunEndsAtOnceAndSaysSoForEachRequest() async throws {
        let server = try LoopbackServer { _ in .silence }
        let requests =
            [FetchRequest(source: SourceID(100), address: .command("tail -f /dev/null"))]
            + (0..<20).map { FetchRequest(source: SourceID(Int64($0)), address: .web(server.url("/\($0)"))) }
        let run = Fetcher(now: { noon }).start(requests)
        guard case .nothingYet = run.next(waitingAtMost: 0.05) else {
            Issue.record("a silent server answered")
            return
        }
        let clock = ContinuousClock()
        var stopped = 0
        let time = clock.measure {
            run.cancel()
            while case .result(let result) = run.next() { stopped += result.response.failure == .cancelled ? 1 : 0 }
        }
        #expect(stopped == 21)
        #expect(time < .seconds(2))
    }

    @Test(.timeLimit(.minutes(1))) func documentsThatNobodyTakesHoldUpTheRest() async throws {
        let large = Self.document + [UInt8](repeating: 0x20, count: 1 << 20)
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], large) }
        func requests(_ name: String) -> [FetchRequest] {
            (0..<24).map { FetchRequest(source: SourceID(Int64($0)), address: .web(server.url("/\(name)\($0)"))) }
        }
        let held = Fetcher(now: { noon }).start(requests("held"))
        // While others are fetched to the end, nothing is taken of these.
        let taken = Fetcher(now: { noon }).start(requests("taken"))
        while case .result = taken.next() {}
        #expect(server.requests.filter { $0.path.hasPrefix("/held") }.count < 12)
        var count = 0
        while case .result = held.next() { count += 1 }
        #expect(count == 24)
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

/// Where the handlers of requests wait for each other, to see how many come at once.
private final class Meeting: Sendable {
    private let state = Mutex((now: 0, most: 0))
    private let condition = NSCondition()

    var most: Int { state.withLock { $0.most } }

    /// Until more than `count` are here, or it is clear that they will not come.
    func wait(forMoreThan count: Int) {
        condition.lock()
        state.withLock { state in
            state.now += 1
            state.most = max(state.most, state.now)
        }
        let end = Date(timeIntervalSinceNow: 0.2)
        while state.withLock({ $0.most }) <= count, condition.wait(until: end) {}
        condition.broadcast()
        state.withLock { $0.now -= 1 }
        condition.unlock()
    }
}

/// Answers that break the rules of HTTP as servers do.
@Suite("Answers of the wild") struct WildAnswerTests {
    private static let document = "<rss version=\"2.0\"><channel><title>T</title></channel></rss>"
    /// `document`, packed with gzip.
    private static let packed: [UInt8] = {
        // One stored block: its length, the length's complement, the bytes; then a checksum that is not looked at.
        let bytes = Array(document.utf8)
        let count = UInt16(bytes.count)
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255)]
            + [UInt8(~count >> 8)] + bytes + crc(bytes) + [UInt8(count & 255), UInt8(count >> 8), 0, 0]
    }()

    private static func crc(_ bytes: [UInt8]) -> [UInt8] {
        var crc: UInt32 = ~0
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: ~crc >> $0) }
    }

    private func fetch(_ url: String, _ state: FetchState = FetchState()) async throws -> FetchResult {
        let address = try #require(SourceAddress(url))
        let request = FetchRequest(
            source: SourceID(1), address: address, state: state, settings: FetchSettings(timeout: 10))
        guard case .result(let result) = Fetcher(FetchOptions(), now: { noon }).start([request]).next() else {
            throw CancellationError()
        }
        return result
    }

    @Test(
        "wrong labels of how an answer is packed",
        arguments: ["plain/gzip", "plain/UTF-8", "plain/none", "packed/", "packed/gzip", "twice/gzip"])
    func labels(kind: String) async throws {
        let parts = kind.split(separator: "/", omittingEmptySubsequences: false)
        let body = parts[0] == "plain" ? Array(Self.document.utf8) : Self.packed
        let headers = parts[1].isEmpty ? [] : ["Content-Encoding: \(parts[1])"]
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", headers, body) }
        #expect(try await fetch(server.url("/")).response.body == Array(Self.document.utf8))
    }

    @Test("a packed answer that is cut off is named")
    func cutOff() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Array(Self.packed.dropLast(30))) }
        #expect(try await fetch(server.url("/")).response.failure == .cutOff)
    }

    @Test("a server that refuses conditional requests is asked without conditions, and not with them again")
    func refusedConditions() async throws {
        let server = try LoopbackServer { request in
            request.headers["if-none-match"] != nil
                ? LoopbackServer.answer("412 Precondition Failed")
                : LoopbackServer.answer("200 OK", ["ETag: \"p\""], Array(Self.document.utf8))
        }
        var state = FetchState()
        (state.etag, state.lastWhole) = ("\"p\"", noon)
        let result = try await fetch(server.url("/"), state)
        #expect(result.response.status == 200 && server.requests.count == 2)
        let parsed = FeedParser.parse(result.response.body, contentType: nil, baseURL: nil)
        #expect(result.state(after: parsed, now: noon).etag == nil)
    }

    @Test("a host that never answers is not asked for all of its sources", .timeLimit(.minutes(1)))
    func silentHost() throws {
        let server = try LoopbackServer { _ in .silence }
        let requests = try (1...20).map { number in
            FetchRequest(
                source: SourceID(Int64(number)), address: try #require(SourceAddress(server.url("/\(number)"))),
                settings: FetchSettings(timeout: 1))
        }
        let run = Fetcher(FetchOptions(), now: { noon }).start(requests)
        var failures: [FetchFailure?] = []
        while case .result(let result) = run.next() { failures.append(result.response.failure) }
        #expect(failures == Array(repeating: .timedOut, count: 20))
        #expect(server.requests.count <= 4)
    }

    @Test("redirects to addresses with spaces and letters of latin-1 are followed as browsers do")
    func redirects() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/space": LoopbackServer.answer("302 Found", ["Location: /sub dir/x.xml"])
            case "/latin":
                .bytes(
                    Array("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /caf".utf8) + [0xE9]
                        + Array("\r\n\r\n".utf8))
            case "/sub%20dir/x.xml", "/caf%E9": LoopbackServer.answer("200 OK", [], Array(Self.document.utf8))
            default: LoopbackServer.answer("404 Not Found")
            }
        }
        #expect(try await fetch(server.url("/space")).response.status == 200)
        #expect(try await fetch(server.url("/latin")).response.status == 200)
    }
}
