/// The report's style sheet.
enum ReportStyle {
    static let sheet = """
        :root { color-scheme: light dark; --ink: #1b1b1b; --ground: #fdfdfb; --dim: #5c5c58; --line: #d8d8d2;
          --mark: #ffe8a3; --link: #0b57a4; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e6e1; --ground: #161615; --dim: #a3a39c; --line: #3a3a37; --mark: #5a4a10; --link: #8ab8f0; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink);
          font: 1.0625rem/1.55 Charter, "Bitstream Charter", Cambria, Georgia, serif; }
        h1, td, th, li, dd, blockquote { overflow-wrap: break-word; }
        main, footer { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; }
        h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
        h3 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; }
        a { color: var(--link); }
        td .source { font-size: .9rem; white-space: nowrap; }
        cite { font-style: normal; }
        .facts, figcaption, footer { color: var(--dim); font-size: .9rem; }
        ol > li { margin: .5rem 0; }
        ol .facts { display: block; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid var(--line);
          font-weight: normal; }
        td.sign { width: 1.6rem; text-align: center; }
        mark { background: var(--mark); color: inherit; padding: 0 .15em; }
        del { color: var(--dim); }
        ins { text-decoration: underline; text-decoration-thickness: 2px; }
        dl { margin: .6rem 0 1rem; padding-left: .9rem; border-left: 3px solid var(--mark); break-inside: avoid; }
        dt { font-size: .9rem; }
        dd { margin: 0 0 .4rem; }
        ul.values { list-style: none; margin: 0; padding: 0; }
        table.headlines td:first-child { white-space: nowrap; width: 1%; }
        .shared { color: var(--dim); }
        details { margin: .4rem 0; }
        summary { cursor: pointer; font-weight: bold; }
        details ul { margin: .3rem 0 .6rem; padding-left: 1.1rem; }
        figure { margin: .6rem 0; padding-left: .9rem; border-left: 3px solid var(--line); break-inside: avoid; }
        blockquote { margin: 0; }
        figure ul { margin: .3rem 0 0; padding-left: 1.1rem; }
        @page { margin: 18mm 16mm; }
        @media print {
          :root { --ink: #000; --ground: #fff; --dim: #444; --line: #999; --mark: transparent; --link: #000; }
          body { font-size: 10.5pt; }
          main, footer { max-width: none; padding: 0; }
          h2, h3, summary { break-after: avoid; }
          mark { font-weight: bold; padding: 0; }
          dl { border-color: var(--line); }
          a { color: inherit; text-decoration: none; }
          cite a::after { content: " (" attr(href) ")"; color: var(--dim); font-size: .85em; overflow-wrap: anywhere; }
          tr, li, figure { break-inside: avoid; }
          details:not([open]) { display: none; }
          section[aria-labelledby="found"]:not(:has(details[open])) { display: none; }
          .wide { overflow: visible; }
        }
        """
}
