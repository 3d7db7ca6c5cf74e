"""Marks for the checker are no part of the article, whatever stands around them."""

import re

import pytest

from checker.config import Config
from checker.reading import read_text

PLAIN = (
    "Ferry line to close\n\nBy Ann Bell\n\n"
    "OSLO, 3 May 2024 - The board, which met on Monday, closed the line. “We had to,” Dr. Dahl\n"
    "said. It carried 1,200 people a day (in 2023).\n\n"
    "- one bus stays\n- two buses go\n\nThe island has no bridge.\n"
)
MARKDOWN = (
    "---\ntitle: Ferry line to close\n---\n\n# Ferry line to close\n\n"
    "The **board**, which met on Monday, closed [the line](https://a.b). “We had to,”\n"
    "Dr. Dahl said.\n\n| year | people |\n| --- | --- |\n| 2023 | 1,200 |\n\n* one bus stays\n"
)
PAGE = (
    "<html><head><title>Ferry line to close</title></head><body><h1>Ferry line to close</h1>\n"
    "<p>The <b>board</b>, which met on Monday, closed the line.\n &ldquo;We had to,&rdquo;\n"
    "Dr. Dahl said.</p>\n<ul><li>one bus stays</li><li>two buses go</li></ul>\n"
    "<p>The island has no bridge.</p></body></html>\n"
)
ARTICLES = {".txt": PLAIN, ".md": MARKDOWN, ".html": PAGE}
MARKS = ("[cq]", '[checker: ignore number-mismatch "checked, twice"]', "<!-- checker: ignore -->")


def read(text, suffix=".txt"):
    return read_text(text, suffix=suffix, config=Config())


def scopes(text, suffix=".txt"):
    document = read(text, suffix)
    return [
        each.problem or (document.quote(each.scope) if each.scope else None)
        for each in document.suppressions
    ]


def places_for_a_mark(text, suffix):
    """Where a mark may be typed: before white space in the body, outside tags and front matter."""
    first = text.index("board")
    gaps = [found.start() for found in re.finditer(r"(?<=[\w.,”*)])(?=[ \n<])", text)]
    inside = re.compile(r"<[^>]*\Z|\[[^\]]*\Z")
    last = len(text) if suffix != ".html" else text.index("</body>")
    return [at for at in gaps if first < at < last and not inside.search(text[:at])]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("suffix", ARTICLES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_mark_in_running_text_changes_neither_text_nor_sentences(suffix, mark, line_end):
    whole = ARTICLES[suffix].replace("\n", line_end)
    expected = read(whole, suffix)
    places = places_for_a_mark(whole, suffix)

    assert len(places) > 15
    for at in places:
        marked = f"{whole[:at]} {mark}{whole[at:]}"
        document = read(marked, suffix)
        assert (document.text, document.sentences) == (expected.text, expected.sentences)
        assert document.zones == expected.zones
        assert document.quotations == expected.quotations
        assert [marked[s.mark.start : s.mark.end] for s in document.suppressions] == [mark]


@pytest.mark.parametrize("suffix", ARTICLES)
def test_every_character_leads_to_itself_in_the_source(suffix):
    whole = ARTICLES[suffix]
    marked = whole
    for at in reversed(places_for_a_mark(whole, suffix)):
        marked = f"{marked[:at]} [cq]{marked[at:]}"
    plain, document = read(whole, suffix), read(marked, suffix)

    assert len(document.suppressions) > 15
    for sentence in document.sentences:
        there = document.locate(sentence.span)
        here = plain.locate(sentence.span)
        written = re.sub(r" \[cq\]", "", marked[there.start : there.end])
        assert written == whole[here.start : here.end]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "line",
    [
        "[cq]",
        "checker: ignore number-mismatch “asked him”",
        "  [checker: off]  ",
        "<!-- checker: on -->",
        "[cq] <!-- checker: ignore -->",
    ],
)
def test_a_line_of_marks_changes_nothing(line, line_end):
    expected = read(PLAIN.replace("\n", line_end))
    paragraphs = PLAIN.split("\n\n")
    for at in range(len(paragraphs) + 1):
        text = "\n\n".join([*paragraphs[:at], line, *paragraphs[at:]]).replace("\n", line_end)
        document = read(text)
        assert document.text.rstrip() == expected.text.rstrip()
        assert document.zones == expected.zones
        assert document.sentences == expected.sentences


@pytest.mark.parametrize(
    "words",
    ["contradiction", "contradiction, age-mismatch", "age-mismatch contradiction-x", 'x-y "so"'],
)
def test_a_line_may_name_any_rules(words):
    (found,) = read(f"checker: ignore {words}\n\nThe line closed.").suppressions

    assert found.rules == tuple(re.findall(r"[a-z-]+", words.partition(' "')[0]))


def test_marks_may_stand_side_by_side():
    document = read("The line [cq][checker: ignore a-b][cq] closed.")

    assert (document.text, len(document.suppressions)) == ("The line closed.", 3)


def test_a_byte_order_mark_does_not_hide_a_mark():
    text = "\ufeffchecker: off number-mismatch\n\nThe line closed.\n"

    assert read(text).text == "The line closed.\n"
    assert scopes(text) == ["The line closed."]


def test_a_comment_in_markdown_is_no_part_of_its_paragraph():
    document = read("The line <!-- ask\nDahl --> closed on Monday.\n", ".md")

    assert document.text == "The line closed on Monday.\n"
    assert document.suppressions == ()


def test_a_comment_on_its_own_line_parts_paragraphs_in_markdown():
    document = read("The line closed.\n<!-- checker: ignore -->\nThe bus stays.\n", ".md")

    assert document.text == "The line closed.\nThe bus stays.\n"
    assert [document.quote(each.scope) for each in document.suppressions] == ["The bus stays."]


ONE, TWO, THREE = "The line closed.", "The bus stays.", "The island has no bridge."


@pytest.mark.parametrize(
    ("text", "suffix", "meant"),
    [
        (f"{ONE} [cq]\n\n{TWO}", ".txt", [ONE]),
        (f"The line [CQ] closed.\n\n{TWO}", ".txt", [ONE]),
        (f"{ONE}\n\n[cq] {TWO}", ".txt", [TWO]),
        (f"{ONE}\n\n[cq]\n\n{TWO}", ".txt", [TWO]),
        (f"{ONE}\n[cq]\n{TWO}", ".txt", [TWO]),
        (f"{ONE}\n\n{TWO}\n\n[cq]", ".txt", [None]),
        (f"{ONE}\n\nchecker: off\n\n{TWO}\n\n{THREE}", ".txt", [f"{TWO}\n\n{THREE}"]),
        (f"{ONE}\n\n[checker: off]\n{TWO}\n[checker: on]\n\n{THREE}", ".txt", [TWO]),
        (f"[checker: on]\n\n{ONE}", ".txt", ["nothing is off here"]),
        (
            f"[checker: ingore]\n\n{ONE}",
            ".txt",
            ["it says 'ingore' and not one of ignore, off, on"],
        ),
        (f"<p>{ONE} [cq]</p><p>{TWO}</p>", ".html", [ONE]),
        (f"<p>{ONE}\n<b>[cq]</b></p>\n<p>{TWO}</p>", ".html", [ONE]),
        (f"<p>{ONE}</p><!-- checker: ignore --><p>{TWO}</p>", ".html", [TWO]),
        (f"<p>{ONE}</p><p><!-- checker: ignore -->{TWO}</p>", ".html", [TWO]),
        (f"- {ONE} [cq]\n- {TWO}\n", ".md", [ONE]),
        (f"{ONE} \\[cq\\]\n\n{TWO}\n", ".md", [ONE]),
        ("OSLO, 3 May 2024 - The line [cq] closed on Monday.", ".txt", None),
    ],
)
def test_a_mark_is_meant_for_its_own_paragraph_or_the_next(text, suffix, meant):
    whole = ["OSLO, 3 May 2024 - The line closed on Monday."]

    assert scopes(text, suffix) == (meant or whole)


def test_regions_end_where_their_own_rules_are_on_again():
    text = (
        f"[checker: off name-mismatch]\n[checker: off]\n{ONE}\n\n"
        f"[checker: on name-mismatch]\n{TWO}\n\n[checker: on]\n{THREE}"
    )

    assert scopes(text) == [ONE, f"{ONE}\n\n{TWO}"]


@pytest.mark.parametrize(
    ("mark", "rules", "reason"),
    [
        ("[cq]", (), ""),
        ("[checker: ignore]", (), ""),
        ('[checker: ignore "he said so"]', (), "he said so"),
        ("[checker:ignore a-b c-d]", ("a-b", "c-d"), ""),
        ("[Checker: Ignore A_B, c-d “as told”]", ("a-b", "c-d"), "as told"),
        ("<!--checker: ignore a-b 'why\n  not'-->", ("a-b",), "why not"),
        ("[checker: ignore a-b &quot;fine&quot;]", ("a-b",), "fine"),
    ],
)
def test_a_mark_names_rules_and_a_reason(mark, rules, reason):
    (found,) = read(f"The line {mark} closed.").suppressions

    assert (found.rules, found.reason, found.problem) == (rules, reason, "")


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("See [cq](https://a.b) for more.", ".md"),
        ("Type `[cq]` where it was checked.", ".md"),
        ("Checker: ignore the fuss, he said.\n\nThe line closed.", ".txt"),
        ("The checker: on Monday it stood still.", ".txt"),
        ("checker: off the record, he said little.", ".txt"),
        ("The report (CQ) was late.", ".txt"),
    ],
)
def test_words_of_the_article_are_no_marks(text, suffix):
    assert read(text, suffix).suppressions == ()
