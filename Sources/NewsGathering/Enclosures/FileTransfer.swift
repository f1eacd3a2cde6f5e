import Foundation
import NewsIngest
import NewsModel

/// Gets one file by the rules of addresses that come from outside, and says how far it is.
struct FileTransfer {
    let settings: FetchSettings
    let progress: (_ bytes: Int, _ total: Int?) -> Void
    let isStopped: () -> Bool

    func run(_ download: FileDownload, _ address: String, _ now: Timestamp) -> FetchResponse {
        var request = FetchRequest(
            source: SourceID(0), address: .web(address), settings: settings, isForced: true, isFromContent: true)
        request.download = download
        let run = Fetcher(now: { now }).start([request])
        while true {
            switch run.next(waitingAtMost: 0.2) {
            case .result(let result): return result.response
            case .ended: return FetchResponse(failure: .cancelled)
            case .nothingYet:
                let (bytes, total) = download.progress
                progress(bytes, total)
                if isStopped() { run.cancel() }
            }
        }
    }

    /// What went wrong, in words.
    static func reason(_ failure: FetchFailure, _ address: String) -> String {
        let shown = WebAddress(address).shown
        if case .forbiddenRedirect(let target) = failure, target == address {
            return "\(shown) lies in the own network, where a feed of the web may not lead"
        }
        return "\(shown): \(failure.text)"
    }
}
