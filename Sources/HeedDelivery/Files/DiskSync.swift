#if os(Linux)
  #if canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// The call that puts all files of one disk in place, `syncfs` of Linux.
  ///
  /// The headers declare it only for programs that ask for GNU extensions, which a Swift program
  /// cannot, so it is looked up by name. Where it is not found, `sync` does the same for all disks.
  enum DiskSync {
    private typealias Call = @convention(c) (Int32) -> Int32

    private static let syncfs: Call? = dlsym(nil, "syncfs").map { unsafeBitCast($0, to: Call.self) }

    /// Returns once the files of the disk that the descriptor is on are in place; negative when it
    /// failed.
    static func syncDisk(of descriptor: Int32) -> Int32 {
      if let syncfs { return syncfs(descriptor) }
      sync()
      return 0
    }
  }
#endif
