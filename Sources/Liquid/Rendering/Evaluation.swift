extension Renderer {
  /// The value an operand stands for.
  func value(_ operand: Operand) -> Value {
    switch operand {
    case .constant(let number): return program.tables.constants[Int(number)]
    case .global(let number): return global(Int(number))
    case .local(let number): return locals[Int(number)] ?? .nil
    case .fallback(let number):
      let fallback = program.tables.fallbacks[Int(number)]
      return locals[Int(fallback.local)] ?? value(fallback.other)
    case .item(let number): return loops[Int(number)].item
    case .loop(let number, let field): return self.field(field, of: Int(number))
    case .path(let number): return value(program.tables.paths[Int(number)])
    case .range(let number):
      let range = program.tables.ranges[Int(number)]
      return .range(from: bound(range.from), through: bound(range.through))
    case .dynamic(let number): return value(program.tables.names[Int(number)])
    }
  }

  private func value(_ path: Program.Path) -> Value {
    var value = value(path.root)
    for segment in path.segments {
      switch segment {
      case .key(let key): value = value.member(key)
      case .computed(let operand): value = value.member(self.value(operand))
      }
    }
    return value
  }

  private func value(_ dynamic: Program.DynamicName) -> Value {
    guard case .string(let name) = value(dynamic.name) else { return .nil }
    for (visible, operand) in dynamic.visible where visible == name {
      let value = value(operand)
      if value != .nil { return value }
    }
    if let number = program.globals.firstIndex(of: name), number < places.count {
      return global(number)
    }
    return self.dynamic[name] ?? .nil
  }

  /// The end of a range: a number without its fraction.
  private func bound(_ operand: Operand) -> Int {
    switch Number(value(operand)) {
    case .int(let int): int
    case .double(let double): double.whole ?? 0
    }
  }

  private func field(_ field: LoopField, of number: Int) -> Value {
    let frame = loops[number]
    let loop = program.tables.loops[number]
    return switch field {
    case .name: .string(loop.name)
    case .length: .int(frame.count)
    case .index: .int(frame.index + 1)
    case .index0: .int(frame.index)
    case .rindex: .int(frame.count - frame.index)
    case .rindex0: .int(frame.count - frame.index - 1)
    case .first: .bool(frame.index == 0)
    case .last: .bool(frame.index == frame.count - 1)
    case .parentloop: loop.parent.map { self.field(.whole, of: Int($0)) } ?? .nil
    case .whole:
      .object(
        Object(
          LoopField.allCases.filter { $0 != .whole }
            .map { ($0.rawValue, self.field($0, of: number)) }))
    }
  }
}

extension Value {
  /// What stands under a name: in an object what is called so, else `size`, `first` or `last`.
  fileprivate func member(_ key: String) -> Value {
    if case .object(let object) = self, let value = object[key] { return value }
    return switch (self, key) {
    case (.array, "size"), (.object, "size"), (.string, "size"), (.range, "size"): .int(size)
    case (_, "first"): firstElement ?? .nil
    case (_, "last"): lastElement ?? .nil
    default: .nil
    }
  }

  /// What stands under a name, or at a place counted from 0, or from the end if negative.
  fileprivate func member(_ key: Value) -> Value {
    switch (self, key) {
    case (_, .string(let key)): return member(key)
    case (.array(let array), .int(let index)):
      let place = index < 0 ? index.addingReportingOverflow(array.count).partialValue : index
      return array.indices.contains(place) ? array[place] : .nil
    default: return .nil
    }
  }
}
