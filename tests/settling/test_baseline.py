"""What a baseline covers, and what of it is gone."""

from dataclasses import replace

from checker.settling.baseline import Entry, match, together, without_accepted
from checker.types import Report, Silencer
from tests.making import document
from tests.reporting.making import finding, passage

TOLL = Entry("f1", "number-mismatch", "a.txt", "Is it 12 or 14?")
NAME = Entry("f2", "name-mismatch", "a.txt", "Is it Dahl or Dahle?")


def test_the_path_of_an_article_does_not_matter():
    matching = match([TOLL], [replace(TOLL, path="new/b.txt", message="12 or 14?")])

    assert matching.covered == (True,)
    assert matching.missing == ()


def test_each_entry_covers_as_many_findings_as_it_counts():
    matching = match([replace(TOLL, count=2)], [TOLL, TOLL, TOLL])

    assert matching.covered == (True, True, False)


def test_an_entry_serves_its_own_article_first():
    copy = replace(TOLL, path="0-copy.txt")

    assert match([TOLL], [copy, TOLL]).covered == (False, True)
    assert match([TOLL, copy], [TOLL, copy]).missing == ()


def test_what_was_looked_for_and_not_found_is_gone():
    elsewhere = replace(NAME, path="b.txt")
    matching = match([replace(TOLL, count=3), NAME, elsewhere], [TOLL])

    gone = matching.gone(lambda entry: entry.path == "a.txt")

    assert gone == (replace(TOLL, count=2), NAME)


def test_equal_entries_are_counted_in_a_lasting_order():
    assert together([NAME, TOLL, NAME]) == (replace(NAME, count=2), TOLL)
    assert together([TOLL, NAME, NAME]) == together([NAME, NAME, TOLL])


def test_accepted_findings_are_kept_apart_from_those_reported():
    article = document("The fire killed 12 people. Of the 14 people killed, 13 were known.")
    found = finding(passage(article, "12"), passage(article, "14"))
    other = finding(passage(article, "14"), passage(article, "13"))

    report = without_accepted(Report(article, (found, other)), [False, True])

    assert report.findings == (found,)
    assert [(s.finding, s.silencer) for s in report.suppressed] == [(other, Silencer.BASELINE)]
