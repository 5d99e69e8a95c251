extension StarterFile {
  /// Company, sender, hours and priorities.
  static let settings = StarterFile(
    "rules/heed.yml",
    """
    # yaml-language-server: $schema=schemas/heed.json
    # The settings of this workspace. Change the company, the sender and the hours first;
    # `heed check` says whether everything still fits together.

    company: Acme

    # Letters come from this address, in the name of whoever signs and gets the answers; never from a
    # no-reply address. The name here is for what nobody in particular signs.
    from: { name: Lin Chen, address: care@acme.example }

    # The languages you write in. The first is used when there is no letter in the customer's own.
    languages: [en, zh-Hans]

    # Used for times in an export that do not say which zone they are in.
    time_zone: Europe/Berlin

    # When you work. "Working hours" and "working days" count only these times.
    # A priority below names the calendar that its clock runs on; `always` is day and night.
    calendars:
      office:
        time_zone: Europe/Berlin
        open: { monday-friday: "09:00-12:30, 13:30-18:00" }
        holidays:
          - 2026-12-25 Christmas Day
          - 2027-01-01 New Year's Day
          - 2027-12-25 Christmas Day
        half_days:
          2026-12-24: "09:00-12:30"
          2027-12-24: "09:00-12:30"

    # In order of urgency. The clock starts when the customer answered, not when we read it.
    #   respond_within  the first letter has left by then
    #   resolve_within  the customer has heard what we found and what we will do
    #   warn_before     it counts as at risk this long before it is late
    #   escalate_to     who is told when it is late: an entry of people.yml
    priorities:
      P1: { respond_within: 1 hour, resolve_within: 1 working day, calendar: always, warn_before: 15 minutes, escalate_to: head-of-success }
      P2: { respond_within: 4 working hours, resolve_within: 3 working days, calendar: office, warn_before: 1 working hour }
      P3: { respond_within: 1 working day, resolve_within: 5 working days, calendar: office, warn_before: 2 working hours }
      P4: { respond_within: 3 working days, calendar: office }

    # How much may be written: to one person, and in one run.
    limits: { per_person: 1 letter in 7 days, per_run: 500 }

    # Columns of your exports, beyond the usual ones, that rules and letters may use:
    # text, number, date or yes/no.
    fields:
      plan: text

    # Where letters go, and where heed remembers what happened.
    outbox: outbox
    ledger: .heed/ledger.sqlite
    """)
}
