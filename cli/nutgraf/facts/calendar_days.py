"""Days some units of time away, and the week, month or year around a day."""

from datetime import date, timedelta

DAY = timedelta(days=1)


def days_within(today: date, reach: range, weekday: int) -> list[date]:
    """The days within reach that are a given weekday."""
    days = (today + away * DAY for away in reach)
    return [day for day in days if day.isoweekday() == weekday]


def moved(today: date, unit: str, count: int) -> date:
    """The day some units of time away; no further than the calendar goes."""
    if unit in ("day", "week"):
        return today + count * (7 if unit == "week" else 1) * DAY
    months = today.year * 12 + today.month - 1 + count * (12 if unit == "year" else 1)
    year, month = divmod(max(months, 12), 12)
    return date(year, month + 1, min(today.day, 28))


def period_around(day: date, unit: str) -> tuple[date, date]:
    """The day itself, or its week, month or year."""
    if unit == "week":
        monday = day - (day.isoweekday() - 1) * DAY
        return monday, monday + 6 * DAY
    if unit == "month":
        return day.replace(day=1), moved(day, "month", 1).replace(day=1) - DAY
    return (date(day.year, 1, 1), date(day.year, 12, 31)) if unit == "year" else (day, day)
