"""Reads the trade that a verb tells: "Frost, who teaches law", "Ames, who runs the bakery"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.mentions import trades

DOES = re.compile(r",\s(?:\d{1,3},\s)?who\s(?:now\s|still\s)?(?P<does>[a-z]+s\b[^,.;:]{0,60})")
PLACES = {
    "bakery": "baker", "pharmacy": "pharmacist", "butcher's shop": "butcher",
    "butcher shop": "butcher", "butcher's": "butcher", "barber shop": "barber",
    "barbershop": "barber", "hair salon": "hairdresser", "hairdresser's": "hairdresser",
    "inn": "innkeeper", "pub": "publican", "dental practice": "dentist",
    "dental surgery": "dentist", "law firm": "lawyer", "law practice": "lawyer",
    "market stall": "market trader", "grocery": "grocer", "nursery": "nurseryman",
    "dairy farm": "farmer", "bookshop": "bookseller", "corner shop": "shopkeeper",
}  # fmt: skip
"""What somebody runs, and what that makes of them."""
A = r"(?:an?|the|[a-z]+)\s(?:\w+\s){0,2}?"
DOING = tuple(
    (re.compile(pattern), trade)
    for pattern, trade in (
        (r"teaches\b[^,.;]{0,40}\bschool\b", "schoolteacher"),
        (r"teaches\b(?!\s(?:himself|herself|us|people how|on)\b)", "lecturer"),
        (rf"drives\s{A}bus\b", "bus driver"),
        (rf"drives\s{A}(?:taxi|cab)\b", "taxi driver"),
        (rf"drives\s(?:trucks|lorries|{A}(?:truck|lorry))\b", "truck driver"),
        (r"drives\s(?:an?\s|the\s)?(?:\w+\s){0,2}?trains?\b", "train driver"),
        (r"cooks\s(?:at|in|on|for)\b", "cook"),
        (r"farms\b", "farmer"),
        (r"fishes\sfor\sa\sliving\b", "fisherman"),
        (r"prosecutes\b|leads\sthe\sprosecution\b", "prosecutor"),
        (
            r"(?:leads\sthe\sdefen[cs]e|(?:defends|represents|appears\sfor)\s(?:him|her|them"
            r"|the\s(?:accused|defendants?|suspects?|two|three|four|driver|officers|men|brothers)))\b",
            "defence lawyer",
        ),
        (r"presides(?!\sover)\b|presides\sover\sthe\s(?:court|trial|case|hearing)\b", "judge"),
        (r"delivers\sthe\s(?:mail|post|letters)\b", "postman"),
        (r"sweeps\s(?:the|streets)\b", "street sweeper"),
        (r"cleans\s(?:rooms|houses|offices|the\s\w+)\b", "cleaner"),
        (r"cuts\shair\b", "hairdresser"),
        (r"(?:mends|repairs)\s(?:cars|bicycles|bikes|outboard|engines|motors)\b", "mechanic"),
        (r"(?:mends|repairs|makes)\s(?:shoes|boots)\b", "cobbler"),
        (r"sells\s[^,.;]{2,40}\s(?:at|on|in|from)\s(?:an?|the|her|his)\s(?:\w+\s)?"
         r"(?:market|stall|gate|kiosk|street|roadside|cart|barrow)\b", "market trader"),
        (r"deals\sin\santiques\b", "antique dealer"),
        (r"tends\sbar\b", "bartender"),
        (r"nurses\s(?:at|in)\b", "nurse"),
    )
)  # fmt: skip
RUNS = re.compile(
    rf"(?:runs|keeps|has)\s{A}(?P<place>"
    + "|".join(sorted(map(re.escape, PLACES), key=len, reverse=True))
    + r")\b(?!\s(?:shop|chain|on|association))"
)
DRIVES = re.compile(rf"drives\s{A}(?P<what>ambulance|coach|grader|tractor|tram|van)\b")
WORKS = re.compile(r"works\sas\san?\s(?P<trade>[a-z'’ -]+?)(?=\s(?:at|in|for|on|with|and|who)\b|$)")


def told(right: str) -> Iterator[tuple[int, int, str]]:
    """Yield the trade that a clause after a name tells by its verb: ", who teaches chemistry"."""
    match = DOES.match(right)
    if match is None:
        return
    does, start = match["does"], match.start("does")
    for pattern, trade in DOING:
        if found := pattern.match(does):
            yield start, start + found.end(), trade
            return
    if found := RUNS.match(does):
        yield start, start + found.end(), PLACES[found["place"]]
    elif found := DRIVES.match(does):
        yield start, start + found.end(), f"{found['what']} driver"
    elif (found := WORKS.match(does)) and found["trade"] in trades.families():
        yield start, start + found.end(), found["trade"]
