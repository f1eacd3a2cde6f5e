import LoopbackServer
import NewsIngest
import NewsModel
import Testing

/// TLS and HTTP/2, with an authority that exists for these tests.
@Suite struct SecureFetchTests {
    private static let document = Array("<rss version=\"2.0\"><channel><title>T</title></channel></rss>".utf8)

    private func fetch(_ identity: TLSIdentity, trusting authority: String?) throws -> FetchResponse {
        let folder = try TemporaryFolder()
        let server = try LoopbackServer(identity) { request in
            request.isHTTP2 ? .bytes(Self.document) : LoopbackServer.answer("200 OK", [], Self.document)
        }
        let file = try authority.map { try folder.write("authorities.pem", $0) }
        let request = FetchRequest(
            source: SourceID(1), address: .web(server.url("/")),
            settings: FetchSettings(certificateFile: file, timeout: 20))
        guard case .result(let result) = Fetcher(now: { noon }).start([request]).next() else {
            throw CancellationError()
        }
        if result.response.failure != nil { #expect(server.requests.isEmpty) }
        if result.response.status == 200 { #expect(server.requests.map(\.isHTTP2) == [true]) }
        return result.response
    }

    @Test func anAuthorityThatTheReaderNamedIsTrustedAndHTTP2IsSpoken() throws {
        let response = try fetch(TestCertificates.localhost, trusting: TestCertificates.authority)
        #expect(response.status == 200)
        #expect(response.body == Self.document)
    }

    @Test func aCertificateSignedByItselfIsRefused() throws {
        let response = try fetch(TestCertificates.selfSigned, trusting: nil)
        #expect(response.failure == .certificate(.selfSigned))
        #expect(response.failure?.text.contains("fetch.ca-file") == true)
        let trusted = try fetch(TestCertificates.selfSigned, trusting: TestCertificates.selfSigned.certificate)
        #expect(trusted.status == 200)
    }

    @Test func anUnknownAuthorityIsRefused() throws {
        #expect(try fetch(TestCertificates.localhost, trusting: nil).failure == .certificate(.unknownAuthority))
    }

    @Test func anotherHostsCertificateIsRefused() throws {
        let response = try fetch(TestCertificates.elsewhere, trusting: TestCertificates.authority)
        #expect(response.failure == .certificate(.otherHost))
    }

    @Test func anExpiredCertificateIsRefused() throws {
        let response = try fetch(TestCertificates.expired, trusting: TestCertificates.authority)
        #expect(response.failure == .certificate(.expired))
    }

    @Test func aFileOfAuthoritiesThatCannotBeReadIsNamed() throws {
        let response = try fetch(TestCertificates.localhost, trusting: "no certificates at all")
        #expect(response.failure == .other("the file of trusted authorities (fetch.ca-file) cannot be read"))
    }
}
