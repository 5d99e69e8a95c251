/// Tells subjects that programs write over notes of absence: `Automatic reply: Your order`.
///
/// People write the same words in other places, and about them: so they count at the beginning alone,
/// and only before a colon, at the end, or in brackets.
enum AutomaticSubject {
  static func matches(_ subject: String) -> Bool {
    var rest = normalized(subject)[...]
    // What mail systems put before a subject, such as `[External]`.
    while let tag = bracketed(rest) {
      if phrases.contains(tag.content.trimmingBlanks) { return true }
      rest = tag.rest.drop { $0.isWhitespace }
    }
    let beginning = rest.prefix { $0 != ":" && $0 != "：" }
    return phrases.contains(beginning.trimmingBlanks)
  }

  private static func bracketed(
    _ text: Substring
  ) -> (content: Substring, rest: Substring)? {
    guard let first = text.first, let closing = brackets[first],
      let end = text.firstIndex(of: closing)
    else { return nil }
    return (text[..<end].dropFirst(), text[end...].dropFirst())
  }

  /// In lower case, with the same sign wherever programs write different ones.
  private static func normalized(_ text: String) -> String {
    String(
      text.lowercased().drop { $0.isWhitespace }
        .map { $0 == "’" ? "'" : $0 == "-" || $0.isWhitespace ? " " : $0 })
  }

  private static let brackets: [Character: Character] = ["[": "]", "【": "】"]
  private static let phrases: Set<String> = [
    "automatic reply", "automated reply", "auto reply", "autoreply", "automatic response",
    "automated response", "auto response", "autoresponse", "autoresponder", "out of office",
    "out of the office", "out of office autoreply", "out of office auto reply",
    "out of office reply", "out of office alert", "ooo", "away from the office", "vacation reply",
    "vacation response", "automatische antwort", "automatische rückantwort",
    "automatische rückmeldung", "automatische abwesenheitsnotiz", "abwesend", "abwesenheitsnotiz",
    "abwesenheitsmeldung", "abwesenheitsnachricht", "abwesenheitsassistent", "nicht im büro",
    "urlaubsnotiz", "réponse automatique", "reponse automatique", "absence du bureau",
    "absent du bureau", "message d'absence", "notification d'absence", "avis d'absence",
    "respuesta automática", "respuesta automatica", "fuera de la oficina", "resposta automática",
    "resposta automatica", "ausência temporária", "risposta automatica", "fuori sede",
    "fuori ufficio", "automatisch antwoord", "afwezig", "afwezigheidsbericht",
    "自动回复", "自动答复", "自動回覆", "自動回復", "自動答覆", "外出自动回复", "休假自动回复",
    "不在办公室", "自動返信", "自動応答", "不在通知", "자동 회신", "자동 응답", "자동회신", "자동응답", "부재중",
  ]
}
