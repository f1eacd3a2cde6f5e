import CZlib

/// Bodies that are packed though nothing says so: files of an archive, and what a cache packed a second time.
enum PackedBody {
    /// Packed more often than this is an attack.
    private static let maximumLayers = 3

    /// `body`, unpacked as often as it is packed with gzip, to at most `limit` bytes.
    static func unpacked(_ body: [UInt8], limit: Int) -> Result<[UInt8], FetchFailure> {
        var body = body
        for _ in 0..<maximumLayers {
            guard body.starts(with: [0x1F, 0x8B, 8]) else { break }
            switch inflated(body, limit: limit) {
            case .success(let bytes): body = bytes
            case .failure(let failure): return .failure(failure)
            }
        }
        return .success(body)
    }

    private static func inflated(_ input: [UInt8], limit: Int) -> Result<[UInt8], FetchFailure> {
        var stream = z_stream()
        // zlib remembers where the stream is, so it must not move.
        return withUnsafeMutablePointer(to: &stream) { stream in
            guard rashomon_inflate_start(stream) == Z_OK else { return .failure(.other("there is not enough memory")) }
            defer { inflateEnd(stream) }
            var input = input
            return input.withUnsafeMutableBufferPointer { input in
                stream.pointee.next_in = input.baseAddress
                stream.pointee.avail_in = uInt(input.count)
                return inflateAll(stream, limit: limit)
            }
        }
    }

    private static func inflateAll(_ stream: UnsafeMutablePointer<z_stream>, limit: Int) -> Result<
        [UInt8], FetchFailure
    > {
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let (status, count) = chunk.withUnsafeMutableBufferPointer { chunk in
                stream.pointee.next_out = chunk.baseAddress
                stream.pointee.avail_out = uInt(chunk.count)
                let status = inflate(stream, Z_NO_FLUSH)
                return (status, chunk.count - Int(stream.pointee.avail_out))
            }
            guard output.count + count <= limit else { return .failure(.tooLarge) }
            output.append(contentsOf: chunk[..<count])
            switch status {
            case Z_OK where count > 0: continue
            case Z_STREAM_END where stream.pointee.avail_in > 0 && inflateReset(stream) == Z_OK: continue
            case Z_STREAM_END: return .success(output)
            // What follows the end of one member is another, or padding.
            case Z_DATA_ERROR where !output.isEmpty && stream.pointee.total_out == 0: return .success(output)
            default: return .failure(stream.pointee.avail_in == 0 ? .cutOff : .other("the answer is packed wrongly"))
            }
        }
    }
}
