"""Sessions of their own: how they begin and end, settings, what the client can do."""

import subprocess
import sys
import time

from tests.lsp.articles import FLAWED, MENDED, covered
from tests.lsp.client import CAPABILITIES, PATIENCE, ROOT


def test_a_session_ends_with_zero_after_a_shutdown(launch):
    client = launch()
    result = client.start()

    assert result["capabilities"]["positionEncoding"] == "utf-16"
    assert result["serverInfo"]["name"] == "checker"
    assert client.end() == 0


def test_an_exit_without_a_shutdown_is_told_by_the_exit_code(launch):
    client = launch()
    client.start()
    client.notify("exit")

    assert client.process.wait(timeout=PATIENCE) == 1


def test_the_server_ends_when_the_editor_is_gone(launch):
    client = launch()
    client.start()
    client.process.stdin.close()

    assert client.process.wait(timeout=PATIENCE) == 1


def test_without_pygls_one_line_says_what_to_install():
    code = (
        "import sys; sys.modules['pygls'] = None; from checker.cli import main; main(['serve-lsp'])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert "pip install 'article-checker[lsp]'" in run.stderr


def test_the_help_needs_no_pygls():
    code = (
        "import sys; sys.modules['pygls'] = None; from checker.cli import main;"
        " main(['serve-lsp', '--help'])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert run.returncode == 0
    assert "--debounce" in run.stdout


def test_a_client_may_count_in_utf_8(launch, uri):
    client = launch()
    general = {"positionEncodings": ["utf-8", "utf-16"]}
    result = client.start(CAPABILITIES | {"general": general})
    text = FLAWED.replace("The crash", "“Émile” 😀 The crash")

    first, second = client.open(uri("a.txt"), text)

    assert result["capabilities"]["positionEncoding"] == "utf-8"
    assert covered(text, first["range"], "utf-8", 1) == "12"
    assert covered(text, second["range"], "utf-8", 1) == "14"


def test_a_client_that_can_little_gets_the_other_place_in_words(launch, uri):
    client = launch()
    client.start({"textDocument": {}})
    here = uri("a.txt")

    first, _ = client.open(here, FLAWED)
    (action,) = client.actions(here, first["range"])
    position = {"textDocument": {"uri": here}, "position": first["range"]["start"]}

    assert first["message"].endswith("(conflicts with “14”, line 5)")
    assert "relatedInformation" not in first
    assert list(action["edit"]["changes"]) == [here]
    hover = client.request("textDocument/hover", position)
    assert hover["contents"]["kind"] == "plaintext"


def test_only_the_last_of_several_quick_changes_is_checked(launch, uri):
    client = launch("--debounce", "3000")
    client.start()
    here = uri("a.txt")
    client.open(here, MENDED)

    started = time.monotonic()
    for version in range(2, 7):
        client.change(here, version, FLAWED + "More.\n" * version)
    told = client.wait(lambda each: each.get("method") == "textDocument/publishDiagnostics")

    assert time.monotonic() - started > 2.9
    assert told["params"]["version"] == 6
    assert len(told["params"]["diagnostics"]) == 2


def test_the_server_answers_while_a_check_runs(launch, uri, tmp_path):
    release = tmp_path / "release"
    client = launch(str(release), command=["-m", "tests.lsp.held"])
    client.start()
    here = uri("a.txt")
    item = {"uri": here, "languageId": "plaintext", "version": 1, "text": FLAWED}
    client.notify("textDocument/didOpen", {"textDocument": item})
    position = {"textDocument": {"uri": here}, "position": {"line": 2, "character": 18}}

    assert client.request("textDocument/hover", position) is None
    release.touch()
    assert len(client.diagnostics(here, 1)) == 2


def test_the_server_ends_while_a_check_runs(launch, uri, tmp_path):
    client = launch(str(tmp_path / "never"), command=["-m", "tests.lsp.held"])
    client.start()
    item = {"uri": uri("a.txt"), "languageId": "plaintext", "version": 1, "text": FLAWED}
    client.notify("textDocument/didOpen", {"textDocument": item})

    assert client.end() == 0


def test_a_model_that_cannot_be_had_is_told(launch, uri):
    client = launch("--model", str(ROOT / "no-such-folder"), "--offline")
    client.start()

    assert client.open(uri("a.txt"), FLAWED) == []
    (told,) = [each for each in client.heard if each.get("method") == "window/showMessage"]
    assert "no-such-folder" in told["params"]["message"]


def test_an_unexpected_error_is_told_and_the_next_article_checked(launch, uri):
    code = (
        "from checker.cli import main; from tests.cli.fakes import models;"
        "main(['serve-lsp'], models=models({'parrot': RuntimeError('out of order')}))"
    )
    client = launch(command=["-c", code])
    client.start()

    talk = "\nThe grey parrot of the harbour is well.\n\nThe grey parrot of the harbour is ill.\n"
    assert client.open(uri("a.txt"), FLAWED + talk) == []
    (told,) = [each for each in client.heard if each.get("method") == "window/showMessage"]
    assert "RuntimeError: out of order" in told["params"]["message"]
    assert len(client.open(uri("b.txt"), FLAWED)) == 2
