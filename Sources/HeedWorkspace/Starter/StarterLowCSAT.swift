extension StarterFile {
  /// The letter `low-csat` in both languages; the same as the project's own.
  static let lowCSAT = [
    StarterFile(
      "templates/low-csat/en.md",
      #"""
      ---
      subject: The help you had from us was not good enough
      preheader: What I am doing about it, and one question for you.
      ---
      {% if first_name %}Dear {{ first_name }},{% elsif full_name %}Dear {{ full_name }},{% else %}Hello,{% endif %}

      {% if comment %}

      {% if submitted_on %}You told us on {{ submitted_on }} how our help worked out for you:{% else %}You told us how our help worked out for you:{% endif %}

      > {{ comment }}

      {% if topics contains "support-speed" %}

      As I understand it, you had to wait far too long to hear from us. I am sorry for the time that cost you.

      {% elsif topics contains "support-quality" %}

      As I understand it, you did get an answer, but not one that solved your problem. I am sorry about that.

      {% elsif topics contains "billing" %}

      As I understand it, a question about your billing has still not been settled. I am sorry for the trouble.

      {% else %}

      As I understand it, you came to us with a problem and were left with it. I am sorry about that.

      {% endif %}

      {% else %}

      Thank you for answering our survey. You came to us for help, and we did not do well. I am sorry about that.

      {% endif %}

      May I ask one thing: **what is still not solved?** A line in reply to this letter is enough. You need not start again from the beginning.

      {% if resolve_by %}

      I have taken this over myself. You will hear from me by {{ resolve_by }}: the answer, or an honest account of what is still to be done.

      {% else %}

      I have taken this over myself, and the answer will come from me.

      {% endif %}

      Kind regards,

      {{ owner.name }}\
      {{ owner.role }}, {{ company_name }}\
      {{ owner.email }}
      """#),
    StarterFile(
      "templates/low-csat/zh-Hans.md",
      #"""
      ---
      subject: 这次没能帮好您，我来跟进
      preheader: 说说我接下来的安排，也想请教您一个问题。
      ---
      {% if full_name %}{{ full_name }}，您好：{% else %}尊敬的客户：{% endif %}

      {% if comment %}

      {% if submitted_on %}您在{{ submitted_on }}这样评价我们的服务：{% else %}您这样评价我们的服务：{% endif %}

      > {{ comment }}

      {% if topics contains "support-speed" %}

      我的理解是，您等了太久才等到我们的回应。耽误了您的时间，我很抱歉。

      {% elsif topics contains "support-quality" %}

      我的理解是，您虽然得到了答复，问题却没有解决。对此我很抱歉。

      {% elsif topics contains "billing" %}

      我的理解是，您的账单问题到现在还没有处理好。给您添了麻烦，我很抱歉。

      {% else %}

      我的理解是，您带着问题来找我们，问题却没有得到解决。对此我很抱歉。

      {% endif %}

      {% else %}

      感谢您填写我们的问卷。您来找我们帮忙，我们没有做好，我很抱歉。

      {% endif %}

      想请教您一个问题：**现在还有什么没有解决**？直接回复这封信，写一句话就可以。您不必从头再说一遍。

      {% if resolve_by %}

      这件事现在由我接手。我会在{{ resolve_by }}前给您答复；如果届时还没有完全办妥，也会如实告诉您还差什么。

      {% else %}

      这件事现在由我接手，会由我给您答复。

      {% endif %}

      祝好

      {{ owner.name }}\
      {{ company_name }} {{ owner.role }}\
      {{ owner.email }}
      """#),
  ]
}
