package import Foundation

extension JSONDecoder {
    /// For labelled data, whose keys are written `doc_id`.
    package static var labels: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}

extension Decodable {
    /// The cases of a file of JSON lines.
    static func lines(of file: URL) throws -> [Self] { try lines(of: Data(contentsOf: file)) }

    /// What JSON lines say.
    package static func lines(of data: Data) throws -> [Self] {
        let decoder = JSONDecoder.labels
        return try data.split(separator: 0x0A).map { try decoder.decode(Self.self, from: Data($0)) }
    }
}
