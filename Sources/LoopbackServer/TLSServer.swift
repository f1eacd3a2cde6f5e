import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A certificate and its key, as the texts of PEM files.
package struct TLSIdentity: Sendable {
    /// PEM, with the chain where there is one.
    package var certificate: String
    /// The private key, as PEM.
    package var key: String
}

/// TLS for a server, by the OpenSSL that libcurl brings with it: it is looked up when it is needed, so that nothing
/// has to be installed for it.
///
/// `@unchecked Sendable`: OpenSSL's contexts may be shared by threads once they are set up.
final class TLSServer: @unchecked Sendable {
    /// A pointer to an object of OpenSSL's: a context, a session or a method.
    typealias Handle = UnsafeMutableRawPointer
    private let context: Handle
    private let library: OpenSSL

    init(_ identity: TLSIdentity) throws {
        library = try OpenSSL()
        guard let context = library.newContext(library.serverMethod()) else { throw TLSServerError.refused }
        self.context = context
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (certificate, key) = (folder.path + "/certificate.pem", folder.path + "/key.pem")
        try identity.certificate.write(toFile: certificate, atomically: true, encoding: .utf8)
        try identity.key.write(toFile: key, atomically: true, encoding: .utf8)
        guard library.useCertificate(context, certificate) == 1, library.useKey(context, key, 1) == 1 else {
            throw TLSServerError.refused
        }
        // HTTP/2 for who offers it, as servers on the web do.
        library.setProtocolChoice(
            context,
            { _, chosen, length, offered, count, _ in
                guard let chosen, let length, let offered else { return 3 }
                var at = 0
                while at < Int(count) {
                    let size = Int(offered[at])
                    let name = UnsafeBufferPointer(start: offered + at + 1, count: size)
                    if name.elementsEqual("h2".utf8) {
                        chosen.pointee = offered + at + 1
                        length.pointee = UInt8(size)
                        return 0
                    }
                    at += size + 1
                }
                return 3
            }, nil)
    }

    /// nil where the client does not like what it sees.
    func accept(_ socket: Int32) -> TLSSession? {
        guard let session = library.newSession(context) else { return nil }
        guard library.setSocket(session, socket) == 1, library.accept(session) == 1 else {
            library.freeSession(session)
            return nil
        }
        return TLSSession(session: session, library: library)
    }
}

/// One connection.
struct TLSSession {
    fileprivate let session: TLSServer.Handle
    fileprivate let library: OpenSSL

    /// Whether HTTP/2 was agreed on: "h2" is the only name of two bytes among those that are chosen.
    var speaksHTTP2: Bool {
        var name: UnsafePointer<UInt8>?
        var length: UInt32 = 0
        library.chosenProtocol(session, &name, &length)
        return length == 2
    }

    /// Bytes that were read into `buffer`; 0 or less at the end and after an error.
    func read(_ buffer: inout [UInt8]) -> Int { Int(library.read(session, &buffer, Int32(buffer.count))) }

    /// Bytes that were written; 0 or less after an error.
    func write(_ bytes: UnsafeRawBufferPointer) -> Int {
        Int(library.write(session, bytes.baseAddress, Int32(bytes.count)))
    }

    /// Says goodbye and frees the session, which may not be used afterwards.
    func end() {
        _ = library.shutdown(session)
        library.freeSession(session)
    }
}

/// Why there is no TLS: this machine has no OpenSSL, or OpenSSL did not take the certificate or its key.
enum TLSServerError: Error {
    case noLibrary, refused
}

/// The functions of OpenSSL 1.1 and 3 that are needed.
struct OpenSSL {
    typealias Handle = TLSServer.Handle
    /// Chooses the protocol of a connection among those that the client offers (ALPN, RFC 7301).
    typealias Choice =
        @convention(c) (
            Handle?, UnsafeMutablePointer<UnsafePointer<UInt8>?>?, UnsafeMutablePointer<UInt8>?, UnsafePointer<UInt8>?,
            UInt32, Handle?
        ) -> Int32

    let serverMethod: @convention(c) () -> Handle?
    let newContext: @convention(c) (Handle?) -> Handle?
    let useCertificate: @convention(c) (Handle, UnsafePointer<CChar>) -> Int32
    let useKey: @convention(c) (Handle, UnsafePointer<CChar>, Int32) -> Int32
    let setProtocolChoice: @convention(c) (Handle, Choice, Handle?) -> Void
    let newSession: @convention(c) (Handle) -> Handle?
    let setSocket: @convention(c) (Handle, Int32) -> Int32
    let accept: @convention(c) (Handle) -> Int32
    let chosenProtocol:
        @convention(c) (Handle, UnsafeMutablePointer<UnsafePointer<UInt8>?>, UnsafeMutablePointer<UInt32>) -> Void
    let read: @convention(c) (Handle, UnsafeMutableRawPointer?, Int32) -> Int32
    let write: @convention(c) (Handle, UnsafeRawPointer?, Int32) -> Int32
    let shutdown: @convention(c) (Handle) -> Int32
    let freeSession: @convention(c) (Handle) -> Void

    init() throws {
        let names = ["libssl.so.3", "libssl.so.1.1", "libssl.so", "libssl.dylib"]
        guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first else {
            throw TLSServerError.noLibrary
        }
        func function<Function>(_ name: String) throws -> Function {
            guard let symbol = dlsym(library, name) else { throw TLSServerError.noLibrary }
            return unsafeBitCast(symbol, to: Function.self)
        }
        serverMethod = try function("TLS_server_method")
        newContext = try function("SSL_CTX_new")
        useCertificate = try function("SSL_CTX_use_certificate_chain_file")
        useKey = try function("SSL_CTX_use_PrivateKey_file")
        setProtocolChoice = try function("SSL_CTX_set_alpn_select_cb")
        newSession = try function("SSL_new")
        setSocket = try function("SSL_set_fd")
        accept = try function("SSL_accept")
        chosenProtocol = try function("SSL_get0_alpn_selected")
        read = try function("SSL_read")
        write = try function("SSL_write")
        shutdown = try function("SSL_shutdown")
        freeSession = try function("SSL_free")
    }
}
