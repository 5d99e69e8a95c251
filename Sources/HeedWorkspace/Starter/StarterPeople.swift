extension StarterFile {
  /// Three people who answer.
  static let people = StarterFile(
    "rules/people.yml",
    """
    # yaml-language-server: $schema=schemas/people.json
    # The people who answer customers. Rules name them by the word before the colon; letters are
    # signed with their name, role and address. A name or a role can be given once, or once for each
    # language.

    people:
      success:
        name: { en: Lin Chen, zh-Hans: 陈琳 }
        role: { en: Customer Success Manager, zh-Hans: 客户成功经理 }
        email: lin.chen@acme.example
        languages: [en, zh-Hans]

      support:
        name: Tom Brennan
        role: { en: Head of Support, zh-Hans: 客户支持主管 }
        email: tom.brennan@acme.example
        languages: [en]

      head-of-success:
        name: Maria Santos
        role: { en: Head of Customer Success, zh-Hans: 客户成功总监 }
        email: maria.santos@acme.example
        languages: [en, pt]
    """)
}
