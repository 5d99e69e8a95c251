extension StarterFile {
  /// The letter `promoter-thanks` in both languages; the same as the project's own.
  static let promoterThanks = [
    StarterFile(
      "templates/promoter-thanks/en.md",
      #"""
      ---
      subject: Thank you for what you told us
      preheader: And one question, whenever it suits you.
      ---
      {% if first_name %}Dear {{ first_name }},{% elsif full_name %}Dear {{ full_name }},{% else %}Hello,{% endif %}

      {% if comment %}

      {% if submitted_on %}You wrote to us on {{ submitted_on }}:{% else %}You wrote to us:{% endif %}

      > {{ comment }}

      Thank you. It does us good to read that, and it shows us what we should be careful not to change. I am passing it on to my colleagues.

      {% else %}

      Thank you for answering our survey, and for thinking well of us. It is good to know that {{ company_name }} is of use to you.

      {% endif %}

      One question, whenever it suits you: **what could we make a little easier for you?** Just reply to this letter. Small things count too.

      {% if resolve_by %}

      I will write again by {{ resolve_by }} and tell you what we make of it.

      {% else %}

      I will tell you what we make of it.

      {% endif %}

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
      preheader: 方便的时候，还想请教您一个问题。
      ---
      {% if full_name %}{{ full_name }}，您好：{% else %}尊敬的客户：{% endif %}

      {% if comment %}

      {% if submitted_on %}您在{{ submitted_on }}写道：{% else %}您写道：{% endif %}

      > {{ comment }}

      谢谢您。读到这些话，我们很高兴，也更清楚哪些地方应该坚持下去。我会把您的话转告同事们。

      {% else %}

      感谢您填写我们的问卷，也谢谢您的肯定。知道 {{ company_name }} 能帮上您的忙，我们很高兴。

      {% endif %}

      方便的时候，想请教您一个问题：**还有哪里再改进一点，您用起来会更省心**？直接回复这封信就好，再小的事也有用。

      {% if resolve_by %}

      我会在{{ resolve_by }}前再写信给您，说说我们的想法。

      {% else %}

      我会回信说说我们的想法。

      {% endif %}

      祝好

      {{ owner.name }}\
      {{ company_name }} {{ owner.role }}\
      {{ owner.email }}
      """#),
  ]
}
