import CGumbo

/// An element's name, as Gumbo numbers it.
struct HTMLTag: Hashable {
    private let number: UInt16

    init(_ tag: GumboTag) { number = UInt16(truncatingIfNeeded: tag.rawValue) }

    static let none = HTMLTag(GUMBO_TAG_LAST)
    static let a = HTMLTag(GUMBO_TAG_A)
    static let abbr = HTMLTag(GUMBO_TAG_ABBR)
    static let address = HTMLTag(GUMBO_TAG_ADDRESS)
    static let article = HTMLTag(GUMBO_TAG_ARTICLE)
    static let aside = HTMLTag(GUMBO_TAG_ASIDE)
    static let b = HTMLTag(GUMBO_TAG_B)
    static let base = HTMLTag(GUMBO_TAG_BASE)
    static let blockquote = HTMLTag(GUMBO_TAG_BLOCKQUOTE)
    static let body = HTMLTag(GUMBO_TAG_BODY)
    static let br = HTMLTag(GUMBO_TAG_BR)
    static let button = HTMLTag(GUMBO_TAG_BUTTON)
    static let caption = HTMLTag(GUMBO_TAG_CAPTION)
    static let code = HTMLTag(GUMBO_TAG_CODE)
    static let dd = HTMLTag(GUMBO_TAG_DD)
    static let div = HTMLTag(GUMBO_TAG_DIV)
    static let dl = HTMLTag(GUMBO_TAG_DL)
    static let dt = HTMLTag(GUMBO_TAG_DT)
    static let em = HTMLTag(GUMBO_TAG_EM)
    static let fieldset = HTMLTag(GUMBO_TAG_FIELDSET)
    static let figcaption = HTMLTag(GUMBO_TAG_FIGCAPTION)
    static let figure = HTMLTag(GUMBO_TAG_FIGURE)
    static let footer = HTMLTag(GUMBO_TAG_FOOTER)
    static let form = HTMLTag(GUMBO_TAG_FORM)
    static let h1 = HTMLTag(GUMBO_TAG_H1)
    static let h2 = HTMLTag(GUMBO_TAG_H2)
    static let h3 = HTMLTag(GUMBO_TAG_H3)
    static let h4 = HTMLTag(GUMBO_TAG_H4)
    static let h5 = HTMLTag(GUMBO_TAG_H5)
    static let h6 = HTMLTag(GUMBO_TAG_H6)
    static let head = HTMLTag(GUMBO_TAG_HEAD)
    static let header = HTMLTag(GUMBO_TAG_HEADER)
    static let hr = HTMLTag(GUMBO_TAG_HR)
    static let html = HTMLTag(GUMBO_TAG_HTML)
    static let i = HTMLTag(GUMBO_TAG_I)
    static let iframe = HTMLTag(GUMBO_TAG_IFRAME)
    static let img = HTMLTag(GUMBO_TAG_IMG)
    static let input = HTMLTag(GUMBO_TAG_INPUT)
    static let label = HTMLTag(GUMBO_TAG_LABEL)
    static let li = HTMLTag(GUMBO_TAG_LI)
    static let link = HTMLTag(GUMBO_TAG_LINK)
    static let main = HTMLTag(GUMBO_TAG_MAIN)
    static let math = HTMLTag(GUMBO_TAG_MATH)
    static let meta = HTMLTag(GUMBO_TAG_META)
    static let nav = HTMLTag(GUMBO_TAG_NAV)
    static let noscript = HTMLTag(GUMBO_TAG_NOSCRIPT)
    static let object = HTMLTag(GUMBO_TAG_OBJECT)
    static let ol = HTMLTag(GUMBO_TAG_OL)
    static let option = HTMLTag(GUMBO_TAG_OPTION)
    static let p = HTMLTag(GUMBO_TAG_P)
    static let pre = HTMLTag(GUMBO_TAG_PRE)
    static let q = HTMLTag(GUMBO_TAG_Q)
    static let script = HTMLTag(GUMBO_TAG_SCRIPT)
    static let section = HTMLTag(GUMBO_TAG_SECTION)
    static let select = HTMLTag(GUMBO_TAG_SELECT)
    static let small = HTMLTag(GUMBO_TAG_SMALL)
    static let span = HTMLTag(GUMBO_TAG_SPAN)
    static let strong = HTMLTag(GUMBO_TAG_STRONG)
    static let style = HTMLTag(GUMBO_TAG_STYLE)
    static let svg = HTMLTag(GUMBO_TAG_SVG)
    static let table = HTMLTag(GUMBO_TAG_TABLE)
    static let td = HTMLTag(GUMBO_TAG_TD)
    static let template = HTMLTag(GUMBO_TAG_TEMPLATE)
    static let textarea = HTMLTag(GUMBO_TAG_TEXTAREA)
    static let th = HTMLTag(GUMBO_TAG_TH)
    static let time = HTMLTag(GUMBO_TAG_TIME)
    static let title = HTMLTag(GUMBO_TAG_TITLE)
    static let tr = HTMLTag(GUMBO_TAG_TR)
    static let ul = HTMLTag(GUMBO_TAG_UL)
    static let unknown = HTMLTag(GUMBO_TAG_UNKNOWN)

    private static func numbers(_ tags: [GumboTag]) -> [Bool] {
        var result = [Bool](repeating: false, count: 512)
        for tag in tags { result[Int(tag.rawValue)] = true }
        return result
    }

    private static let blocks = numbers([
        GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY, GUMBO_TAG_CAPTION,
        GUMBO_TAG_CENTER, GUMBO_TAG_DD, GUMBO_TAG_DETAILS, GUMBO_TAG_DIR, GUMBO_TAG_DIV, GUMBO_TAG_DL, GUMBO_TAG_DT,
        GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_H1,
        GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_HEADER, GUMBO_TAG_HGROUP,
        GUMBO_TAG_HR, GUMBO_TAG_HTML, GUMBO_TAG_LI, GUMBO_TAG_MAIN, GUMBO_TAG_MENU, GUMBO_TAG_NAV, GUMBO_TAG_OL,
        GUMBO_TAG_P, GUMBO_TAG_PRE, GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_TABLE, GUMBO_TAG_TBODY,
        GUMBO_TAG_TD, GUMBO_TAG_TFOOT, GUMBO_TAG_TH, GUMBO_TAG_THEAD, GUMBO_TAG_TR, GUMBO_TAG_UL, GUMBO_TAG_PLAINTEXT,
        GUMBO_TAG_XMP, GUMBO_TAG_LISTING,
    ])

    private static let invisible = numbers([
        GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_IFRAME,
        GUMBO_TAG_OBJECT, GUMBO_TAG_SVG, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_INPUT, GUMBO_TAG_TEXTAREA,
        GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_CANVAS, GUMBO_TAG_EMBED, GUMBO_TAG_MAP, GUMBO_TAG_NOEMBED,
        GUMBO_TAG_NOFRAMES, GUMBO_TAG_DATALIST, GUMBO_TAG_RP, GUMBO_TAG_RT,
    ])

    /// Starts a new block of text.
    var isBlock: Bool { HTMLTag.blocks[Int(number)] }

    /// Holds nothing that is read: scripts, controls, embedded media, the readings above ruby text.
    var isInvisible: Bool { HTMLTag.invisible[Int(number)] }

    /// 1 to 6 for `h1` to `h6`.
    var headingLevel: Int? {
        guard number >= HTMLTag.h1.number, number <= HTMLTag.h6.number else { return nil }
        return Int(number - HTMLTag.h1.number) + 1
    }
}
