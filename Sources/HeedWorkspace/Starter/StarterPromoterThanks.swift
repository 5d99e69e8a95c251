extension StarterFile {
  /// The letter `promoter-thanks` in both languages; the same as the project's own.
  static let promoterThanks = [
    StarterFile(
      "templates/promoter-thanks/en.md",
      #"""
      ---
      subject: Thank you for your answer
      preheader: There is one question too, and no hurry to answer it.
      ---
      {% if first_name %}Dear {{ first_name }},{% elsif full_name %}Dear {{ full_name }},{% else %}Hello,{% endif %}

      {% if comment %}

      {% if is_late %}This thank-you comes later than it should. {% endif %}You wrote to us on {{ submitted_on }}:

      > {{ comment }}

      Thank you. It does us good to hear from you, and I will pass this on to my colleagues.

      {% else %}

      {% if is_late %}This thank-you comes later than it should. {% endif %}Thank you for answering our survey, and for thinking well of us. It is good to know that we are of use to you.

      {% endif %}

      One question, whenever it suits you: **what could we make a little easier for you?** Just reply to this letter. Small things count too.

      With thanks,

      {{ owner.name }}\
      {{ owner.role }}, {{ company_name }}\
      {{ owner.email }}
      """#),
    StarterFile(
      "templates/promoter-thanks/zh-Hans.md",
      #"""
      ---
      subject: 谢谢您的肯定
      preheader: 另有一个小问题，不急着回。
      ---
      {% if full_name %}{{ full_name }}，您好：{% else %}尊敬的客户：{% endif %}

      {% if comment %}

      {% if is_late %}这声谢谢说得晚了。{% endif %}您在{{ submitted_on }}写道：

      > {{ comment }}

      谢谢您抽空告诉我们。收到您的反馈，我们很高兴。我会把您的话转告同事们。

      {% else %}

      {% if is_late %}这声谢谢说得晚了。{% endif %}感谢您填写我们的问卷，也谢谢您的肯定。知道我们能帮上您的忙，我们很高兴。

      {% endif %}

      方便的时候，想请教您一个问题：**还有哪里再改进一点，您会更省心？**\
      直接回复这封信就好，再小的事也有用。

      祝好

      {{ owner.name }}\
      {{ company_name }} {{ owner.role }}\
      {{ owner.email }}
      """#),
  ]
}
