import Foundation
import HeedCore
import HeedWorkspace
import TestSupport
import Testing

/// A person says yes to the bytes that were shown.
@Suite struct ReviewedBytesTests {
  private static let now = Instant(seconds: 1_795_341_600)

  @Test func `Text and digest are of the same bytes, however often the file is saved`() async throws
  {
    let folder = try TemporaryFolder()
    _ = try StarterWorkspace.write(to: folder.path + "/new")
    let workspace = try Workspace(at: folder.path + "/new")
    let files = try workspace.files()
    var reader = ConfigurationReader(files, now: Self.now)
    let read = reader.read()
    let configuration = try #require(read)
    _ = try await RunJob(
      workspace: workspace, files: files, configuration: configuration,
      options: RunOptions(files: [folder.path + "/new/responses.csv"], now: Self.now)
    ).run(warn: { _ in }, progress: { _ in })
    let job = try ReviewJob(
      workspace: workspace, files: files, configuration: configuration, now: Self.now,
      for: .deciding)
    let item = try #require(try job.walk(ReviewFilter()).items.first)
    let id = item.letter.response.id

    let file = URL(fileURLWithPath: workspace.path(item.path))
    let old = try String(contentsOf: file, encoding: .utf8)
    let new = old.replacing("\r\nSubject: ", with: "\r\nSubject: Other ")
    let texts = [old, new].map { Data($0.utf8) }
    let digests = try texts.map { text in
      try text.write(to: file, options: .atomic)
      return try #require(try job.letter(id).sha256)
    }
    #expect(digests[0] != digests[1])
    let saving = Task.detached {
      while !Task.isCancelled {
        for text in texts { try text.write(to: file, options: .atomic) }
      }
    }
    for _ in 1...200 {
      let shown = try job.letter(id)
      #expect(shown.sha256 == digests[shown.content.subject.hasPrefix("Other ") ? 1 : 0])
    }
    saving.cancel()
    try await saving.value
  }
}
