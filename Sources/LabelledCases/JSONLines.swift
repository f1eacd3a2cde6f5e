import Foundation

extension Decodable {
    /// The cases of a file of JSON lines.
    static func lines(of file: URL) throws -> [Self] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: file).split(separator: 0x0A).map { try decoder.decode(Self.self, from: Data($0)) }
    }
}
