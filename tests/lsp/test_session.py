"""An editor talks to the language server over stdio."""

import pytest

from tests.lsp.articles import FLAWED, HTML, MENDED, applied, covered

ERROR, HINT = 1, 4
RULE = "number-mismatch"


def test_both_places_arrive_and_name_each_other(shared, uri):
    here = uri("a.txt")
    first, second = shared.open(here, FLAWED)

    assert [covered(FLAWED, each["range"]) for each in (first, second)] == ["12", "14"]
    assert [each["severity"] for each in (first, second)] == [ERROR, HINT]
    assert {(each["source"], each["code"]) for each in (first, second)} == {("checker", RULE)}
    (related,) = first["relatedInformation"]
    assert related["location"] == {"uri": here, "range": second["range"]}
    assert "14" in related["message"]
    assert second["relatedInformation"][0]["location"]["range"] == first["range"]


def test_a_change_that_mends_the_article_clears_the_diagnostics(shared, uri):
    here = uri("b.txt")
    assert shared.open(here, FLAWED)

    shared.change(here, 2, MENDED)

    assert shared.diagnostics(here, 2) == []


@pytest.mark.parametrize(
    "kind",
    [
        ("c.txt", "plaintext", FLAWED, f'[checker: ignore {RULE} "checked"]'),
        ("c.md", "markdown", FLAWED, f'<!-- checker: ignore {RULE} "checked" -->'),
        ("c.html", "html", HTML, f'<!-- checker: ignore {RULE} "checked" -->'),
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_the_quick_fix_marks_a_finding_at_the_paragraph(shared, uri, kind, place):
    name, language, text, mark = kind
    here = uri(f"{place}{name}")
    diagnostics = shared.open(here, text, language)

    (action,) = shared.actions(here, diagnostics[place]["range"])
    (change,) = action["edit"]["documentChanges"]
    (edit,) = change["edits"]
    marked = applied(text, edit)
    shared.change(here, 2, marked)

    assert action["title"] == f"Mark as checked, correct ({RULE})"
    assert action["kind"] == "quickfix"
    assert action["diagnostics"] == [diagnostics[place]]
    assert change["textDocument"] == {"uri": here, "version": 1}
    assert edit["newText"] == f" {mark}"
    assert edit["range"]["start"]["line"] == diagnostics[place]["range"]["start"]["line"]
    assert shared.diagnostics(here, 2) == []


def test_nothing_is_offered_where_there_is_no_finding(shared, uri):
    here = uri("d.txt")
    shared.open(here, FLAWED)
    top = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 3}}

    assert shared.actions(here, top) == []
    position = {"textDocument": {"uri": here}, "position": top["start"]}
    assert shared.request("textDocument/hover", position) is None


def test_nothing_is_offered_to_who_asks_for_other_kinds(shared, uri):
    here = uri("e.txt")
    found = shared.open(here, FLAWED)[0]["range"]

    assert shared.actions(here, found, only=["source.organizeImports"]) == []
    assert len(shared.actions(here, found, only=["quickfix"])) == 1


def test_hover_tells_of_the_finding_and_of_its_rule(shared, uri):
    here = uri("f.txt")
    found = shared.open(here, FLAWED)[1]

    position = {"textDocument": {"uri": here}, "position": found["range"]["start"]}
    hover = shared.request("textDocument/hover", position)

    assert hover["contents"]["kind"] == "markdown"
    assert hover["contents"]["value"].startswith("**number-mismatch (number)**")
    assert found["message"] in hover["contents"]["value"]
    assert "What it checks" in hover["contents"]["value"]
    assert hover["range"] == found["range"]


def test_line_ends_of_windows_and_emoji_do_not_move_a_place(shared, uri):
    text = FLAWED.replace("The crash", "😀 The crash").replace("\n", "\r\n")

    first, second = shared.open(uri("g.txt"), text)

    assert covered(text, first["range"]) == "12"
    assert covered(text, second["range"]) == "14"
    assert first["range"]["start"]["line"] == 2


@pytest.mark.parametrize("character", ["\u2028", "\x0c", "\x0b", "\x85", "\ufeff"])
def test_what_ends_no_line_in_an_editor_ends_none_here(shared, uri, character):
    text = FLAWED.replace("closed after", f"closed{character}after")

    first, second = shared.open(uri(f"{ord(character)}.txt"), text)

    assert covered(text, first["range"]) == "12"
    assert covered(text, second["range"]) == "14"


def test_the_mark_is_put_right_after_emoji_and_before_a_line_end_of_windows(shared, uri):
    here = uri("h.txt")
    text = FLAWED.replace("noon", "noon 😀 sharp").replace("\n", "\r\n")
    found = shared.open(here, text)

    (action,) = shared.actions(here, found[1]["range"])
    (edit,) = action["edit"]["documentChanges"][0]["edits"]
    marked = applied(text, edit)
    shared.change(here, 2, marked)

    assert f'sharp. [checker: ignore {RULE} "checked"]\r\n' in marked
    assert shared.diagnostics(here, 2) == []


def test_an_unsaved_document_without_a_name_is_checked_as_its_language(shared):
    text = FLAWED.replace("12 people", "<b>12</b> people")

    first, _ = shared.open("untitled:Untitled-1", text, "markdown")

    assert covered(text, first["range"]) == "12"


def test_other_languages_and_empty_documents_are_left_alone(shared, uri):
    code = {"uri": uri("x.py"), "languageId": "python", "version": 1, "text": FLAWED}
    shared.notify("textDocument/didOpen", {"textDocument": code})

    assert shared.open(uri("empty.txt"), "") == []
    position = {"textDocument": {"uri": code["uri"]}, "position": {"line": 2, "character": 18}}
    assert shared.request("textDocument/hover", position) is None


def test_a_closed_article_leaves_no_diagnostics(shared, uri):
    here = uri("i.txt")
    assert shared.open(here, FLAWED)

    shared.notify("textDocument/didClose", {"textDocument": {"uri": here}})

    assert shared.diagnostics(here, None) == []


@pytest.mark.parametrize(
    "body",
    [
        b"not json",
        b"[]",
        b"[1, 2]",
        b'"text"',
        b"\xff\xfe{}",
        b"{}",
        b'{"jsonrpc": "2.0"}',
        b'{"jsonrpc": "2.0", "id": 7000, "method": "textDocument/hover", "params": {"x": 1}}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": 5}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument":'
        b' {"uri": "file:///nowhere.txt", "version": 3}, "contentChanges": [{"text": "x"}]}}',
        b'{"jsonrpc": "2.0", "method": "no/such", "params": {}}',
        b"[" * 100_000,
    ],
)
def test_a_malformed_message_does_not_end_the_server(shared, uri, body):
    shared.raw(body)

    assert len(shared.open(uri("after.txt"), FLAWED)) == 2
    shared.notify("textDocument/didClose", {"textDocument": {"uri": uri("after.txt")}})


def test_half_a_character_does_not_end_the_server(shared, uri):
    assert len(shared.open(uri("half.txt"), FLAWED.replace("noon", "noon \ud83d"))) == 2
