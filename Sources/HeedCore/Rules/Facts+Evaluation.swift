extension Facts {
  /// Whether a condition holds for the response that was read last.
  package func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .field(let test): holds(test.test, slot: test.slot)
    case .all(let conditions): conditions.allSatisfy { holds($0) }
    case .any(let conditions): conditions.contains { holds($0) }
    case .none(let conditions): !conditions.contains { holds($0) }
    }
  }

  /// Whether a test holds for a field of the response that was read last.
  package func holds(_ test: Test, slot: Int) -> Bool {
    switch (test, values[slot]) {
    case (.not(let inner), _): !holds(inner, slot: slot)
    case (.anyOf(let tests), _): tests.contains { holds($0, slot: slot) }
    case (.allOf(let tests), _): tests.allSatisfy { holds($0, slot: slot) }
    case (.blank, .missing): true
    case (.blank, .set(let members)): members.isEmpty
    case (.blank, _), (_, .missing): false
    case (.present, .set(let members)): !members.isEmpty
    case (.present, _): true
    case (.number(let range), .number(let number)): range.contains(number)
    case (.text(let code), .text): textCodes[slot] == code
    case (.prefix(let text), .text): foldedTexts[slot].starts(with: text)
    case (.suffix(let text), .text): foldedTexts[slot].ends(with: text)
    case (.pattern(let number), .text): matches[slot].contains(number)
    case (.topic(let number), _): topics.contains(number)
    case (.tone(let tone), _): tones.contains(tone)
    case (.member(let name), .set(let members)): members.contains(name)
    case (.truth(let wanted), .truth(let truth)): truth == wanted
    case (.time(let test), .instant(let time)): test.holds(for: time, now: now)
    default: false
    }
  }
}
