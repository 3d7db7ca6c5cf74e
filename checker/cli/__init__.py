"""The command line: parse, call, print, choose the exit code. One file a command."""

from checker.cli.command import main

__all__ = ["main"]
