import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// The signals of comments, by the project's own word lists.
enum SignalTrial {
  /// The word lists by their path in a workspace.
  static func lexicons() throws -> [String: String] {
    var files: [String: String] = [:]
    for file in LexiconFile.allCases {
      let text: String = try #require(Checkout.text(file.path), "there is no \(file.path)")
      files[file.path] = text
    }
    return files
  }

  /// A workspace with the project's word lists; compiled once, for that takes a while.
  static let configuration = Result { try TestWorkspace(lexicons()).configuration() }

  /// What is worked out from a comment.
  ///
  /// - Parameters:
  ///   - comment: the comment; nil for a response without one.
  ///   - language: the response's language; nil when it is not known.
  /// - Returns: the response with its signals.
  /// - Throws: what is wrong with the word lists.
  static func response(_ comment: String?, language: String? = nil) throws -> Response {
    let configuration = try configuration.get()
    var response = try configuration.response([:])
    if let comment { response[.comment] = .text(comment) }
    if let language { response[.language] = .text(language) }
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    facts.read(response)
    response.values = facts.values
    return response
  }

  static func sentiment(_ comment: String, language: String? = nil) throws -> Double? {
    try response(comment, language: language).number(.sentiment)
  }

  static func tones(_ comment: String, language: String? = nil) throws -> [String] {
    guard case .set(let tones) = try response(comment, language: language)[.tone] else { return [] }
    return tones
  }

  static func isShouting(_ comment: String) throws -> Bool? {
    guard case .truth(let isShouting) = try response(comment)[.shouting] else { return nil }
    return isShouting
  }

  static func evidence(_ comment: String, language: String? = nil) throws -> SignalEvidence {
    let response = try response(comment, language: language)
    return try configuration.get().triage.terms.evidence(of: response)
  }

  /// The sentiment of many comments, one after the other.
  static func sentiments(_ comments: [String], language: String) throws -> [Double?] {
    let configuration = try configuration.get()
    var facts = try Facts(
      terms: configuration.triage.terms, now: TestWorkspace.now, signals: .sentiment)
    var response = try configuration.response(["language": .text(language)])
    return comments.map { comment in
      response[.comment] = .text(comment)
      facts.read(response)
      guard case .number(let sentiment) = facts.values[StandardField.sentiment.rawValue] else {
        return nil
      }
      return sentiment
    }
  }
}
