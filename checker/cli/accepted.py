"""The baselines of the articles of one command."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.configuring import Settings
from checker.settling import baseline_file
from checker.settling.baseline import Entry, Matching, found_in, match, without_accepted
from checker.types import Failure, Report

Outcome = Report | Failure
Choose = Callable[[str], Settings]
"""Returns the settings of an article."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """One baseline, and the articles that it is for."""

    path: Path
    entries: tuple[Entry, ...]

    def name(self, article: str) -> str:
        """Return the path of an article from the baseline's folder."""
        folder = self.path.absolute().parent
        return Path(os.path.relpath(Path(article).absolute(), folder)).as_posix()

    def match(self, reports: Iterable[Report]) -> Matching:
        """Find out what the baseline covers."""
        found = [
            entry
            for report in reports
            for entry in found_in(report, self.name(report.document.path))
        ]
        return match(self.entries, found)

    def gone(
        self, reports: Sequence[Report], matching: Matching, settings: Choose
    ) -> tuple[Entry, ...]:
        """Return the entries that are not needed any more.

        Their article was checked, or is no more, and their rule is one that is checked there.
        """
        folder = self.path.absolute().parent
        checked = {self.name(report.document.path) for report in reports}

        def was_looked_for(entry: Entry) -> bool:
            article = folder / entry.path
            if entry.path not in checked and article.exists():
                return False
            return settings(str(article)).config.selects(entry.rule)

        return matching.gone(was_looked_for)


@dataclass(frozen=True, slots=True)
class Baselines:
    """All baselines of a run."""

    files: tuple[Accepted, ...]
    settings: Choose

    def apply(self, outcomes: Sequence[Outcome]) -> tuple[list[Outcome], int]:
        """Take out what is accepted; also return how many accepted findings are gone."""
        result = list(outcomes)
        gone = 0
        for accepted in self.files:
            places = [
                at
                for at, outcome in enumerate(result)
                if isinstance(outcome, Report)
                and self.settings(outcome.document.path).baseline == accepted.path
            ]
            reports = [each for at in places if isinstance(each := result[at], Report)]
            matching = accepted.match(reports)
            gone += sum(entry.count for entry in accepted.gone(reports, matching, self.settings))
            covered = iter(matching.covered)
            for at, report in zip(places, reports, strict=True):
                result[at] = without_accepted(report, [next(covered) for _ in report.findings])
        return result, gone


def read(articles: Iterable[str], settings: Choose) -> Baselines:
    """Read the baselines of articles, before any of them is checked."""
    paths = {settings(article).baseline for article in articles}
    files = [Accepted(path, baseline_file.load(path)) for path in sorted(filter(None, paths))]
    return Baselines(tuple(files), settings)
