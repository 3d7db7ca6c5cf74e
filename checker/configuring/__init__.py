"""From configuration files and options to the settings of each article.

The nearest ``checker.toml``, or ``pyproject.toml`` with ``[tool.checker]``, above an article holds
for it, whole: files do not add up. Options of the command line come before it.
"""

from checker.configuring.finding import Chooser
from checker.configuring.loading import ConfigFile, load
from checker.configuring.settings import Settings

__all__ = ["Chooser", "ConfigFile", "Settings", "load"]
