import CCurl
import NewsModel
import NewsText

/// One request on its way, with its libcurl handle. Lives on the batch's thread.
final class FetchTransfer {
    let request: FetchRequest
    let handle: UnsafeMutableRawPointer
    private(set) var isConditional: Bool
    private(set) var url: String
    private(set) var redirects: [FetchRedirect] = []
    let start = ContinuousClock.now

    private var body: [UInt8] = []
    private var fields: [String: String] = [:]
    private var headers: UnsafeMutablePointer<curl_slist>?
    private var isTooLarge = false
    /// The body is taken as it comes: the server's label for how it is packed was wrong.
    private var isTakenRaw = false
    /// The server answers no questions of whether something changed.
    private var hasRefusedConditions = false
    private var hasAskedAgain = false
    private var wasForbidden = false
    private var addresses: AddressGuard
    private let proxies: ProxyRules
    /// libcurl's own words on what went wrong.
    private let problem = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// nil where libcurl has no memory for it.
    init?(
        _ request: FetchRequest, url: String, isConditional: Bool, environment: [String: String]
    ) {
        guard let handle = curl_easy_init() else { return nil }
        self.request = request
        self.handle = handle
        self.url = url
        self.isConditional = isConditional
        addresses = AddressGuard(
            isFromContent: request.isFromContent, allowsPrivate: request.settings.allowsPrivateRedirects)
        proxies = ProxyRules(proxy: request.settings.proxy, environment: environment)
        problem.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        configure()
    }

    deinit {
        curl_slist_free_all(headers)
        curl_easy_cleanup(handle)
        problem.deallocate()
    }

    var host: String { WebAddress(url).host ?? "" }

    // MARK: Settings

    private func configure() {
        let settings = request.settings
        rashomon_curl_set_string(handle, CURLOPT_URL, url)
        rashomon_curl_allow_http_only(handle)
        rashomon_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        rashomon_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        rashomon_curl_set_string(handle, CURLOPT_ACCEPT_ENCODING, "")
        rashomon_curl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        rashomon_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(15, settings.timeout))
        rashomon_curl_set_long(handle, CURLOPT_TIMEOUT, settings.timeout)
        rashomon_curl_set_long(handle, CURLOPT_MAXFILESIZE, settings.maximumBytes)
        rashomon_curl_set_long(handle, CURLOPT_NETRC, Int(CURL_NETRC_OPTIONAL.rawValue))
        rashomon_curl_set_string(handle, CURLOPT_USERAGENT, FetchTransfer.headerValue(settings.userAgent))
        if let proxy = settings.proxy { rashomon_curl_set_string(handle, CURLOPT_PROXY, proxy) }
        if let file = settings.certificateFile { rashomon_curl_set_string(handle, CURLOPT_CAINFO, file) }
        setCookies(settings.cookieFile)
        setHeaders()
        if let call = request.call { setCall(call) }
        if request.download != nil { setDownload() }
        setCallbacks()
    }

    /// A large file may take hours; it is given up when nothing comes for as long as an answer may take.
    private func setDownload() {
        rashomon_curl_set_long(handle, CURLOPT_TIMEOUT, 0)
        rashomon_curl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
        rashomon_curl_set_long(handle, CURLOPT_LOW_SPEED_TIME, request.settings.timeout)
        rashomon_curl_set_long(handle, CURLOPT_MAXFILESIZE, 0)
        // A part of what is packed is no part of the file.
        rashomon_curl_set_string(handle, CURLOPT_ACCEPT_ENCODING, nil)
    }

    private func setCall(_ call: FetchCall) {
        // The call's own headers say who asks.
        rashomon_curl_set_long(handle, CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        if let body = call.body {
            // libcurl makes a copy of so many bytes.
            rashomon_curl_set_long(handle, CURLOPT_POSTFIELDSIZE, body.count)
            var bytes = body + [0]
            bytes.withUnsafeMutableBytes {
                _ = rashomon_curl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, $0.baseAddress)
            }
        }
        rashomon_curl_set_string(handle, CURLOPT_CUSTOMREQUEST, FetchTransfer.headerValue(call.method))
    }

    /// Cookies of one chain of redirects are always kept: some sites redirect for ever without. With a file they come
    /// from there and go back there.
    private func setCookies(_ file: String?) {
        rashomon_curl_set_string(handle, CURLOPT_COOKIEFILE, file ?? "")
        if let file, CookieFile.mayBeWritten(file) { rashomon_curl_set_string(handle, CURLOPT_COOKIEJAR, file) }
    }

    /// Writes the file now and not again when the handle goes: libcurl empties it first, and somebody may be reading.
    private func storeCookies() {
        guard request.settings.cookieFile != nil else { return }
        rashomon_curl_set_string(handle, CURLOPT_COOKIELIST, "FLUSH")
        rashomon_curl_set_string(handle, CURLOPT_COOKIEJAR, nil)
    }

    /// Headers of the reader's own may be secrets: they go to no other host, and not over a line that all can read
    /// where they were meant for one that nobody can.
    private var mayTellOwnHeaders: Bool {
        guard let own = request.settings.headersHost, own == host else { return false }
        guard case .web(let first) = request.address, first.hasPrefix("https:") else { return true }
        return url.hasPrefix("https:")
    }

    private func setHeaders() {
        var lines = [
            "Accept: application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
        ]
        if hasAskedAgain, !isTakenRaw { lines.append("Cache-Control: no-cache") }
        if isConditional {
            if let etag = request.state.etag { lines.append("If-None-Match: " + FetchTransfer.headerValue(etag)) }
            if let date = request.state.lastModified {
                lines.append("If-Modified-Since: " + FetchTransfer.headerValue(date))
            }
        }
        if let call = request.call {
            // Without "Expect" a long body is sent at once.
            lines = ["Accept: application/json, text/plain;q=0.9, */*;q=0.5", "Expect:"]
            lines += call.headers.map { FetchTransfer.headerValue($0.name + ": " + $0.value) }
        }
        if let download = request.download { lines = ["Accept: */*"] + download.headers.map(FetchTransfer.headerValue) }
        if mayTellOwnHeaders { lines += request.settings.headers.map(FetchTransfer.headerValue) }
        curl_slist_free_all(headers)
        headers = nil
        for line in lines { headers = curl_slist_append(headers, line) }
        rashomon_curl_set_pointer(handle, CURLOPT_HTTPHEADER, headers)
    }

    private func setCallbacks() {
        let opaque = Unmanaged.passUnretained(self).toOpaque()
        for option in [
            CURLOPT_PRIVATE, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA,
            CURLOPT_XFERINFODATA,
        ] { rashomon_curl_set_pointer(handle, option, opaque) }
        rashomon_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, problem)
        rashomon_curl_set_write(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            FetchTransfer.from(context)?.receive(bytes, size * count) == true ? size * count : 0
        }
        rashomon_curl_set_write(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            FetchTransfer.from(context)?.receiveHeader(bytes, size * count)
            return size * count
        }
        rashomon_curl_set_open(handle) { context, _, address in
            guard let address, FetchTransfer.from(context)?.mayConnect(rashomon_curl_address(address)) != false else {
                return curl_socket_t(-1)
            }
            return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
        }
        // Also called for connections that are used again, whoever opened them.
        rashomon_curl_set_request(handle) { context, address, _, _, _ in
            guard let address, FetchTransfer.from(context)?.mayAsk(address) != false else {
                return Int32(CURL_PREREQFUNC_ABORT)
            }
            return Int32(CURL_PREREQFUNC_OK)
        }
        // A compressed stream can be endless without unpacking to anything.
        rashomon_curl_set_long(handle, CURLOPT_NOPROGRESS, 0)
        rashomon_curl_set_progress(handle) { context, _, received, _, _ in
            FetchTransfer.from(context)?.mayGoOn(afterReceiving: Int(received)) == false ? 1 : 0
        }
    }

    static func from(_ pointer: UnsafeMutableRawPointer?) -> FetchTransfer? {
        pointer.map { Unmanaged<FetchTransfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Stored validators come from outside: nothing in them may start another header.
    private static func headerValue(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }

    private func receive(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Bool {
        if let download = request.download { return receive(bytes, count, into: download) }
        guard let bytes, body.count + count <= request.settings.maximumBytes else {
            isTooLarge = true
            return false
        }
        bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
            body.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
        }
        return true
    }

    /// Only the bytes of an answer that brings the file are written; those of a redirect or a refusal are let go.
    private func receive(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, into download: FileDownload) -> Bool {
        var status = 0
        rashomon_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        guard status == 200 || status == 206 else { return true }
        guard let bytes, download.begin(status: status, fields: fields) else { return false }
        return download.write(UnsafeRawBufferPointer(start: bytes, count: count))
    }

    private func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) {
        guard let bytes else { return }
        let line = FetchTransfer.text(ofHeader: UnsafeRawBufferPointer(start: bytes, count: count))
        if line.hasPrefix("HTTP/") { fields = [:] }
        guard fields.count < 100, let colon = line.firstIndex(of: ":") else { return }
        let value = line[line.index(after: colon)...]
        fields[line[..<colon].lowercased()] = String(value).trimming(" ", "\t", "\r", "\n", "\r\n")
    }

    /// A header's line. Of one that is not UTF-8 the bytes outside ASCII are percent-encoded: in an address they mean
    /// themselves, whatever they were meant for.
    private static func text(ofHeader bytes: UnsafeRawBufferPointer) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return bytes.map { $0 < 0x80 ? String(Unicode.Scalar($0)) : "%" + String($0, radix: 16, uppercase: true) }
            .joined()
    }

    private func mayGoOn(afterReceiving bytes: Int) -> Bool {
        if request.download == nil, bytes > request.settings.maximumBytes { isTooLarge = true }
        return !isTooLarge
    }

    // MARK: Local addresses

    private var isProxied: Bool { proxies.isUsed(for: WebAddress(url)) }

    private func mayConnect(_ address: UnsafeMutablePointer<sockaddr>) -> Bool {
        if isProxied || addresses.allows(isPrivate: NetworkAddress.isPrivate(address)) { return true }
        wasForbidden = true
        return false
    }

    private func mayAsk(_ address: UnsafePointer<CChar>) -> Bool {
        // Through a proxy only what is written as an address can be told.
        let isPrivate =
            isProxied
            ? NetworkAddress.isThisMachine(host) || NetworkAddress.isPrivate(literal: host) == true
            : NetworkAddress.isPrivate(literal: String(cString: address)) ?? true
        if addresses.connected(isPrivate: isPrivate) { return true }
        wasForbidden = true
        return false
    }

    // MARK: The end

    /// What to do now that libcurl is done with the handle.
    enum Step {
        /// The handle was set up anew, for a redirect or to ask again, and has to run once more.
        case follow
        /// Nothing more is asked: the answer, or why there is none.
        case finished(FetchResponse)
    }

    /// - Parameter code: what libcurl says of the run that has ended.
    func finish(_ code: CURLcode) -> Step {
        let step = step(after: code)
        if case .finished = step { storeCookies() }
        return step
    }

    private func step(after code: CURLcode) -> Step {
        var status = 0
        rashomon_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        // libcurl calls it an error of writing where something follows the end of what is packed.
        let isPackedOddly =
            code == CURLE_BAD_CONTENT_ENCODING
            || code == CURLE_WRITE_ERROR && !isTooLarge && fields["content-encoding"] != nil
        if isPackedOddly, !isTakenRaw {
            isTakenRaw = true
            rashomon_curl_set_string(handle, CURLOPT_ACCEPT_ENCODING, "identity")
            rashomon_curl_set_long(handle, CURLOPT_HTTP_CONTENT_DECODING, 0)
            return askAgain()
        }
        if code != CURLE_OK { return .finished(response(status: 0, failure: failure(code))) }
        if !hasAskedAgain, isConditional ? FetchTransfer.refusals.contains(status) : status == 304 {
            hasRefusedConditions = isConditional
            isConditional = false
            hasAskedAgain = true
            setHeaders()
            return askAgain()
        }
        guard request.call == nil, [301, 302, 303, 307, 308].contains(status), let location = fields["location"] else {
            return .finished(response(status: status, failure: nil))
        }
        let target = WebAddress(url).resolving(location).encoded
        guard SourceAddress.fromOutside(target.text) != nil else {
            return .finished(response(status: 0, failure: .forbiddenRedirect(target.text)))
        }
        guard redirects.count < 10 else { return .finished(response(status: 0, failure: .tooManyRedirects)) }
        url = target.withCredentials(of: WebAddress(url)).text
        redirects.append(FetchRedirect(status: status, target: url))
        addresses.isRedirected = true
        rashomon_curl_set_string(handle, CURLOPT_URL, url)
        setHeaders()
        return askAgain()
    }

    /// Statuses with which servers answer a question of whether something changed, but not the plain one.
    private static let refusals = [400, 406, 412, 416, 417, 501]

    private func askAgain() -> Step {
        // All steps together have the time of one; a file has its own.
        if request.download != nil {
            fields = [:]
            return .follow
        }
        let left = .seconds(request.settings.timeout) - (ContinuousClock.now - start)
        guard left > .zero else { return .finished(response(status: 0, failure: .timedOut)) }
        rashomon_curl_set_long(handle, CURLOPT_TIMEOUT_MS, max(1, Int(left / .milliseconds(1))))
        body = []
        fields = [:]
        return .follow
    }

    private func failure(_ code: CURLcode) -> FetchFailure {
        if wasForbidden { return .forbiddenRedirect(url) }
        if isTooLarge { return .tooLarge }
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .hostNotFound
        case CURLE_COULDNT_CONNECT: return .connectionRefused
        case CURLE_OPERATION_TIMEDOUT: return .timedOut
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR: return .cutOff
        case CURLE_FILESIZE_EXCEEDED: return .tooLarge
        case CURLE_PEER_FAILED_VERIFICATION: return .certificate(certificateProblem)
        case CURLE_SSL_CACERT_BADFILE: return .other("the file of trusted authorities (fetch.ca-file) cannot be read")
        case CURLE_SSL_CONNECT_ERROR: return .other("no secure connection came about: " + details(code))
        default: return .other("the transfer failed: " + details(code))
        }
    }

    private func details(_ code: CURLcode) -> String {
        let words = String(cString: problem)
        return TextSanitizer.cleanLine(words.isEmpty ? String(cString: curl_easy_strerror(code)) : words)
    }

    /// What is wrong with the certificate; the numbers are OpenSSL's (`X509_V_ERR_…`).
    private var certificateProblem: CertificateProblem {
        var result = 0
        rashomon_curl_get_long(handle, CURLINFO_SSL_VERIFYRESULT, &result)
        switch result {
        case 9, 10: return .expired
        case 18: return .selfSigned
        case 2, 19, 20, 21, 27: return .unknownAuthority
        default: break
        }
        // libcurl compares the names itself, and only its words tell.
        let words = details(CURLE_PEER_FAILED_VERIFICATION)
        return words.contains("subject name") ? .otherHost : .other(words)
    }

    private func response(status: Int, failure: FetchFailure?) -> FetchResponse {
        var (status, failure, content) = (status, failure, body)
        if failure == nil {
            switch PackedBody.unpacked(body, limit: request.settings.maximumBytes) {
            case .success(let bytes): content = bytes
            case .failure(let problem): (status, failure, content) = (0, problem, [])
            }
        }
        var response = FetchResponse(
            status: status, failure: failure, body: content, contentType: fields["content-type"],
            etag: hasRefusedConditions ? nil : fields["etag"],
            lastModified: hasRefusedConditions ? nil : fields["last-modified"], retryAfter: fields["retry-after"],
            cacheControl: fields["cache-control"], finalURL: WebAddress(url).withoutCredentials.text,
            redirects: redirects)
        response.date = fields["date"]
        response.location = fields["location"].map { WebAddress(url).resolving($0).encoded.text }
        return response
    }
}

extension WebAddress {
    /// With the name and password of `other`, if this is the same server, or its secure form; nobody else gets to see
    /// them.
    public func withCredentials(of other: WebAddress) -> WebAddress {
        let isSecureForm =
            other.scheme == "http" && scheme == "https" && host == other.host && (other.port ?? 80) == 80
            && (port ?? 443) == 443
        guard origin == other.origin || isSecureForm, let authority, !authority.contains("@"),
            let end = other.authority?.lastIndex(of: "@"), let before = other.authority?[...end]
        else { return self }
        var result = self
        result.authority = before + authority
        return result
    }
}
