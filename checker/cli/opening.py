"""From options to the session that articles are checked in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.cli.articles import STDIN
from checker.cli.checking import Session
from checker.cli.effort import Effort
from checker.cli.weights import Weights
from checker.configuring import Chooser

if TYPE_CHECKING:
    from checker.caching import Cache
    from checker.inference.protocols import Models


def opened(
    given: Models | None,
    weights: Weights,
    effort: Effort,
    chooser: Chooser,
    *,
    stdin_name: str = STDIN,
    debug: bool = False,
) -> Session:
    """Return the session of a command; models that are given are used here and not cached for."""
    crew = None
    if effort.jobs > 1 and not given:
        from checker.cli.crew import Crew

        crew = Crew(effort.jobs, weights, debug)
    return Session(
        config=lambda path: chooser.settings(path).config,
        load=(lambda: given) if given else weights.load,
        stdin_name=stdin_name,
        debug=debug,
        cache=None if given else effort.cache(weights),
        crew=crew,
    )


def cache_note(cache: Cache | None) -> str:
    """Say that nothing could be kept, and why; "" if nothing went wrong."""
    if cache is None or cache.problem is None:
        return ""
    reason = cache.problem.strerror or str(cache.problem)
    return (
        f"what was found is not kept for the next time: {cache.store.folder} cannot be written"
        f" ({reason}); --cache-dir names another folder, --no-cache keeps nothing"
    )
