import Foundation
import SharedState
import Testing

@testable import JSONRPC

/// Adds numbers, waits for a gate, and keeps what was set.
private final class Calculator: RPCService {
    let gate = DispatchSemaphore(value: 0)
    let begun = DispatchSemaphore(value: 0)
    let log = Locked<[String]>([])

    func turn(of call: RPCCall) -> RPCTurn {
        switch call.method {
        case "set": .alone
        case "wait", "get": .besideOthers
        default: .atOnce
        }
    }

    func result(of call: RPCCall) throws -> any Encodable {
        log.withLock { $0.append(call.method) }
        switch call.method {
        case "add":
            guard case .array(let values) = call.parameters else { throw RPCError.invalidParameters("A list.") }
            return JSON.integer(values.reduce(0) { if case .integer(let value) = $1 { $0 + value } else { $0 } })
        case "wait":
            begun.signal()
            gate.wait()
            return JSON.string("waited")
        case "set", "get": return JSON.string(call.method)
        case "break": throw CocoaError(.fileNoSuchFile)
        default: throw RPCError.noMethod(call.method)
        }
    }

    func cancelled(by notification: RPCCall) -> JSON? {
        notification.method == "cancel" ? notification.parameters["id"] : nil
    }
}

@Suite("A session of JSON-RPC")
struct RPCSessionTests {
    private final class Talk: Sendable {
        let service = Calculator()
        let answers = Locked<[String]>([])
        let session: RPCSession

        init() {
            session = RPCSession(service: service) { [answers] line in answers.withLock { $0.append(line) } }
        }

        func say(_ line: String) { session.receive(Array(line.utf8)) }
        var heard: [String] { answers.withLock { $0 } }
        var last: JSON? { heard.last.flatMap { try? JSONDecoder().decode(JSON.self, from: Data($0.utf8)) } }

        /// Waits for all that was asked.
        func end() {
            var lines = LineReader(descriptor: -1, limit: 1)
            session.run(&lines)
        }
    }

    @Test("a request is answered with its id, a number or a text")
    func request() {
        let talk = Talk()
        talk.say(#"{"jsonrpc":"2.0","id":7,"method":"add","params":[1,2]}"#)
        #expect(talk.last == ["jsonrpc": "2.0", "id": 7, "result": 3])
        talk.say(#"{"jsonrpc":"2.0","id":"a","method":"add","params":[]}"#)
        #expect(talk.last == ["jsonrpc": "2.0", "id": "a", "result": 0])
    }

    @Test(
        "what is no request is refused by the book",
        arguments: [
            ("{", -32700, JSON.null), ("nonsense", -32700, .null), ("[]", -32600, .null), ("3", -32600, .null),
            (#"{"id":1,"method":"add"}"#, -32600, 1), (#"{"jsonrpc":"1.0","id":1,"method":"add"}"#, -32600, 1),
            (#"{"jsonrpc":"2.0","id":1}"#, -32600, 1), (#"{"jsonrpc":"2.0","id":1,"method":3}"#, -32600, 1),
            (#"{"jsonrpc":"2.0","id":null,"method":"add"}"#, -32600, .null),
            (#"{"jsonrpc":"2.0","id":[1],"method":"add"}"#, -32600, .null),
            (#"{"jsonrpc":"2.0","id":1,"method":"add","params":3}"#, -32600, 1),
            (#"{"jsonrpc":"2.0","id":1,"method":"subtract"}"#, -32601, 1),
            (#"{"jsonrpc":"2.0","id":1,"method":"add","params":{}}"#, -32602, 1),
            (#"{"jsonrpc":"2.0","id":1,"method":"break"}"#, -32603, 1),
        ])
    func refusals(line: String, code: Int64, id: JSON) {
        let talk = Talk()
        talk.say(line)
        #expect(talk.heard.count == 1)
        #expect(talk.last?["id"] == id)
        #expect(talk.last?["error"]?["code"] == .integer(code), "\(talk.heard)")
    }

    @Test("notifications, answers and empty lines are not answered")
    func silence() {
        let talk = Talk()
        talk.say(#"{"jsonrpc":"2.0","method":"add","params":[1]}"#)
        talk.say(#"{"jsonrpc":"2.0","id":1,"result":{}}"#)
        talk.say("  ")
        talk.end()
        #expect(talk.heard.isEmpty)
        #expect(talk.service.log.withLock { $0 }.isEmpty)
    }

    @Test("a short request is answered while a long one runs")
    func besideOthers() {
        let talk = Talk()
        talk.say(#"{"jsonrpc":"2.0","id":1,"method":"wait"}"#)
        talk.service.begun.wait()
        talk.say(#"{"jsonrpc":"2.0","id":2,"method":"add","params":[4]}"#)
        #expect(talk.heard.count == 1 && talk.last?["id"] == 2)
        talk.say(#"{"jsonrpc":"2.0","id":1,"method":"add","params":[4]}"#)
        #expect(talk.last?["error"]?["code"] == -32600)
        talk.service.gate.signal()
        talk.end()
        #expect(talk.last == ["jsonrpc": "2.0", "id": 1, "result": "waited"])
    }

    @Test("a request that was taken back is not answered, and one that waits is not begun")
    func cancelled() {
        let talk = Talk()
        talk.say(#"{"jsonrpc":"2.0","id":1,"method":"wait"}"#)
        talk.service.begun.wait()
        talk.say(#"{"jsonrpc":"2.0","id":2,"method":"set"}"#)
        talk.say(#"{"jsonrpc":"2.0","method":"cancel","params":{"id":2}}"#)
        talk.say(#"{"jsonrpc":"2.0","method":"cancel","params":{"id":1}}"#)
        talk.say(#"{"jsonrpc":"2.0","method":"cancel","params":{"id":99}}"#)
        talk.service.gate.signal()
        talk.end()
        #expect(talk.heard.isEmpty)
        #expect(talk.service.log.withLock { $0 } == ["wait"])
        // The ids are free again, and nothing of the cancelling is left.
        talk.say(#"{"jsonrpc":"2.0","id":1,"method":"add","params":[1]}"#)
        #expect(talk.last?["result"] == 1)
    }

    @Test("what changes something comes after all before it and before all behind it")
    func order() {
        let talk = Talk()
        talk.say(#"{"jsonrpc":"2.0","id":1,"method":"wait"}"#)
        talk.service.begun.wait()
        talk.say(#"{"jsonrpc":"2.0","id":2,"method":"set"}"#)
        talk.say(#"{"jsonrpc":"2.0","id":3,"method":"get"}"#)
        talk.service.gate.signal()
        talk.end()
        #expect(talk.service.log.withLock { $0 } == ["wait", "set", "get"])
    }

    @Test("a batch is answered by a list")
    func batch() {
        let talk = Talk()
        talk.say(
            """
            [{"jsonrpc":"2.0","id":1,"method":"get"}, {"jsonrpc":"2.0","method":"get"}, 5, \
            {"jsonrpc":"2.0","id":2,"method":"add","params":[2,2]}]
            """)
        talk.end()
        guard case .array(let answers) = talk.last else {
            Issue.record("no list: \(talk.heard)")
            return
        }
        #expect(answers.count == 3)
        #expect(answers.contains { $0["error"]?["code"] == -32600 })
        #expect(answers.contains(["jsonrpc": "2.0", "id": 2, "result": 4]))
        let silent = Talk()
        silent.say(#"[{"jsonrpc":"2.0","method":"get"}]"#)
        silent.end()
        #expect(silent.heard.isEmpty)
    }
}

@Suite("Lines of a file")
struct LineReaderTests {
    private func lines(of text: String, limit: Int = 100) throws -> [LineReader.Line] {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try pipe.fileHandleForWriting.close()
        var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: limit)
        var result: [LineReader.Line] = []
        while let line = reader.next() { result.append(line) }
        return result
    }

    @Test("lines without their ends, the last with or without one")
    func ends() throws {
        #expect(try lines(of: "a\nbc\n\nd") == ["a", "bc", "", "d"].map { .bytes(Array($0.utf8)) })
        #expect(try lines(of: "a\n") == [.bytes([0x61])])
        #expect(try lines(of: "").isEmpty)
    }

    @Test("a line that is too long is passed over, and what follows is read")
    func tooLong() throws {
        let long = String(repeating: "x", count: 30)
        #expect(
            try lines(of: "a\n\(long)\nb\n\(long)", limit: 10)
                == [.bytes([0x61]), .tooLong(limit: 10), .bytes([0x62]), .tooLong(limit: 10)])
    }
}

@Suite("JSON")
struct JSONTests {
    @Test("a message holds no line end, whatever a text holds")
    func lineEnds() throws {
        let text = "a\nb\r\u{2028}c\u{2029}d\u{85}e"
        let line = try JSONLine.text(["text": text])
        #expect(!line.unicodeScalars.contains { "\n\r\u{2028}\u{2029}\u{85}".unicodeScalars.contains($0) })
        #expect(try JSONDecoder().decode([String: String].self, from: Data(line.utf8)) == ["text": text])
    }

    @Test("values are read as what they are")
    func values() throws {
        let text = #"{"a":[1,1.5,true,null,"x",{}],"b":-9223372036854775808}"#
        let value = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
        #expect(value == ["a": [1, .number(1.5), true, .null, "x", [:]], "b": .integer(.min)])
        #expect(try JSONLine.text(value) == text)
    }
}
