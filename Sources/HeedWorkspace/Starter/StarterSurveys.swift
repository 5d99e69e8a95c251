extension StarterFile {
  /// The scales and bands of the four usual kinds of survey; the same as the project's own.
  static let surveys = StarterFile(
    "rules/surveys.yml",
    """
    # yaml-language-server: $schema=schemas/surveys.json
    # The surveys we run: the scale each uses, the words people answer with, and what a score means.
    # The name of a survey can be used in rules: `nps: 0..6`, `csat: dissatisfied`.

    surveys:
      # "How likely are you to recommend us to a friend or colleague?"
      nps:
        kind: nps
        scale: 0..10
        bands: { detractor: 0..6, passive: 7..8, promoter: 9..10 }

      # "How satisfied were you with the help you received?"
      csat:
        kind: csat
        scale: 1..5
        words:
          very dissatisfied: 1
          very unsatisfied: 1
          dissatisfied: 2
          somewhat dissatisfied: 2
          unsatisfied: 2
          neither satisfied nor dissatisfied: 3
          neutral: 3
          satisfied: 4
          somewhat satisfied: 4
          very satisfied: 5
          非常不满意: 1
          很不满意: 1
          不满意: 2
          不太满意: 2
          一般: 3
          中立: 3
          比较满意: 4
          满意: 4
          很满意: 5
          非常满意: 5
          "😡": 1
          "😠": 1
          "🙁": 2
          "😕": 2
          "😐": 3
          "🙂": 4
          "😊": 4
          "😀": 5
          "😍": 5
        bands: { dissatisfied: 1..2, neutral: 3, satisfied: 4..5 }

      # "It was easy to get done what I came for." 1 is strongly disagree, 7 is strongly agree.
      ces:
        kind: ces
        scale: 1..7
        words:
          strongly disagree: 1
          disagree: 2
          somewhat disagree: 3
          neither agree nor disagree: 4
          somewhat agree: 5
          agree: 6
          strongly agree: 7
          非常不同意: 1
          不同意: 2
          比较不同意: 3
          一般: 4
          比较同意: 5
          同意: 6
          非常同意: 7
        bands: { hard: 1..3, neutral: 4, easy: 5..7 }

      # "How many stars would you give us?"
      stars:
        kind: stars
        scale: 1..5
        words:
          one star: 1
          1 star: 1
          two stars: 2
          2 stars: 2
          three stars: 3
          3 stars: 3
          four stars: 4
          4 stars: 4
          five stars: 5
          5 stars: 5
          一星: 1
          二星: 2
          两星: 2
          三星: 3
          四星: 4
          五星: 5
          "★": 1
          "★★": 2
          "★★★": 3
          "★★★★": 4
          "★★★★★": 5
          "⭐": 1
          "⭐⭐": 2
          "⭐⭐⭐": 3
          "⭐⭐⭐⭐": 4
          "⭐⭐⭐⭐⭐": 5
        bands: { negative: 1..2, neutral: 3, positive: 4..5 }
    """)
}
