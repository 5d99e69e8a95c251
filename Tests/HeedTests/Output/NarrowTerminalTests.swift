import Foundation
import TestSupport
import Testing

/// What commands print on a terminal of 80 columns and 24 rows fits into it.
@Suite("Narrow terminals", .enabled(if: !Checkout.samples.isEmpty, "no samples in this checkout"))
struct NarrowTerminalTests {
  /// A workspace in which all samples were read and most letters were approved.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace(samples: true)
    let samples = Checkout.samples.map { "samples/\($0)" }
    try #require(try workspace.heed(["run"] + samples).status == 0)
    try #require(try workspace.heed("review", "approve", "--all", "--yes").status == 0)
    let long = "somebody.with.a.long.name@a-long-company-name.example"
    try #require(
      try workspace.heed(
        "opt-out", long, "sam@example.com", "--by", "Kim Park of Customer Success", "--because",
        "Asked by telephone not to be written to any more, after the third reminder"
      ).status == 0)
    try FileManager.default.copyItem(at: workspace["rules"], to: workspace["edited"])
    let rules = try workspace.text("edited/triage.yml")
    try workspace.write(
      rules.replacing("at least 50000", with: "at least 10000"), to: "edited/triage.yml")
    return workspace
  }

  private static let commands: [[String]] = [
    ["deadlines"], ["deadlines", "--load"], ["deadlines", "--explain", "r-1009"],
    ["deadlines", "--figures"], ["review", "list"], ["review", "show", "r-1122"], ["send"],
    ["escalate", "--dry-run"], ["escalate"], ["log", "r-1009"], ["explain", "r-1009"],
    ["explain", "r-1009", "--rule", "Detractor"], ["preview"], ["preview", "low-csat"],
    ["compare", "edited"], ["check"], ["check", "--responses", "samples/nps-plain.csv"],
    ["test", "--coverage"], ["doctor", "--offline"], ["opt-out", "--list"],
    ["run", "samples/ces-plain.csv", "samples/wenjuanxing-csat.csv", "--dry-run"],
    ["review", "list", "--template", "none"], ["run", "--strict"], ["send", "--rate", "x"],
    ["init", "new"], ["schema"],
  ]

  @Test func `No line is wider than the terminal`() throws {
    let terminal = PseudoTerminal(workspace: try workspace(), rows: 24, columns: 80)
    for command in Self.commands {
      let now = command[0] == "init" ? [] : ["--now", HeedProgram.now]
      let outcome = try terminal.run(command + now, [])
      let wide = outcome.lines.filter { $0.columns > 80 && !Self.isCopied($0.text) }
      #expect(wide.map(\.text) == [], "\(command)")
      #expect(outcome.lines.contains { $0.columns > 10 }, "\(command) printed something")
    }
  }

  /// Whether a line is one word, or a command, that people copy.
  private static func isCopied(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return !text.contains(" ") || ["heed ", "read ", "cd "].contains(where: text.hasPrefix)
  }

  @Test func `Usage lines of all commands fit`() throws {
    let terminal = PseudoTerminal(workspace: try Workspace(), rows: 24, columns: 80)
    let commands = try terminal.run(["--help"], []).lines.map(\.text)
      .drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { $0.hasPrefix("  ") }
      .filter { !$0.hasPrefix("   ") }.compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
    try #require(commands.count > 20)
    let review = ["next", "list", "show", "approve", "reject", "edit", "undo", "rewrite"]
    let all =
      commands.map { [$0] } + review.map { ["review", $0] } + [["send", "resolve"]]
    for command in all {
      let outcome = try terminal.run(command + ["--help"], [])
      #expect(outcome.lines.allSatisfy { $0.columns <= 80 }, "\(command)")
    }
  }

  @Test func `Ids are whole, and everything is as it was where there is no terminal`() throws {
    let workspace = try workspace()
    let terminal = PseudoTerminal(workspace: workspace, rows: 24, columns: 80)
    let ids = try JSONValue(workspace.heed("deadlines", "--format", "json").output).elements
      .compactMap { $0["response"]?.text }
    try #require(ids.contains { $0.count > 30 })
    let shown = try terminal.run(["deadlines", "--now", HeedProgram.now], []).lines.map(\.text)
    for id in Set(ids) { #expect(shown.contains { $0.hasSuffix(" " + id) }, "\(id)") }
    let piped = try workspace.heed("deadlines").output
    #expect(piped.hasPrefix("State    Priority  Due (Europe/Berlin)  Left"))
    #expect(piped.contains(" working ") && ids.allSatisfy(piped.contains))
  }

  @Test func `Of a long line the part around a mistake is shown`() throws {
    let workspace = try Workspace()
    let words = String(repeating: "很抱歉 so sorry ", count: 12)
    let letter = try workspace.text("templates/low-csat/en.md")
    try workspace.write(
      "\(letter)\n\(words){{ fist_name }} \(words)\n", to: "templates/low-csat/en.md")
    let terminal = PseudoTerminal(workspace: workspace, rows: 24, columns: 80)
    let outcome = try terminal.run(["check"], [])
    #expect(outcome.status == 1)
    #expect(outcome.lines.allSatisfy { $0.columns <= 80 })
    let lines = outcome.lines.map(\.text)
    let number = try #require(lines.firstIndex { $0.contains("…") && $0.contains("fist_name") })
    #expect(lines[number].contains(" | …") && lines[number].hasSuffix("…"))
    #expect(lines[number + 1].hasSuffix("^"))
    #expect(try workspace.heed("check").errors.contains("\(words){{ fist_name }} \(words)\n"))
  }

  @Test func `A page on a kind of finding is plain text with some words bold`() throws {
    var terminal = PseudoTerminal(workspace: try Workspace(), rows: 24, columns: 80)
    let command = ["check", "--explain", "unknown-field"]
    let plain = try terminal.run(command, [])
    #expect(plain.screen.hasPrefix("unknown-field\n\nWhat it says. A rule, a test, a source"))
    #expect(plain.screen.contains("under 'fields:'\nin 'rules/heed.yml'."))
    #expect(!plain.screen.contains("`") && !plain.screen.contains("**"))
    terminal.isCapable = true
    let bold = try terminal.run(command, [])
    #expect(bold.screen.hasPrefix("\u{1B}[1munknown-field\u{1B}[0m\n"))
    #expect(bold.lines.map(\.text) == plain.lines.map(\.text))
    #expect(try terminal.workspace.heed(command).output.hasPrefix("# unknown-field\n\n**What"))
  }
}
