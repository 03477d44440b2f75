"""The dates of a million rent notices with `holidays` and `dateutil`, as somebody would write it in Python:
`rent_dates.py CHECKS`. It prints what deadline-bench prints, and has the same notices."""

import sys
import time
from datetime import date, timedelta

import holidays
from dateutil.relativedelta import relativedelta

DAY = timedelta(days=1)
EPOCH = date(1970, 1, 1)
BANK = holidays.country_holidays("GB", subdiv="SCT", years=range(2018, 2031))
ANCHOR = date(2018, 12, 31)
POST_DAYS = (2, 4)  # recorded delivery, second class
LENGTHS = (7, 14, 28, None)  # None: monthly on the 31st, or the last day of a shorter month


def working_day(day):
    while day.weekday() > 4 or day in BANK:
        day += DAY
    return day


def received(posted, days):
    day = working_day(posted)
    for _ in range(days):
        day = working_day(day + DAY)
    return day


def period_start(day, length):
    if length:
        past = (day - ANCHOR).days % length
        return day + timedelta(days=length - past) if past else day
    start = day + relativedelta(day=31)
    return start if start >= day else day + relativedelta(months=1, day=31)


def main(checks):
    first = date(2019, 1, 1)
    lawful = total = 0
    start = time.perf_counter()
    for number in range(checks):
        posted = first + timedelta(days=number % 3590)
        # 28 clear days between the day of receipt and the day the first new rent is due.
        earliest = received(posted, POST_DAYS[number % 2]) + timedelta(days=29)
        safe = period_start(earliest + timedelta(days=number % 3), LENGTHS[number % 4])
        if posted + timedelta(days=20 + number % 60) >= safe:
            lawful += 1
        total += (safe - EPOCH).days
    print("nanoseconds", int((time.perf_counter() - start) * 1e9))
    print("lawful", lawful)
    print("sum", total)


main(int(sys.argv[1]))
