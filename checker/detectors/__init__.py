"""The table of rules: one module a rule; the module's docstring explains it."""

from checker.types import Detector

ALL: tuple[Detector, ...] = ()
