"""When two parts of dates are one."""

from nutgraf.facts.numeric_dates import Date


def is_same_date(point: Date, article: Date) -> bool:
    """Whether two parts of dates are one; a decade agrees with its years."""
    if "decade" in (point.kind, article.kind) and article.kind in ("decade", "year"):
        if point.kind not in ("decade", "year") or (point.kind == "decade" and point.value % 10):
            return False
        return point.value // 10 % 10 == article.value // 10 % 10
    if point.kind != article.kind:
        return False
    if point.kind != "day":
        return point.value == article.value
    here, there = (point.value, point.month), (article.value, article.month)
    return here == there or ((point.swaps or article.swaps) and here == there[::-1])
