import CCurl
import NewsModel

/// One request on its way, with its libcurl handle. Lives on the batch's thread.
final class FetchTransfer {
    let request: FetchRequest
    let handle: UnsafeMutableRawPointer
    let isConditional: Bool
    private(set) var url: String
    private(set) var redirects: [FetchRedirect] = []

    private var body: [UInt8] = []
    private var fields: [String: String] = [:]
    private var headers: UnsafeMutablePointer<curl_slist>?
    private var isTooLarge = false
    private var startedPrivate = false
    private var wasForbidden = false
    private let checksAddresses: Bool

    /// nil where libcurl has no memory for it.
    init?(_ request: FetchRequest, url: String, isConditional: Bool, options: FetchOptions, usesProxy: Bool) {
        guard let handle = curl_easy_init() else { return nil }
        self.request = request
        self.handle = handle
        self.url = url
        self.isConditional = isConditional
        // Through a proxy it is the proxy that resolves and connects.
        checksAddresses = !usesProxy && request.settings.proxy == nil
        configure(options)
    }

    deinit {
        curl_slist_free_all(headers)
        curl_easy_cleanup(handle)
    }

    var host: String { WebAddress(url).host ?? "" }

    private func configure(_ options: FetchOptions) {
        let settings = request.settings
        rashomon_curl_set_string(handle, CURLOPT_URL, url)
        rashomon_curl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        rashomon_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        rashomon_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        rashomon_curl_set_string(handle, CURLOPT_ACCEPT_ENCODING, "")
        rashomon_curl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        rashomon_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(15, settings.timeout))
        rashomon_curl_set_long(handle, CURLOPT_TIMEOUT, settings.timeout)
        rashomon_curl_set_long(handle, CURLOPT_MAXFILESIZE, settings.maximumBytes)
        rashomon_curl_set_long(handle, CURLOPT_NETRC, Int(CURL_NETRC_OPTIONAL.rawValue))
        rashomon_curl_set_string(handle, CURLOPT_USERAGENT, settings.userAgent)
        if let file = settings.cookieFile { rashomon_curl_set_string(handle, CURLOPT_COOKIEFILE, file) }
        if let proxy = settings.proxy { rashomon_curl_set_string(handle, CURLOPT_PROXY, proxy) }
        if let file = options.certificateFile { rashomon_curl_set_string(handle, CURLOPT_CAINFO, file) }
        var lines = [
            "Accept: application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
        ]
        if isConditional {
            if let etag = request.state.etag { lines.append("If-None-Match: " + FetchTransfer.headerValue(etag)) }
            if let date = request.state.lastModified {
                lines.append("If-Modified-Since: " + FetchTransfer.headerValue(date))
            }
        }
        for line in lines { headers = curl_slist_append(headers, line) }
        rashomon_curl_set_pointer(handle, CURLOPT_HTTPHEADER, headers)
        let opaque = Unmanaged.passUnretained(self).toOpaque()
        rashomon_curl_set_pointer(handle, CURLOPT_PRIVATE, opaque)
        rashomon_curl_set_pointer(handle, CURLOPT_WRITEDATA, opaque)
        rashomon_curl_set_pointer(handle, CURLOPT_HEADERDATA, opaque)
        rashomon_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, opaque)
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
    }

    static func from(_ pointer: UnsafeMutableRawPointer?) -> FetchTransfer? {
        pointer.map { Unmanaged<FetchTransfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Stored validators come from outside: nothing in them may start another header.
    private static func headerValue(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }

    private func receive(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Bool {
        guard let bytes, body.count + count <= request.settings.maximumBytes else {
            isTooLarge = true
            return false
        }
        bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
            body.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
        }
        return true
    }

    private func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) {
        guard let bytes else { return }
        let line = String(
            decoding: UnsafeBufferPointer(start: bytes, count: count).lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if line.hasPrefix("HTTP/") { fields = [:] }
        guard fields.count < 100, let colon = line.firstIndex(of: ":") else { return }
        let value = line[line.index(after: colon)...]
        fields[line[..<colon].lowercased()] = String(value).trimming(" ", "\t", "\r", "\n", "\r\n")
    }

    /// The rule about local addresses: who starts inside may stay inside; nobody gets in from outside.
    private func mayConnect(_ address: UnsafeMutablePointer<sockaddr>) -> Bool {
        guard checksAddresses, NetworkAddress.isPrivate(address) else { return true }
        if redirects.isEmpty, !request.isFromContent {
            startedPrivate = true
            return true
        }
        if startedPrivate || request.settings.allowsPrivateRedirects { return true }
        wasForbidden = true
        return false
    }

    /// What to do now that libcurl is done with the handle.
    enum Step {
        case follow
        case finished(FetchResponse)
    }

    func finish(_ code: CURLcode) -> Step {
        var status = 0
        rashomon_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        if code != CURLE_OK { return .finished(response(status: 0, failure: failure(code))) }
        guard [301, 302, 303, 307, 308].contains(status), let location = fields["location"] else {
            return .finished(response(status: status, failure: nil))
        }
        let target = WebAddress(url).resolving(location)
        guard target.isHTTP else { return .finished(response(status: 0, failure: .forbiddenRedirect(target.text))) }
        guard redirects.count < 10 else { return .finished(response(status: 0, failure: .tooManyRedirects)) }
        redirects.append(FetchRedirect(status: status, target: target.text))
        url = target.text
        body = []
        fields = [:]
        rashomon_curl_set_string(handle, CURLOPT_URL, url)
        // A connection that another source opened was not checked for this one.
        rashomon_curl_set_long(handle, CURLOPT_FRESH_CONNECT, 1)
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
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE:
            return .certificate(String(cString: curl_easy_strerror(code)))
        default: return .other("the transfer failed: " + String(cString: curl_easy_strerror(code)))
        }
    }

    private func response(status: Int, failure: FetchFailure?) -> FetchResponse {
        FetchResponse(
            status: status, failure: failure, body: body, contentType: fields["content-type"], etag: fields["etag"],
            lastModified: fields["last-modified"], retryAfter: fields["retry-after"],
            cacheControl: fields["cache-control"], finalURL: url, redirects: redirects)
    }
}
