extension StarterFile {
  /// How the exports of each tool are read; the same as the project's own.
  static let sources = [
    delighted, googleForms, plain, surveyMonkey, typeform, wenjuanxing,
  ]

  private static let delighted = StarterFile(
    "rules/sources/delighted.yml",
    """
    # yaml-language-server: $schema=../schemas/source.json
    # Delighted: responses as its API gives them, in a JSON list or one on each line.
    # Ask for `expand[]=person`, or there are no addresses to write to.
    source: Delighted

    recognise: { columns: [survey_type, score, created_at, permalink] }

    columns:
      id: id
      # Delighted's name for the survey, and ours in rules/surveys.yml where it differs.
      survey: { column: survey_type, values: { star_rating: stars, stars5: stars, csat5: csat, ces7: ces } }
      score: score
      comment: comment
      submitted_at: { column: created_at, format: unix }
      # A dot leads into what is nested: the email of the person.
      email: { column: [person.email, email], optional: yes }
      full_name: { column: [person.name, name], optional: yes }
      language: { column: [person_properties.language, person_properties.locale], optional: yes }
      company: { column: person_properties.company, optional: yes }
      plan: { column: person_properties.plan, optional: yes }

    fields:                             # more fields that rules and letters may use
      plan: text
    """)

  private static let googleForms = StarterFile(
    "rules/sources/google-forms.yml",
    """
    # yaml-language-server: $schema=../schemas/source.json
    # Google Forms: Responses > Download responses (.csv), or the linked sheet saved as CSV.
    source: Google Forms

    recognise: { first_column: [Timestamp, Zeitstempel, Horodateur, "Marca temporal", 时间戳记, 時間戳記] }

    # The survey is known by its question: the first of these patterns that is found in a header is the
    # one, and its column holds the score. Write some words of your questions, .* for what is between.
    survey:
      nps: "likely .* recommend|推荐.*可能|可能.*推荐|愿意.*推荐"
      csat: "satisfied|satisfaction|满意"
      ces: "how easy|easy (to|for)|effort|容易|费力"
      stars: "how many stars|star rating|几颗星|几星"

    columns:
      # There is no id; a row is known by all that it says.
      # The time's form follows the language of the sheet: keep the one that is yours. 3/5/2026 is the 5th
      # of March to the first of these; for the 3rd of May write d/M/yyyy H:mm:ss in its place.
      submitted_at:
        column: [Timestamp, Zeitstempel, Horodateur, "Marca temporal", 时间戳记, 時間戳記]
        format: ["M/d/yyyy H:mm:ss", "yyyy/MM/dd h:mm:ss a z", "yyyy/M/d H:mm:ss", "yyyy/M/d ah:mm:ss",
                 "dd.MM.yyyy HH:mm:ss", "yyyy-MM-dd HH:mm:ss"]
      comment: { column_after: score }  # the question that follows the score's
      email: { column: ["Email Address", Email, E-Mail-Adresse, 电子邮件地址], optional: yes }
      full_name: { column: [Name, "Your name", "Full name", 姓名], optional: yes }
    """)

  private static let plain = StarterFile(
    "rules/sources/plain.yml",
    """
    # yaml-language-server: $schema=../schemas/source.json
    # heed's own layout, for exports of your own making. Only `survey` and one of `score` and `comment` must
    # be there; all other columns may be left out.
    #
    #   id,survey,score,comment,submitted_at,language,channel,email,first_name,last_name,company
    #
    # The fields declared in rules/heed.yml are read from the columns of their names.
    source: plain

    recognise: { columns: [survey, [score, comment]] }

    columns:
      survey: survey                    # a name from rules/surveys.yml
      id: { column: id, optional: yes } # without an id, a row is known by all that it says
      score: { column: score, optional: yes }
      comment: { column: comment, optional: yes }
      submitted_at: { column: submitted_at, format: iso, optional: yes } # 2026-11-22 or 2026-11-22T10:00:00Z
      language: { column: language, optional: yes }
      channel: { column: channel, optional: yes }
      email: { column: email, optional: yes }
      first_name: { column: first_name, optional: yes }
      last_name: { column: last_name, optional: yes }
      full_name: { column: [full_name, name], optional: yes }
      company: { column: company, optional: yes }
    """)

  private static let surveyMonkey = StarterFile(
    "rules/sources/surveymonkey.yml",
    """
    # yaml-language-server: $schema=../schemas/source.json
    # SurveyMonkey: Analyze results > Save as > Export all > All individual responses, CSV.
    # SurveyMonkey Audience, whose files begin with "RespondentID", is read too.
    source: SurveyMonkey

    recognise: { first_column: ["Respondent ID", RespondentID, respondent_id] }

    # The second row has the choices of each question, and nothing under "Respondent ID". Audience files
    # may lack it: a row counts as header only if its first cell is blank.
    header_rows: 1..2

    # The survey is known by its question: the first of these patterns that is found in a header is the
    # one, and its column holds the score. Write some words of your questions, .* for what is between.
    survey:
      nps: "likely .* recommend|推荐.*可能|可能.*推荐|愿意.*推荐"
      csat: "satisfied|satisfaction|满意"
      ces: "how easy|easy (to|for)|effort|容易|费力"
      stars: "how many stars|star rating|几颗星|几星"

    columns:
      id: ["Respondent ID", RespondentID, respondent_id]
      # Times are in the zone of the account; without `zone:` they are taken to be in the workspace's.
      submitted_at:
        column: ["End Date", "Start Date", date_created]
        format: ["MM/dd/yyyy hh:mm:ss a", "MM/dd/yyyy HH:mm:ss", "yyyy-MM-dd HH:mm:ss"]
        optional: yes
      comment: { column_after: score }  # the question that follows the score's
      email: { column: ["Email Address", email_address], optional: yes }
      first_name: { column: ["First Name", first_name], optional: yes }
      last_name: { column: ["Last Name", last_name], optional: yes }
    """)

  private static let typeform = StarterFile(
    "rules/sources/typeform.yml",
    """
    # yaml-language-server: $schema=../schemas/source.json
    # Typeform: Results > Responses > Download, CSV.
    source: Typeform

    recognise: { first_column: "#", columns: ["Submit Date (UTC)"] }

    # The survey is known by its question: the first of these patterns that is found in a header is the
    # one, and its column holds the score. Write some words of your questions, .* for what is between.
    survey:
      nps: "likely .* recommend|推荐.*可能|可能.*推荐|愿意.*推荐"
      csat: "satisfied|satisfaction|满意"
      ces: "how easy|easy (to|for)|effort|容易|费力"
      stars: "how many stars|star rating|几颗星|几星"

    columns:
      id: "#"
      submitted_at: { column: "Submit Date (UTC)", format: "yyyy-MM-dd HH:mm:ss", zone: UTC }
      comment: { column_after: score }  # the question that follows the score's
      # Hidden fields and questions that you may have, in your own words.
      email: { column: [Email, email, "Email address"], optional: yes }
      first_name: { column: ["First name", first_name], optional: yes }
      last_name: { column: ["Last name", last_name], optional: yes }
      company: { column: [Company, company], optional: yes }
    """)

  private static let wenjuanxing = StarterFile(
    "rules/sources/wjx.yml",
    """
    # yaml-language-server: $schema=../schemas/source.json
    # 问卷星 (wjx.cn)：答卷 > 下载答卷数据 > CSV，按选项文本下载。
    source: 问卷星

    recognise: { first_column: 序号, columns: [提交答卷时间, 所用时间] }

    # The survey is known by its question: the first of these patterns that is found in a header is the
    # one, and its column holds the score. Write some words of your questions, .* for what is between.
    survey:
      nps: "likely .* recommend|推荐.*可能|可能.*推荐|愿意.*推荐"
      csat: "satisfied|satisfaction|满意"
      ces: "how easy|easy (to|for)|effort|容易|费力"
      stars: "how many stars|star rating|几颗星|几星"

    columns:
      # 序号 starts again with 1 in every survey, so the id is made of three columns.
      id: { columns: [序号, 提交答卷时间, 来自IP] }
      submitted_at: { column: 提交答卷时间, format: "yyyy/M/d H:mm:ss", zone: Asia/Shanghai }
      channel: { column: 来源, optional: yes }
      comment: { column_after: score }  # the question that follows the score's
      email: { column_matches: "邮箱|电子邮件|e-?mail", optional: yes }
      full_name: { column_matches: "姓名|称呼", optional: yes }
      company: { column_matches: "公司|单位名称", optional: yes }
    """)
}
