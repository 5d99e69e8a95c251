/// What a chunk of records came to; both lists are in the file's order.
package struct ResponseBatch: Sendable {
  package var responses: [Response] = []
  package var rejections: [Rejection] = []

  /// The records that are answers of customers; blank rows are none.
  package var count: Int { responses.count + rejections.count }
}
