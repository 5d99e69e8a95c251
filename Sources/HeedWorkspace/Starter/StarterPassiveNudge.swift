extension StarterFile {
  /// The letter `passive-nudge` in both languages; the same as the project's own.
  static let passiveNudge = [
    StarterFile(
      "templates/passive-nudge/en.md",
      #"""
      ---
      subject: What is still missing?
      preheader: One question about what would make a difference to you.
      ---
      {% if first_name %}Dear {{ first_name }},{% elsif full_name %}Dear {{ full_name }},{% else %}Hello,{% endif %}

      {% if comment %}

      Thank you for taking the time to answer our survey. {% if submitted_on %}You wrote on {{ submitted_on }}:{% else %}You wrote:{% endif %}

      > {{ comment }}

      It helps to know how things look from your side.

      {% else %}

      Thank you for taking the time to answer our survey. As I read your answer, we are doing all right by you, but not yet as well as we could.

      {% endif %}

      May I ask one thing more: **if we could change only one thing for you, what should it be?** Just reply to this letter. Small things count too.

      {% if resolve_by %}

      You will hear from me again by {{ resolve_by }}: honestly, what we can do and what we cannot.

      {% else %}

      I will tell you honestly what we can do and what we cannot.

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
      subject: 还差哪一点，您会更满意？
      preheader: 想请教您一个问题。
      ---
      {% if full_name %}{{ full_name }}，您好：{% else %}尊敬的客户：{% endif %}

      {% if comment %}

      感谢您抽空填写我们的问卷。{% if submitted_on %}您在{{ submitted_on }}写道：{% else %}您写道：{% endif %}

      > {{ comment }}

      谢谢您告诉我们实际用下来的感受。

      {% else %}

      感谢您抽空填写我们的问卷。从您的回答来看，用着还可以，但还有些地方不够理想。

      {% endif %}

      想再请教您一个问题：**如果只能为您改一个地方，您希望改哪里**？直接回复这封信就好，再小的事也有用。

      {% if resolve_by %}

      我会在{{ resolve_by }}前再写信给您，如实告诉您哪些能做、哪些做不了。

      {% else %}

      哪些能做、哪些做不了，我会如实告诉您。

      {% endif %}

      祝好

      {{ owner.name }}\
      {{ company_name }} {{ owner.role }}\
      {{ owner.email }}
      """#),
  ]
}
