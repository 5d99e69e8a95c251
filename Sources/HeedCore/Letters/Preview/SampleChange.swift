/// Something that was mended for customers who do not exist, to show announcements with.
enum SampleChange {
  /// What it is about, and what has changed.
  static func wording(language: String) -> (topic: String, change: String) {
    switch TimeWording(language: language) {
    case .simplifiedChinese: ("导出报表", "导出报表不再中途失败。")
    case .traditionalChinese: ("匯出報表", "匯出報表不再中途失敗。")
    case .english, .figures: ("exporting reports", "Exports no longer stop half-way.")
    }
  }
}
