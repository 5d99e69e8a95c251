extension StarterFile {
  /// Responses with the decisions that they must get.
  static let decisions = StarterFile(
    "rules/tests/decisions.yml",
    """
    # yaml-language-server: $schema=../schemas/tests.json
    # Responses and the decisions they must get: how the rules play together, and what `also` adds.

    tests:

      - given: { nps: 2, plan: enterprise, comment: "We are switching to a competitor: our entries were deleted and nobody answered." }
        expect: { rule: Data is lost, priority: P1, owner: head-of-success, tags: [data-loss, support] }

      - given: { nps: 3, plan: business, language: zh-Hans, comment: "合同到期不再续费。" }
        expect: { rule: Large account that is leaving, priority: P1, tags: [churn-risk] }

      - given: { nps: 5, plan: starter, comment: "I have cancelled my subscription." }
        expect: { rule: Customer who is leaving, priority: P2, tags: [churn-risk] }

      - given: { csat: 1, comment: "Two weeks for a corrected invoice, no reply since Monday." }
        expect: { rule: Dissatisfied with our help, template: low-csat, owner: support, tags: [billing, support] }

      - given: { csat: 5 }
        expect: { rule: otherwise, priority: P4 }
    """)
}
