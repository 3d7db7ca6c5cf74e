"""Accepted findings: which of a run's findings they cover, and which of them are gone.

A finding is known by its fingerprint: rule and words, not place. The path of an entry is for
people; it only decides which of several equal entries a finding uses up, and whether an entry
that was not found is gone or was merely not looked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from checker.settling.fingerprint import fingerprint
from checker.types import Report, Silencer, Suppressed

REASON = "accepted in the baseline"


@dataclass(frozen=True, slots=True)
class Entry:
    """An accepted finding; ``count`` of them stand in the article."""

    fingerprint: str
    rule: str
    path: str
    """Of the article, from the baseline's folder, with "/"."""
    message: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Matching:
    """What the entries of a baseline cover in a run."""

    found: tuple[Entry, ...]
    """The findings of the run, one by one."""
    covered: tuple[bool, ...]
    """Whether an entry covers each of them."""
    missing: tuple[Entry, ...]
    """Entries that no finding used up, with the count that is left."""

    @property
    def kept(self) -> tuple[Entry, ...]:
        """Return the findings that are covered, where they now stand."""
        return tuple(e for e, covers in zip(self.found, self.covered, strict=True) if covers)

    @property
    def new(self) -> tuple[Entry, ...]:
        """Return the findings that no entry covers."""
        return tuple(e for e, covers in zip(self.found, self.covered, strict=True) if not covers)

    def gone(self, was_looked_for: Callable[[Entry], bool]) -> tuple[Entry, ...]:
        """Return the entries that would have been found if they were still there."""
        return tuple(entry for entry in self.missing if was_looked_for(entry))


def found_in(report: Report, path: str) -> list[Entry]:
    """Describe the findings of a report as entries."""
    return [
        Entry(fingerprint(each, report.document), each.rule_id, path, each.message)
        for each in report.findings
    ]


def match(entries: Iterable[Entry], found: Iterable[Entry]) -> Matching:
    """Use up entries for findings: first those of the same article, then those of any other."""
    entries, findings = list(entries), tuple(found)
    left = [entry.count for entry in entries]
    by_print: dict[str, list[int]] = defaultdict(list)
    for at, entry in enumerate(entries):
        by_print[entry.fingerprint].append(at)
    covered = [False] * len(findings)
    for same_article in (True, False):
        for number, finding in enumerate(findings):
            fitting = [
                at
                for at in by_print[finding.fingerprint]
                if left[at] and (not same_article or entries[at].path == finding.path)
            ]
            if fitting and not covered[number]:
                left[fitting[0]] -= 1
                covered[number] = True
    missing = tuple(
        replace(entry, count=count) for entry, count in zip(entries, left, strict=True) if count
    )
    return Matching(findings, tuple(covered), missing)


def together(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Count equal entries of an article as one, in an order that does not change between runs."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        key = (entry.path, entry.fingerprint)
        counts[key] += entry.count
        first.setdefault(key, entry)
    joined = (replace(entry, count=counts[key]) for key, entry in first.items())
    return tuple(sorted(joined, key=lambda e: (e.path, e.rule, e.fingerprint)))


def without_accepted(report: Report, covered: Iterable[bool]) -> Report:
    """Move the findings that a baseline covers to those that are not reported."""
    accepted = list(zip(report.findings, covered, strict=True))
    moved = [Suppressed(each, Silencer.BASELINE, REASON) for each, is_known in accepted if is_known]
    if not moved:
        return report
    return replace(
        report,
        findings=tuple(finding for finding, is_known in accepted if not is_known),
        suppressed=tuple(sorted([*report.suppressed, *moved], key=first_place)),
    )


def first_place(suppressed: Suppressed) -> tuple[int, int]:
    """Where a reader meets a finding."""
    span = suppressed.finding.evidence[0].span
    return span.start, span.end
