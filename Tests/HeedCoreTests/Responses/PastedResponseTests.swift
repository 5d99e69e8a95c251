import Testing

@testable import HeedCore

/// A response that a person wrote down as JSON.
struct PastedResponseTests {
  private func response(_ json: String) throws -> (Response, Schema) {
    let configuration = try TestWorkspace().configuration()
    let response = try PastedResponse.response(
      Array(json.utf8), configuration, now: TestWorkspace.now)
    return (response, configuration.schema)
  }

  private func value(_ field: String, in json: String) throws -> Value {
    let (response, schema) = try response(json)
    return response.values[try #require(schema.slot(named: field))]
  }

  @Test func `Fields are named as in rules, with the short form of a survey`() throws {
    let json =
      #" {"nps": 2, "plan": "enterprise", "comment": "We will cancel, as the export is broken. 😀 \ud83d\ude00"} "#
    #expect(try value("survey", in: json) == .text("nps"))
    #expect(try value("score", in: json) == .number(2))
    #expect(try value("band", in: json) == .text("detractor"))
    #expect(try value("plan", in: json) == .text("enterprise"))
    #expect(try value("comment", in: json) == .text("We will cancel, as the export is broken. 😀 😀"))
    #expect(try value("language", in: json) == .text("en"))
    #expect(try value("submitted_at", in: json) == .instant(TestWorkspace.now))
    #expect(try value("id", in: json) == .text("pasted"))
  }

  @Test func `The plain layout is read too, and every type of field`() throws {
    let json = """
      {"id": "r-1", "survey": "nps", "score": "6", "comment": "好的",
       "submitted_at": "2026-11-20T09:00:00Z", "is_partner": true, "account_value": 1250.5,
       "renews_on": "2027-01-01", "manager": 12, "topics": ["leaving", "billing"], "email": null}
      """
    #expect(try value("id", in: json) == .text("r-1"))
    #expect(try value("score", in: json) == .number(6))
    #expect(try value("is_partner", in: json) == .truth(true))
    #expect(try value("account_value", in: json) == .number(1250.5))
    #expect(try value("manager", in: json) == .text("12"))
    #expect(try value("topics", in: json) == .set(["billing", "leaving"]))
    #expect(try value("email", in: json) == .missing)
  }

  @Test(
    arguments: [
      ("{\"nps\": 2", "not valid JSON"), ("", "curly brackets"), ("[1]", "curly brackets"),
      ("{\"nps\": 2} x", "JSON"), ("{\"nps\": 02}", "JSON"), ("{}", "neither a score nor"),
      ("{\"nps\": 11}", "not a score of nps"), ("{\"pln\": \"pro\", \"nps\": 3}", "'pln'"),
      ("{\"a\": {\"b\": 1}, \"nps\": 3}", "'a.b'"), ("{\"nps\": 3, \"topics\": [\"x\"]}", "'x'"),
      ("{\"nps\": 3, \"account_value\": \"much\"}", "'much'"),
      ("{\"nps\": 3, \"csat\": 4}", "second"),
    ])
  func `What can't be used is refused in plain words, without a place`(
    json: String, words: String
  ) throws {
    let configuration = try TestWorkspace().configuration()
    let error = #expect(throws: UnreadableExport.self) {
      try PastedResponse.response(Array(json.utf8), configuration, now: TestWorkspace.now)
    }
    let findings = error?.diagnostics ?? []
    #expect(findings.contains { $0.message.contains(words) }, "\(findings)")
    #expect(findings.allSatisfy { $0.location == nil })
  }

  @Test func `A misspelt field is asked back, and every mistake is told at once`() throws {
    let configuration = try TestWorkspace().configuration()
    let json = #"{"nps": 12, "pln": "pro", "topcs": "billing"}"#
    let error = #expect(throws: UnreadableExport.self) {
      try PastedResponse.response(Array(json.utf8), configuration, now: TestWorkspace.now)
    }
    #expect(error?.diagnostics.count == 3)
    let help = (error?.diagnostics ?? []).compactMap(\.help)
    #expect(help.contains("did you mean 'plan'?"))
    #expect(help.contains("did you mean 'topics'?"))
  }
}
