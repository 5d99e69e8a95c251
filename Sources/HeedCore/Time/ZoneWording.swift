/// How a zone is named for people: by its city, or by its offset from UTC at the time in question.
struct ZoneWording {
  private let identifier: String
  private let offset: Int

  /// The offset is in seconds east of UTC.
  init(_ zone: TimeZoneRules, offset: Int) {
    identifier = zone.identifier
    self.offset = offset
  }

  func text(_ wording: TimeWording) -> String {
    if identifier == TimeZoneRules.utc.identifier { return identifier }
    switch wording {
    case .english: return "\(city) time"
    case .simplifiedChinese: return names.map { "\($0.simplified)时间" } ?? utc
    case .traditionalChinese: return names.map { "\($0.traditional)時間" } ?? utc
    case .figures: return utc
    }
  }

  private var names: (simplified: String, traditional: String)? {
    Self.chineseCities[identifier]
  }

  /// `Berlin` of `Europe/Berlin`, `New York` of `America/New_York`.
  private var city: String {
    let start = identifier.utf8.lastIndex(of: 0x2F).map(identifier.utf8.index(after:))
    let name = identifier.utf8[(start ?? identifier.startIndex)...]
    guard name.contains(0x5F) else { return String(Substring(name)) }
    return String(decoding: name.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
  }

  /// `UTC+01:00`.
  private var utc: String {
    var bytes = Array("UTC".utf8)
    bytes.appendOffset(minutes: offset / 60, separator: ":")
    return String(decoding: bytes, as: UTF8.self)
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
