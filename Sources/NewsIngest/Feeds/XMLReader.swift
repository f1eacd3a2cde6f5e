import CLibXML2

/// What an XML reader calls for each event, in document order.
protocol XMLHandler: AnyObject {
    /// An element starts. Names are as long-lived as the parse.
    func start(_ name: XMLName, attributes: [XMLAttribute])
    /// The element that was started last, and has not ended, ends.
    func end(_ name: XMLName)
    /// A piece of text in UTF-8, good only during the call. One text may come in several pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The name of an element or attribute.
struct XMLName: Hashable {
    /// The namespace's URI, or nil.
    var uri: String?
    var prefix: String?
    var local: String
}

/// An attribute with its value.
struct XMLAttribute {
    var name: XMLName
    var value: String
}

/// Runs libxml2's SAX2 parser over repaired XML.
enum XMLReader {
    /// Parses `xml`, UTF-8 as `XMLRepair` gives it; true when the parser still found faults.
    static func read(_ xml: [UInt8], handler: any XMLHandler) -> Bool {
        let context = XMLContext(handler)
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { context, local, prefix, uri, _, _, count, _, attributes in
            XMLContext.from(context)?.start(local, prefix, uri, Int(count), attributes)
        }
        sax.endElementNs = { context, local, prefix, uri in
            guard let context = XMLContext.from(context) else { return }
            context.handler.end(context.name(local, prefix, uri))
        }
        let characters: charactersSAXFunc = { context, bytes, count in
            XMLContext.from(context)?.handler.text(UnsafeBufferPointer(start: bytes, count: max(0, Int(count))))
        }
        sax.characters = characters
        sax.cdataBlock = characters
        sax.ignorableWhitespace = characters
        return withExtendedLifetime(context) {
            let opaque = Unmanaged.passUnretained(context).toOpaque()
            guard let parser = xmlCreatePushParserCtxt(&sax, opaque, nil, 0, nil) else { return true }
            defer { xmlFreeParserCtxt(parser) }
            let options =
                XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
                | XML_PARSE_NOWARNING.rawValue
            xmlCtxtUseOptions(parser, Int32(bitPattern: options))
            xml.withUnsafeBytes { raw in
                let chunk = 1 << 16
                for start in stride(from: 0, to: raw.count, by: chunk) {
                    let count = min(chunk, raw.count - start)
                    xmlParseChunk(
                        parser, raw.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self), Int32(count),
                        0)
                }
                xmlParseChunk(parser, nil, 0, 1)
            }
            return parser.pointee.wellFormed == 0
        }
    }
}

/// Carries the handler through C, and keeps names: libxml2 interns them, so that an address stands for a name.
private final class XMLContext {
    let handler: any XMLHandler
    private var names: [NameKey: XMLName] = [:]

    /// The parts of a name by their addresses.
    private struct NameKey: Hashable {
        var local: UnsafeRawPointer?
        var prefix: UnsafeRawPointer?
        var uri: UnsafeRawPointer?
    }

    init(_ handler: any XMLHandler) { self.handler = handler }

    static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLContext? {
        pointer.map { Unmanaged<XMLContext>.fromOpaque($0).takeUnretainedValue() }
    }

    func name(_ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?)
        -> XMLName
    {
        let key = NameKey(local: local, prefix: prefix, uri: uri)
        if let known = names[key] { return known }
        func string(_ pointer: UnsafePointer<xmlChar>?) -> String? { pointer.map { String(cString: $0) } }
        let name = XMLName(uri: string(uri), prefix: string(prefix), local: string(local) ?? "")
        names[key] = name
        return name
    }

    func start(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ count: Int,
        _ raw: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        var attributes: [XMLAttribute] = []
        if let raw, count > 0 {
            attributes.reserveCapacity(count)
            for at in 0..<count {
                // Five pointers an attribute: name, prefix, URI, value, end of value.
                let fields = raw + at * 5
                guard let from = fields[3], let to = fields[4] else { continue }
                let value = String(decoding: UnsafeBufferPointer(start: from, count: to - from), as: UTF8.self)
                attributes.append(
                    XMLAttribute(name: name(fields[0], fields[1], fields[2]), value: XMLContext.unescaped(value)))
            }
        }
        handler.start(name(local, prefix, uri), attributes: attributes)
    }

    /// SAX2 leaves `&amp;` in attribute values as `&#38;`.
    private static func unescaped(_ value: String) -> String {
        guard value.utf8.contains(0x26) else { return value }
        return value.replacing("&#38;", with: "&").replacing("&#60;", with: "<").replacing("&#62;", with: ">")
    }
}
