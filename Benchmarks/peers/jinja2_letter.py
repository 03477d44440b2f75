"""The rent increase letter made with Jinja2, as a good programmer would: one compiled template with escaping on, and
ordinary functions for money and dates. Run by Benchmarks/bench.py:

    jinja2_letter.py CSS page             prints the page
    jinja2_letter.py CSS time BATCHES     prints nanoseconds for one letter: "values-to-bytes N" and "data-to-bytes N"
"""

import datetime
import pathlib
import statistics
import sys
import time
from types import SimpleNamespace as Record

import jinja2
from markupsafe import Markup, escape

HERE = pathlib.Path(__file__).parent
BATCH = 200

DATA = {
    "recipient": {"title": "Mrs", "given": "Agnes", "family": "O'Neill"},
    "others": [{"title": "Mr", "given": "Brian", "family": "O'Neill"}],
    "home": ["12 High Street", "Arbroath", "DD11 1AB"],
    "tenancy_reference": "TEN-004512",
    "old_rent": 41250,
    "new_rent": 42980,
    "charges": [
        {"name": "Cleaning shared areas", "old": 820, "new": 840},
        {"name": "Garden care", "old": 650, "new": 675},
    ],
    "period": "month",
    "starts_on": datetime.date(2027, 4, 1),
    "today": datetime.date(2027, 3, 1),
    "reason": "It now costs us more to repair homes. The rise will also pay for 60 new kitchens this year.",
    "consultation_closed": datetime.date(2027, 1, 29),
    "consultation_views": "We got replies from 120 tenants. 71 of them chose this rise. The other 49 chose a bigger rise,"
    " to pay for more new windows. We chose the smaller rise.",
    "pays_by": "standing-order",
    "writer": {
        "name": "Fiona Wilson",
        "job": "Housing officer",
        "phone": "01632 960 145",
        "email": "fiona.wilson@example.org",
    },
}


def long(words):
    """`hello@<wbr>example.org` and `https://<wbr>www.example.org`: where a line that is too short for it may end."""
    mark = "@" if "@" in words else "://"
    before, mark, after = words.partition(mark)
    return Markup(f"{escape(before)}{mark}<wbr>{escape(after)}") if mark else words


# What stands still from letter to letter is made once, as Plainspoken also does. Records, because Jinja2 looks up an
# attribute faster than a key.
ORGANISATION = {
    "name": "Example Housing Association",
    "address": ["1 Example Street", "Arbroath", "DD11 9ZZ"],
    "phone": "01632 960 100",
    "email": "hello@example.org",
    "website": "https://www.example.org",
    "money_advice_name": "our money advice team",
    "money_advice_phone": "01632 960 120",
    "independent_advice_name": "Citizens Advice Scotland",
    "independent_advice_phone": "0800 028 1456",
    "complaints_phone": "01632 960 130",
    "complaints_email": "complaints@example.org",
    "ombudsman_name": "Scottish Public Services Ombudsman",
    "ombudsman_phone": "0800 377 7330",
    "ombudsman_website": "https://www.spso.org.uk",
    "universal_credit_phone": "0800 328 5644",
}
ORGANISATION = Record(
    **ORGANISATION,
    tel=Record(**{name: value.replace(" ", "") for name, value in ORGANISATION.items() if name.endswith("phone")}),
    long=Record(**{name: long(value) for name, value in ORGANISATION.items() if name.endswith(("email", "website"))}),
)
STANDARDS = Record(
    complaint_stage_1="5 working days",
    complaint_stage_2_acknowledgement="3 working days",
    complaint_stage_2="20 working days",
    rent_increase_notice="4 weeks",
)
PERIODS = {"week": "week", "fortnight": "2 weeks", "four-weeks": "4 weeks", "month": "month"}
WAYS_TO_PAY = {
    "direct-debit": "by Direct Debit",
    "standing-order": "by standing order",
    "benefit": "with benefits that are paid to us",
    "other": "by card, online, by phone or in cash",
}
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ENVELOPE_SIZES = {6: " eleven", 7: " ten"}
MONTHS = "January February March April May June July August September October November December".split()


def money(pence):
    """£412, £412.50, 99 pence."""
    if 0 < pence < 100:
        return f"{pence} pence"
    return f"£{pence // 100:,}" if pence % 100 == 0 else money_cell(pence)


def money_cell(pence):
    """Two decimals throughout, for a column of a table."""
    return f"£{pence // 100:,}.{pence % 100:02}"


def date(day):
    """Thursday 1 April 2027"""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def percent(old, new):
    """To one decimal, half away from zero."""
    tenths = ((new - old) * 2000 + old) // (2 * old)
    return f"{tenths // 10}.{tenths % 10}%" if tenths % 10 else f"{tenths // 10}%"


def full_name(person):
    return f"{person['title']} {person['given']} {person['family']}"


def joined(names):
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def values(data):
    """What the template shows, from what is known."""
    person, charges, writer = data["recipient"], data["charges"], data["writer"]
    old, new = data["old_rent"], data["new_rent"]
    old_total = old + sum(charge["old"] for charge in charges)
    new_total = new + sum(charge["new"] for charge in charges)
    full = full_name(person)
    days = ("today", "starts_on", "consultation_closed")
    return {
        "organisation": ORGANISATION,
        "standards": STANDARDS,
        "recipient": Record(full=full, salutation=f"{person['title']} {person['family']}"),
        "other_recipients": joined([full_name(other) for other in data["others"]]) if data["others"] else "",
        "envelope": [full, *data["home"]],
        "envelope_size": ENVELOPE_SIZES.get(len(data["home"]) + 1, ""),
        "home": data["home"],
        "home_but_postcode": ", ".join(data["home"][:-1]),
        "tenancy_reference": data["tenancy_reference"],
        "old_rent": money(old),
        "new_rent": money(new),
        "rent_change": money(new - old),
        "rent_percent": percent(old, new),
        "new_total": money(new_total),
        "cells": Record(
            old_rent=money_cell(old),
            new_rent=money_cell(new),
            old_total=money_cell(old_total),
            new_total=money_cell(new_total),
        ),
        "charges": [
            Record(name=charge["name"], old=money_cell(charge["old"]), new=money_cell(charge["new"]))
            for charge in charges
        ],
        "period": PERIODS[data["period"]],
        "iso": Record(**{name: data[name].isoformat() for name in days}),
        **{name: date(data[name]) for name in days},
        "reason": data["reason"],
        "consultation_views": data["consultation_views"],
        "pays_by": data["pays_by"],
        "pays_by_words": WAYS_TO_PAY.get(data["pays_by"], ""),
        "writer": Record(**writer, tel=writer["phone"].replace(" ", ""), long=long(writer["email"])),
    }


def compiled(css):
    """The template with the style as part of its fixed text: nothing is cheaper to copy for each letter."""
    source = (HERE / "rent_increase.html").read_text(encoding="utf-8")
    if "{{" in css or "{%" in css or "{#" in css:
        css = "{% raw %}" + css + "{% endraw %}"
    environment = jinja2.Environment(autoescape=True, keep_trailing_newline=True, undefined=jinja2.StrictUndefined)
    return environment.from_string(source.replace("@@CSS@@", css))


def nanoseconds(work, batches):
    """The median over batches of the time for one letter."""
    for _ in range(2 * BATCH):
        work()
    times = []
    for _ in range(batches):
        start = time.perf_counter_ns()
        for _ in range(BATCH):
            work()
        times.append((time.perf_counter_ns() - start) / BATCH)
    return round(statistics.median(times))


def main():
    css = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    template = compiled(css)
    if sys.argv[2] == "page":
        sys.stdout.buffer.write(template.render(values(DATA)).encode())
        return
    batches = int(sys.argv[3])
    ready = values(DATA)
    print("values-to-bytes", nanoseconds(lambda: template.render(ready).encode(), batches))
    print("data-to-bytes", nanoseconds(lambda: template.render(values(DATA)).encode(), batches))


main()
