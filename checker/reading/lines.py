"""Lines that are told by their wording: bylines, date lines, captions, and datelines in a lead."""

from __future__ import annotations

import re

from checker.reading.dates import DATE, WEEKDAY, find_dates

UP = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŸŹŻŽȘȚ"
"""Capital letters of the names in a dateline."""
NAME = rf"(?:(?:[{UP}][\w.’'-]*|O[’']\w+)|(?:de|da|di|del|van|von|der|den|la|le|el|al|bin|ibn|y|e))"
CAPITAL = rf"[{UP}][\w.’'-]*"
NAMES = rf"[{UP}][\w.’'-]*(?:\s{NAME}){{0,5}}"
JOB = r"""(?:(?:staff|senior|chief|
    political|crime|court|business|health|science|sports?|local|foreign|
    education|environment|transport|economics?|diplomatic|defen[cs]e|arts|culture|special|freelance|
    assistant|deputy|managing|news|city|features?|associate|technology|tech|legal|regional|
    investigative|data|world|our|a|an|the)[\s-])*
    (?:writers?|reporters?|correspondents?|editors?|journalists?|columnists?|contributors?|
    reporting|bureau|staff|agency|desk|photographer|news\sservice)"""
OURS = r"our\s(?:[\w’'-]+\s){0,3}(?:writer|reporter|correspondent|editor|staff|team|desk|bureau)s?"
AGENCY = r"(?:AP|AFP|Reuters|UPI|TASS|Xinhua|DPA|dpa|ANSA|EFE|PTI|IANS|Interfax|Kyodo|Bloomberg|PA)"

BYLINE = re.compile(
    rf"""
    (?:
        (?:by|words\sby|written\sby|story\sby|text\sby|posted\sby|reported\sby)\s*:?\s
        (?-i:{NAMES}(?:(?:\s?,|\s?&|\sand|\swith)\s{NAMES}){{0,4}})
        (?:\s?[,|•·/–—-]\s?.{{0,60}}|\s(?:in|at|for|from|of)\s(?:the\s)?(?-i:{NAMES})(?:,\s.{{0,40}})?)?
      | (?:by|from)\s(?:our|a|the)?\s?(?:own\s)?{JOB}(?:\s.{{0,40}})?
      | (?:by|from)\s{OURS}(?:,.{{0,60}})?
      | (?:author|authors|reporter|text|writer|words|byline)\s?:\s.{{2,80}}
      | (?-i:{NAMES})\s?[,|•·/–—-]\s?(?:{JOB}|(?-i:{AGENCY}))(?:\s?[,|•·/–—-]?\s?.{{0,40}})?
      | {JOB}(?:\s?[,|/]\s?.{{0,40}})?
      | \(?(?-i:{AGENCY}|Associated\sPress|The\sAssociated\sPress|Agence\sFrance-Presse)\)?
      | (?:additional\s)?(?:reporting|writing|editing|compiled|edited|translated|photographs?)
        \sby\s(?-i:{CAPITAL}\s{NAMES}).{{0,160}}
    )\.?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Who wrote it: "By Ann Bell, court reporter", "Ann Bell | Reuters", "Reporting by Ann Bell"."""

CAPTION = re.compile(
    r"(?:photos?|picture|image|pic|file\sphoto|photograph|illustration|graphic|video|caption|credit|"
    r"photo\scredit|image\scredit|photo\sby|image\sby|picture\sby|source\simage)\s?(?::|©|/|\sby\s)\s*"
    r".{2,300}"
    r"|.{10,300}[.)]\s?\(?(?:photo|image|picture|credit|file\sphoto|photograph)\s?[:/]\s?[^.]{2,60}\.?\)?"
    r"|.{10,300}\((?:ap|afp|reuters|getty|file|handout|pa|epa)(?:\s?/?\s?[\w\s]{0,20})?"
    r"(?:photo|images?|picture|file|handout)\)?\.?"
    r"|(?:photo|picture|image|file\sphoto|photo\sfile)",
    re.IGNORECASE,
)
"""Words under a picture: "Photo: City Archive", "The bridge in May. Photo: Ann Bell"."""

DATE_LABEL = (
    r"(?:(?:first\s|last\s|originally\s)?(?:published|updated|posted|modified|created|issued|released|"
    r"publication\sdate|publish\sdate|date\spublished|release\sdate|date|time|on|at|"
    r"for\s(?:immediate\s)?release|"
    r"(?:news|press)\srelease|immediate\srelease))\s?:?"
)
DATE_NOISE = re.compile(
    rf"""
    (?<!\w){DATE_LABEL}(?!\w)
  | {WEEKDAY}
  | \d{{1,2}}[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)? | \d{{1,2}}\s?[ap]\.?m\.?
  | (?<!\w)(?:GMT|UTC|BST|CET|CEST|[ECMP][SD]?T|IST)(?!\w)(?:[+-]\d+)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
UNDATED = re.compile(
    rf"{WEEKDAY},?\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s[A-Z][a-z]+|[A-Z][a-z]+\.?\s\d{{1,2}}(?:st|nd|rd|th)?)",
    re.IGNORECASE,
)
"""A weekday and a day without a year."""

PUBLISHER = re.compile(
    rf"(?:the\s)?[{UP}][\w.’'&-]*(?:\s(?:of|and|the|[{UP}][\w.’'&-]*)){{0,5}}(?:\s(?:desk|bureau|office))?"
)
SEPARATOR = re.compile(r"[,|•·/–—;:()\[\]\n]+|\s-\s")
LONGEST_BYLINE, LONGEST_CAPITALS = 30, 5
"""Words of a byline; one in capitals may be a headline ("BY FORGING SIGNATURES")."""
LONGEST_DATE_LINE = 120

UPPER_PLACE = rf"[{UP}][{UP}.’'-]+(?:[\s-][{UP}\d][{UP}\d.’'-]*){{0,4}}"
COMPASS = r"(?:(?:north|south|east|west|central)(?:ern)?\s)?"
REGION_NAME = rf"{COMPASS}[{UP}][\w.’']*(?:\s(?:of\s(?:the\s)?)?[{UP}][\w.’']*){{0,3}}"
REGION = rf"(?:,\s(?:the\s)?{REGION_NAME})"
PARTICLE = r"(?:de|la|le|les|el|es|al|do|da|di|del|der|am|an|of|on|upon|sur|in)"
MIXED_PLACE = rf"[{UP}][\w’'-]+(?:\s(?:{PARTICLE}\s){{0,2}}[{UP}][\w’'-]+){{0,3}}"
WITHIN = rf"(?:\s\([{UP}][\w\s’'-]{{1,30}}\))"
ANY_PLACE = rf"(?:{UPPER_PLACE}|{MIXED_PLACE}){WITHIN}?{REGION}{{0,2}}"
PLACES = rf"{ANY_PLACE}(?:\s?/\s?{ANY_PLACE})?"
SOURCE = rf"(?:\s?\([^()]{{1,40}}\)|\s/[{UP}][^/]{{1,40}}/)"
CLOCK = r"(?:,?\s\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b\.?|hrs|GMT)|,\s\d\d:\d\d)"
PAPER = rf"(?:,\s[{UP}][\w’'&-]*(?:\s[{UP}][\w’'&-]*){{0,3}})"
DASH = r"\s?(?:\.\s?[-–—]+|[–—]+|-{1,2}(?=\s|$))\s?"
PARTIAL_DATE = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)"
STATE = r",\s(?:D\.C\.|[A-Z]\.[A-Z]\.|[A-Z][a-z]{1,5}\.|[A-Z]{2})"

LEAD = re.compile(
    rf"""
    (?:
        (?:{PLACES}\s?[,/.–—(-]\s?\(?)?\(?@DATE@\)?(?:,\s(?i:{WEEKDAY}))?{CLOCK}?
        (?:,?\s{AGENCY}\b)?{SOURCE}?
        (?:,?\s?{DASH}|{PAPER}{DASH}|:\s|\.\s(?=[{UP}\d“\"])|\s*$)   # OSLO, 3 May 2024 (Agency) -
      | @DATE@\s(?=[{UP}“\"])                              # Friday, 3 May 2024 The king ...
      | {ANY_PLACE}\s?[,–—(-]\s?\(?{PARTIAL_DATE}\)?{SOURCE}?,?\s?{DASH}  # OSLO, May 3 (Agency) -
      | {ANY_PLACE}{SOURCE}{DASH}                           # Oslo (Agency) -
      | {UPPER_PLACE}{REGION}{{0,2}}{DASH}(?=[A-Z\d“\"‘$£€]|$) # BAYOU PERDU, La. -
      | [A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,3}}{STATE}{DASH}(?=[A-Z\d“\"‘$£€(]|$) # Dayton, Ohio -
    )
    """.replace("@DATE@", r"@\d+@"),
    re.VERBOSE,
)
"""The dateline that opens a lead; a full date has been put as @n@."""


def is_byline(text: str) -> bool:
    """Tell whether a line says who wrote the article.

    >>> is_byline("By Ann Bell, court reporter"), is_byline("By the numbers")
    (True, False)
    """
    if len(text.split()) > (LONGEST_CAPITALS if text.isupper() else LONGEST_BYLINE):
        return False
    return bool(BYLINE.fullmatch(text))


def is_caption(text: str) -> bool:
    """Tell whether a paragraph stands under a picture."""
    return len(text.split()) <= 60 and bool(CAPTION.fullmatch(text))


def is_date_line(text: str) -> bool:
    """Tell whether a line says when, and perhaps where or in what paper, and nothing else.

    >>> is_date_line("Stainby Courier, Friday, 10 May 2024"), is_date_line("Six hurt on 3 May 2024")
    (True, False)
    """
    if len(text) > LONGEST_DATE_LINE:
        return False
    if not (DATE.search(text) or UNDATED.fullmatch(text.strip(" .,"))):
        return False
    rest = UNDATED.sub(" ", DATE.sub(" | ", text))
    parts = (part.strip(" .-") for part in SEPARATOR.split(DATE_NOISE.sub("|", rest)))
    return all(not part or PUBLISHER.fullmatch(part) for part in parts)


def lead_length(text: str) -> int:
    """Return the length of the dateline that opens a paragraph, 0 if there is none.

    >>> lead_length("OSLO, 3 May 2024 (Agency) - The king left."), lead_length("Oslo is far.")
    (28, 0)
    """
    opening = text[:140]
    dates = find_dates(opening, 0, len(opening))[:1]
    masked = opening
    shift = 0
    if dates:
        span = dates[0].span
        masked = f"{opening[: span.start]}@0@{opening[span.end :]}"
        shift = span.end - span.start - len("@0@")
    found = LEAD.match(masked)
    if not found:
        return 0
    return found.end() + (shift if "@0@" in found.group() else 0)
