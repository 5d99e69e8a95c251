extension String {
  /// The text as it is compared with names and words: trimmed, in small letters, with full-width
  /// letters made normal ones, and one space for each stretch of white space.
  package var folded: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    var spaceIsDue = false
    for scalar in unicodeScalars where scalar != "\u{FEFF}" {
      let narrow = scalar.narrow
      if narrow.properties.isWhitespace {
        spaceIsDue = !result.isEmpty
      } else {
        if spaceIsDue { result.unicodeScalars.append(" ") }
        spaceIsDue = false
        result.unicodeScalars.append(narrow)
      }
    }
    return result.lowercased()
  }

  /// The text with decimal digits of all scripts, and full-width letters, as ASCII.
  var withPlainDigits: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
        let digit = Unicode.Scalar(0x30 + UInt32(value))
      {
        result.append(digit)
      } else {
        result.append(scalar == "٫" ? "." : scalar.narrow)
      }
    }
    return String(result)
  }

  /// The text without variation selectors and skin tones, which change an emoji's looks alone.
  var withoutEmojiModifiers: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars
    where scalar.value != 0xFE0F && !(0x1F3FB...0x1F3FF).contains(scalar.value) {
      result.append(scalar)
    }
    return String(result)
  }

  /// The text in quotes for a message, cut when it is long, on one line.
  var quotedForMessage: String {
    let line =
      folded == lowercased() ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? "\"\(line.prefix(57))...\"" : "\"\(line)\""
  }
}

extension Unicode.Scalar {
  /// The ASCII letter that a full-width one stands for; U+3000 is a space.
  var narrow: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }
}
