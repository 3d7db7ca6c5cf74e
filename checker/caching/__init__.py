"""Keeps what was found in an article, so that an unchanged one costs next to nothing.

What is kept is known by all that it depends on: the article's text, the rules' code, the
settings that change what is looked at, the models. A changed article is another key; nothing
ever needs to be marked as out of date. Marks, severities, confidence and the baseline are
applied afterwards, so a change of them needs no new check.
"""

from checker.caching.cache import Cache, entry_key
from checker.caching.folder import default_folder
from checker.caching.store import Store, Usage

__all__ = ["Cache", "Store", "Usage", "default_folder", "entry_key"]
