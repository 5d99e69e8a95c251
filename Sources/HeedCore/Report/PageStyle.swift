/// How pages look: on light and dark screens, wide and narrow, and on paper.
enum PageStyle {
  /// The colours of Okabe and Ito (2008), which people who are colour-blind can tell apart.
  static let css = """
    :root {
      color-scheme: light dark;
      --paper: #fff; --ink: #1b1f24; --quiet: #5b6570; --line: #d5dae0; --stays: #c3cad2;
      --c0: #0072b2; --c1: #d55e00; --c2: #009e73; --c3: #cc79a7; --c4: #b58a00; --c5: #56b4e9;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14171a; --ink: #e8ebee; --quiet: #a3acb6; --line: #363d45; --stays: #4a535d;
        --c0: #4aa3df; --c1: #f0883e; --c2: #2fc594; --c3: #dd94bc; --c4: #e0b93a; --c5: #8fd0f5;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 3rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans",
        "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; }
    h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; }
    p { margin: .25rem 0; }
    .quiet, .count { color: var(--quiet); fill: var(--quiet); }
    dl.sides { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; }
    dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
    ul.figures { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 1.25rem 0; }
    ul.figures li {
      list-style: none; border: 1px solid var(--line); border-radius: .5rem;
      padding: .5rem .9rem; min-width: 8.5rem; flex: 1 1 8.5rem;
    }
    ul.figures b { display: block; font-size: 1.5rem; line-height: 1.3; }
    svg.flow { display: block; width: 100%; max-width: 42rem; height: auto; margin: .75rem 0 1rem; }
    svg text { font-size: 14px; fill: var(--ink); }
    svg .head { fill: var(--quiet); } svg .end { text-anchor: end; }
    svg .name { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
    svg .stays { fill: var(--stays); opacity: .45; } svg .moves { opacity: .6; }
    .c0 { fill: var(--c0); } .c1 { fill: var(--c1); } .c2 { fill: var(--c2); }
    .c3 { fill: var(--c3); } .c4 { fill: var(--c4); } .c5 { fill: var(--c5); }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
    th, td { text-align: left; padding: .35rem .9rem .35rem 0; vertical-align: top; }
    th { font-weight: 600; border-bottom: 1px solid var(--line); white-space: nowrap; }
    td { border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; } h3 .count { font-weight: 400; }
    ul.people { padding: 0; margin: 0; }
    ul.people li { list-style: none; padding: .5rem 0 .5rem .9rem; border-left: 3px solid var(--line);
      margin: .5rem 0; }
    blockquote { margin: .15rem 0; }
    code { font-size: .9em; overflow-wrap: anywhere; }
    footer { margin-top: 2.5rem; font-size: .85rem; color: var(--quiet); }
    @media (max-width: 32rem) {
      th, td { padding-right: .5rem; font-size: .9rem; }
      svg text { font-size: 18px; }
    }
    @media print {
      :root {
        --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --stays: #c3cad2;
        --c0: #0072b2; --c1: #d55e00; --c2: #009e73; --c3: #cc79a7; --c4: #b58a00; --c5: #56b4e9;
      }
      body { max-width: none; padding: 0; font-size: 10pt; }
      svg.flow, rect, path { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      svg.flow, ul.people li, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
    }
    """
}
