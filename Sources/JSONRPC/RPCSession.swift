import Dispatch
import Foundation
import SharedState

/// What answers the requests of a session.
package protocol RPCService: Sendable {
    /// When a request may be answered.
    func turn(of call: RPCCall) -> RPCTurn
    /// The result, which becomes an object of JSON. An error that is no `RPCError` is reported as a fault of the
    /// server.
    func result(of call: RPCCall) throws -> any Encodable
    /// The request, by its id, that a notification takes back; nil where it is about something else.
    func cancelled(by notification: RPCCall) -> JSON?
}

/// When a request is answered.
package enum RPCTurn: Sendable {
    /// Before the next message is read.
    case atOnce
    /// While others are answered: it changes nothing.
    case besideOthers
    /// After all that came before it, and before all that comes after it: it changes something.
    case alone
}

/// A session of JSON-RPC 2.0 over messages that are parted by line feeds, on the side that answers.
///
/// Requests are answered beside each other, each as soon as it is done. One that was taken back is not answered: if it
/// waits, it is not begun either.
package final class RPCSession: Sendable {
    private struct Running {
        var ids: Set<JSON> = []
        var cancelled: Set<JSON> = []
    }

    private let service: any RPCService
    private let send: Locked<@Sendable (String) -> Void>
    private let running = Locked(Running())
    private let queue = DispatchQueue(label: "requests", attributes: .concurrent)
    private let work = DispatchGroup()

    /// - Parameter send: takes one message without its line feed. It is called by one thread at a time.
    package init(service: any RPCService, send: @escaping @Sendable (String) -> Void) {
        self.service = service
        self.send = Locked(send)
    }

    /// Answers all messages of `lines`; returns when the last is answered.
    package func run(_ lines: inout LineReader) {
        while let line = lines.next() {
            switch line {
            case .bytes(let bytes): receive(bytes)
            case .tooLong(let limit):
                write(RPCAnswer(id: .null, result: .failure(.parse("A message is longer than \(limit) bytes."))))
            }
        }
        work.wait()
    }

    /// Takes one message, or a batch of them, without its line feed.
    package func receive(_ line: [UInt8]) {
        if line.allSatisfy({ $0 <= 0x20 }) { return }
        let value: JSON
        do {
            value = try JSONDecoder().decode(JSON.self, from: Data(line))
        } catch {
            return write(RPCAnswer(id: .null, result: .failure(.parse("The line is no JSON."))))
        }
        guard case .array(let batch) = value else { return take(RPCMessage(value)) }
        if batch.isEmpty {
            return write(RPCAnswer(id: .null, result: .failure(.invalidRequest("The batch is empty."))))
        }
        take(batch.map(RPCMessage.init))
    }

    private func take(_ message: RPCMessage) {
        switch message {
        case .answer: break
        case .notification(let call): hear(call)
        case .invalid(let id, let error): write(RPCAnswer(id: id, result: .failure(error)))
        case .request(let id, let call):
            guard begin(id) else { return write(RPCAnswer(id: id, result: .failure(Self.idInUse))) }
            schedule(service.turn(of: call)) { [self] in
                if let answer = answer(id, call) { write(answer) }
            }
        }
    }

    /// Answers a batch by a list, in the order of its requests.
    private func take(_ batch: [RPCMessage]) {
        var requests: [(id: JSON, call: RPCCall)] = []
        var refused: [(id: JSON, error: RPCError)] = []
        var changes = false
        for message in batch {
            switch message {
            case .answer: break
            case .notification(let call): hear(call)
            case .invalid(let id, let error): refused.append((id, error))
            case .request(let id, let call):
                if begin(id) {
                    requests.append((id, call))
                    if case .alone = service.turn(of: call) { changes = true }
                } else {
                    refused.append((id, Self.idInUse))
                }
            }
        }
        schedule(changes ? .alone : .besideOthers) { [self, requests, refused] in
            var answers = refused.map { RPCAnswer(id: $0.id, result: .failure($0.error)) }
            for request in requests {
                if let answer = answer(request.id, request.call) { answers.append(answer) }
            }
            if !answers.isEmpty { write(answers) }
        }
    }

    private static let idInUse = RPCError.invalidRequest("A request with this id is not answered yet.")

    private func schedule(_ turn: RPCTurn, _ body: @escaping @Sendable () -> Void) {
        switch turn {
        case .atOnce: body()
        case .besideOthers: queue.async(group: work, execute: body)
        case .alone: queue.async(group: work, flags: .barrier, execute: body)
        }
    }

    private func hear(_ notification: RPCCall) {
        guard let id = service.cancelled(by: notification) else { return }
        running.withLock { if $0.ids.contains(id) { $0.cancelled.insert(id) } }
    }

    private func begin(_ id: JSON) -> Bool { running.withLock { $0.ids.insert(id).inserted } }

    /// nil where the request was taken back.
    private func answer(_ id: JSON, _ call: RPCCall) -> RPCAnswer? {
        if running.withLock({ $0.cancelled.contains(id) }) {
            end(id)
            return nil
        }
        let result: Result<any Encodable, RPCError>
        do {
            result = .success(try service.result(of: call))
        } catch let error as RPCError {
            result = .failure(error)
        } catch {
            result = .failure(.failed(String(describing: error)))
        }
        return end(id) ? nil : RPCAnswer(id: id, result: result)
    }

    /// - Returns: whether the request was taken back.
    @discardableResult
    private func end(_ id: JSON) -> Bool {
        running.withLock {
            $0.ids.remove(id)
            return $0.cancelled.remove(id) != nil
        }
    }

    private func write(_ message: RPCAnswer) {
        // Encoded outside of the lock: a long answer does not hold up a short one.
        let line: String
        do {
            line = try JSONLine.text(message)
        } catch {
            let failure = RPCAnswer(id: message.id, result: .failure(.failed("The answer cannot be written as JSON.")))
            line = (try? JSONLine.text(failure)) ?? ""
        }
        send.withLock { $0(line) }
    }

    private func write(_ batch: [RPCAnswer]) {
        guard let line = try? JSONLine.text(batch) else {
            for answer in batch { write(answer) }
            return
        }
        send.withLock { $0(line) }
    }
}
