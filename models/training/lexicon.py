"""Word sets for the programmatic edits: members of one set exclude each other in one place."""

from dataclasses import dataclass

WORDS = (
    "no", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip

CHOICES: tuple[tuple[str, ...], ...] = tuple(
    tuple(group.split("|"))
    for group in (
        "January|February|March|April|May|June|July|August|September|October|November|December",
        "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
        "American|British|French|German|Russian|Chinese|Japanese|Indian|Canadian|Australian|Israeli"
        "|Iranian|Iraqi|Italian|Spanish|Turkish|Mexican|Brazilian|Polish|Ukrainian|Pakistani",
        "China|Japan|India|France|Germany|Russia|Canada|Australia|Israel|Iran|Iraq|Italy|Spain"
        "|Turkey|Mexico|Brazil|Poland|Ukraine|Pakistan|Egypt|Kenya|Nigeria|Sweden|Norway",
        "London|Paris|Berlin|Moscow|Tokyo|Beijing|Sydney|Toronto|Chicago|Boston|Houston|Miami"
        "|Madrid|Rome|Cairo|Delhi|Seattle|Denver|Atlanta|Dallas",
        "president|vice president|prime minister|foreign minister|defence minister|spokesman",
        "chairman|chief executive|treasurer|secretary|director|deputy director",
        "Democratic|Republican", "Democrat|Republican", "senator|representative|governor|mayor",
        "first|second|third|fourth|fifth", "morning|afternoon|evening", "two|three|four|five|six",
        "brother|sister|cousin|uncle", "father|mother|grandfather", "son|daughter|nephew",
        "husband|brother|father", "wife|sister|mother", "police|firefighters|soldiers",
        "northern|southern|eastern|western", "north|south|east|west", "million|billion",
        "hours|days|weeks|months", "minutes|hours", "doctor|lawyer|teacher|engineer",
        "plane|train|bus|ship", "gold|silver|bronze", "school|hospital|factory|hotel",
        "red|blue|green|white|black", "his|her", "He|She", "man|woman", "men|women", "boy|girl",
    )
)  # fmt: skip

PAIRS = (
    "rose/fell increased/decreased increase/decrease higher/lower more/fewer above/below up/down "
    "won/lost win/lose accepted/rejected approved/rejected supported/opposed support/oppose "
    "passed/defeated agreed/refused allowed/banned allow/ban before/after early/late earlier/later "
    "opened/closed open/closed arrived/left began/ended started/finished bought/sold hired/fired "
    "arrested/released guilty/innocent convicted/acquitted confirmed/denied praised/criticized "
    "welcomed/condemned alive/dead survived/died injured/unhurt success/failure successful/failed "
    "always/never all/none everyone/nobody largest/smallest most/least major/minor strong/weak "
    "public/private legal/illegal safe/dangerous domestic/foreign male/female young/old new/old "
    "better/worse best/worst growing/shrinking gained/lost joined/left won/lost included/excluded "
    "same/different inside/outside happy/angry calm/violent peaceful/violent short/long fast/slow "
    "voluntary/compulsory unanimous/divided full/empty rich/poor expand/cut expanded/cut raise/cut "
    "raised/lowered strengthen/weaken strengthened/weakened possible/impossible likely/unlikely "
    "able/unable known/unknown present/absent present/missing still/no-longer with/without "
    "protect/endanger protected/endangered hot/cold dry/wet day/night summer/winter"
)


def _both_ways(pairs: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for pair in pairs.replace("no-longer", "no longer").split(" "):
        first, _, second = pair.partition("/")
        if second:
            table.setdefault(first, second)
            table.setdefault(second, first)
    return table


ANTONYMS = _both_ways(PAIRS.replace("still/no-longer ", ""))

FRAMES = (
    "A year earlier, {}.",
    "In a separate case, {}.",
    "Ten years ago, {}.",
    "Initial reports had said {}.",
    "An earlier version of the statement, since corrected, said {}.",
    "Critics claimed, without evidence, that {}.",
    "Had the plan gone ahead, it would have meant that {}.",
    "He denied that {}.",
    "It is not true, officials said, that {}.",
    "If talks fail, it may be that {}.",
    "In another county, {}.",
    "Rivals had predicted that {}.",
)


PLAIN_FRAMES = (
    "Officials said that {}.",
    "According to the statement, {}.",
    "As announced earlier, {}.",
    "A spokeswoman confirmed that {}.",
    "It is known that {}.",
    "As the documents show, {}.",
)


@dataclass(frozen=True, slots=True)
class _Names:
    """First names that mark a person, and surnames to swap in."""

    first: frozenset[str]
    last: tuple[str, ...]


NAMES = _Names(
    first=frozenset(
        "James John Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Mark "
        "Paul Steven Andrew Kenneth George Kevin Brian Edward Peter Scott Eric Stephen Adam Frank "
        "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Anna "
        "Margaret Sandra Ashley Emily Donna Michelle Carol Amanda Laura Maria Helen Ruth Diane "
        "Jose Carlos Juan Luis Ahmed Mohammed Ali Hassan Tony Joe Bill Tom Jim Alan Simon Martin "
        "Nicole Christine Julia Victoria Christopher Anthony Jason Ryan Jeffrey Gary "
        "Timothy Larry".split()
    ),
    last=tuple(
        "Hughes Foster Bennett Coleman Reyes Murray Sullivan Wallace Fisher Hayes Ortega Lindqvist "
        "Novak Keller Marsh Doyle Pereira Hawkins Okafor Tanaka Moretti Lambert Whitfield Drummond "
        "Castillo Barrett Kowalski Fraser Mendes Harlow Sutton Becker Nilsson Romero".split()
    ),
)
