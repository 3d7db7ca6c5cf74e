import pytest

from checker.comparing import counterparts, unborne
from tests.detectors.analysing import analysis_of

ARTICLE = "{}\n\nBy Ann Lee\n\n{} It rained in the evening.\n"


def told(headline, text, read=unborne.read):
    analysis = analysis_of(ARTICLE.format(headline, text), date="2024-09-08")
    return [
        (analysis.document.quote(found.words), analysis.document.quote(found.others[0][1]))
        for found in read(analysis)
    ]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Guard killed in raid", "On Sunday he was sitting up in bed."),
        ("All miners alive after fire", "One of them, aged 34, was pronounced dead."),
        ("Two firefighters injured in blaze", "Among the crews nobody was hurt."),
        ("Skier unhurt in avalanche", "The woman was taken to hospital with a torn knee."),
        ("Robber still at large", "The man was arrested on Monday in a barn."),
        ("Two caught after raid", "Both are on the run."),
        ("Clerk walks free", "The clerk was sentenced to four years in prison."),
        ("Manager resigns after fire", "He said that he had no intention of stepping down."),
        ("Manager refuses to resign", "The manager handed in his notice on Monday."),
        ("Camp closes as measles spread", "The camp will carry on under quarantine."),
        ("Library reprieved", "The library is to close on 28 June."),
        ("Tower plan scrapped", "The work was postponed until spring."),
        ("Fair postponed over flood", "The fair was cancelled on Monday."),
        ("Council approves quarry", "The quarry was turned down by nine votes."),
        ("Council rejects quarry", "The quarry was approved by nine votes."),
        ("First-time director wins prize", "Her two earlier films were seen in Oslo."),
        ("Campaign falls short of target", "It ended 400 above the goal."),
        ("Campaign beats target", "It ended 400 short of the goal."),
        ("Board unanimous on merger", "Three members voted against it."),
        ("Bank holds rate after split vote", "All nine members favoured the present rate."),
        ("Hiker missing on ridge", "The hiker was found alive on Monday."),
        ("Merger signed, no jobs will go", "The letter speaks of 130 redundancies."),
        ("Club pay record fee for striker", "It ranks third among their transfers."),
        ("Three wins in a row for Karhut", "They had lost their previous five games."),
        ("Bridge to double exports", "They will grow by a quarter, the ministry said."),
        ("Waiting list to halve", "The list will not become shorter."),
        ("Opera house finally completed", "The stage was never built."),
        ("Town lifts curfew", "The curfew was extended by a week."),
        ("Nurses end strike", "The strike continues on Monday."),
        ("Mayor apologises for remark", "The mayor refused to apologise."),
        ("Maker shows cheapest scooter yet", "It is the dearest of the four."),
        ("Maker shows dearest scooter yet", "It is the cheapest of the four."),
        ("Harbour reach final", "Harbour were knocked out by Selwick."),
        ("Harbour knocked out of cup", "Harbour are through to face Selwick."),
        ("Grain firm beats forecasts", "Sales stayed below the forecast."),
        ("Grain firm misses forecasts", "Sales rose above the forecast."),
        ("Mill to hire 40", "The owner will shed 40 jobs in spring."),
        ("Mill cuts 40 jobs", "The mill will hire 40 people in spring."),
        ("Fire under control", "The flames are still out of control, the crews said."),
        ("Nurses begin strike", "The strike was called off on Monday."),
        ("Helmets to be compulsory", "The wearing of one is voluntary."),
        ("Pool shuts for good", "The pool will reopen in March."),
    ],
)  # fmt: skip
def test_the_opposite_of_a_headline_is_found(headline, text):
    assert told(headline, text)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        # the text says both
        ("Guard killed in raid", "A guard was killed. Another guard was sitting up in bed."),
        ("Clerk jailed, cook fined", "The clerk was jailed and the cook was fined."),
        ("Council rejects quarry", "The council turned the quarry down. A mill was approved."),
        # it was so before
        ("Council rejects quarry", "In 2019 the quarry was approved by nine votes."),
        ("Council rejects quarry", "The quarry had been held up. It was approved a year ago."),
        ("Manager resigns after fire", "A year ago she stayed in her post."),
        # it is left open, or somebody's words
        ("Library reprieved", "If no money is found, the library is to close."),
        ("Library reprieved", '"The library is to close," a man shouted.'),
        # another sense of the word
        ("Firm closes gap on rival", "The shop will carry on under its old name."),
        ("Missing hiker found alive", "The hiker was found alive on Monday."),
        # what it fits
        ("Skier unhurt in avalanche", "The woman was taken to hospital as a precaution."),
        ("Hiker survives bear attack", "One man, a shepherd, died in May."),
        ("Club break record", "It is the second-largest stand. The fee is a new record."),
        ("Merger signed, no jobs will go", "A rumour spoke of 130 redundancies."),
        ("Pool shuts", "The pool will reopen in March."),
        # of somebody or something else
        ("Fire under control", "A second fire in the hills was still burning."),
        ("School stays open", "Two others in the county are to close."),
        ("Man found dead in river", "A woman who went in after him was recovering."),
        ("Ferry crew all safe", "In the harbour an elderly fisherman died of a stroke."),
        ("Robber caught after raid", "His brother is still at large."),
        ("Helmets to be compulsory", "Gloves stay voluntary."),
        ("Plant to double its output", "The cost rose by a third."),
        ("Selwick knocked out of cup", "Harbour are through to the next round."),
        # other hours, few in favour
        ("Library to close on Mondays", "It will stay open until eight on Fridays."),
        ("Council rejects car park", "Only five members were for it, and few were for the price."),
        ("Mill cuts 40 jobs", "The mill will also hire ten people for a new line."),
        ("Governor rejects bill on ponds", "Lawmakers approved the bill on ponds in May."),
        ("Council says yes to dredging", "Chairman Bran Tolley voted against the dredging."),
        ("Parliament rejects ban on nets", "In a poll 42 percent were for a ban on nets."),
        ("Crew unhurt as train derails", "No one was injured in either of two derailments."),
        ("Eleven perish as bus falls off quay", "Ann Roe of the bus was discharged on Monday."),
        ("Council passes amended budget", "An amendment to the budget was defeated."),
    ],
)
def test_a_headline_that_is_borne_out_is_left_alone(headline, text):
    assert told(headline, text) == []


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        ("Ryeland ewe takes title", "The judge said the ram had stood well.", [("ewe", "ram")]),
        ("Granny wins race", "The grandfather, 71, ran in boots.", [("Granny", "grandfather")]),
        ("Ewe takes title", "The ewe beat a ram.", []),
        ("Ewe beats ram", "The ram came second.", []),
        # told by a pronoun
        ("Woman hit by car", "Ada Holm, 80, was hurt. She was hit by a man from Selwick.", []),
        # somebody else whom the headline names
        ("Girl saves brother", "A nine-year-old pulled the boy out.", []),
        ("Man attacks shopkeeper", "The woman, 34, called the police.", []),
        ("Dad jailed", "The girl's father was jailed. Her mother wept.", []),
    ],
)
def test_a_noun_and_its_counterpart(headline, text, expected):
    assert told(headline, text, counterparts.read) == expected
