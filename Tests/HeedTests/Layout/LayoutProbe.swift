import Foundation

/// Shows letters in frames of a phone's and of a mail program's width, with and without styles, and
/// measures what a reader would see.
enum LayoutProbe {
  struct Page: Codable {
    let name: String
    let html: String
    /// Whether it holds a word that only styles can break.
    var isEndless = false
  }

  struct Report: Decodable {
    let isDark: Bool
    /// How many frames were measured.
    let frames: Int
    /// How many pieces of text were measured.
    let texts: Int
    /// How many dates, times and codes were measured.
    let wholes: Int
    let complaints: [String]
  }

  struct NoReport: Error {
    let document: String
  }

  /// - Throws: `NoReport` when the page did not get to its end, and what the browser throws.
  static func report(
    on pages: [Page], by browser: Chromium, _ setting: Chromium.Setting
  ) throws -> Report {
    let data = String(decoding: try JSONEncoder().encode(pages), as: UTF8.self)
      .replacingOccurrences(of: "<", with: "\\u003c")
    let document = try browser.document(
      of: harness.replacingOccurrences(of: "PAGES", with: data), setting)
    let parts = document.components(separatedBy: "@@@")
    guard parts.count == 3 else { throw NoReport(document: String(document.suffix(2000))) }
    let json = parts[1].replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&amp;", with: "&")
    return try JSONDecoder().decode(Report.self, from: Data(json.utf8))
  }

  /// The page that measures.
  ///
  /// Contrast as by WCAG 2.2, 1.4.3: at least 4.5 to 1. Text is at least 13 pixels high, and that of
  /// the letter itself at least 16.
  private static let harness = #"""
    <!DOCTYPE html><meta charset="utf-8"><body><script>
    const pages = PAGES, widths = [320, 600], complaints = [];
    let frames = 0, texts = 0, wholes = 0;

    // Days, hours with their zones, and codes, as letters print them.
    const whole = new RegExp([
      '\\w+day \\d+ [A-Z]\\w+( \\d{4})?', '\\d+:\\d\\d \\([^()]*\\)', '(\\d+年)?\\d+月\\d+日（周.）',
      '\\d+:\\d\\d（[^（）]*）', '[A-Z]+(-[A-Z0-9]+)+',
    ].join('|'), 'g');
    function lines(node, from, to) {
      const range = node.ownerDocument.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return new Set([...range.getClientRects()].map(box => Math.round(box.bottom))).size;
    }

    function color(text) {
      const [r, g, b, a] = text.match(/[\d.]+/g).map(Number);
      return [r, g, b, a === undefined ? 1 : a];
    }
    function background(element, canvas) {
      const layers = [];
      for (let e = element; e; e = e.parentElement) {
        const layer = color(e.ownerDocument.defaultView.getComputedStyle(e).backgroundColor);
        layers.push(layer);
        if (layer[3] === 1) break;
      }
      return layers.reverse().reduce((below, [r, g, b, a]) =>
        [r, g, b].map((c, i) => c * a + below[i] * (1 - a)), canvas);
    }
    function luminance(rgb) {
      const [r, g, b] = rgb.map(c => c / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }
    function contrast(a, b) {
      const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
      return (x + 0.05) / (y + 0.05);
    }
    function measure(name, doc, view, isStyled) {
      const root = doc.documentElement, say = what => complaints.push(name + ': ' + what);
      frames += 1;
      if (root.scrollWidth > root.clientWidth) say('scrolls sideways, ' + root.scrollWidth);
      // The canvas of a page that declares both schemes.
      const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
      const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.data.trim()) continue;
        const range = doc.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        texts += 1;
        const element = node.parentElement, style = view.getComputedStyle(element);
        const shown = '"' + node.data.trim().slice(0, 20) + '"';
        if (box.left < -0.5 || box.right > root.clientWidth + 0.5) say(shown + ' is cut off');
        if (!isStyled) continue;
        for (const match of node.data.matchAll(whole)) {
          wholes += 1;
          if (lines(node, match.index, match.index + match[0].length) > 1)
            say('"' + match[0] + '" is on two lines');
        }
        const size = parseFloat(style.fontSize);
        const least = element.closest('.letter') && !element.closest('code') ? 16 : 13;
        if (size < least) say(shown + ' is ' + size + 'px');
        const ratio = contrast(color(style.color).slice(0, 3), background(element, canvas));
        if (ratio < 4.5) say(shown + ' has a contrast of ' + ratio.toFixed(2));
      }
      for (const image of doc.images)
        if (!image.alt.trim()) say('an image says nothing without images');
    }
    function shown(doc) { return doc.body.innerText.replace(/\s+/g, ' ').trim(); }
    async function look(page, width) {
      const frame = document.createElement('iframe');
      frame.style.cssText = `width:${width}px;height:900px;border:0`;
      const loaded = new Promise(resolve => frame.onload = resolve);
      frame.srcdoc = page.html;
      document.body.append(frame);
      await loaded;
      const doc = frame.contentDocument, name = `${page.name} at ${width}`;
      measure(name, doc, frame.contentWindow, true);
      const before = shown(doc);
      doc.querySelectorAll('style').forEach(style => style.remove());
      doc.querySelectorAll('[style]').forEach(element => element.removeAttribute('style'));
      if (!page.isEndless) measure(name + ', styles off', doc, frame.contentWindow, false);
      if (!shown(doc).endsWith(before)) complaints.push(name + ': another text without styles');
      frame.remove();
    }
    (async () => {
      for (const page of pages) for (const width of widths) await look(page, width);
      const pre = document.createElement('pre');
      const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
      pre.textContent = '@@' + '@' + JSON.stringify({isDark, frames, texts, wholes, complaints}) + '@@' + '@';
      document.body.replaceChildren(pre);
    })();
    </script>
    """#
}
