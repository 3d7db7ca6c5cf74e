"""Every value of a TOML file is found on its line."""

import tomllib

import pytest

from checker.configuring.lines import lines

TEXT = """# select = ["in a comment"]
select = ["a-b", # ] "
  'c', \"\"\"several
lines ] " \"\"\",
]
a.b . "c d" = 1 # z
date = 2024-10-17T10:00:00Z
x = {y = 1, z = [1,2, {q="}"}], "k\\"k" = ']'}
empty = []
none = {}
[tool.checker]
k = '''a
b''''
[[per-file]]
files = ["*"]
[per-file.severity]
n = "info"
[[per-file]]
files = [
 "b"]
"""


def paths(value, above=()):
    if above:
        yield above
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in parts:
            yield from paths(each, (*above, key))


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_path_that_the_reader_of_python_knows_has_a_line(line_end):
    text = TEXT.replace("\n", line_end)

    found = lines(text)

    assert set(found) == set(paths(tomllib.loads(text)))
    for key, number in found.items():
        words = text.splitlines()[number - 1]
        assert not isinstance(key[-1], str) or key[-1] in words.replace("\\", "")


def test_the_lines_are_those_of_the_values():
    found = lines(TEXT)

    assert found["select", 1] == 3
    assert found["x", "z", 2, "q"] == 8
    assert found["per-file", 0, "severity", "n"] == 17
    assert found["per-file", 1, "files", 0] == 20
