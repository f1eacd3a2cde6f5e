import Foundation
import NewsModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sources that are not fetched from the web: files, and the output of commands that the reader wrote down.
enum LocalSource {
    /// Reads the file, or runs the command to its end, on the caller's thread.
    /// - Parameter isStopped: asked while a command runs.
    static func fetch(
        _ request: FetchRequest, now: Timestamp, isStopped: @escaping () -> Bool = { false }
    ) -> FetchResult {
        let response: FetchResponse
        switch request.address {
        case .file(let path): response = file(path, request)
        case .command(let command): response = run(command, input: [], request, isStopped)
        case .filter(let command, let address):
            guard case .file(let path)? = SourceAddress(address) else {
                response = FetchResponse(failure: .other("the address behind the filter cannot be fetched"))
                break
            }
            let document = file(path, request)
            response = document.status == 200 ? run(command, input: document.body, request, isStopped) : document
        case .web, .query:
            response = FetchResponse(failure: .other("this address is not fetched"))
        }
        return result(request, response, now: now)
    }

    /// A web result passed through its filter, if it has one and brought a document.
    static func filtered(_ result: FetchResult, now: Timestamp, isStopped: @escaping () -> Bool) -> FetchResult {
        guard let command = result.request.filter, case .document(let document) = result.update.outcome else {
            return result
        }
        var response = run(command, input: document.bytes, result.request, isStopped)
        if response.status == 200 {
            response.etag = result.response.etag
            response.lastModified = result.response.lastModified
            response.finalURL = result.response.finalURL
        }
        return self.result(result.request, response, now: now)
    }

    /// The result of a request that was not begun.
    static func stopped(_ request: FetchRequest) -> FetchResult {
        let response = FetchResponse(failure: .cancelled)
        return FetchResult(
            request: request, response: response,
            update: FeedUpdate(state: request.state, outcome: .failed(FetchFailure.cancelled.text)))
    }

    private static func result(_ request: FetchRequest, _ response: FetchResponse, now: Timestamp) -> FetchResult {
        let update = FetchPlan.update(
            response, state: request.state, settings: request.settings, isConditional: true, now: now)
        return FetchResult(request: request, response: response, update: update)
    }

    /// A file; its size and time of change stand for a validator, so that an unchanged file is not read.
    private static func file(_ path: String, _ request: FetchRequest) -> FetchResponse {
        let full = path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : path
        var status = stat()
        guard stat(full, &status) == 0 else { return FetchResponse(failure: .other(FileProblem(errno: errno).text)) }
        #if canImport(Glibc)
            let changed = status.st_mtim
        #else
            let changed = status.st_mtimespec
        #endif
        let mark = "\(status.st_size)-\(changed.tv_sec).\(changed.tv_nsec)"
        if !request.isForced, request.state.etag == mark {
            return FetchResponse(status: 304, etag: mark, finalURL: full)
        }
        switch FileBytes.load(full) {
        case .failure(let problem): return FetchResponse(failure: .other(problem.text))
        case .success(let bytes): return FetchResponse(status: 200, body: bytes, etag: mark, finalURL: "file://" + full)
        }
    }

    private static func run(
        _ command: String, input: [UInt8], _ request: FetchRequest, _ isStopped: () -> Bool
    ) -> FetchResponse {
        let output = LocalCommand.run(
            command, input: input, timeout: request.settings.timeout, limit: request.settings.maximumBytes,
            isStopped: isStopped)
        switch output {
        case .failure where isStopped(): return FetchResponse(failure: .cancelled)
        case .success(let bytes): return FetchResponse(status: 200, body: bytes)
        case .failure(let problem): return FetchResponse(failure: .other(problem.text))
        }
    }
}
