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

      {% if is_late %}This answer comes later than it should. {% endif %}Thank you for taking the time to answer our survey. You wrote on {{ submitted_on }}:

      > {{ comment }}

      {% if topics contains "support-speed" or topics contains "support-quality" or topics contains "outage" or topics contains "performance" or topics contains "billing" or topics contains "delivery" %}

      I am sorry that it was not as it should have been.

      {% else %}

      It helps to know how things look from your side.

      {% endif %}

      May I ask one thing more: **is there anything else that we could do better for you?** Just reply to this letter. Small things count too.

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

      {% if is_late %}这封信回得晚了，请您见谅。{% endif %}感谢您抽空填写我们的问卷。您在{{ submitted_on }}写道：

      > {{ comment }}

      {% if topics contains "support-speed" or topics contains "support-quality" or topics contains "outage" or topics contains "performance" or topics contains "billing" or topics contains "delivery" %}

      没能让您一切顺利，我很抱歉。

      {% else %}

      您说的这些，对我们很有帮助。

      {% endif %}

      想再请教您一个问题：**还有哪些地方，我们可以为您做得更好？**\
      直接回复这封信就好，再小的事也有用。

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
