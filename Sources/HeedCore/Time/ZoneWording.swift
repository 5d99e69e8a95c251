/// How a zone is named for people: by its city, or by its offset from UTC at the time in question.
struct ZoneWording {
  private let identifier: String
  private let offset: Int

  /// The offset is in seconds east of UTC.
  init(_ zone: TimeZoneRules, offset: Int) {
    identifier = zone.identifier
    self.offset = offset
  }

  /// Appends the name in UTF-8.
  func append(_ wording: TimeWording, to bytes: inout [UInt8]) {
    if identifier == TimeZoneRules.utc.identifier {
      bytes.append(contentsOf: identifier.utf8)
      return
    }
    switch wording {
    case .english:
      appendCity(to: &bytes)
      bytes.append(contentsOf: " time".utf8)
    case .simplifiedChinese: append(names.map { "\($0.simplified)时间" }, to: &bytes)
    case .traditionalChinese: append(names.map { "\($0.traditional)時間" }, to: &bytes)
    case .figures: append(nil, to: &bytes)
    }
  }

  /// Appends a name, or, where there is none, the offset: `UTC+01:00`.
  private func append(_ name: String?, to bytes: inout [UInt8]) {
    if let name {
      bytes.append(contentsOf: name.utf8)
    } else {
      bytes.append(contentsOf: "UTC".utf8)
      bytes.appendOffset(minutes: offset / 60, separator: ":")
    }
  }

  private var names: (simplified: String, traditional: String)? {
    Self.chineseCities[identifier]
  }

  /// Appends `Berlin` for `Europe/Berlin`, `New York` for `America/New_York`.
  private func appendCity(to bytes: inout [UInt8]) {
    let start = bytes.count
    for byte in identifier.utf8 {
      if byte == 0x2F {
        bytes.removeLast(bytes.count - start)
      } else {
        bytes.append(byte == 0x5F ? 0x20 : byte)
      }
    }
  }

  /// What Chinese calls the commonest zones; China's own is known by Beijing.
  private static let chineseCities: [String: (simplified: String, traditional: String)] = [
    "Asia/Shanghai": ("北京", "北京"), "Asia/Hong_Kong": ("香港", "香港"),
    "Asia/Macau": ("澳门", "澳門"), "Asia/Taipei": ("台北", "台北"),
    "Asia/Singapore": ("新加坡", "新加坡"), "Asia/Kuala_Lumpur": ("吉隆坡", "吉隆坡"),
    "Asia/Tokyo": ("东京", "東京"), "Asia/Seoul": ("首尔", "首爾"),
    "Asia/Bangkok": ("曼谷", "曼谷"), "Asia/Jakarta": ("雅加达", "雅加達"),
    "Asia/Ho_Chi_Minh": ("胡志明市", "胡志明市"), "Asia/Manila": ("马尼拉", "馬尼拉"),
    "Asia/Kolkata": ("新德里", "新德里"), "Asia/Dubai": ("迪拜", "杜拜"),
    "Europe/London": ("伦敦", "倫敦"), "Europe/Dublin": ("都柏林", "都柏林"),
    "Europe/Paris": ("巴黎", "巴黎"), "Europe/Berlin": ("柏林", "柏林"),
    "Europe/Amsterdam": ("阿姆斯特丹", "阿姆斯特丹"), "Europe/Brussels": ("布鲁塞尔", "布魯塞爾"),
    "Europe/Zurich": ("苏黎世", "蘇黎世"), "Europe/Vienna": ("维也纳", "維也納"),
    "Europe/Madrid": ("马德里", "馬德里"), "Europe/Rome": ("罗马", "羅馬"),
    "Europe/Stockholm": ("斯德哥尔摩", "斯德哥爾摩"), "Europe/Warsaw": ("华沙", "華沙"),
    "Europe/Moscow": ("莫斯科", "莫斯科"), "America/New_York": ("纽约", "紐約"),
    "America/Chicago": ("芝加哥", "芝加哥"), "America/Denver": ("丹佛", "丹佛"),
    "America/Los_Angeles": ("洛杉矶", "洛杉磯"), "America/Toronto": ("多伦多", "多倫多"),
    "America/Vancouver": ("温哥华", "溫哥華"), "America/Sao_Paulo": ("圣保罗", "聖保羅"),
    "Australia/Sydney": ("悉尼", "雪梨"), "Australia/Melbourne": ("墨尔本", "墨爾本"),
    "Pacific/Auckland": ("奥克兰", "奧克蘭"),
  ]
}
