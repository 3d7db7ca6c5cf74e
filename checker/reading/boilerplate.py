"""What stands around an article on a web page: teasers, disclaimers, sign-ups, author boxes."""

from __future__ import annotations

import re

TEASERS = re.compile(
    r"""
    (?:(?:the\s)?most\s(?:popular|read|viewed|shared|commented|recent|watched)
       (?:\s(?:stories|articles|news|posts|now|today|this\sweek))?  # Most Popular, Most read today
      |(?:recent|latest|popular|trending|related|recommended|similar|further|other|top|featured)
       \s(?:articles?|stor(?:y|ies)|posts?|news|reading|topics?|comments?|coverage|headlines|videos?|
       content|links|tags?)(?:\s(?:now|today|for\syou))?            # Related articles
      |(?:read|see|watch|look)\s(?:more|also|next)                  # Read more, See also
      |more\s(?:from|on|in|about|like)\b.{0,60}                     # More from Business
      |you\s(?:may|might)\s(?:also\s)?(?:like|be\sinterested.{0,20})
      |trending(?:\snow)?|editor[’']?s[’']?\s(?:picks?|choice)|don[’']t\smiss|up\snext|what[’']s\snext
      |sponsored(?:\scontent)?|promoted(?:\scontent)?|from\saround\sthe\sweb|around\sthe\sweb
      |(?:leave\sa\s)?(?:comments?|reply)(?:\s?\(\d+\))?|\d+\scomments?|join\sthe\sconversation
      |(?:about|meet)\sthe\s(?:authors?|writers?|reporters?)|tags|topics|filed\sunder|share\sthis
      |(?:sister|external)\slinks|sources?|references|notes\sto\seditors?|(?:media\s)?contacts?
    )\s*[:.…»>]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A heading over things that are not the article."""

LINE = re.compile(
    r"""
    (?:(?:sign\sup|subscribe|register|log\sin|sign\sin|become\sa\s(?:member|subscriber)|get\sthe\slatest|
       follow\sus|like\sus\son|join\s(?:us|our)|download\s(?:our|the)\s(?:free\s)?app|
       click\s(?:here|on)|tap\shere|support\s(?:our|independent)\sjournalism|
       share\s(?:this|on|via|with)|tweet\sthis|print\sthis|listen\sto\sthis|
       skip\s(?:to|advertisement)|accept\s(?:all\s)?cookies|we\suse\scookies|
       have\syou\sgot\sa\sstory|do\syou\shave\sa\s(?:story|tip)|got\sa\s(?:story|tip)|
       to\s(?:read|see|view|learn)\s(?:more|the\sfull)\b.{0,80}(?:click|visit|go\sto|https?:))\b.*
      |(?:read|see|watch|hear)\s(?:more|also|next|related)\s*(?:[:|»>–—-].*|\.{3}|…)?  # Read more:
      |(?:also\sread|recommended|related|don[’']t\smiss|more)\s?:\s.*               # Related: ...
      |(?:tags|topics|keywords|categories|filed\sunder|posted\sin)\s?:.*
      |(?:©|\(c\)|&copy;|copyright\b(?!\s(?:law|act|case|claim|infr|office|holder|owner|in|of)))\s?.*
      |.{0,80}\ball\srights\sreserved\b.*
      |\*?\s?(?:this|our)\s(?:web\s?site|site|portal|page)\s(?:provides|uses|contains|aggregates|may)\b.*
      |\*?\s?disclaimer\b.{0,3}:.*|disclaimer
      |\*\s?(?:the\s)?(?:views|opinions)\s(?:and\sopinions\s)?expressed\b.*
      |(?:the\s)?(?:views|opinions)\sexpressed\s(?:in\sthis|here|by\sthe\sauthor|are\sthose).*
      |(?:this|the)\s(?:article|story|post|piece|report)\s(?:was\s)?(?:(?:first|originally)\s)?
       (?:appeared|(?:published|produced|translated))\b.{0,200}
      |advertisements?|advert|ad|story\scontinues\s(?:below|after).*|continue\sreading.*|loading\.*
      |\d+\s(?:min(?:ute)?s?)\s(?:read|to\sread)|reading\stime:?\s.*|estimated\sreading\stime.*
      |\d[\d,.]*k?\s(?:shares?|views?|likes?|comments?)|(?:facebook|twitter|x|whatsapp|telegram|linkedin|
       email|e-mail|print|reddit|pinterest|copy\slink|share|save)(?:[\s,|/·•]+(?:facebook|twitter|x|
       whatsapp|telegram|linkedin|email|e-mail|print|reddit|pinterest|copy\slink|share|save))*
      |(?:\#\s?){2,5}|[-–—]\s?(?:ends|30)\s?[-–—]|(?:[*•·_=~-]\s?){3,}
      |(?:back|go|return)\sto\s(?:top|home|homepage|news)|home|menu|search|previous|next|close
      |https?://\S+|www\.\S+
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A line that is no part of the article, wherever it stands."""

LONGEST_LINE = 60
"""Words up to which such a line is believed: more is a paragraph that only begins like one."""

AUTHOR_BOX = re.compile(
    r"""
    (?:[A-Z][\w.’'-]+\s){1,4}is\s(?:an?|the)\s
    (?:(?:\w+[\s-]){0,4})
    (?:editor|reporter|journalist|writer|correspondent|columnist|contributor|freelancer|producer|
       author|blogger|intern)
    (?:\s(?:for|at|with|covering|who\s(?:covers|writes|reports)|based\sin|and)\b.*|\.)
    """,
    re.VERBOSE,
)
"""Who wrote it: "Ann Bell is an editor for the Courier covering health."."""


def is_teaser_heading(text: str) -> bool:
    """Tell whether a line stands over things that are not the article."""
    return bool(TEASERS.fullmatch(text))


def is_boilerplate(text: str) -> bool:
    """Tell whether a paragraph is no part of the article, by its own words."""
    return len(text.split()) <= LONGEST_LINE and bool(LINE.fullmatch(text))


def is_author_box(text: str) -> bool:
    """Tell whether a paragraph introduces the author."""
    return len(text.split()) <= LONGEST_LINE and bool(AUTHOR_BOX.fullmatch(text))
