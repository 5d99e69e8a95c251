extension Outbox {
  /// The names of a run's files that lie where the run has put them, hidden or published.
  ///
  /// Places are looked at in the order in which files move, so that none is missed while another
  /// program publishes them.
  ///
  /// - Throws: `DeliveryError`.
  package func names(in folder: OutboxFolder, run: String) throws -> Set<String> {
    let staged = stagedPath(run, folder)
    let kept = stagedPath(run) + Self.sievedEnding + "/" + folder.rawValue
    var names: Set<String> = []
    for place in [staged, kept, staged, path(of: folder, run: run)] {
      names.formUnion(try Directory.listedIfThere(path: place))
    }
    return names
  }
}
