"""Makes runs for the tests of the HTML report, and reads the page as a parser does."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from html.parser import HTMLParser

from checker.config import Config
from checker.reading import read_text
from checker.types import Category, Document, Failure, Report, Run, Severity
from tests.making import document
from tests.reporting.making import finding, passage

VOID = {"meta", "input", "br", "hr", "link", "img"}


@dataclass
class Element:
    """An element of a page, with its text and all elements in it."""

    tag: str
    given: dict[str, str]
    parent: Element | None = None
    children: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.texts)

    @property
    def classes(self) -> set[str]:
        return set(self.given.get("class", "").split())

    def all(self, tag: str = "", css: str = "", **given: str) -> list[Element]:
        """Return the elements with this tag, class and attributes, in order."""
        mine = (
            (not tag or self.tag == tag)
            and (not css or css in self.classes)
            and all(self.given.get(name) == value for name, value in given.items())
        )
        below = [each for child in self.children for each in child.all(tag, css, **given)]
        return [self, *below] if mine else below

    def one(self, tag: str = "", css: str = "", **given: str) -> Element:
        (found,) = self.all(tag, css, **given)
        return found


class Page(HTMLParser):
    """Builds the elements, and complains of tags that do not match."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.root = Element("#page", {})
        self._open = [self.root]
        self.feed(text)
        self.close()
        assert self._open == [self.root], f"left open: {self._open[-1].tag}"

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag}: an attribute twice"
        made = Element(tag, {name: value or "" for name, value in attrs}, self._open[-1])
        self._open[-1].children.append(made)
        if tag not in VOID:
            self._open.append(made)

    def handle_endtag(self, tag):
        assert self._open.pop().tag == tag

    def handle_data(self, data):
        for element in self._open:
            element.texts.append(data)


def page(text: str) -> Element:
    return Page(text).root


def fire() -> Run:
    """One article: an error, two warnings that overlap in a word, and one of severity info."""
    told = document(
        "The fire killed 12 people, said chief Anna Weir. It began at noon in the harbour.\n\n"
        "The 14 people who died were named by Anne Weir. The inquiry is to begin on Monday.\n\n"
        "Of the 30 on board, 10 swam, 10 were saved and 14 died.\n\n"
        + "The harbour was closed for the day and ships waited outside. " * 40
        + "\n\nThe inquiry is to begin on Tuesday.",
        headline="Fire in the harbour",
        date=dt.date(2024, 5, 3),
    )
    toll = finding(
        passage(told, "The fire killed 12 people", "12 people"),
        passage(told, "The 14 people who died", "14 people"),
        message="Did 12 people die, or 14 people?",
    )
    name = finding(
        passage(told, "The fire killed 12 people, said chief Anna Weir.", "Anna Weir"),
        passage(told, "The 14 people who died were named by Anne Weir.", "Anne Weir"),
        rule="name-mismatch",
        category=Category.NAME,
        message="Is it “Anna Weir” here or “Anne Weir”?",
        severity=Severity.INFO,
    )
    day = finding(
        passage(told, "The inquiry is to begin on Monday."),
        passage(told, "The inquiry is to begin on Tuesday."),
        rule="date-mismatch",
        category=Category.DATE,
        message="Does it begin on Monday or on Tuesday?",
        severity=Severity.ERROR,
    )
    total = finding(
        passage(told, "Of the 30 on board, 10 swam, 10 were saved and 14 died.", "30", "14"),
        rule="sum-mismatch",
        category=Category.ARITHMETIC,
        message="Do 10, 10 and 14 make 30?",
    )
    return Run((Report(told, (toll, name, day, total)),), seconds=1.0)


HOSTILE = """\
<script>alert("1")</script> </script><!-- & ' " 12 people 👩‍👩‍👧‍👦 were there, said {word}.

قال رئيس البلدية إن 14 people كانوا هناك "]]> </style>
${{x}} $title \\u003c <img src=x onerror=alert(2)>.

The \x1b[31m \x0b \x00 end: \u202e 15 people \u2028 \ufffe."""


def hostile() -> Run:
    """An article that tries to break out of the page."""
    text = HOSTILE.format(word="wordwithoutend" * 30)
    told = document(text, headline='"><script>alert(3)</script>')
    found = finding(
        passage(told, '" 12 people 👩‍👩‍👧‍👦 were there', "12 people", "👩‍👩‍👧‍👦"),
        passage(told, '14 people كانوا هناك "]]>', "14 people"),
        passage(told, "15 people"),
        message='Is it <b>12</b> or "14"?</script><script>alert(4)</script>',
    )
    failure = Failure("<i>bad</i>.txt", "not <b>text</b>", 'Try "that" & this')
    return Run((Report(told, (found,)), failure), seconds=1.0)


def read(text: str, name: str) -> Document:
    return read_text(text, name=name, suffix="." + name.rpartition(".")[2], config=Config())
