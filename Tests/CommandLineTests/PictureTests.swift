import Foundation
import Testing

@Suite("Pictures of the README")
struct PictureTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("each is there, small, whole, and of the samples")
    func pictures() throws {
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        let paths = readme.matches(of: /\]\((docs\/[^)]*\.svg)\)/).map { String($0.output.1) }
        #expect(paths.count > 2)
        for path in paths {
            let data = try Data(contentsOf: Self.root.appendingPathComponent(path))
            #expect(data.count < 60_000, "\(path)")
            let text = String(decoding: data, as: UTF8.self)
            #expect(text.hasPrefix("<svg xmlns=") && text.hasSuffix("</svg>\n"), "\(path)")
            // The story that the demonstration opens: what is pictured is what is there.
            #expect(text.contains("Veldmark"), "\(path)")
        }
        let kept = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("docs/pictures").path)
        #expect(Set(kept.map { "docs/pictures/" + $0 }) == Set(paths), "a picture that nobody shows")
    }
}
