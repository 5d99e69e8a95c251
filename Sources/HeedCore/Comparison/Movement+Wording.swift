extension Movement.Aspect {
  /// What stands over a list of it.
  package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// What stands where there is none.
  package var absence: String {
    switch self {
    case .priority: "none"
    case .template: "no letter"
    case .offer: "nothing"
    case .owner: "nobody"
    }
  }

  package func name(_ value: String?) -> String {
    value ?? absence
  }
}

extension ComparedPerson {
  /// What `heed explain` is given to show the person's response.
  package var subject: String {
    place.map { "\($0.file):\($0.row)" } ?? id
  }
}
