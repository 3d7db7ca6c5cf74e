"""Outcomes that cannot both be true, worded as newsrooms word them, and their look-alikes."""

import pytest

from checker.detectors.outcome_mismatch import OutcomeMismatch
from tests.detectors.analysing import findings_of

OPPOSED = [
    (
        "Two men, aged 24 and 31, were arrested at the ferry terminal. They are due in court.",
        "No one has been detained in connection with the find, said the head of customs, Ann Roe.",
    ),
    (
        "Four patients were treated in hospital and three have gone home.",
        "None of the infected needed hospital care, said Dr Ilse Brandt.",
    ),
    (
        "A baker accused of setting fire to a rival's shop was acquitted on all counts on Friday.",
        "The guild will decide in May whether the conviction should cost him his licence.",
    ),
    (
        "No one was hurt, the fire service said.",
        "A passenger who broke her ankle on the ladder was taken to hospital in Thun.",
    ),
    (
        "The funicular opened in 1931 and has never had an accident.",
        "In 1987 a tourist was killed when a carriage of the funicular left the rails.",
    ),
    (
        "The council approved the quarry on Monday by a large majority.",
        "The rejection of the quarry pleased the neighbours, who had collected 900 signatures.",
    ),
    (
        "Parliament rejected the hunting bill on Thursday after a debate of nine hours.",
        "Farmers welcomed the adoption of the bill with tractor horns.",
    ),
    (
        "Karl Oste lost the election for chairman of the union.",
        "Oste, who won the election in spite of a thin campaign, takes over in June.",
    ),
    (
        "All eleven men on board survived the sinking of the trawler.",
        "The cook, who died in the sinking of the trawler, came from Senn.",
    ),
    (
        "The school in Ambleforth will stay open, the county decided on Tuesday.",
        "The closure of the school will save the county 400,000 pounds a year.",
    ),
    (
        "The jury found the nurse not guilty of theft.",
        "The nurse's lawyer said that she would appeal against the guilty verdict.",
    ),
    (
        "The trawler passed the safety inspection in March without a single remark.",
        "Because it failed the inspection in March, the trawler had to stay in harbour.",
    ),
    (
        "The family sold the brewery to a Danish group in the autumn.",
        "The family, which kept the brewery in spite of a Danish offer, will build a new hall.",
    ),
    (
        "The painting was sold for 2.1 million euros on Wednesday evening.",
        "The painting, which found no buyer on Wednesday, goes back to the heirs.",
    ),
    (
        "Nobody was arrested during the march, a police spokeswoman said.",
        "Nine marchers were arrested for throwing bottles and spent the night in cells.",
    ),
    (
        "The strike ended on Monday after both sides signed an agreement.",
        "The strike is continuing, and no talks are planned before the weekend.",
    ),
    (
        "The court upheld the ban on night flights.",
        "The court's decision to overturn the ban on night flights is a blow to the neighbours.",
    ),
    (
        "The missing boy was found alive in a barn on Sunday morning.",
        "His teacher wept when she heard of the boy's death in the barn.",
    ),
    (
        "The merger of the two dairies has been called off, the boards said on Friday.",
        "When the merger is completed in June, the new dairy will have 900 workers.",
    ),
    (
        "There were no survivors when the plane came down on the glacier.",
        "The pilot, who was pulled alive from the wreck of the plane, is in hospital in Bern.",
    ),
    (
        "The minister accepted the commission's report in full.",
        "The minister's rejection of the commission's report surprised nobody.",
    ),
    (
        'Coach Dieter Vogt had no complaint about the penalty. "It was clear," he said.',
        "Vogt was furious about the spot kick, which he called an invention.",
    ),
    (
        "The union leader Zdena Malek welcomed the agreement.",
        "Malek condemned the agreement as a slap in the face.",
    ),
    (
        "Councillor Ann Frost is against the bypass and has said so for a long time.",
        "Frost, who has always supported the bypass, spoke of a good day.",
    ),
    (
        "Senator Luis Prado praised the ruling.",
        "The ruling was criticised by Prado, who spoke of a dark day.",
    ),
]


def story(first, second):
    return f"News from the valley\n\n8 May 2024\n\n{first}\n\nIt rained all day.\n\n{second}\n"


@pytest.mark.parametrize(("first", "second"), OPPOSED)
def test_opposed_outcomes_are_flagged(first, second):
    assert len(findings_of(OutcomeMismatch(), story(first, second))) == 1


LOOK_ALIKES = [
    (
        "Two men were arrested at the ferry terminal on Monday.",
        "No one has been charged, said the head of customs, Ann Roe.",
    ),
    (
        "No one has been detained over the fire at the mill, police said.",
        "Two men were arrested in the capital for the robbery of a bank.",
    ),
    (
        "Three of the four defendants were acquitted on Friday.",
        "The conviction of the fourth, Milan Rott, was no surprise.",
    ),
    (
        "The court of appeal acquitted the baker on Friday.",
        "The conviction by the lower court had cost him his licence.",
    ),
    (
        "He was acquitted of murder but convicted of manslaughter.",
        "The conviction carries up to ten years.",
    ),
    (
        "The council approved the quarry on Monday.",
        "The council had rejected the quarry in 2019 and in 2021.",
    ),
    (
        "The council approved the quarry on Monday.",
        "It rejected a proposal to pay the neighbours for the noise of the quarry.",
    ),
    (
        "The committee rejected the bill in March.",
        "Parliament adopted the bill on Thursday after changes.",
    ),
    (
        "Parliament adopted the bill on Thursday.",
        "Critics had hoped for a rejection of the bill.",
    ),
    (
        "Lena Hartl won the election in Stenn.",
        "Hartl, who lost the election four years ago, will take office in June.",
    ),
    (
        "Lena Hartl won the first round of the election.",
        "Hartl lost the runoff by 40 votes.",
    ),
    (
        "Rovers won on Saturday through a late goal.",
        "Rovers lost their first two games of the season.",
    ),
    (
        "The school in Ambleforth will stay open.",
        "The county had wanted the closure of the school to save money.",
    ),
    (
        "The school will stay open, the county decided.",
        "The closure of the swimming pool next to the school will save 40,000 pounds.",
    ),
    (
        "Bela Toth will not resign, his office said.",
        "The deputy chairman, Ivo Rakk, resigned on Monday over the same affair.",
    ),
    (
        "The opposition called on Toth to resign.",
        "Toth said that he would stay in office.",
    ),
    (
        "The cable car has never had an accident.",
        "In 1994 a passenger of another cable car died in a fall.",
    ),
    (
        "The cable car has never had a fatal accident.",
        "In 1994 a passenger broke a leg in the cable car.",
    ),
    (
        "All eleven men on board survived the sinking.",
        "The captain, who died in 2011, never went to sea again.",
    ),
    (
        "No one was hurt in the fire at the mill.",
        "A man was taken to hospital after a crash on the road to the mill on Sunday.",
    ),
    (
        "The strike ended on Monday.",
        "If the strike continues, the union told its members last week, there will be no pay.",
    ),
    (
        "The strike of the seamen ended on Monday.",
        "The strike of the pilots is continuing.",
    ),
    (
        "The family sold the brewery in the autumn.",
        "It kept the house beside the brewery.",
    ),
    (
        "Nobody was arrested during the march.",
        "At a march in 2019 nine people were arrested.",
    ),
    (
        "The trawler failed its first inspection.",
        "It passed the second inspection in March.",
    ),
    (
        "The missing boy was found alive on Sunday.",
        "His mother had feared for his death.",
    ),
    (
        "The plant was closed during the storm.",
        "The plant was open again on Tuesday.",
    ),
    (
        "Police said that nobody was hurt.",
        "A witness, Tom Ames, said that two men were injured.",
    ),
    (
        "The judge granted bail to Otto Lind.",
        "His brother Emil was refused bail.",
    ),
    (
        "The merger has been called off.",
        "The boards had agreed on the merger in March; it was to be completed in June.",
    ),
    (
        "Eva Tillman wants an inquiry into the loan.",
        "Tillman defended her own record.",
    ),
    (
        "Malek welcomed the agreement but criticised its date.",
        "Malek criticised the minister.",
    ),
    (
        "Ann Frost once opposed the bypass.",
        "Frost now supports the bypass.",
    ),
    (
        "Zdena Malek welcomed the agreement.",
        "Her deputy, Petr Hora, condemned the agreement.",
    ),
    (
        "Zdena Malek welcomed the agreement.",
        "Malek condemned the attack on the signing of the agreement.",
    ),
    (
        "The coach, Dieter Vogt, had no complaint about the penalty.",
        "The Rovers coach, Jan Pohl, was furious about the penalty.",
    ),
    (
        "Dieter Vogt had no complaint about the first penalty.",
        "Vogt was furious about the second penalty.",
    ),
    (
        "Senator Luis Prado praised the police.",
        "Prado criticised the police chief for her silence.",
    ),
]


@pytest.mark.parametrize(("first", "second"), LOOK_ALIKES)
def test_look_alikes_are_left_alone(first, second):
    assert findings_of(OutcomeMismatch(), story(first, second)) == []
