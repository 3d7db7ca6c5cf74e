"""The list beside the article in the HTML report: a card for each finding, the gravest first."""

from __future__ import annotations

from itertools import groupby

from checker.reporting.closing import several
from checker.reporting.excerpt import excerpt
from checker.reporting.html_spots import Card, Spot
from checker.reporting.html_text import shown
from checker.types import Report, Severity, Suppressed

PLURALS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def finding_list(cards: tuple[Card, ...], spots: list[Spot], report: Report) -> str:
    """Write the cards under a heading for each severity, then what is silenced."""
    parts = [
        group(severity, list(some), spots)
        for severity, some in groupby(cards, key=lambda card: card.severity)
    ]
    if not cards:
        parts.append('<p class="nothing">Nothing found in this article.</p>')
    elif all(card.severity is Severity.INFO for card in cards):
        parts.append('<p class="nothing only-info">No errors and no warnings.</p>')
    if report.suppressed:
        parts.append(silenced(report.suppressed))
    return "\n".join(parts)


def group(severity: Severity, some: list[Card], spots: list[Spot]) -> str:
    """Write the findings of one severity."""
    noun = PLURALS.get(severity)
    title = several(len(some), noun) if noun else f"{len(some)} info"
    cards = "\n".join(card(each, [spot for spot in spots if spot.card is each]) for each in some)
    return (
        f'<section class="group" data-severity="{severity.value}">'
        f'<h3 class="{severity.value}">{title}</h3>\n'
        f'<ol class="cards" role="list">\n{cards}\n</ol></section>'
    )


def card(each: Card, places: list[Spot]) -> str:
    """Write one finding: the question, the passages, and whether somebody checked it."""
    finding = each.located.finding
    first = places[0].id if places else each.id
    rule = finding.rule_id
    quoted = "\n".join(passages(each, places))
    return f"""\
<li class="card {finding.severity.value}" id="{each.id}" data-severity="{finding.severity.value}" \
data-fingerprint="{each.located.fingerprint}">
<p class="question"><span class="tag" aria-hidden="true">{each.number}</span>\
<a href="#{first}"><span class="unseen">Finding {each.number}: </span>\
<bdi>{shown(finding.message)}</bdi></a></p>
<ul class="passages" role="list">
{quoted}
</ul>
<p class="facts"><span class="{finding.severity.value}">{finding.severity.value}</span> · \
<a href="#rule-{rule}">{rule}</a> · confidence {finding.confidence:.2f}</p>
<div class="verdict scripted"><button type="button" class="check" aria-pressed="false" \
aria-describedby="{each.id}">Checked, correct</button>
<label class="why" hidden>Why <input type="text" maxlength="160" autocomplete="off"></label></div>
</li>"""


def passages(each: Card, places: list[Spot]) -> list[str]:
    """Quote each passage; one that stands in the text is a link to it."""
    document = each.located.document
    quoted = []
    for at, found in enumerate(each.located.passages):
        text = "".join(
            f"<b>{shown(part.text)}</b>" if part.marked else shown(part.text)
            for part in excerpt(found.evidence, document)
        )
        line = f'<span class="line">line {found.first.line}</span>'
        place = next((spot.id for spot in places if spot.passage == at), "")
        start, end = (f'<a href="#{place}">', "</a>") if place else ("", "")
        quoted.append(f"<li>{start}{line} <q><bdi>{text}</bdi></q>{end}</li>")
    return quoted


def silenced(suppressed: tuple[Suppressed, ...]) -> str:
    """List what a mark or the baseline silences, folded."""
    lines = "\n".join(
        f"<li><bdi>{shown(each.finding.message)}</bdi> "
        f'<span class="facts">{each.finding.rule_id} · {each.silencer.value}'
        f"{': ' + shown(each.reason) if each.reason else ''}</span></li>"
        for each in suppressed
    )
    return (
        f'<details class="silenced"><summary>{len(suppressed)} silenced</summary>'
        f'<ul role="list">{lines}</ul></details>'
    )
