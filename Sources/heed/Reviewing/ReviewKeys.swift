/// The keys of a review, as they are shown.
enum ReviewKeys {
  /// The line that asks on the last page of a letter, with the keys that mean something there.
  static func line(canUndo: Bool, canGoBack: Bool) -> String {
    let keys = [
      "a approve", "e edit", "r reject", "s skip", "o open", "w why", canUndo ? "u undo" : nil,
      // There is room for the one or the other in 80 columns, and the first page has the help.
      canGoBack ? "b back" : "? help", "q quit",
    ]
    return keys.compactMap(\.self).joined(separator: "  ") + ": "
  }

  /// The line that asks where more of the letter follows.
  static func line(page: Int, of pages: Int) -> String {
    let turning = "space: page \(page + 1) of \(pages)"
    // There is room for the one or the other in 80 columns, and the first page has the help.
    return page > 1
      ? "\(turning)  b back  e edit  r reject  s skip  o open  q quit: "
      : "\(turning)  e edit  r reject  s skip  o open  ? help  q quit: "
  }

  static let help = """
    Each letter waits for one key:

      a  approve: it may be sent as it is ('heed send' sends it)
      e  edit: your editor opens with the subject and the text
      r  reject: you are asked why; the customer still needs an answer
      s  skip: leave it for later
      o  open it in the browser, as the customer will see it
      w  why it was written, and what else is known of the customer
      u  undo the last yes or no, and see that letter again
      q  quit: what was decided stays decided

      space  the next page of a long letter;  b  the page before

    Grey words you have read before, in a letter that you approved. The rule
    went by the customer's underlined words. "Look:" says what is odd.
    "Letter" is the letter's name, its subject | and the line beside it that
    mail programs show. " / " is a new line. Urgent letters come first; of one
    priority and day, like follows like, and what is late counts as due today.

    """
}
