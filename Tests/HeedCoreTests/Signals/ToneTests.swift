import TestSupport
import Testing

@testable import HeedCore

struct ToneTests {
  @Test(arguments: [
    ("I am FURIOUS. This is the worst service ever!!", ["angry"]),
    ("Thank you so much, works perfectly.", ["grateful", "satisfied"]),
    ("I'm not happy with the update.", ["frustrated"]),
    ("I'm not worried.", ["neutral"]),
    ("Not frustrated at all.", ["neutral"]),
    ("Worried about losing my data, please help asap", ["anxious"]),
    ("Oh great, another outage. Thanks for nothing", ["sarcastic"]),
    ("Another update, another bug 🙄", ["sarcastic"]),
    ("The invoice is attached.", ["neutral"]),
    ("It keeps crashing", ["frustrated"]),
    ("Frustrating!", ["frustrated"]),
    ("Terrible, awful, horrible app", ["frustrated"]),
    ("Wonderful, lovely and nice", ["satisfied"]),
    ("The export is bad!!", ["angry"]),
    ("The export is good!!", ["neutral"]),
    ("Bad?!", ["frustrated"]),
    ("Bad...", ["frustrated"]),
    ("THE EXPORT IS BAD AND SLOW", ["angry"]),
    ("outrageously expensive", ["angry"]),
    ("The storage works", ["neutral"]),
    ("太差了！！！再也不买", ["angry"]),
    ("非常满意，谢谢客服", ["grateful", "satisfied"]),
    ("不是很满意", ["frustrated"]),
    ("不担心", ["neutral"]),
    ("我很担心数据会不会丢", ["anxious"]),
    ("呵呵，又崩了", ["frustrated", "sarcastic"]),
    ("发票在附件里", ["neutral"]),
    ("客服很專業，謝謝", ["grateful", "satisfied"]),
    ("很慢……", ["frustrated"]),
    ("不错，满意", ["satisfied"]),
    ("😡", ["angry"]),
    ("🙏", ["grateful"]),
    ("给妈妈的礼物", ["neutral"]),
  ])
  func tones(comment: String, tones: [String]) throws {
    #expect(try SignalTrial.tones(comment) == tones)
  }

  @Test(arguments: [
    ("WHERE IS MY ORDER", true), ("Where is my order!!!", true), ("太差了！！！", true),
    ("What?!!", true), ("NASA USA OK", false), ("I like the HTTP API", false), ("OK", false),
    ("WHEREISMYORDERNOW", false), ("Bad!!", false), ("Why???", false), ("慢", false),
    ("ГДЕ МОЙ ЗАКАЗ", false),
  ])
  func shouting(comment: String, isShouting: Bool) throws {
    #expect(try SignalTrial.isShouting(comment) == isShouting)
  }

  /// A comment always has a tone, and is neutral exactly when it has no other.
  @Test func neutralIsAlone() throws {
    var source = SeededRandom(seed: 11)
    let pieces = [
      "happy ", "not ", "thanks ", "furious ", "worried ", "slow ", "the ", "app ", "!!", "?!", "…",
      "满意", "不", "担心", "谢谢", "慢", "，", "🙄", "😡", "é", "GREAT ",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 1...8, using: &source)
      let comment = (0..<count).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &source)]
      }.joined()
      let tones = try SignalTrial.tones(comment)
      #expect(!tones.isEmpty, "\(comment)")
      #expect(!tones.contains("neutral") || tones.count == 1, "\(comment): \(tones)")
      #expect(tones == tones.sorted())
    }
  }
}
