extension StarterFile {
  /// Six topics in English and Chinese.
  static let topics = StarterFile(
    "rules/topics.yml",
    """
    # yaml-language-server: $schema=schemas/topics.json
    # What people write about. A comment has a topic when it contains any of the words below.
    #
    # English words and phrases match whole words, in capitals or not: "line" is not found in
    # "deadline". A * at the end takes all words that begin so: refund* finds "refunded". Chinese ones
    # match anywhere. `matches:` is a pattern: `a|b` is either, `x?` an optional x.
    #
    # Prefer phrases to single words: "cancel" alone would also find "please cancel my last request".

    topics:

      leaving:
        label: { en: leaving, zh-Hans: 决定离开 }
        en:
          - we're leaving
          - we are leaving
          - won't renew
          - will not renew
          - not renewing
          - close our account
          - { matches: 'we (are|will be) (switching|migrating) (over )?to' }
          - { matches: 'cancel(ed|led|ing|ling)? (our|my) (subscription|contract|account|plan)' }
        zh-Hans: [不再续费, 不续费, 不再续约, 退订, 注销账号, 已经换]

      data-loss:
        label: { en: lost data, zh-Hans: 数据丢失 }
        en:
          - lost our data
          - data is gone
          - data was gone
          - everything is gone
          - { matches: '(was|were|been|got) (deleted|wiped|overwritten)' }
        zh-Hans: [数据丢失, 数据没了, 全没了, 不见了, 被删]

      outage:
        label: { en: outages, zh-Hans: 服务中断 }
        en: [outage, downtime, is down, was down, went down, crash*, can't log in, cannot log in]
        zh-Hans: [宕机, 挂了, 闪退, 打不开, 登不上, 用不了]

      performance:
        label: { en: speed, zh-Hans: 运行速度 }
        en: [slow, slower, sluggish, freezes, takes forever, timed out, keeps loading]
        zh-Hans: [很慢, 太慢, 卡顿, 很卡, 转圈, 超时]

      billing:
        label: { en: billing, zh-Hans: 账单 }
        en: [invoice*, billing, billed, refund*, overcharged, charged twice]
        zh-Hans: [账单, 发票, 扣款, 重复收费, 退款]

      support-speed:
        label: { en: waiting for support, zh-Hans: 客服响应 }
        en:
          - no reply
          - no answer
          - nobody replied
          - nobody answered
          - still waiting
          - waited
        zh-Hans: [没人回复, 没有回复, 没人理, 一直没回, 等了]
    """)
}
