"""Many wordings of one slip with a person."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from checker.detectors.name_spelling import NameSpelling
from checker.detectors.role_mismatch import RoleMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of

RULES = (NameMismatch(), NameSpelling(), RoleMismatch())
HEADLINE = "News of the day\n\n"
FLAGGED = {
    "r1": (
        "Interior minister Dario Conti defended the raid. Two officers were hurt.\n\n"
        "The raid was the third this year.\n\n"
        "Conti, the justice minister, will face questions in the senate on Thursday."
    ),
    "r2": (
        "The astronomer Hilde Amundsen first saw the object in March.\n\n"
        "It is about a kilometre across.\n\n"
        "Amundsen, who lectures in theology at Tromso, named it after her dog."
    ),
    "r3": (
        "Firefighter Neil Askew carried the girl out of the flat.\n\n"
        "She was unhurt.\n\n"
        "Askew, a butcher from Derby, said he had only done his duty."
    ),
    "r4": (
        "In third place was the Pole Marek Zielinski.\n\n"
        "He had led until the last lap, when his chain broke.\n\n"
        "The Czech said that he would be back next year."
    ),
    "r5": (
        "Rosa Bianchi shares the bakery with her sister Carla.\n\n"
        "They open at four.\n\n"
        "Bianchi's daughter Carla makes the cakes."
    ),
    "r6": (
        "Robert Inglis, the club's treasurer, said the money was gone.\n\n"
        "The police have been told.\n\n"
        "Ms Inglis will resign in May."
    ),
    "r7": (
        "Gloria Mendez, the defence lawyer, asked for mercy.\n\n"
        "The judge refused.\n\n"
        "Mendez said he would appeal."
    ),
    "r8": (
        "The postmaster, Alf Tindall, counted the letters twice.\n\n"
        "There were 900.\n\n"
        "Postmaster Reg Hobday said that Christmas came early."
    ),
    "r9": (
        "The director of the zoo, Ingrid Falk, announced the birth.\n\n"
        "The cub weighs 800 grams.\n\n"
        "The zoo's director, Sven Rask, asked the public for a name."
    ),
    "r10": (
        "Walter Pym, 68, has grown leeks for fifty years.\n\n"
        "This one weighs 9 kilos.\n\n"
        "Pym, who is 86, feeds them on stout."
    ),
    "r11": (
        "Senator Paul Grady (R-Ohio) wrote the bill.\n\n"
        "It would cost $4 million.\n\n"
        "Grady, a Democrat, expects it to pass."
    ),
    "r12": (
        "Constable Amy Birch stopped the lorry.\n\n"
        "The driver fled.\n\n"
        "Sergeant Birch caught him in a garden."
    ),
    "r13": (
        "The novelist Henrik Aas lives alone. He is 71.\n\n"
        "His new book is short.\n\n"
        "Aas, 77, wrote it in a month."
    ),
    "n1": (
        "The winner, Claudia Ferrante, keeps bees.\n\n"
        "Her honey is dark.\n\n"
        "Claudia Ferranti sold forty jars on Saturday."
    ),
    "n2": (
        "The orchestra was led by Mikhail Sorokin.\n\n"
        "The hall was full.\n\n"
        "Michael Sorokin had stepped in at noon."
    ),
    "n5": (
        "The Allied Dockers' Union (ADU) called the strike.\n\n"
        "It began at six.\n\n"
        "The Associated Dockers' Union said that the ADU would not talk."
    ),
    "n6": (
        "The landlord, Desmond Quigley, poured the last pint.\n\n"
        "The pub is 200 years old.\n\n"
        "Quilley said he would miss it."
    ),
    "n7": (
        "The crash happened on Larkspur Avenue.\n\n"
        "Nobody was hurt.\n\n"
        "Larkspur Road was shut for two hours."
    ),
    "n9": (
        "The swimmer Tamsin Loxley broke the record.\n\n"
        "She trains at dawn.\n\n"
        "Tamsin Loxton will be in Rome in May."
    ),
    "n10": (
        "Charity worker Geoffrey Lamb cycled to Rome.\n\n"
        "It took a month.\n\n"
        "Jeffrey Lamb lost two tyres and a stone."
    ),
    "s1": (
        "Defence minister Olga Brandl flew to the base.\n\n"
        "She stayed two hours.\n\n"
        "The health minister, Olga Brandl, said the troops were well fed."
    ),
    "s2": (
        "The sociologist Piet Vos asked 900 families.\n\n"
        "Most were content.\n\n"
        "Vos, a professor of physics in Ghent, will publish in May."
    ),
    "s3": (
        "Dentist Mark Lowe ran the race in a bear suit.\n\n"
        "He came last.\n\n"
        "Lowe, a plumber, raised £4,000."
    ),
    "s4": (
        "The gold went to the Dane Mette Holst.\n\n"
        "She shot nine of ten.\n\n"
        "The Finn was the oldest in the field."
    ),
    "s5": (
        "Ivan Petrov and his brother Oleg own the mill.\n\n"
        "It grinds rye.\n\n"
        "Petrov's son Oleg keeps the books."
    ),
    "s6": (
        "Susan Keane, the head of the choir, chose the songs.\n\n"
        "They are old.\n\n"
        "Mr Keane has led it since 2009."
    ),
    "s7": (
        "The fire chief, Dan Ruiz, blamed a candle.\n\n"
        "Nobody was hurt.\n\n"
        "Fire chief Tom Odell said the roof could not be saved."
    ),
    "s8": (
        "Councillor Edna Marsh, 61, voted against.\n\n"
        "It passed by one vote.\n\n"
        "Marsh, 67, said she was ashamed."
    ),
    "s9": (
        "The Conservative MP Giles Rudd asked for a debate.\n\n"
        "It was refused.\n\n"
        "Labour MP Giles Rudd called that cowardly."
    ),
    "s10": (
        "The chairwoman of the Dunmore Rowing Club, Fay Ellis, thanked the crew.\n\n"
        "They were wet.\n\n"
        "Harriet Moss, the chairwoman of the Dunmore Rowing Club, gave them medals."
    ),
    "s11": (
        "The pianist Clara Voss played Brahms.\n\n"
        "The hall was cold.\n\n"
        "The violinist Clara Voss wore gloves."
    ),
    "s12": (
        "The chef Antonio Ruffino burned the lamb.\n\n"
        "Guests laughed.\n\n"
        "Ruffini served fish instead."
    ),
    "s13": (
        "The teacher Margaret Dunmore retired on Friday.\n\n"
        "She taught for 40 years.\n\n"
        "Margaret Dunmere will keep bees."
    ),
    "s14": (
        "The suspect, Viktor Lasko, was held in Graz.\n\n"
        "He said nothing.\n\n"
        "Victor Laszko will be brought to Linz."
    ),
    "s15": (
        "The Hartwell Institute counted the birds.\n\n"
        "There are fewer.\n\n"
        "The Hartwill Institute blames cats."
    ),
    "s16": (
        "Residents of Elmhurst Crescent heard a bang.\n\n"
        "Windows broke.\n\n"
        "Elmhurst Drive was without gas all night."
    ),
    "s17": (
        "The World Bird Federation (WBF) met in Lima.\n\n"
        "It was hot.\n\n"
        "The World Birdlife Foundation (WBF) has 40 members."
    ),
    "s18": (
        "Nigel Farrow bought the lighthouse.\n\nIt is damp.\n\n“I like storms,” said Neil Farrow."
    ),
    "s19": (
        "The painter Lucie Delorme left 300 works.\n\nMost are small.\n\nDelorne died in Nice."
    ),
    "s20": (
        "The Greystone Hotel burned down.\n\nGuests fled.\n\nThe Greystoke Hotel had 80 rooms."
    ),
}


@pytest.mark.parametrize("text", FLAGGED.values(), ids=FLAGGED.keys())
def test_a_slip_with_a_person_is_flagged(text):
    found = [f for rule in RULES for f in findings_of(rule, HEADLINE + text)]

    assert [f for f in found if f.severity is not Severity.INFO] != []
