"""Scores the exact rules on our own edited articles: each edit makes one version of its article.

    python -m tests.benchmarks.edits [--split dev] [--kind name] [--verbose] [--clean]

A contradiction is found when one finding of severity error or warning touches the new sentence and
one that it conflicts with. Any other such finding that touches the new sentence is a false alarm;
findings of the untouched article count once, as false alarms of the clean article. An edit that
was written to conflict may conflict elsewhere too, so read a false alarm before you mend it.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field

from checker import claims, detectors, mentions, settling
from checker.config import Config
from checker.reading import read_text
from checker.types import Analysis, Document, Finding, Severity, Span
from models.training import own
from models.training.indocument import applied


@dataclass
class Tally:
    found: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    traps: int = 0
    clean: int = 0
    log: list[str] = field(default_factory=list)

    def table(self) -> str:
        kinds = ", ".join(f"{k} {self.found[k]}/{n}" for k, n in self.asked.most_common())
        return (
            f"found {self.found.total()} of {self.asked.total()} contradictions; false alarms "
            f"{self.false.total()} in {self.traps} harmless edits and {self.clean} articles\n"
            f"by kind: {kinds}\nfound by: {dict(self.rules.most_common())}\n"
            f"false alarms by rule: {dict(self.false.most_common())}"
        )


def laid_out(sentences: tuple[str, ...]) -> str:
    """Lay an article out as a newsroom would: the headline, then paragraphs of two sentences."""
    body = [" ".join(sentences[at : at + 2]) for at in range(1, len(sentences), 2)]
    return "\n\n".join([sentences[0], *body]) + "\n"


def findings(sentences: tuple[str, ...]) -> tuple[Document, list[Finding]]:
    """Check an article with the exact rules; findings of severity info are left out."""
    document = read_text(laid_out(sentences), config=Config())
    found, entities = mentions.extract(document)
    analysis = Analysis(document, claims.extract(document, found), (), found, entities)
    raw = [finding for detector in detectors.ALL for finding in detector.check(analysis)]
    kept = [
        f
        for f in settling.settle(map(settling.calibrated, raw), document)
        if f.severity is not Severity.INFO
    ]
    return document, kept


def place(document: Document, sentence: str) -> Span:
    """Return where a sentence stands in the document."""
    at = document.text.find(sentence)
    if at < 0:
        raise ValueError(f"the sentence is not in the document: {sentence[:60]!r}")
    return Span(at, at + len(sentence))


def add(tally: Tally, article: own.OwnArticle, kind: str | None, label: str | None) -> None:
    item = article.edited
    _, before = findings(item.article.sentences)
    known = {(f.rule_id, f.message) for f in before}
    tally.clean += 1
    for finding in before:
        tally.false[finding.rule_id] += 1
        tally.log.append(f"CLEAN  {item.article.id} {finding.rule_id}: {finding.message}")
    for edit in item.edits:
        if (kind and edit.kind != kind) or (label and edit.label != label):
            continue
        version = applied(item.article, edit)
        document, after = findings(version.sentences)
        new = place(document, edit.text)
        partners = [place(document, version.sentences[at]) for at in version.partners]
        hit = False
        for finding in after:
            spans = [evidence.span for evidence in finding.evidence]
            if not any(new.touches(s) for s in spans):
                continue
            both = any(p.touches(s) for p in partners for s in spans)
            if edit.label == "contradiction" and (both or len(spans) == 1):
                hit = True
                tally.rules[finding.rule_id] += 1
            elif (finding.rule_id, finding.message) not in known:
                tally.false[finding.rule_id] += 1
                tally.log.append(
                    f"FALSE  {item.article.id} {edit.label} {edit.kind} {finding.rule_id}: "
                    f"{finding.message}\n         {edit.text}"
                )
        if edit.label == "contradiction":
            tally.asked[edit.kind] += 1
            tally.found[edit.kind] += hit
            if not hit:
                other = " | ".join(version.sentences[at] for at in version.partners)
                tally.log.append(
                    f"MISSED {item.article.id} {edit.kind}: {edit.text}\n         {other}"
                )
        else:
            tally.traps += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="train")
    parser.add_argument("--kind", help="edits of one kind")
    parser.add_argument("--label", help="edits of one label")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    tally = Tally()
    for article in own.articles(args.split)[: args.articles]:
        add(tally, article, args.kind, args.label)
    lines = [*tally.log, tally.table()] if args.verbose else [tally.table()]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
