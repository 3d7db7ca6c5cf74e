"""The language server minds settings, marks and the baseline, and notices when they change."""

import pytest

from tests.cli import fakes
from tests.lsp.articles import FLAWED
from tests.lsp.client import CAPABILITIES

WATCHING = CAPABILITIES | {
    "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}},
}
CHANGED = "workspace/didChangeWatchedFiles"


@pytest.fixture
def watching(launch):
    client = launch("--debounce", "50")
    client.start(WATCHING)
    return client


def changed(client, path):
    client.notify(CHANGED, {"changes": [{"uri": path.as_uri(), "type": 2}]})


def test_the_nearest_settings_hold_and_a_change_of_them_counts(watching, tmp_path):
    settings = tmp_path / "checker.toml"
    settings.write_text('ignore = ["number-mismatch"]\n', encoding="utf-8")
    here = (tmp_path / "drafts" / "a.txt").as_uri()

    assert watching.open(here, FLAWED) == []
    settings.write_text('[severity]\nnumber-mismatch = "warning"\n', encoding="utf-8")
    changed(watching, settings)
    assert [each["severity"] for each in watching.diagnostics(here, 1)] == [2, 4]


def test_the_client_is_asked_to_watch_the_settings(launch):
    client = launch()
    client.start(WATCHING)

    asked = client.wait(lambda each: each.get("method") == "client/registerCapability")

    (registration,) = asked["params"]["registrations"]
    assert registration["method"] == CHANGED
    globs = [each["globPattern"] for each in registration["registerOptions"]["watchers"]]
    assert "**/checker.toml" in globs


def test_a_mistake_in_the_settings_is_told_once(watching, tmp_path):
    settings = tmp_path / "checker.toml"
    settings.write_text("\nignroe = []\n", encoding="utf-8")
    here = (tmp_path / "a.txt").as_uri()

    assert watching.open(here, FLAWED) == []
    watching.change(here, 2, FLAWED + "More.\n")
    assert watching.diagnostics(here, 2) == []
    settings.unlink()
    changed(watching, settings)
    found = watching.diagnostics(here, 2)

    told = [each for each in watching.heard if each.get("method") == "window/showMessage"]
    shown = [each["params"] for each in told]
    assert len(shown) == 1
    assert "checker.toml:2" in shown[0]["message"]
    assert '"ignroe"' in shown[0]["message"]
    assert len(found) == 2


def test_an_excluded_article_is_left_alone(shared, tmp_path):
    (tmp_path / "checker.toml").write_text('exclude = ["notes/"]\n', encoding="utf-8")

    assert shared.open((tmp_path / "notes" / "a.txt").as_uri(), FLAWED) == []
    assert len(shared.open((tmp_path / "a.txt").as_uri(), FLAWED)) == 2


def test_what_the_baseline_accepts_is_not_shown(shared, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "checker.toml").write_text("", encoding="utf-8")
    (tmp_path / "a.txt").write_text(FLAWED, encoding="utf-8")
    assert len(shared.open((tmp_path / "a.txt").as_uri(), FLAWED)) == 2

    assert fakes.run("baseline", "write", "a.txt") == 0

    shared.change((tmp_path / "a.txt").as_uri(), 2, FLAWED + "\nThe road is open again.\n")
    assert shared.diagnostics((tmp_path / "a.txt").as_uri(), 2) == []


def test_marks_without_use_are_shown_on_demand(launch, shared, uri):
    text = "The town has one bridge, the council said. [cq]\n"
    client = launch("--all")
    client.start()

    assert shared.open(uri("a.txt"), text) == []
    (found,) = client.open(uri("a.txt"), text)
    assert (found["code"], found["severity"]) == ("unused-suppression", 3)
    assert client.actions(uri("a.txt"), found["range"]) == []
