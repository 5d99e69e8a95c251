extension StarterFile {
  /// The letter `passive-nudge` in both languages; the same as the project's own.
  static let passiveNudge = [
    StarterFile(
      "templates/passive-nudge/en.md",
      #"""
      ---
      subject: One question about your answer
      preheader: What would make a difference to you?
      ---
      {% if first_name %}Dear {{ first_name }},{% elsif full_name %}Dear {{ full_name }},{% else %}Hello,{% endif %}

      {% if comment %}

      {% if is_late %}This answer comes later than it should. {% endif %}You answered our survey on {{ submitted_on }}, and wrote:

      > {{ comment }}

      {% if topics contains "support-speed" %}

      Thank you for taking the time. I am sorry that we kept you waiting.

      {% elsif topics contains "support-quality" or topics contains "outage" or topics contains "performance" or topics contains "billing" or topics contains "delivery" %}

      Thank you for taking the time. I am sorry that it was not as it should have been.

      {% elsif topics.size > 0 or comment.size >= 40 %}

      Thank you for taking the time, and for saying so. I will pass it on to my colleagues.

      {% else %}

      Thank you for taking the time.

      {% endif %}

      {% if topics.size > 0 or comment.size >= 40 %}

      May I ask: **besides what you wrote, is there anything that we could do better for you?** Just reply to this letter. Small things count too.

      {% else %}

      May I ask: **if we could change only one thing for you, what should it be?** Just reply to this letter. Small things count too.

      {% endif %}

      {% else %}

      {% if is_late %}This answer comes later than it should. {% endif %}Thank you for taking the time to answer our survey. From your answer I gather that we serve you well enough, but not yet as well as we could.

      May I ask: **if we could change only one thing for you, what should it be?** Just reply to this letter. Small things count too.

      {% endif %}

      {% if comment and topics.size > 0 and resolve_day %}

      You will hear from me again by {{ resolve_day }}, with an honest word on what we can do and what we cannot.

      {% else %}

      Your reply comes straight to me.

      {% endif %}

      Kind regards,

      {{ owner.name }}\
      {{ owner.role }}, {{ company_name }}\
      {{ owner.email }}
      """#),
    StarterFile(
      "templates/passive-nudge/zh-Hans.md",
      #"""
      ---
      subject: 关于您的反馈，想请教一个问题
      preheader: 哪里还不够理想，想听您说说。
      ---
      {% if full_name %}{{ full_name }}，您好：{% else %}尊敬的客户：{% endif %}

      {% if comment %}

      {% if is_late %}这封信回得晚了，请您见谅。{% endif %}您在{{ submitted_on }}填写了我们的问卷，写道：

      > {{ comment }}

      {% if topics contains "support-speed" %}

      谢谢您如实告诉我们。让您等了那么久，我很抱歉。

      {% elsif topics contains "support-quality" or topics contains "outage" or topics contains "performance" or topics contains "billing" or topics contains "delivery" %}

      谢谢您如实告诉我们。给您添了不便，我很抱歉。

      {% elsif topics.size > 0 or comment.size >= 15 %}

      谢谢您抽空如实告诉我们，您的话我会转告同事们。

      {% else %}

      谢谢您抽空告诉我们。

      {% endif %}

      {% if topics.size > 0 or comment.size >= 15 %}

      想请教您一个问题：**除了您写到的，还有哪里我们可以为您做得更好？**\
      直接回复这封信就好，再小的事也有用。

      {% else %}

      想请教您一个问题：**如果只能为您改一个地方，您希望改哪里？**\
      直接回复这封信就好，再小的事也有用。

      {% endif %}

      {% else %}

      {% if is_late %}这封信回得晚了，请您见谅。{% endif %}感谢您抽空填写我们的问卷。从您的回答来看，我们做得还可以，但还不够好。

      想请教您一个问题：**如果只能为您改一个地方，您希望改哪里？**\
      直接回复这封信就好，再小的事也有用。

      {% endif %}

      {% if comment and topics.size > 0 and resolve_day %}

      哪些能做、哪些做不了，我最迟{{ resolve_day }}如实告诉您。

      {% else %}

      您的回信会直接发到我这里。

      {% endif %}

      祝好

      {{ owner.name }}\
      {{ company_name }} {{ owner.role }}\
      {{ owner.email }}
      """#),
  ]
}
