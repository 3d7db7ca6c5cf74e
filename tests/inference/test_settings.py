import json

import pytest

from checker.errors import ModelError
from checker.inference.settings import Settings, read_settings


def read(tmp_path, config):
    path = tmp_path / "config.json"
    path.write_text(config if isinstance(config, str) else json.dumps(config), encoding="utf-8")
    return read_settings(path)


def test_our_keys_are_read(tmp_path):
    config = {"id2label": {"0": "neutral"}, "checker": {"max_length": 96, "temperature": 1.5}}

    assert read(tmp_path, config) == Settings({"0": "neutral"}, 96, 1.5)


def test_a_config_without_our_keys_leaves_the_defaults(tmp_path):
    assert read(tmp_path, {"model_type": "bert"}) == Settings({}, None, 1.0)


@pytest.mark.parametrize(
    "config",
    [
        "{",
        "[]",
        {"checker": {"max_length": 3}},
        {"checker": {"max_length": "long"}},
        {"checker": {"temperature": 0}},
        {"checker": {"temperature": "inf"}},
        {"checker": 3},
        {"id2label": ["neutral"]},
    ],
)
def test_a_config_that_does_not_fit_is_a_model_error_that_names_it(tmp_path, config):
    with pytest.raises(ModelError, match=r"config\.json") as caught:
        read(tmp_path, config)

    assert caught.value.hint
