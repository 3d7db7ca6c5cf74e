"""The file that ``checker init`` writes: every setting with its default, commented out."""

TEMPLATE = """\
# Settings of checker, which finds where an article disagrees with itself.
#
# The nearest checker.toml above an article holds for it. Options of the command line come
# before it. `checker config` shows what holds, `checker rules` lists the rules. Each line below
# shows the default, or an example; take the "#" away to change it.

# Rules to check; without this line: all.
# select = ["name-mismatch", "number-mismatch"]

# Rules not to check.
# ignore = []

# Lowest severity that makes the command exit with 1: "error", "warning", "info" or "never".
# fail-on = "warning"

# Confidence, from 0 to 1, below which nothing is reported. For single rules write it as a table:
# min-confidence = { default = 0.0, contradiction = 0.95 }
# min-confidence = 0.0

# Names that are right as they stand. Two of them are not held for two spellings of one name.
# known-names = ["Jon Smith", "John Smith"]

# Findings that lie wholly in quotations: "check", or "ignore" where people may contradict
# themselves in their own words.
# quotes = "check"

# Publication date of all articles; comes before the one that they state.
# date = 2024-10-17

# What counts as an article in a folder.
# file-types = ["txt", "md", "markdown", "html", "htm"]

# Files and folders that are left out when a folder is searched, from the folder of this file.
# exclude = ["drafts/", "*.notes.md"]

# File of accepted findings, from the folder of this file; `checker baseline` makes it.
# baseline = ".checker-baseline.json"

# How many related statements each statement is compared with. More is slower.
# top-k = 6

# Probability from which two statements contradict each other for the language model; without
# this line: what the model was tuned for. Lower finds more and is wrong more often.
# min-contradiction = 0.9

# Severity of all findings of a rule: "error", "warning" or "info".
# [severity]
# headline-mismatch = "error"

# Settings for some articles; later tables come before earlier ones.
# [[per-file]]
# files = ["opinion/**", "*.transcript.txt"]
# quotes = "ignore"
# fail-on = "error"
"""
