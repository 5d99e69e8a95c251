/// Cuts a stream of bytes into the records of JSON Lines or of one JSON list, without reading them.
package struct JSONRecordSplitter: Sendable {
  /// How the records stand in the file.
  package enum Form: Sendable {
    /// One object on each line.
    case lines
    /// All objects in one list, with commas between them.
    case list
  }

  /// Where a record lies, and why it can't be one when that shows before it is read.
  package struct Record: Sendable {
    package let bytes: Range<Int>
    package let failure: JSONFailure?
    /// Counted from 1: lines in JSON Lines, items in a list.
    package let row: Int
    /// The line of the file on which the record starts, from 1.
    package let line: Int
  }

  /// Records and the bytes they lie in, followed by `JSONObjectReader.padding` zeros.
  package struct Block: Sendable {
    package let bytes: [UInt8]
    package let records: [Record]
  }

  package let form: Form
  private var pending: [UInt8] = []
  private var attemptAt = 0
  private var lines: LineSplitter
  private var list: ListSplitter

  /// - Parameters:
  ///   - form: How the records stand in the file.
  ///   - limit: The bytes a record may have; what is longer is reported and stepped over up to its
  ///     line's end, without being kept.
  package init(_ form: Form, limit: Int = 16 << 20) {
    self.form = form
    lines = LineSplitter(limit: limit)
    list = ListSplitter(limit: limit)
  }

  /// Whether a list was closed by its bracket; a file that was cut off lacks it.
  package var isComplete: Bool {
    form == .lines || list.isClosed
  }

  /// Takes the next bytes of the file and gives the records that are whole.
  package mutating func read(_ bytes: some Collection<UInt8>) -> Block {
    pending.append(contentsOf: bytes)
    if pending.count < attemptAt { return Block(bytes: [], records: []) }
    return split(isLast: false)
  }

  /// Gives the records that are left at the end of the file.
  package mutating func finish() -> Block {
    split(isLast: true)
  }

  private mutating func split(isLast: Bool) -> Block {
    var records: [Record] = []
    let end = pending.withUnsafeBufferPointer { bytes in
      switch form {
      case .lines: lines.split(bytes, isLast: isLast, into: &records)
      case .list: list.split(bytes, isLast: isLast, into: &records)
      }
    }
    var rest: [UInt8] = []
    rest.reserveCapacity(max(pending.count, 2 * (pending.count - end)))
    rest.append(contentsOf: pending[end...])
    // A record longer than a block is looked at again only once twice as much of it is there.
    attemptAt = records.isEmpty ? 2 * rest.count : 0
    swap(&rest, &pending)
    rest.append(contentsOf: repeatElement(0, count: JSONObjectReader.padding))
    return Block(bytes: rest, records: records)
  }
}
