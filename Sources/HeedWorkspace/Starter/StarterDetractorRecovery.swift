extension StarterFile {
  /// The letter `detractor-recovery` in both languages; the same as the project's own.
  static let detractorRecovery = [
    StarterFile(
      "templates/detractor-recovery/en.md",
      #"""
      ---
      subject: What you told us, and what happens next
      preheader: One person is looking after this, from now until it is settled.
      ---
      {% if first_name %}Dear {{ first_name }},{% elsif full_name %}Dear {{ full_name }},{% else %}Hello,{% endif %}

      {% if comment %}

      Thank you for being so open with us. {% if submitted_on %}You wrote on {{ submitted_on }}:{% else %}You wrote:{% endif %}

      > {{ comment }}

      {% if topics contains "data-loss" %}

      As I understand it, work that you had entered is no longer there. I am sorry. That is serious, and we are treating it so.

      {% elsif topics contains "security" %}

      As I understand it, you are worried about who can see your data. I am sorry that we gave you reason to be.

      {% elsif topics contains "outage" %}

      As I understand it, {{ company_name }} was not working when you needed it. I am sorry for the disruption.

      {% elsif topics contains "billing" %}

      As I understand it, something is wrong with what we charged you or how we billed it. I am sorry for the trouble.

      {% elsif topics contains "performance" %}

      As I understand it, {{ company_name }} is too slow for the work you have to get done. I am sorry for the time it has cost you.

      {% elsif topics contains "support-speed" or topics contains "support-quality" %}

      As I understand it, you asked us for help and did not get it as you should have. I am sorry about that.

      {% elsif topics contains "looking-around" %}

      As I understand it, you are weighing us against others. Thank you for telling us while there is still something we can do about it.

      {% else %}

      That is not what working with us should be like, and I am sorry.

      {% endif %}

      May I ask one thing: **what should we put right first?** A line in reply to this letter is enough.

      {% if resolve_by %}

      I am looking into it. You will hear from me by {{ resolve_by }}: what I have found, and what we can do about it.

      {% else %}

      I am looking into it, and will write to you with what I have found and what we can do about it.

      {% endif %}

      {% else %}

      Thank you for answering our survey. From your answer I can tell that something is wrong, but not yet what it is. I am sorry that we have let you down.

      May I ask one thing: **what should we put right first?** A line in reply to this letter is enough.

      {% if resolve_by %}

      I have taken this on myself, and you will hear from me again by {{ resolve_by }}.

      {% else %}

      I have taken this on myself, and will answer whatever you write.

      {% endif %}

      {% endif %}

      Kind regards,

      {{ owner.name }}\
      {{ owner.role }}, {{ company_name }}\
      {{ owner.email }}
      """#),
    StarterFile(
      "templates/detractor-recovery/zh-Hans.md",
      #"""
      ---
      subject: 您反映的问题，我们接下来这样处理
      preheader: 此事已有专人负责，会一直跟进到解决为止。
      ---
      {% if full_name %}{{ full_name }}，您好：{% else %}尊敬的客户：{% endif %}

      {% if comment %}

      感谢您坦率地告诉我们真实的感受。{% if submitted_on %}您在{{ submitted_on }}写道：{% else %}您写道：{% endif %}

      > {{ comment }}

      {% if topics contains "data-loss" %}

      我的理解是，您之前录入的内容现在找不到了。这件事很严重，我们会认真对待，也为此向您道歉。

      {% elsif topics contains "security" %}

      我的理解是，您担心自己的数据被不该看到的人看到。让您有这样的顾虑，我很抱歉。

      {% elsif topics contains "outage" %}

      我的理解是，您正要用的时候，系统却用不了。耽误了您的工作，我很抱歉。

      {% elsif topics contains "billing" %}

      我的理解是，我们的收费或账单出了差错。给您添了麻烦，我很抱歉。

      {% elsif topics contains "performance" %}

      我的理解是，系统太慢，跟不上您的工作。白白占用了您的时间，我很抱歉。

      {% elsif topics contains "support-speed" or topics contains "support-quality" %}

      我的理解是，您向我们求助，却没有得到应有的帮助。对此我很抱歉。

      {% elsif topics contains "looking-around" %}

      我的理解是，您正在把我们和其他产品作比较。谢谢您在我们还来得及改进的时候告诉我们。

      {% else %}

      您使用我们的产品，本不该遇到这样的事。对此我很抱歉。

      {% endif %}

      想请教您一个问题：**您最希望我们先解决哪一件事**？直接回复这封信，写一句话就可以。

      {% if resolve_by %}

      我正在核实情况，会在{{ resolve_by }}前写信告诉您查到了什么，以及我们能怎么处理。

      {% else %}

      我正在核实情况，有了结果就写信告诉您查到了什么，以及我们能怎么处理。

      {% endif %}

      {% else %}

      感谢您填写我们的问卷。从您的回答里，我看得出我们有些地方没有做好，只是还不清楚具体是哪里。没能让您满意，我很抱歉。

      想请教您一个问题：**您最希望我们先解决哪一件事**？直接回复这封信，写一句话就可以。

      {% if resolve_by %}

      这件事由我负责，我会在{{ resolve_by }}前再与您联系。

      {% else %}

      这件事由我负责，您的回信我都会答复。

      {% endif %}

      {% endif %}

      祝好

      {{ owner.name }}\
      {{ company_name }} {{ owner.role }}\
      {{ owner.email }}
      """#),
  ]
}
