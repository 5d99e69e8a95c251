extension StarterFile {
  /// The letter `detractor-recovery` in both languages; the same as the project's own.
  static let detractorRecovery = [
    StarterFile(
      "templates/detractor-recovery/en.md",
      #"""
      ---
      subject: Your answer, and what happens next
      preheader: Thank you for your answer. This is what I will do about it.
      ---
      {% if first_name %}Dear {{ first_name }},{% elsif full_name %}Dear {{ full_name }},{% else %}Hello,{% endif %}

      {% if comment %}

      {% if is_late %}You should have heard from me sooner. {% endif %}Thank you for being frank with us. You wrote on {{ submitted_on }}:

      > {{ comment }}

      {% if topics contains "data-loss" %}

      As I understand it, records that you trusted us with are missing or damaged. That is serious, and I am sorry.

      {% elsif topics contains "security" %}

      I take this as the security matter that it is, and I am sorry that it could happen.

      {% elsif topics contains "leaving" %}

      As I understand it, you are leaving us, or are close to it. I am sorry that we let it come to this.

      {% elsif topics contains "outage" %}

      As I understand it, our product failed just when you needed it. I am sorry for all that this meant for you.

      {% elsif topics contains "wrong-results" %}

      As I understand it, we got things wrong that your people depend on. That is serious, and I am sorry.

      {% elsif topics contains "billing" %}

      As I understand it, we have not got your billing right. That should not happen where your money is concerned, and I am sorry.

      {% elsif topics contains "pricing" %}

      As I understand it, what we charge no longer fits what you get for it. I am sorry about that.

      {% elsif topics contains "performance" %}

      As I understand it, you wait too long for things that should go quickly. I am sorry for the time it has cost you.

      {% elsif topics contains "support-speed" or topics contains "support-quality" %}

      As I understand it, you asked us for help and did not get it as you should have. I am sorry about that.

      {% elsif topics contains "misled" %}

      As I understand it, you were told one thing and got another. I am sorry for that.

      {% elsif topics contains "looking-around" %}

      As I understand it, you are weighing us against others. I am sorry that we gave you cause to, and glad that you told us.

      {% elsif topics contains "delivery" %}

      As I understand it, your order did not reach you as it should have. I am sorry for the trouble.

      {% elsif topics contains "onboarding" %}

      As I understand it, we made getting started harder than it should have been. I am sorry for that.

      {% elsif topics contains "usability" %}

      As I understand it, something that should be simple is not. I am sorry for the time it has cost you.

      {% elsif comment.size < 40 %}

      I am sorry that we have not done better by you.

      {% else %}

      That is not how it should be, and I am sorry.

      {% endif %}

      {% if topics contains "data-loss" %}

      May I ask one thing: **which of them do you need most urgently?** A line in reply is enough.

      {% elsif topics contains "security" %}

      If there is more that I should know, a line in reply is enough. Please leave passwords out of it.

      {% elsif topics contains "leaving" %}

      Whichever way you decide: if there is more that you need from us, a line in reply is enough.

      {% elsif topics contains "outage" %}

      May I ask one thing: **is everything working for you again?** A yes or no in reply is enough.

      {% elsif topics contains "looking-around" %}

      May I ask one thing: **besides what you wrote, what will your decision depend on?** A line in reply is enough.

      {% elsif comment.size < 40 %}

      May I ask one thing: **could you tell me a little more about it?** A line in reply is enough.

      {% else %}

      If there is more that I should know, a line in reply is enough.

      {% endif %}

      {% if resolve_day %}

      I will see to this myself, and write to you by {{ resolve_day }}: what I have found, and what we can do about it.

      {% else %}

      I will see to this myself, and write to you with what I find and what we can do about it. Your reply comes straight to me.

      {% endif %}

      {% else %}

      {% if is_late %}You should have heard from me sooner. {% endif %}Thank you for answering our survey. From your answer I can tell that something is wrong, but not yet what it is. I am sorry that we have let you down.

      May I ask one thing: **what should we put right first?** A line in reply is enough.

      {% if resolve_day %}

      I will see to this myself, and you will hear from me again by {{ resolve_day }}.

      {% else %}

      I will see to this myself, and your reply comes straight to me.

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
      preheader: 谢谢您的反馈，说说我接下来的安排。
      ---
      {% if full_name %}{{ full_name }}，您好：{% else %}尊敬的客户：{% endif %}

      {% if comment %}

      {% if is_late %}这封信回得晚了，让您久等了。{% endif %}谢谢您坦率地告诉我们。您在{{ submitted_on }}写道：

      > {{ comment }}

      {% if topics contains "data-loss" %}

      从您的描述来看，您交给我们的数据丢失或损坏了。这件事很严重，我很抱歉。

      {% elsif topics contains "security" %}

      这件事关系到数据安全，我们会认真对待。让您遇到这样的情况，我很抱歉。

      {% elsif topics contains "leaving" %}

      看得出来，您不打算再用我们的产品，或者已经这样决定了。事情走到这一步，我很抱歉。

      {% elsif topics contains "outage" %}

      您要用的时候，系统偏偏出了问题。给您的工作添了这么大的麻烦，我很抱歉。

      {% elsif topics contains "wrong-results" %}

      从您的描述来看，系统出了错，还影响到了您那边的人。这件事很严重，我很抱歉。

      {% elsif topics contains "billing" %}

      收费和开票的事，我们没有给您办好。这关系到您的钱，本不该出这样的差错，我很抱歉。

      {% elsif topics contains "pricing" %}

      看来您觉得，现在的价格不太值。对此我很抱歉。

      {% elsif topics contains "performance" %}

      本该很快的事，却让您等了又等。白白耽误了您的时间，我很抱歉。

      {% elsif topics contains "support-speed" or topics contains "support-quality" %}

      您向我们求助，却没有得到应有的帮助。对此我很抱歉。

      {% elsif topics contains "misled" %}

      我们说的和您得到的不一样。对此我很抱歉。

      {% elsif topics contains "looking-around" %}

      看得出来，您在对比其他系统，是因为我们还有让您不放心的地方。我很抱歉，也谢谢您如实相告。

      {% elsif topics contains "delivery" %}

      您订的东西，没能好好地交到您手里。给您添了麻烦，我很抱歉。

      {% elsif topics contains "onboarding" %}

      您刚开始用的时候，我们没有让您轻松上手。对此我很抱歉。

      {% elsif topics contains "usability" %}

      本该简单的事，却让您费了不少周折。耽误了您的时间，我很抱歉。

      {% elsif comment.size < 15 %}

      我们没有做到您期望的那样，我很抱歉。

      {% else %}

      这样的情况本不该出现，我很抱歉。

      {% endif %}

      {% if topics contains "data-loss" %}

      想请教您一个问题：**其中哪些数据，您最急着用？**\
      回信写一句话就可以。

      {% elsif topics contains "security" %}

      如果还有我应该知道的，回信写一句话就可以；请不要写密码。

      {% elsif topics contains "leaving" %}

      无论您怎么决定，如果还有需要我们做的，回信写一句话就可以。

      {% elsif topics contains "outage" %}

      想请教您一个问题：**现在恢复正常了吗？**\
      回信写“恢复了”或“还没有”就可以。

      {% elsif topics contains "looking-around" %}

      想请教您一个问题：**除了您提到的，还有什么会影响您的决定？**\
      回信写一句话就可以。

      {% elsif comment.size < 15 %}

      想请教您一个问题：**能再具体说说吗？**\
      回信写一句话就可以。

      {% else %}

      如果还有我应该知道的，回信写一句话就可以。

      {% endif %}

      {% if resolve_day %}

      这件事由我来跟进，最迟{{ resolve_day }}写信告诉您我了解到的情况，以及我们能做些什么。

      {% else %}

      这件事由我来跟进，我会写信告诉您我了解到的情况，以及我们能做些什么。您的回信会直接发到我这里。

      {% endif %}

      {% else %}

      {% if is_late %}这封信回得晚了，让您久等了。{% endif %}感谢您填写我们的问卷。看得出来，我们有些地方没有做好，只是还不清楚具体是哪里。没能让您满意，我很抱歉。

      想请教您一个问题：**您最希望我们先解决哪一件事？**\
      回信写一句话就可以。

      {% if resolve_day %}

      这件事由我来跟进，我最迟{{ resolve_day }}再与您联系。

      {% else %}

      这件事由我来跟进，您的回信会直接发到我这里。

      {% endif %}

      {% endif %}

      祝好

      {{ owner.name }}\
      {{ company_name }} {{ owner.role }}\
      {{ owner.email }}
      """#),
  ]
}
