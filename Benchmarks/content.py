"""The words of the benchmark: what customers write, and what they are answered."""

# How often each score from 0 to 10 is given.
SCORES = [4, 2, 3, 4, 4, 8, 9, 14, 20, 17, 15]
CHANNELS = ["survey", "email", "in-app", "support"]
PLANS = ["free", "team", "business", "enterprise"]
COMPANIES = [
    "Northwind", "Aldgate", "Brightfield", "Calder", "Dunmore", "Eastgate", "Fairholm", "Granta",
    "Holloway", "Ironbridge", "Juniper", "Kestrel", "Langdale", "Marlowe", "Newbury", "Oakley",
]
NAMES = {
    "en": (
        ["Ana", "Ben", "Carla", "David", "Elena", "Frank", "Grace", "Hugo", "Ivy", "Jonas", "Kate",
         "Liam", "Mara", "Noah", "Olga", "Paul", "Rosa", "Sam", "Tess", "Victor"],
        ["Silva", "Novak", "O'Brien", "Meyer", "Rossi", "Dubois", "Larsen", "Costa", "Haddad",
         "Kowalski", "Brown", "Jensen", "García", "Müller", "Smith", "Ivanova"],
    ),
    "zh-Hans": (
        ["伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "洋", "艳", "建国", "晓明", "雨桐", "子轩"],
        ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙"],
    ),
}

# Ten topics of sixteen English and four Chinese words: two hundred.
TOPICS = {
    "billing": (
        ["invoice", "invoices", "billing", "billed", "refund", "refunded", "charged twice",
         "overcharged", "direct debit", "credit note", "payment failed", "receipt", "card declined",
         "VAT number", "charged again", "double charge"],
        ["账单", "发票", "扣款", "退款"]),
    "pricing": (
        ["price", "prices", "pricing", "expensive", "overpriced", "discount", "per seat", "cheaper",
         "price increase", "costs too much", "value for money", "budget", "quote", "renewal price",
         "paying more", "hidden fees"],
        ["价格", "涨价", "太贵", "折扣"]),
    "performance": (
        ["slow", "slower", "slowly", "sluggish", "lag", "lags", "freezes", "freezing", "takes forever",
         "timed out", "timeout", "loading", "spinner", "hangs", "unresponsive", "delay"],
        ["很慢", "卡顿", "超时", "加载"]),
    "outage": (
        ["outage", "outages", "downtime", "is down", "was down", "crashes", "crashed", "crashing",
         "unavailable", "offline", "error message", "not reachable", "broken", "stopped working",
         "blank page", "can't log in"],
        ["宕机", "闪退", "打不开", "报错"]),
    "support": (
        ["support", "agent", "ticket", "no reply", "never replied", "still waiting", "on hold",
         "chatbot", "unhelpful", "rude", "patient", "friendly", "nobody answers", "callback",
         "escalated", "response time"],
        ["客服", "没人回复", "态度", "工单"]),
    "usability": (
        ["confusing", "complicated", "clunky", "intuitive", "hard to find", "too many clicks",
         "easy to use", "layout", "menu", "navigation", "cluttered", "design", "shortcut", "readable",
         "user-friendly", "settings page"],
        ["难用", "界面", "复杂", "找不到"]),
    "missing": (
        ["missing", "feature request", "would love", "wish", "please add", "roadmap", "dark mode",
         "bulk edit", "lacks", "no way to", "custom fields", "would be nice", "export to excel",
         "templates", "offline mode", "reminders"],
        ["希望增加", "缺少", "建议", "批量"]),
    "integration": (
        ["integration", "integrations", "API", "webhook", "webhooks", "sync", "syncing", "plugin",
         "connector", "single sign-on", "SSO", "import", "calendar feed", "spreadsheet", "payroll",
         "data feed"],
        ["对接", "接口", "同步", "插件"]),
    "mobile": (
        ["mobile", "phone", "iPhone", "Android", "tablet", "the app", "your app", "notifications",
         "push message", "small screen", "app store", "touch screen", "battery", "camera", "widget",
         "handheld"],
        ["手机", "安卓", "平板", "小程序"]),
    "leaving": (
        ["cancel", "cancelled", "cancelling", "not renewing", "switching", "competitor",
         "alternatives", "moving away", "close our account", "last month with you", "unsubscribe",
         "leaving", "another vendor", "end of contract", "shopping around", "looking elsewhere"],
        ["退订", "不再续费", "换别家", "解约"]),
}


def words(topic, language):
    return TOPICS[topic][0 if language == "en" else 1]


THINGS = {
    "en": ["dashboard", "planner", "report", "schedule", "export", "search", "login", "editor",
           "overview", "archive", "inbox", "timeline"],
    "zh-Hans": ["看板", "排班", "报表", "导出", "搜索", "登录", "编辑器", "总览"],
}

SENTENCES = {
    "en": [
        "We have used the {thing} every day for {number} weeks.",
        "What bothers me most about it is this: {word}.",
        "My colleagues mention {word} in every meeting.",
        "The {thing} was fine until the last update, and now people here only say \"{word}\".",
        "It took {number} minutes before anybody could explain the {thing} to me!",
        "Honestly, {word} is the reason for my score.",
        "I'd recommend it to a friend, but not for the {thing}.",
        "Could you look into {word} please?",
        "All in all we are happy with it; the {thing} saves us {number} hours a month.",
        "For a team of {number} people this is not good enough.",
        "Nothing to add, really.",
        "Last Tuesday {number} of us sat in front of the {thing} and waited.",
        "I don't understand why {word} is still a problem in this day and age...",
        "Thanks to everyone who helped us with the {thing}.",
    ],
    "zh-Hans": [
        "{thing}我们每天都在用，已经{number}周了。",
        "最让人头疼的是{word}。",
        "同事们开会时总提到{word}，希望尽快解决。",
        "更新之后{thing}就不太稳定，大家都在说{word}！",
        "等了{number}分钟才有人解释怎么用{thing}。",
        "总体来说还不错，{thing}每月帮我们省下{number}个小时。",
        "请帮忙看一下{word}的问题，谢谢。",
        "说实话，{word}是我打这个分数的原因。",
        "{number}个人的团队，这样的{thing}还不够好。",
    ],
}

SETTINGS = """\
company: Acme
from: { name: Kim Park, address: care@acme.example }
languages: [en, zh-Hans]
time_zone: Europe/Berlin
calendars:
  office:
    time_zone: Europe/Berlin
    open: { monday-friday: "09:00-12:30, 13:30-18:00" }
    holidays: [2026-12-25, 2026-12-26, 2027-01-01, 2027-12-24]
priorities:
  P1: { respond_within: 1 hour, resolve_within: 1 working day, calendar: always }
  P2: { respond_within: 4 working hours, resolve_within: 3 working days, calendar: office }
  P3: { respond_within: 1 working day, resolve_within: 5 working days, calendar: office }
  P4: { respond_within: 3 working days, resolve_within: 10 working days, calendar: office }
limits: { per_person: 1 letter in 7 days, per_run: 10000000, per_domain: 10000000 a day }
fields:
  plan: text
outbox: outbox
ledger: .heed/ledger.sqlite
"""

PEOPLE = """\
people:
  success:
    name: Kim Park
    role: { en: Customer Success Manager, zh-Hans: 客户成功经理 }
    email: kim.park@acme.example
    languages: [en, zh-Hans]
"""

SURVEYS = """\
surveys:
  nps:
    kind: nps
    scale: 0..10
    bands: { detractor: 0..6, passive: 7..8, promoter: 9..10 }
"""

# A letter is a subject and paragraphs; names in double braces are the customer's.
_GREETING = {
    "en": "Dear {{ first_name }} {{ last_name }},",
    "zh-Hans": "{{ last_name }}{{ first_name }}，您好：",
}
_CLOSING = {
    "en": "Kind regards, Kim Park, Customer Success Manager, Acme",
    "zh-Hans": "祝好！Kim Park，客户成功经理，Acme",
}
_BODIES = {
    "recovery": {
        "en": ("What you told us", [
            "Thank you for telling us how it went. You wrote:", "> {{ comment }}",
            "That is not what working with us should be like, and I am sorry.",
            "May I ask one thing: **what should we put right first?** A line in reply is enough.",
            "You will hear from me by {{ resolve_by }}."]),
        "zh-Hans": ("关于您的反馈", [
            "感谢您的坦诚。您写道：", "> {{ comment }}", "这不是您应有的体验，非常抱歉。",
            "想请教您一点：**您希望我们先改进什么？**回复一句话即可。",
            "我会在 {{ resolve_by }} 之前再次与您联系。"]),
    },
    "nudge": {
        "en": ("One question about your answer", [
            "Thank you for your answer. You wrote:", "> {{ comment }}",
            "I would like to understand it better: **what would make the difference for you?**",
            "I read every reply myself, and will answer by {{ respond_by }}."]),
        "zh-Hans": ("关于您的回答", [
            "感谢您的回答。您写道：", "> {{ comment }}", "想多了解一些：**怎样才能让您更满意？**",
            "每一封回复我都会亲自阅读，并在 {{ respond_by }} 之前答复。"]),
    },
    "thanks": {
        "en": ("Thank you", [
            "You made our day. You wrote:", "> {{ comment }}",
            "I have passed it on to the people who built it; they will read it **word by word**.",
            "If there is anything we can do for you, simply reply."]),
        "zh-Hans": ("谢谢您", [
            "您的话让我们很受鼓舞。您写道：", "> {{ comment }}",
            "我已转给负责的同事，他们会**逐字**阅读。", "如果有任何需要，直接回复即可。"]),
    },
}
LETTERS = {
    name: {
        language: (subject, [_GREETING[language], *body, _CLOSING[language]])
        for language, (subject, body) in bodies.items()
    }
    for name, bodies in _BODIES.items()
}


def markdown(letter):
    subject, paragraphs = letter
    return f"---\nsubject: {subject}\npreheader: {subject}\n---\n" + "\n\n".join(paragraphs) + "\n"


def text(letter):
    return "\n\n".join(paragraph.replace("**", "") for paragraph in letter[1]) + "\n"


def html(letter):
    result = ""
    for paragraph in letter[1]:
        while "**" in paragraph:
            paragraph = paragraph.replace("**", "<strong>", 1).replace("**", "</strong>", 1)
        if paragraph.startswith("> "):
            paragraph = f"<blockquote>{paragraph[2:]}</blockquote>"
        result += f"<p>{paragraph}</p>\n"
    return result


def layout(body):
    return (
        '<!DOCTYPE html>\n<html lang="{{ language }}"><head><meta charset="utf-8">'
        "<title>{{ subject }}</title></head>\n"
        '<body style="margin:0;background:#f2f4f6">\n'
        '<table role="presentation" width="600" align="center" cellpadding="24">\n'
        '<tr><td style="background:#fff;font:16px/1.6 sans-serif">\n'
        f"{body}\n</td></tr>\n</table>\n</body>\n</html>\n"
    )
