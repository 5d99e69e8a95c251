/// What a page of previews looks like.
enum PreviewPageStyle {
  static let css = """
    :root { color-scheme: light dark; --page: #eef0f2; --card: #fff; --ink: #1d2329;
      --soft: #5d6873; --line: #d5dbe0; --link: #0b5cad; --held: #8a1c1c; --held-back: #fdeeee; }
    @media (prefers-color-scheme: dark) {
      :root:not(:has(#light:checked)) { --page: #0e1113; --card: #1a1f23; --ink: #e4e8ec;
        --soft: #a3adb7; --line: #343c44; --link: #7db8f5; --held: #ffb4b4; --held-back: #3a1d1d; }
    }
    :root:has(#light:checked) { color-scheme: light; }
    :root:has(#dark:checked) { color-scheme: dark; --page: #0e1113; --card: #1a1f23;
      --ink: #e4e8ec; --soft: #a3adb7; --line: #343c44; --link: #7db8f5; --held: #ffb4b4;
      --held-back: #3a1d1d; }
    * { box-sizing: border-box; }
    body { margin: 0; padding: 0 16px 48px; background: var(--page); color: var(--ink);
      font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    header, main { max-width: 1320px; margin: 0 auto; }
    h1 { margin: 24px 0 8px; font-size: 26px; line-height: 1.25; }
    h2 { margin: 40px 0 12px; font-size: 20px; }
    h3 { display: flex; flex-wrap: wrap; gap: 0 12px; justify-content: space-between;
      margin: 0 0 8px; font-size: 14px; color: var(--soft); }
    h3 span { font-weight: normal; overflow-wrap: anywhere; }
    a { color: var(--link); }
    fieldset { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; border: 0; }
    nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-top: 8px; }
    .letters { display: grid; gap: 16px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); }
    article { min-width: 0; padding: 16px; border: 1px solid var(--line); border-radius: 8px;
      background: var(--card); }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0 0 12px; }
    dt, th { color: var(--soft); font-weight: normal; text-align: start; }
    dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
    iframe { display: block; width: 100%; height: 640px; border: 1px solid var(--line);
      border-radius: 4px; }
    details { margin-top: 8px; }
    summary { cursor: pointer; color: var(--link); }
    pre { margin: 8px 0 0; padding: 12px; overflow-x: auto; border: 1px solid var(--line);
      border-radius: 4px; white-space: pre;
      font: 13px/1.5 ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; }
    table { width: 100%; margin-top: 8px; border-collapse: collapse; font-size: 13px; }
    th, td { padding: 4px 12px 4px 0; border-top: 1px solid var(--line); vertical-align: top;
      overflow-wrap: anywhere; }
    th { white-space: nowrap; }
    .nothing { color: var(--soft); font-style: italic; }
    .note { margin: 0 0 8px; color: var(--soft); }
    .held { margin: 0 0 12px; padding: 8px 12px; border-radius: 4px; background: var(--held-back);
      color: var(--held); }
    """

  /// Lets the reader choose between light and dark.
  static let modes = """
    <fieldset aria-label="Colours">
    <label><input type="radio" name="mode" id="system" checked> as the system</label>
    <label><input type="radio" name="mode" id="light"> light</label>
    <label><input type="radio" name="mode" id="dark"> dark</label>
    </fieldset>
    """

  /// Makes each frame as high as its letter; without it, frames scroll.
  static let script = """
    for (const frame of document.querySelectorAll("iframe")) {
      const fit = () => {
        const page = frame.contentDocument?.documentElement;
        if (page) { frame.style.height = "0"; frame.style.height = page.scrollHeight + 2 + "px"; }
      };
      frame.addEventListener("load", fit);
      addEventListener("resize", fit);
      fit();
    }
    """
}
