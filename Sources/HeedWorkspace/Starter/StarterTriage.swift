extension StarterFile {
  /// Nine rules that show the whole of the language.
  static let triage = StarterFile(
    "rules/triage.yml",
    """
    # yaml-language-server: $schema=schemas/triage.json
    # Who is answered, how soon, with which letter and by whom.
    #
    # The rules are tried from top to bottom; the first that fits decides, so the order matters: the
    # special case stands above the general one. Examples say what a rule is meant for, and what not.
    # `heed explain` shows for any response which rules were tried, and why each did or did not fit.

    rules:

      # What cannot wait

      - rule: Data is lost
        when:
          topics: data-loss
        then:
          priority: P1
          template: detractor-recovery
          owner: head-of-success
          tags: [data-loss]
        examples:
          - given: { nps: 3, comment: "Half of last week's entries were deleted overnight." }
          - given: { nps: 3, comment: "The week view is hard to read." }
            matches: no

      - rule: Large account that is leaving
        when:                                 # all of these
          topics: leaving
          plan: [enterprise, business]        # a list: any of these
          none:                               # none of these
            - band: [promoter, satisfied, easy, positive]
        then:
          priority: P1
          template: detractor-recovery
          owner: head-of-success
          tags: [churn-risk]
        examples:
          - given: { nps: 2, plan: enterprise, comment: "We won't renew in January." }
          - given: { nps: 2, plan: starter, comment: "We won't renew in January." }
            matches: no

      - rule: Customer who is leaving
        when:
          topics: leaving
          none:
            - band: [promoter, satisfied, easy, positive]
        then:
          priority: P2
          template: detractor-recovery
          owner: success
          tags: [churn-risk]
        examples:
          - given: { nps: 2, plan: starter, comment: "We won't renew in January." }
          - given: { nps: 10, comment: "We are switching to the big plan!" }
            matches: no

      # Unhappy

      - rule: Dissatisfied with our help
        when:
          csat: dissatisfied                  # short for  survey: csat  and  band: dissatisfied
        then:
          priority: P2
          template: low-csat
          owner: support
        examples:
          - given: { csat: 2, comment: "I had to explain the problem three times." }
          - given: { csat: 3 }
            matches: no

      - rule: Very unhappy, or could not work
        when:
          any:                                # at least one of these
            - nps: 0..3                       # short for  survey: nps  and  score: 0..3
            - band: [detractor, hard, negative]
              topics: outage
        then:
          priority: P2
          template: detractor-recovery
          owner: success
        examples:
          - given: { nps: 3 }
          - given: { nps: 6, comment: "It was down all morning." }
          - given: { nps: 6, comment: "The week view is hard to read." }
            matches: no

      - rule: Unhappy
        when:
          band: [detractor, hard, negative]
        then:
          priority: P3
          template: detractor-recovery
          owner: success
        examples:
          - given: { nps: 6, comment: "The week view is hard to read." }
          - given: { ces: 2 }
          - given: { stars: 1, comment: "The screen was cracked." }
          - given: { nps: 7 }
            matches: no

      # Neither unhappy nor won over

      - rule: In between, and says why
        when:
          band: [passive, neutral]
          comment: present
        then:
          priority: P3
          template: passive-nudge
          owner: success
        examples:
          - given: { nps: 8, comment: "Solid, but I miss a monthly overview." }
          - given: { nps: 8 }
            matches: no

      # Happy

      - rule: Promoter
        when:
          nps: promoter
        then:
          priority: P4
          template: promoter-thanks
          owner: success
        examples:
          - given: { nps: 9, comment: "I do the planning on the train now." }
          - given: { nps: 10 }

      - rule: Satisfied, and says why
        when:
          band: [satisfied, easy, positive]
          comment: present
        then:
          priority: P4
          template: promoter-thanks
          owner: success
        examples:
          - given: { csat: 5, comment: "Tom found the wrong setting in two minutes." }
          - given: { stars: 5 }
            matches: no

      # When no rule fits. This entry must be there, and the last.
      - otherwise:
          priority: P4
          owner: success
          skip: nothing was said that a letter could answer

    # What is added to the decision above. Every entry that fits applies.
    also:

      - also: About billing
        when: { topics: billing }
        then: { tags: [billing] }

      - also: Tell support about slow answers
        when: { topics: support-speed }
        then: { tags: [support], notify: [support] }
    """)
}
