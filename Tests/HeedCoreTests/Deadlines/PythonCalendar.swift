/// A calendar written in Python from `docs/deadlines.md`: plain lists, searched from the beginning.
///
/// It reads a list of calendars with questions, and prints one answer a line.
let pythonCalendar = """
  import json, sys
  from datetime import date, datetime, timedelta, timezone
  from zoneinfo import ZoneInfo

  EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

  def seconds(time):
      return int((time.astimezone(timezone.utc) - EPOCH).total_seconds())

  def wall(zone, instant):
      return (EPOCH + timedelta(seconds=instant)).astimezone(zone).replace(tzinfo=None)

  def first_showing(zone, local):
      # The first second at which the clock shows `local` or later.
      low = int((local - datetime(1970, 1, 1)).total_seconds()) - 30 * 3600
      exact = seconds(local.replace(tzinfo=zone, fold=0))
      if wall(zone, exact) == local:
          return exact
      high = low + 60 * 3600
      while high - low > 1:
          middle = (low + high) // 2
          if wall(zone, middle) >= local:
              high = middle
          else:
              low = middle
      return high

  def latest_shown(zone, instant):
      # The latest time the clock has shown up to `instant`; changes are at full quarters of an hour.
      edge = instant - instant % 900
      return max([wall(zone, instant)] + [wall(zone, edge - k * 900 - 1) + timedelta(seconds=1)
                                          for k in range(0, 100)])

  class Calendar:
      def __init__(self, record):
          self.zone = ZoneInfo(record["zone"])
          self.days = []
          covered = None
          first = date.fromisoformat(record["first"])
          for number in range(160):
              day = first + timedelta(days=number)
              ranges = record["dates"].get(day.isoformat(), record["week"][day.weekday()])
              midnight = datetime(day.year, day.month, day.day)
              stretches = []
              for start, end in ranges:
                  a = first_showing(self.zone, midnight + timedelta(minutes=start))
                  b = first_showing(self.zone, midnight + timedelta(minutes=end))
                  if covered is not None:
                      a = max(a, covered)
                  if a < b:
                      stretches.append((a, b))
                      covered = b
              if stretches:
                  self.days.append((day, stretches))
          self.stretches = [s for _, stretches in self.days for s in stretches]

      def measure(self, start, amount):
          end = start + amount
          return sum(max(0, min(b, end) - max(a, start)) for a, b in self.stretches)

      def due_seconds(self, start, amount):
          for a, b in self.stretches:
              a = max(a, start)
              if a < b:
                  if b - a >= amount:
                      return a + amount
                  amount -= b - a

      def warn_seconds(self, due, amount):
          for a, b in reversed(self.stretches):
              b = min(b, due)
              if a < b:
                  if b - a >= amount:
                      # A whole stretch counts from its opening.
                      return b - amount
                  amount -= b - a

      def due_days(self, start, count):
          begun = [i for i, (_, s) in enumerate(self.days) if s[0][0] <= start][-1]
          day, stretches = self.days[begun]
          target_day, target = self.days[begun + count]
          if start >= stretches[-1][1]:
              return target[-1][1]
          local = latest_shown(self.zone, start) + (target_day - day)
          wanted = first_showing(self.zone, local)
          if wanted < target[0][0]:
              return target[0][0]
          return max(min(wanted, b) for a, b in target if a <= wanted)

      def warn_days(self, due, count):
          begun = [i for i, (_, s) in enumerate(self.days) if s[0][0] < due][-1]
          day, stretches = self.days[begun]
          if due > stretches[-1][1]:
              return self.days[begun + 1 - count][1][0][0]
          target_day, target = self.days[begun - count]
          local = wall(self.zone, due) + (target_day - day)
          wanted = max(first_showing(self.zone, local), target[0][0])
          return min(max(a, wanted) for a, b in self.stretches if b > wanted)

      def warn_wall(self, due, amount):
          wanted = due - amount
          later = [max(a, wanted) for a, b in self.stretches if b > wanted and max(a, wanted) < due]
          if later:
              return later[0]
          a, b = [(a, b) for a, b in self.stretches if b <= wanted][-1]
          return max(a, b - amount)

  for record in json.load(sys.stdin):
      calendar = Calendar(record)
      for question in record["questions"]:
          method = getattr(calendar, question["kind"].replace(" ", "_"))
          print(method(question["instant"], question["amount"]))
  """
