"""Verbs of saying, and how an article words who says something."""

from __future__ import annotations

SAYING = (
    "said says say saying told tells tell added adds add stated states announced announces "
    "noted notes explained explains reported reports claimed claims insisted insists argued argues "
    "warned warns believed believes thinks thought estimated estimates denied denies confirmed "
    "confirms admitted admits acknowledged acknowledges conceded replied replies responded responds "
    "answered answers countered commented comments remarked remarks recalled recalls stressed "
    "stresses emphasized emphasised emphasizes emphasises underlined underlines underscored "
    "concluded concludes declared declares revealed reveals disclosed wrote writes tweeted posted "
    "joked jokes assured assures alleged alleges suggested suggests predicted predicts informed "
    "informs testified testifies observed observes related relates asked asks clarified clarifies "
    "considers considered maintained maintains reiterated continued continues complained complains "
    "lamented quipped boasted urged urges vowed pledged promised promises affirmed affirms asserted "
    "asserts contended contends indicated indicates mentioned mentions repeated repeats counts "
    "counted defends defended sustains sustained cautioned forecast expects expected hopes hoped "
    "fears feared shouted whispered called calls agreed agrees"
).split()

VERBS_OF_SAYING = "|".join(sorted(SAYING, key=len, reverse=True))
