import Testing

@testable import HeedCore

struct ChineseSentimentTests {
  @Test(arguments: [
    "非常满意，下次还来", "不错", "一点都不贵，很好吃", "送餐很快，味道也好", "没有异味，质量好",
    "客服很耐心，谢谢你们", "👍👍👍", "性價比高，客服很專業", "软件很好用，登录也快",
  ])
  func goodWords(comment: String) throws {
    let sentiment = try SignalTrial.sentiment(comment)
    #expect(sentiment ?? 0 > 0.2)
  }

  @Test(arguments: [
    "太差了", "不好吃", "等了两个小时，都凉了", "骗子公司，再也不买", "房间很脏，隔音太差",
    "用了几天就坏了，客服不理人", "不是很满意", "😡", "經常閃退，客服不回覆，太差了", "打不开，一直闪退",
  ])
  func badWords(comment: String) throws {
    let sentiment = try SignalTrial.sentiment(comment)
    #expect(sentiment ?? 0 < -0.2)
  }

  /// The second of each pair is worse.
  @Test(arguments: [
    ("满意", "不满意"), ("非常好", "好"), ("有点慢", "非常慢"), ("方便", "不方便"),
    ("不是很方便", "非常不方便"), ("味道差", "味道差！！！"), ("好吃！！", "好吃"),
  ])
  func order(better: String, worse: String) throws {
    let better = try #require(try SignalTrial.sentiment(better))
    let worse = try #require(try SignalTrial.sentiment(worse))
    #expect(better > worse)
  }

  @Test func negationsDoNotReachBeyondTheirClause() throws {
    let apart = try #require(try SignalTrial.sentiment("他们没有打电话，好吃"))
    let together = try #require(try SignalTrial.sentiment("没有好吃"))
    #expect(apart > 0)
    #expect(together < 0)
  }

  /// Word lists of a few words, whose sums can be worked out by hand.
  @Test(arguments: [
    ("好", 0.2500),  // 1 / sqrt(1 + 15)
    ("很好", 0.2960),  // 1.2
    ("不好", -0.1779),  // -0.7
    ("不很好", -0.212),  // -0.84
    ("不错", 0.4588),  // the longest word, 2
    ("好！", 0.3165),  // 1.292
    ("好，差", 0.0),
    ("不，好", 0.2500),
    ("?", -0.1280),
    ("票", 0.0),
  ])
  func sums(comment: String, sentiment: Double) throws {
    let list = "好\t1\n差\t-1\n不\tnot\n很\tx1.2\n不错\t2\n?\t-0.5\n"
    let configuration = try TestWorkspace(["rules/lexicon/zh.txt": list]).configuration()
    var response = try configuration.response(["comment": .text(comment)])
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    facts.read(response)
    response.values = facts.values
    let found = try #require(response.number(.sentiment))
    #expect(abs(found - sentiment) < 0.0006)
  }
}
