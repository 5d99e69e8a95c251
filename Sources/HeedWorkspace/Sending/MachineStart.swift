import Foundation

/// Tells one start of the machine from others.
///
/// What a program has committed without waiting for the disk survives the end of the program, but
/// not that of the machine.
enum MachineStart {
  /// Linux's `boot_id` (random(4)); nil elsewhere.
  static func identity() -> String? {
    let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    let identity = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    return identity.isEmpty ? nil : identity
  }
}
