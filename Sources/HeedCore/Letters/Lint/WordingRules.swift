extension WordingRule {
  /// All kinds of wording that letters are looked through for, in English and Chinese.
  static let all = [
    overpromise, conditionalApology, vaguePromise, impersonalGreeting, asksTooMuch, spamWord,
    placeholderLeft,
  ]

  private static let overpromise = WordingRule(
    code: "overpromise",
    [
      "guarantee", "guarantees", "guaranteed", "never again", "100 %", "100%", "100 percent",
      "without fail", "once and for all", "保证", "绝对", "百分之百", "一定", "永远不会", "绝不",
    ],
    but: [
      "can't guarantee", "cannot guarantee", "no guarantee", "不能保证", "无法保证", "不敢保证",
      "不一定", "一定程度", "有一定", "一定的",
    ],
    help: "say what will be done, and by when"
  ) { "'\($0)' promises more than anybody can keep" }

  private static let conditionalApology = WordingRule(
    code: "conditional-apology",
    [
      "if you felt", "if you feel", "if we have offended", "if we offended", "if this caused",
      "if there was any", "sorry if", "apologize if", "apologise if", "sorry you feel",
      "sorry that you feel", "any inconvenience", "如果您觉得", "如果您感到", "如给您带来",
      "如果给您带来", "若给您", "如有不便", "如有冒犯", "带来的不便", "敬请谅解",
    ],
    help: "name what happened, and say sorry for that"
  ) { "'\($0)' doubts what the customer has told us, and is no apology" }

  private static let vaguePromise = WordingRule(
    code: "vague-promise",
    [
      "as soon as possible", "asap", "in due course", "shortly", "very soon", "at the earliest",
      "in a timely manner", "尽快", "马上", "很快就", "第一时间", "稍后",
    ],
    help: "say by when:  by {{ resolve_day }},  {{ resolve_day }}前"
  ) { "'\($0)' promises a time that nobody can hold anybody to" }

  private static let impersonalGreeting = WordingRule(
    code: "impersonal-greeting",
    [
      "dear customer", "dear valued", "dear sir", "dear madam", "dear user", "dear client",
      "dear all", "to whom it may concern", "先生/女士", "女士/先生", "先生／女士", "女士／先生",
      "亲爱的用户", "亲爱的客户", "尊敬的用户",
    ],
    help: "greet by name, with  {% if first_name %}Dear {{ first_name }},{% else %}Hello,"
      + "{% endif %};  in Chinese  {{ full_name }}，您好：  and  尊敬的客户："
  ) { "'\($0)' greets nobody in particular" }

  private static let asksTooMuch = WordingRule(
    code: "asks-unhappy-customer", isForUnhappy: true,
    [
      "recommend us", "refer a friend", "tell your friends", "leave a review", "write a review",
      "rate us", "five stars", "5 stars", "follow us", "share this", "upgrade", "subscribe",
      "newsletter", "推荐给", "好评", "五星", "转发", "点赞", "关注我们", "升级到", "续费", "订阅",
    ],
    help: "ask for nothing but what helps to put it right"
  ) { "'\($0)' asks a favour of customers who are unhappy with us" }

  private static let spamWord = WordingRule(
    code: "spam-word", scope: .heads,
    [
      "free", "act now", "urgent", "winner", "limited time", "click here", "click below", "$$",
      "special offer", "exclusive", "no obligation", "risk-free", "last chance", "免费", "限时",
      "点击", "中奖", "立即领取", "特价", "独家", "最后机会",
    ],
    help: "say in plain words what the letter is about"
  ) { "'\($0)' makes mail programs take the letter for advertising" }

  private static let placeholderLeft = WordingRule(
    code: "placeholder-left", isForColleagues: true,
    [
      "todo", "tbd", "fixme", "xxx", "lorem ipsum", "[name]", "[your name]", "[first name]",
      "[company]", "[date]", "<name>", "{name}", "{first_name}", "%name%", "*|fname|*",
      "insert name", "某某", "待补充", "待定", "（姓名）", "【姓名】", "[姓名]",
    ],
    help: "write the words out, or print the value, such as  {{ first_name }}"
  ) { "'\($0)' stands for something that was to be filled in" }
}
