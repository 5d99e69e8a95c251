extension StarterFile {
  /// The page around every letter; the same as the project's own.
  static let layout = StarterFile(
    "templates/layout.html",
    """
    <!DOCTYPE html>
    <html lang="{{ language }}" dir="{{ direction }}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <title>{{ subject }}</title>
    <style>
    :root { color-scheme: light dark; }
    p { margin: 0 0 16px; text-wrap: pretty; }
    ul, ol { margin: 0 0 16px; padding: 0 0 0 24px; }
    blockquote { margin: 0 0 16px; padding: 4px 16px; border-left: 3px solid #9aa5b1; color: #47525d; }
    [dir=rtl] blockquote { border-left: 0; border-right: 3px solid #9aa5b1; }
    blockquote p { margin: 8px 0; unicode-bidi: plaintext; }
    .letter a { color: #0b5cad; }
    @media (max-width: 480px) {
      .page { padding: 0 !important; }
      .letter { padding: 24px 20px !important; }
      .sender { padding: 0 20px 24px !important; }
    }
    @media (prefers-color-scheme: dark) {
      body, .page { background: #14171a !important; }
      .card { background: #1e2327 !important; }
      .letter { color: #e4e8ec !important; }
      .sender { color: #a3adb7 !important; }
      blockquote { border-color: #6b7783 !important; color: #c3cad1 !important; }
      .letter a { color: #7db8f5 !important; }
    }
    </style>
    </head>
    <body style="margin:0;padding:0;background:#f2f4f6">
    <div style="display:none;max-height:0;overflow:hidden">{{ preheader }}</div>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    <tr><td class="page" align="center" style="padding:24px 12px;background:#f2f4f6">
    <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
    <table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff">
    <tr><td class="letter" style="padding:32px 40px;text-align:start;overflow-wrap:break-word;word-break:break-word;color:#1d2329;font:16px/1.65 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">
    {{ content }}
    </td></tr>
    <tr><td class="sender" style="padding:0 40px 32px;text-align:start;color:#5d6873;font:13px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">
    {{ company_name }} · <a href="mailto:{{ sender.address }}" style="color:inherit">{{ sender.address }}</a>
    </td></tr>
    </table>
    <!--[if mso]></td></tr></table><![endif]-->
    </td></tr>
    </table>
    </body>
    </html>
    """)
}
