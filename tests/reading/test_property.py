"""Every sentence of every format leads back to the words in the untouched source."""

from __future__ import annotations

import html
import re

import pytest

from checker.config import Config
from checker.reading import read_text
from checker.types import Document, Span

PLAIN = """Three hurt as tram leaves rails

By Ann Bell
Friday, 10 May 2024

OSLO, 10 May 2024 (Nordpress) - A tram left the rails on Friday. “It was loud,” said Jon Vik. He
was not hurt.

- one item
- two items
"""

MARKDOWN = """---
title: "Three hurt as *tram* leaves rails"
date: 2024-05-10
author: Ann Bell
---

A tram **left the rails** on [Friday](https://example.org/a_(b)) &amp; hit a kiosk.
It was _not_ speeding; `speed` was 20&nbsp;km/h.

## What *happened*

> "It was loud," said Jon Vik.

* one **item**
* two items

| Line | Hurt |
| --- | ---: |
| 1 | **3** |

![The tram in May](tram.jpg)
"""

PAGE = """<!DOCTYPE html><html><head><title>Three hurt | The Courier</title></head><body>
<nav><a href="/">Home</a></nav>
<article><h1>Three hurt as
   tram leaves rails</h1>
<p class="byline">By Ann&nbsp;Bell</p><time datetime="2024-05-10">Friday, 10 May 2024</time>
<p>The caf&eacute; &amp; the tram were <b>both
 hit</b>. &ldquo;It was loud,&rdquo; said J&#243;n V&iacute;k. It cost 5 &lt; 6 &euro;</p>
<ul><li>one item<li>two &quot;items&quot;</ul>
<table><tr><td>Line 1<td>3 hurt</tr></table>
<figure><img src="a.jpg"><figcaption>The tram. Photo: A&amp;B</figcaption></figure>
</article><footer>&copy; The Courier</footer></body></html>
"""

TEXTS = {
    "plain": (PLAIN, ".txt"),
    "crlf": (PLAIN.replace("\n", "\r\n"), ".txt"),
    "lone cr": (PLAIN.replace("\n", "\r"), ".txt"),
    "bom": ("\ufeff" + PLAIN, ".txt"),
    "zero width": (PLAIN.replace("Jon", "Jo\u200bn"), ".txt"),
    "emoji": (PLAIN.replace("tram", "🚋 tram"), ".txt"),
    "markdown": (MARKDOWN, ".md"),
    "markdown crlf": (MARKDOWN.replace("\n", "\r\n"), ".md"),
    "markdown bom": ("\ufeff" + MARKDOWN, ".md"),
    "html": (PAGE, ".html"),
    "html crlf": (PAGE.replace("\n", "\r\n"), ".html"),
    "html bom": ("\ufeff" + PAGE, ".html"),
}


def visible(source: str, suffix: str) -> str:
    """Return what a reader sees of a source range, found in another way than the reader does."""
    if suffix == ".html":
        source = html.unescape(
            re.sub(r"<t[dh]>", " | ", source[4:] if source[:4] == "<td>" else source)
        )
        source = re.sub(r"</?[a-z][^>]*>", "", source)
    if suffix == ".md":
        source = re.sub(r"\]\(https://example.org/a_\(b\)\)", "", source)
        source = html.unescape(re.sub(r"[*_`\[]", "", source))
    return " ".join(re.sub("[\ufeff\u200b]", "", source).split())


@pytest.mark.parametrize("name", TEXTS)
def test_each_sentence_leads_to_its_words_in_the_source(name: str) -> None:
    source, suffix = TEXTS[name]

    document = read_text(source, suffix=suffix, config=Config())

    assert document.source == source
    assert len(document.sentences) >= 9
    for sentence in document.sentences:
        span = document.locate(sentence.span)
        written = source[span.start : span.end]
        assert visible(written, suffix) == " ".join(document.quote(sentence.span).split())


@pytest.mark.parametrize("name", TEXTS)
def test_each_word_leads_to_its_own_place(name: str) -> None:
    source, suffix = TEXTS[name]
    document = read_text(source, suffix=suffix, config=Config())

    last = 0
    for zone in document.zones:
        for found in re.finditer(r"\w+", document.quote(zone.span)):
            span = document.locate(Span(*found.span()).shifted(zone.span.start))
            assert span.start >= last
            last = span.start
            plain = visible(source[span.start : span.end], suffix)
            assert plain == found.group()


@pytest.mark.parametrize("name", TEXTS)
def test_zones_and_sentences_are_in_order_and_nested(name: str) -> None:
    source, suffix = TEXTS[name]
    document = read_text(source, suffix=suffix, config=Config())

    ends = 0
    for zone in document.zones:
        assert zone.span.start >= ends
        ends = zone.span.end
    for number, sentence in enumerate(document.sentences):
        assert sentence.index == number
        assert document.zones[sentence.paragraph].span.covers(sentence.span)
        assert document.zones[sentence.paragraph].kind is sentence.zone


def located(document: Document, words: str) -> str:
    """Return the source of the first place of some words."""
    start = document.text.index(words)
    span = document.locate(Span(start, start + len(words)))
    return document.source[span.start : span.end]


def test_a_span_may_begin_and_end_on_an_entity() -> None:
    document = read_text(
        "<p>He said &quot;no&quot; to A&amp;B&hellip;</p>", suffix=".html", config=Config()
    )

    assert located(document, '"no"') == "&quot;no&quot;"
    assert located(document, "A&B…") == "A&amp;B&hellip;"
    assert located(document, "&") == "&amp;"


def test_an_entity_without_a_semicolon_and_a_bare_ampersand_keep_their_places() -> None:
    document = read_text(
        "<p>Marks & Spencer &copy 2024 R&D AT&T said so.</p>", suffix=".html", config=Config()
    )

    assert "Marks & Spencer © 2024 R&D AT&T" in document.text
    assert located(document, "©") == "&copy"
    assert located(document, "R&D AT&T") == "R&D AT&T"


def test_lines_and_columns_count_every_kind_of_line_end() -> None:
    for line_end in ("\n", "\r\n", "\r"):
        document = read_text(line_end.join(["First line here.", "Second one."]), config=Config())

        assert document.line_column(document.source.index("one")) == (2, 8)
