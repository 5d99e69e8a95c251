extension StarterFile {
  /// The letter `detractor-recovery` in both languages; the same as the project's own.
  static let detractorRecovery = [
    StarterFile(
      "templates/detractor-recovery/en.md",
      #"""
      ---
      subject: Your answer, and what happens next
      preheader: Thank you for your answer. I have one question for you.
      ---
      {% if first_name %}Dear {{ first_name }},{% elsif full_name %}Dear {{ full_name }},{% else %}Hello,{% endif %}

      {% if comment %}

      {% if is_late %}You should have heard from me sooner. {% endif %}Thank you for being frank with us. You wrote on {{ submitted_on }}:

      > {{ comment }}

      {% if topics contains "data-loss" %}

      As I understand it, records that you trusted us with are missing or damaged. That is serious, and I am sorry.

      May I ask one thing: **which of them do you need most urgently?** A line in reply is enough.

      {% elsif topics contains "security" %}

      I take this as the security matter that it is, and I am sorry that it has come to this.

      May I ask one thing: **what else should we know about it?** Please leave passwords out of your reply.

      {% elsif topics contains "leaving" %}

      As I understand it, you are leaving us, or are close to it. I am sorry that we let it come to this.

      May I ask one thing: **what do you still need from us, whichever way you decide?** A line in reply is enough.

      {% elsif topics contains "outage" %}

      As I understand it, you could not work just when you needed to. I am sorry for all that this meant for you.

      May I ask one thing: **is everything working for you again?** A yes or no in reply is enough.

      {% elsif topics contains "billing" %}

      As I understand it, something about your bill is not settled. I am sorry for the trouble.

      May I ask one thing: **what do you need from us to settle it?** A line in reply is enough.

      {% elsif topics contains "performance" %}

      As I understand it, you wait too long for things that should go quickly. I am sorry for the time it has cost you.

      May I ask one thing: **when do you notice it most?** The task and the time of day are enough.

      {% elsif topics contains "support-speed" or topics contains "support-quality" %}

      As I understand it, you asked us for help and did not get it as you should have. I am sorry about that.

      May I ask one thing: **is anything still open?** A line in reply is enough.

      {% elsif topics contains "looking-around" %}

      As I understand it, you are weighing us against others. I am sorry that we gave you cause to, and glad that you told us.

      May I ask one thing: **besides what you wrote, what will your decision depend on?** A line in reply is enough.

      {% elsif topics contains "delivery" %}

      As I understand it, your order did not reach you as it should have. I am sorry for the trouble.

      May I ask one thing: **what would put it right for you?** A line in reply is enough.

      {% elsif topics contains "pricing" %}

      As I understand it, what you pay no longer feels fair to you. I am sorry about that.

      May I ask one thing: **what would make it worth its price?** A line in reply is enough.

      {% elsif topics contains "usability" or topics contains "onboarding" %}

      As I understand it, something that should be simple is not. I am sorry for the time it has cost you.

      May I ask one thing: **which part costs you the most time?** A line in reply is enough.

      {% else %}

      I am sorry that we have not done better by you.

      May I ask one thing: **is there anything you would add?** A line in reply is enough.

      {% endif %}

      {% if resolve_day %}

      I am looking into it now. You will hear from me by {{ resolve_day }}: what I have found, and what we can do about it.

      {% else %}

      I am looking into it now, and your reply comes straight to me.

      {% endif %}

      {% else %}

      {% if is_late %}You should have heard from me sooner. {% endif %}Thank you for answering our survey. From your answer I can tell that something is wrong, but not yet what it is. I am sorry that we have let you down.

      May I ask one thing: **what should we put right first?** A line in reply is enough.

      {% if resolve_day %}

      I have taken this on myself, and you will hear from me again by {{ resolve_day }}.

      {% else %}

      I have taken this on myself, and your reply comes straight to me.

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
      subject: 关于您的反馈，以及接下来的安排
      preheader: 谢谢您的反馈，另有一个问题想请教您。
      ---
      {% if full_name %}{{ full_name }}，您好：{% else %}尊敬的客户：{% endif %}

      {% if comment %}

      {% if is_late %}这封信回得晚了，让您久等了。{% endif %}谢谢您坦率地告诉我们。您在{{ submitted_on }}写道：

      > {{ comment }}

      {% if topics contains "data-loss" %}

      从您的描述来看，您交给我们的数据丢失或损坏了。这件事很严重，我很抱歉。

      想请教您一个问题：**其中哪些数据，您最急着用？**\
      回信写一句话就可以。

      {% elsif topics contains "security" %}

      这件事关系到数据安全，我们会认真对待。让您遇到这样的情况，我很抱歉。

      想请教您一个问题：**关于这件事，还有什么是我们应该知道的？**\
      回信里请不要写密码。

      {% elsif topics contains "leaving" %}

      看得出来，您打算离开，或者已经决定离开。事情走到这一步，我很抱歉。

      想请教您一个问题：**无论您怎么决定，现在还需要我们做什么？**\
      回信写一句话就可以。

      {% elsif topics contains "outage" %}

      您最需要用的时候，却用不了。给您的工作添了这么大的麻烦，我很抱歉。

      想请教您一个问题：**现在恢复正常了吗？**\
      回信写“恢复了”或“还没有”就可以。

      {% elsif topics contains "billing" %}

      看来您的账单还有没办妥的地方。给您添了麻烦，我很抱歉。

      想请教您一个问题：**要办妥这件事，您还需要我们做什么？**\
      回信写一句话就可以。

      {% elsif topics contains "performance" %}

      本该很快的事，却让您等了又等。白白耽误了您的时间，我很抱歉。

      想请教您一个问题：**一般在什么时候、做什么操作时最慢？**\
      回信写一句话就可以。

      {% elsif topics contains "support-speed" or topics contains "support-quality" %}

      您向我们求助，却没有得到应有的帮助。对此我很抱歉。

      想请教您一个问题：**现在还有什么没解决的吗？**\
      回信写一句话就可以。

      {% elsif topics contains "looking-around" %}

      您正在拿我们和别家作比较。看来我们还有让您不放心的地方，我很抱歉，也谢谢您如实相告。

      想请教您一个问题：**除了您提到的，还有什么会影响您的决定？**\
      回信写一句话就可以。

      {% elsif topics contains "delivery" %}

      您订的东西没能完好、准时地送到您手里。给您添了麻烦，我很抱歉。

      想请教您一个问题：**怎样处理，您觉得才算妥当？**\
      回信写一句话就可以。

      {% elsif topics contains "pricing" %}

      看来您觉得，现在的价格不太值。对此我很抱歉。

      想请教您一个问题：**怎样您才会觉得物有所值？**\
      回信写一句话就可以。

      {% elsif topics contains "usability" or topics contains "onboarding" %}

      本该简单的事，却让您费了不少周折。耽误了您的时间，我很抱歉。

      想请教您一个问题：**哪一步最费时间？**\
      回信写一句话就可以。

      {% else %}

      我们没有做到您期望的那样，我很抱歉。

      想请教您一个问题：**您还有什么要补充的吗？**\
      回信写一句话就可以。

      {% endif %}

      {% if resolve_day %}

      我已经着手跟进，最迟{{ resolve_day }}写信告诉您我了解到的情况，以及我们能做些什么。

      {% else %}

      我已经着手跟进，您的回信会直接发到我这里。

      {% endif %}

      {% else %}

      {% if is_late %}这封信回得晚了，让您久等了。{% endif %}感谢您填写我们的问卷。看得出来，我们有些地方没有做好，只是还不清楚具体是哪里。没能让您满意，我很抱歉。

      想请教您一个问题：**您最希望我们先解决哪一件事？**\
      回信写一句话就可以。

      {% if resolve_day %}

      这件事由我负责，我最迟{{ resolve_day }}再与您联系。

      {% else %}

      这件事由我负责，您的回信会直接发到我这里。

      {% endif %}

      {% endif %}

      祝好

      {{ owner.name }}\
      {{ company_name }} {{ owner.role }}\
      {{ owner.email }}
      """#),
  ]
}
