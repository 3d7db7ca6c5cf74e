r"""Finds statements in one article that contradict each other; never says which is true.

>>> from checker import check_text
>>> report = check_text("Fire kills twelve\n\nPublished: 3 May 2024\n\nIt rained in June.")
>>> report.findings
()
"""

from checker.api import check, check_text
from checker.types import Finding, Report

__version__ = "0.1.0"

__all__ = ["Finding", "Report", "__version__", "check", "check_text"]
