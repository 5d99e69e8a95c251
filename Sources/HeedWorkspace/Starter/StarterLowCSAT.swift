extension StarterFile {
  /// The letter `low-csat` in both languages; the same as the project's own.
  static let lowCSAT = [
    StarterFile(
      "templates/low-csat/en.md",
      #"""
      ---
      subject: The help you had from us was not good enough
      preheader: What I will do about it, and one question for you.
      ---
      {% if first_name %}Dear {{ first_name }},{% elsif full_name %}Dear {{ full_name }},{% else %}Hello,{% endif %}

      {% if comment %}

      {% if is_late %}You should have heard from me sooner. {% endif %}You told us on {{ submitted_on }} how our help worked out for you:

      > {{ comment }}

      {% if topics contains "support-speed" %}

      As I understand it, you had to wait far too long to hear from us. I am sorry for the time that cost you.

      {% elsif topics contains "billing" %}

      As I understand it, a question about your billing has not been settled. I am sorry for the trouble.

      {% else %}

      As I understand it, the help you got was not what it should have been. I am sorry about that.

      {% endif %}

      May I ask one thing: **is anything still open?** A line in reply is enough; you need not explain it all again.

      {% else %}

      {% if is_late %}You should have heard from me sooner. {% endif %}Thank you for answering our survey. You came to us for help, and we did not do well. I am sorry about that.

      May I ask one thing: **is anything still unsolved?** A line in reply is enough; you need not start again from the beginning.

      {% endif %}

      {% if resolve_day %}

      I have taken this over myself. You will hear from me by {{ resolve_day }}: the answer, or an honest account of what is still to be done.

      {% else %}

      I have taken this over myself, and your reply comes straight to me.

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
      subject: 这次没有帮到您，我来跟进
      preheader: 接下来怎么办，以及想请教您的一个问题。
      ---
      {% if full_name %}{{ full_name }}，您好：{% else %}尊敬的客户：{% endif %}

      {% if comment %}

      {% if is_late %}这封信回得晚了，让您久等了。{% endif %}您在{{ submitted_on }}这样评价我们的服务：

      > {{ comment }}

      {% if topics contains "support-speed" %}

      我们让您等得太久了。耽误了您的时间，我很抱歉。

      {% elsif topics contains "billing" %}

      您的账单问题没有处理好。给您添了麻烦，我很抱歉。

      {% else %}

      这次的服务，我们没有做到位。对此我很抱歉。

      {% endif %}

      想请教您一个问题：**现在还有什么没解决的吗？**\
      回信写一句话就可以，您不必从头再说一遍。

      {% else %}

      {% if is_late %}这封信回得晚了，让您久等了。{% endif %}感谢您填写我们的问卷。您来找我们帮忙，我们没有做好，我很抱歉。

      想请教您一个问题：**还有什么问题没有解决？**\
      回信写一句话就可以，您不必从头再说一遍。

      {% endif %}

      {% if resolve_day %}

      这件事现在由我接手，我最迟{{ resolve_day }}给您答复；如果届时还没有完全办妥，也会如实告诉您还差什么。

      {% else %}

      这件事现在由我接手，您的回信会直接发到我这里。

      {% endif %}

      祝好

      {{ owner.name }}\
      {{ company_name }} {{ owner.role }}\
      {{ owner.email }}
      """#),
  ]
}
