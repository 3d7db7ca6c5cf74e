"""Reads numbers as written: digits with separators and scales, words, fractions."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.types import Span

ONES = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
SHORT_SCALES = {
    "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "mio": 1_000_000,
    "bn": 1_000_000_000, "bln": 1_000_000_000, "b": 1_000_000_000, "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
}  # fmt: skip
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1_000,
}  # fmt: skip
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125,
          "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}  # fmt: skip
ORDINALS = {
    word: value
    for value, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split(),
        start=1,
    )
} | {word[:-1] + "ieth": value for word, value in TENS.items()}

_LETTERS = (
    r"(?:(?<=\b[NKPR])|(?<=\b(?:Rs|Rp|RM|Tk|Sh))|(?<=\bKsh)|(?<=\bShs)|(?<=\bUSh))"
    r"(?=\d[\d.,]*(?:(?<=\d,\d\d\d)\b|\ ?(?:million|billion|trillion|lakh|crore|m|mn|bn|k)\b))"
)
"""Before digits, letters that stand for a currency: "N2.6 million", "K640,000"."""
_ONE = "|".join(sorted(ONES, key=len, reverse=True))
_TEN = "|".join(TENS)
_BELOW_HUNDRED = rf"(?:(?:{_TEN})(?:[-\s](?:{_ONE}))?|{_ONE})"
_SCALE = "dozen|hundred|thousand|lakh|million|crore|billion|trillion"
_AFTER_SCALE = "(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion))"
_PART = "half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?"

NUMERAL = re.compile(
    rf"""
    (?: (?<![\w.,/#@&]) | {_LETTERS} )(?<![^\W\d_][-‑])
    (?<!several\s)(?<!many\s)(?<!few\s)                # not inside "A320", "12/14", "F-16"
    (?: (?P<digits> \d{{1,3}}(?:[,\u00a0\u202f\u2009\ ’']\d{{3}})+(?!\d)(?:\.\d+)?  # "1,600"
                  | (?P<comma>\d+,\d{{1,2}}(?=%|\ (?:per|million|billion|k)))       # "3,5 percent"
                  | \d+(?:\.\d+)? )
        (?P<glyph>[½¼¾⅓⅔⅛] | \ (?:1/2|1/4|3/4)(?![\d/]))?
        (?: (?:\ ?|-)(?P<scale>(?:{_SCALE})\b) | (?P<short>(?:k|mn|mln|mio|bn|bln|tn|trn|m|b)\b) )?
        (?P<suffix>(?:st|nd|rd|th)\b)?                  # "40th"
      | (?P<bareglyph>[½¼¾⅓⅔⅛])
      | (?P<fraction> (?:a|an|one|two|three|four|five|six|seven|eight|nine)
                      [-\s](?:{_PART})\b(?![-'’]\w) )        # "two thirds", "a quarter"
      | (?<!first\s)(?<!second\s)(?<!other\s)(?<!latter\s)(?<!better\s)
        (?P<half>half\s(?:an?|of|the|its|their|his|her|those|these|all)\b)   # "half a million"
      | (?P<ordinal> (?:(?:{_TEN})-)?(?:{"|".join(ORDINALS)})\b )
      | (?P<words> (?: an?\s(?={_SCALE}) )?
                   (?:{_BELOW_HUNDRED}|(?:{_SCALE}))\b
                   (?: [-\s](?:{_SCALE})\b                # "hundred thousand"
                     | {_AFTER_SCALE}[-\s](?:and\s)?{_BELOW_HUNDRED}\b(?!\s(?:of\sthe|or|to)\b)
                     | [-\s]and[-\s]an?[-\s](?:half|quarter)\b         # "two and a half million"
                   )* )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Numeral(NamedTuple):
    """A number as written."""

    span: Span
    value: float
    ordinal: bool = False
    share: bool = False
    """A fraction of a whole: "two thirds of"; the value is between 0 and 1."""
    digits: bool = False
    """Written in digits without a scale or separator: it may be a year or a label."""
    short: str = ""
    """A scale letter that may be a unit instead: the "m" of "6m"."""
    scale: float = 1.0
    """What "million" multiplies by: in "2-3 million" it holds for both ends."""


def find(text: str, start: int, end: int) -> list[Numeral]:
    """Return the numbers in a part of the text, in order.

    >>> [n.value for n in find("a hundred and five men, 1.6 million, half a million", 0, 51)]
    [105.0, 1600000.0, 500000.0]
    """
    found: list[Numeral] = []
    for match in NUMERAL.finditer(text, start, end):
        numeral = _read(text, match)
        if not found or numeral.span.start >= found[-1].span.end:
            found.append(numeral)
    return found


def _read(text: str, match: re.Match[str]) -> Numeral:
    span = Span(*match.span())
    if match["digits"]:
        return _from_digits(match, span)
    if match["bareglyph"]:
        return Numeral(span, GLYPHS[match["bareglyph"]], share=True)
    if match["fraction"]:
        return _from_fraction(text, match, span)
    if match["half"]:
        return _from_half(text, match)
    if match["ordinal"]:
        return Numeral(span, float(_ordinal(match["ordinal"].lower())), ordinal=True)
    last = re.split(r"[-\s]", match["words"].lower())[-1]
    return Numeral(span, from_words(match["words"]), scale=float(SCALES.get(last, 1)))


def _from_digits(match: re.Match[str], span: Span) -> Numeral:
    plain = re.sub(r"[^\d.]", "", match["digits"].replace(",", "." if match["comma"] else ""))
    value = float(plain) + GLYPHS.get((match["glyph"] or "").strip(), 0.0)
    scale = (match["scale"] or "").lower()
    short = (match["short"] or "").lower()
    value *= SCALES.get(scale, 1) * SHORT_SCALES.get(short, 1)
    bare = plain == match["digits"] and not (scale or short or match["glyph"])
    _, _, decimals = plain.partition(".")
    return Numeral(
        span,
        round(value, 6),
        ordinal=bool(match["suffix"]),
        digits=bare and not decimals,
        short=short,
        scale=float(SCALES.get(scale, 1) * SHORT_SCALES.get(short, 1)),
    )


SCALE_AFTER = re.compile(rf"(?:\sof\san?|\san?|-an?|)[\s-](?P<scale>{_SCALE})\b", re.IGNORECASE)


def _from_fraction(text: str, match: re.Match[str], span: Span) -> Numeral:
    """Read "two thirds", "a quarter of a million"."""
    many, part = re.split(r"[-\s]", match["fraction"].lower(), maxsplit=1)
    part = "half" if part == "halves" else part.removesuffix("s")
    count = 1 if many in {"a", "an"} else ONES[many]
    value = count / PARTS[part]
    if value >= 1:  # "six quarters" are counted, not a share
        return Numeral(Span(span.start, span.start + len(many)), float(count))
    scale = SCALE_AFTER.match(text, match.end())
    if scale:
        whole = Span(match.start(), scale.end())
        return Numeral(whole, round(value * SCALES[scale["scale"].lower()], 6))
    return Numeral(span, value, share=True)


HALF_SCALE = re.compile(rf"half(?:\sof)?\san?\s(?P<scale>{_SCALE})\b", re.IGNORECASE)


def _from_half(text: str, match: re.Match[str]) -> Numeral:
    """Read "half a million", "half of the", "half an hour"."""
    scale = HALF_SCALE.match(text, match.start())
    if scale:
        return Numeral(Span(*scale.span()), SCALES[scale["scale"].lower()] / 2)
    return Numeral(Span(match.start(), match.start() + len("half")), 0.5, share=True)


def _ordinal(word: str) -> int:
    tens, dash, ones = word.partition("-")
    return TENS[tens] + ORDINALS[ones] if dash else ORDINALS[word]


def from_words(words: str) -> float:
    """Return the value of the words of one number.

    >>> from_words("two and a half million"), from_words("a hundred and twenty-five thousand")
    (2500000.0, 125000.0)
    """
    total, current = 0.0, 0.0
    for word in re.split(r"[-\s]+", words.lower()):
        if word in {"half", "quarter"}:
            current += 1 / PARTS[word]
        elif word in SCALES:
            current = (current or 1) * SCALES[word]
            if SCALES[word] >= 1_000:
                total, current = total + current, 0.0
        else:
            current += TENS.get(word, ONES.get(word, 0))
    return total + current
