extension StarterFile {
  /// The letter `low-csat` in both languages; the same as the project's own.
  static let lowCSAT = [
    StarterFile(
      "templates/low-csat/en.md",
      #"""
      ---
      subject: The help you had from us was not good enough
      preheader: This is what I will do about it.
      ---
      {% if first_name %}Dear {{ first_name }},{% elsif full_name %}Dear {{ full_name }},{% else %}Hello,{% endif %}

      {% if comment %}

      {% if is_late %}You should have heard from me sooner. {% endif %}You told us on {{ submitted_on }} how our help worked out for you:

      > {{ comment }}

      {% if topics contains "outage" %}

      As I understand it, our product failed just when you needed it, and so did our help. I am sorry for all that this meant for you.

      {% elsif topics contains "wrong-results" %}

      As I understand it, we got things wrong that your people depend on. That is serious, and I am sorry.

      {% elsif topics contains "billing" %}

      As I understand it, you asked us to put your billing right, and we have not. I am sorry for the trouble.

      {% elsif topics contains "pricing" %}

      As I understand it, we owe you a better answer about what you pay. I am sorry that you did not get one.

      {% elsif topics contains "support-speed" %}

      As I understand it, you had to wait far too long for our help. I am sorry for the time that cost you.

      {% else %}

      As I understand it, the help you got was not what it should have been. I am sorry about that.

      {% endif %}

      {% if topics contains "outage" %}

      May I ask one thing: **is everything working for you again?** A yes or no in reply is enough.

      {% elsif topics contains "looking-around" %}

      May I ask one thing: **besides what you wrote, what will your decision depend on?** A line in reply is enough.

      {% elsif comment.size < 40 %}

      May I ask one thing: **could you tell me a little more about it?** A line in reply is enough.

      {% else %}

      You need not explain it all again. If there is more that I should know, a line in reply is enough.

      {% endif %}

      {% else %}

      {% if is_late %}You should have heard from me sooner. {% endif %}Thank you for answering our survey. You came to us for help, and we did not do well. I am sorry about that.

      May I ask one thing: **is anything still unsolved?** A line in reply is enough; you need not start again from the beginning.

      {% endif %}

      {% if resolve_day %}

      I will see to this myself, and write to you by {{ resolve_day }}: what I have found, and what we can do about it.

      {% else %}

      I will see to this myself, and write to you with what I find and what we can do about it. Your reply comes straight to me.

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
      preheader: 说说我接下来的安排。
      ---
      {% if full_name %}{{ full_name }}，您好：{% else %}尊敬的客户：{% endif %}

      {% if comment %}

      {% if is_late %}这封信回得晚了，让您久等了。{% endif %}您在{{ submitted_on }}这样评价我们的服务：

      > {{ comment }}

      {% if topics contains "outage" %}

      您要用的时候，系统偏偏出了问题；来找我们，又没有得到应有的帮助。我很抱歉。

      {% elsif topics contains "wrong-results" %}

      从您的描述来看，系统出了错，还影响到了您那边的人。这件事很严重，我很抱歉。

      {% elsif topics contains "billing" %}

      收费和开票的事，您找过我们，我们却没有给您办好。给您添了麻烦，我很抱歉。

      {% elsif topics contains "pricing" %}

      价格的事，我们没有给您一个说得过去的解释。对此我很抱歉。

      {% elsif topics contains "support-speed" %}

      我们让您等得太久了。耽误了您的时间，我很抱歉。

      {% else %}

      这次的服务，我们没有做到位。对此我很抱歉。

      {% endif %}

      {% if topics contains "outage" %}

      想请教您一个问题：**现在恢复正常了吗？**\
      回信写“恢复了”或“还没有”就可以。

      {% elsif topics contains "looking-around" %}

      想请教您一个问题：**除了您提到的，还有什么会影响您的决定？**\
      回信写一句话就可以。

      {% elsif comment.size < 15 %}

      想请教您一个问题：**能再具体说说吗？**\
      回信写一句话就可以。

      {% else %}

      您不必从头再说一遍。如果还有我应该知道的，回信写一句话就可以。

      {% endif %}

      {% else %}

      {% if is_late %}这封信回得晚了，让您久等了。{% endif %}感谢您填写我们的问卷。您来找我们帮忙，我们没有做好，我很抱歉。

      想请教您一个问题：**还有什么问题没有解决？**\
      回信写一句话就可以，您不必从头再说一遍。

      {% endif %}

      {% if resolve_day %}

      这件事由我来跟进，{% if comment %}您说的每一点，{% endif %}我最迟{{ resolve_day }}给您答复；如果届时还没有完全办妥，也会如实告诉您还差什么。

      {% else %}

      这件事由我来跟进，{% if comment %}您说的每一点，我都会写信答复您。{% endif %}您的回信会直接发到我这里。

      {% endif %}

      祝好

      {{ owner.name }}\
      {{ company_name }} {{ owner.role }}\
      {{ owner.email }}
      """#),
  ]
}
