import os

import pytest

from checker.inference.threads import available_cores


def test_a_container_limit_lowers_the_count(tmp_path):
    quota = tmp_path / "cpu.max"
    quota.write_text("50000 100000\n")

    assert available_cores(quota) == 1


@pytest.mark.parametrize("text", ["max 100000\n", "", "nonsense"])
def test_no_limit_leaves_the_cores_of_the_process(tmp_path, text):
    quota = tmp_path / "cpu.max"
    quota.write_text(text)

    assert available_cores(quota) == available_cores(tmp_path / "missing")
    assert 1 <= available_cores(quota) <= (os.cpu_count() or 1)
