"""`--jobs`: the same report, by several processes."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.cli.crew import Crew
from checker.cli.weights import Weights
from checker.cli.worker import Task
from checker.config import Config
from checker.errors import ModelError
from checker.reading import read_text
from checker.types import Examination, Failure
from tests.cli.conftest import CLEAN, FLAWED

ROOT = Path(__file__).parents[2]
MODELS = ROOT / "fixtures" / "models"
TINY = ["--model", str(MODELS / "tiny-nli"), "--embedder", str(MODELS / "tiny-embedder")]
WEIGHTS = Weights(model=TINY[1], embedder=TINY[3])


@pytest.fixture
def crew():
    started = Crew(2, WEIGHTS)
    yield started
    started.close()


def task(text=FLAWED, name="a.txt"):
    return Task(read_text(text, name=name, config=Config()), Config())


def command(*args):
    return [sys.executable, "-m", "checker", *map(str, args), *TINY]


def test_answers_are_had_in_any_order(crew):
    for number in range(5):
        crew.submit(number, task(FLAWED if number % 2 else CLEAN, f"{number}.txt"))

    found = [crew.answer(number) for number in (4, 1, 0, 3, 2)]

    assert [bool(each.findings) for each in found] == [False, True, False, True, False]
    assert all(isinstance(each, Examination) for each in found)


def test_no_more_processes_are_started_than_there_are_articles(crew):
    crew.submit(0, task())
    crew.answer(0)
    crew.submit(1, task())

    assert len(crew._members) == 1


def test_an_article_that_kills_its_process_fails_alone(crew):
    for number in range(4):
        crew.submit(number, task(name=f"{number}.txt"))
    victim = next(member for member in crew._members if member.task == 1)
    victim.process.kill()

    found = [crew.answer(number) for number in range(4)]

    assert [type(each) for each in found] == [Examination, Failure, Examination, Examination]
    assert found[1].path == "1.txt"
    assert "ended with -9" in found[1].message


def test_a_process_that_dies_between_articles_fails_none(crew):
    crew.submit(0, task())
    crew.answer(0)
    (idle,) = crew._members
    idle.process.kill()
    idle.process.join()

    crew.submit(1, task())

    assert isinstance(crew.answer(1), Examination)


def test_what_goes_wrong_in_an_article_stays_with_it(crew):
    broken = Task(read_text(FLAWED, name="b.txt", config=Config()), Config(top_k="ten"))
    for number, each in enumerate([task(), broken, task()]):
        crew.submit(number, each)

    found = [crew.answer(number) for number in range(3)]

    assert [type(each) for each in found] == [Examination, Failure, Examination]
    assert (found[1].path, found[1].message[:11]) == ("b.txt", "TypeError: ")


def test_models_that_cannot_be_loaded_are_an_error_about_models(tmp_path):
    crew = Crew(2, Weights(model=str(tmp_path)))
    crew.submit(0, task())

    answer = crew.answer(0)
    crew.close()

    assert isinstance(answer, ModelError)
    assert answer.hint


def test_a_crew_that_is_closed_has_no_processes_left(crew):
    for number in range(4):
        crew.submit(number, task())
    processes = [member.process for member in crew._members]

    crew.close()

    assert len(processes) == 2
    assert not any(process.is_alive() for process in processes)


def test_the_report_is_that_of_one_process(tmp_path):
    for number in range(12):
        text = ("", CLEAN, FLAWED)[number % 3]
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    outs = []
    for jobs in (1, 3):
        done = subprocess.run(
            command("check", tmp_path, "-f", "json", "--no-cache", "--jobs", jobs),
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
        )
        found = json.loads(done.stdout)
        for part in (found, *found["documents"]):
            part.pop("seconds", None)
            part.pop("timings", None)
        outs.append((done.returncode, found, done.stderr))

    assert outs[0] == outs[1]
    assert outs[0][0] == 2
    assert outs[0][2].count("error: empty") == 4


@pytest.mark.parametrize("to_all", [True, False])
@pytest.mark.parametrize("delay", [0.3, 1.5])
def test_ctrl_c_ends_all_processes_without_a_traceback(tmp_path, to_all, delay):
    text = "\n\n".join(f"In {year} the mayor opened {year} bridges." for year in range(1800, 2020))
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(f"{text} {number}", encoding="utf-8")
    started = subprocess.Popen(
        command("check", tmp_path, "--no-cache", "--jobs", 2),
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        start_new_session=True,
    )
    wait_for_child(started.pid)
    time.sleep(delay)
    if to_all:
        os.killpg(started.pid, signal.SIGINT)
    else:
        started.send_signal(signal.SIGINT)

    out, err = started.communicate(timeout=30)

    assert (started.returncode, out, err.strip()) == (130, "", "Interrupted.")
    assert ends(started.pid)


def wait_for_child(pid):
    """Wait until a process has started another."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    for _ in range(200):
        if children.read_text():
            return
        time.sleep(0.05)


def ends(group):
    """Tell whether all processes of a group end soon; Python's own tracker is the last."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
