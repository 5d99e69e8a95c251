extension StarterFile {
  /// Three people who answer.
  static let people = StarterFile(
    "rules/people.yml",
    """
    # yaml-language-server: $schema=schemas/people.json
    # The people who answer customers. Rules name them by the word before the colon; letters are
    # signed with their name, role and address. A name or a role can be given once, or once for each
    # language. Letters are written in English and Chinese, so each of these three reads both.

    people:
      success:
        name: { en: Lin Chen, zh-Hans: 陈琳 }
        role: { en: Customer Success Manager, zh-Hans: 客户成功经理 }
        email: lin.chen@acme.example
        languages: [en, zh-Hans]

      support:
        name: { en: Yan Zhou, zh-Hans: 周燕 }
        role: { en: Head of Support, zh-Hans: 客户支持主管 }
        email: yan.zhou@acme.example
        languages: [en, zh-Hans]

      head-of-success:
        name: { en: Ming Li, zh-Hans: 李明 }
        role: { en: Head of Customer Success, zh-Hans: 客户成功总监 }
        email: ming.li@acme.example
        languages: [en, zh-Hans]
    """)
}
