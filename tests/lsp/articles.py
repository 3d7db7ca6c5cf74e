"""Articles for the tests of the language server."""

FLAWED = (
    "Bridge closed after crash\n\n"
    "The crash killed 12 people, police said.\n\n"
    "The crash that killed 14 people happened at noon.\n"
)
MENDED = FLAWED.replace("14", "12")
HTML = (
    "<html><head><title>Bridge closed after crash</title></head><body><article>\n"
    "<h1>Bridge closed after crash</h1>\n"
    "<p>The crash killed <b>12</b> people, police said.</p>\n"
    "<p>The crash that killed 14 people happened at noon.</p>\n"
    "</article></body></html>\n"
)


def applied(text, edit):
    """Apply one text edit that inserts; columns count UTF-16."""
    start = edit["range"]["start"]
    assert edit["range"]["end"] == start
    lines = text.split("\n")
    line = lines[start["line"]].encode("utf-16-le")
    at = 2 * start["character"]
    lines[start["line"]] = (
        line[:at].decode("utf-16-le") + edit["newText"] + line[at:].decode("utf-16-le")
    )
    return "\n".join(lines)


def covered(text, range_, encoding="utf-16-le", width=2):
    """Return the text in a range within one line."""
    start, end = range_["start"], range_["end"]
    assert start["line"] == end["line"]
    line = text.replace("\r\n", "\n").split("\n")[start["line"]].encode(encoding)
    return line[width * start["character"] : width * end["character"]].decode(encoding)
