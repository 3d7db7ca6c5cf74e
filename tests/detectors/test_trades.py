import pytest

from checker.detectors.role_mismatch import RoleMismatch
from tests.detectors.analysing import findings_of, marked

HEADLINE = "News of the day\n\n"
FLAGGED = {
    "two nouns": (
        "The dentist Carla Weir saw it.\n\nWeir, a bus driver from Dorn, called the police.",
        [["dentist"], ["bus driver"]],
    ),
    "noun and verb": (
        "The pathologist Carla Weir saw it.\n\nWeir, who drives the school bus, called the police.",
        [["pathologist"], ["drives the school bus"]],
    ),
    "a schoolgirl": (
        "Retired matron Carla Weir grew it.\n\nWeir, a schoolgirl of fourteen, was glad.",
        [["matron"], ["schoolgirl"]],
    ),
    "both sides of a case": (
        "The prosecutor Carla Weir rose.\n\nWeir, the mayor's own lawyer, asked for time.",
        [["prosecutor"], ["lawyer"]],
    ),
    "by the verb in court": (
        "Judge Carla Weir rose.\n\nWeir, who prosecutes, asked for time. The trial goes on.",
        [["Judge"], ["prosecutes"]],
    ),
}
LEFT_ALONE = {
    "one family": "The farmer Carla Weir saw it.\n\nWeir, a winegrower, called.",
    "a calling": "The dentist Carla Weir saw it.\n\nWeir, a poet, called.",
    "a councillor": "Councillor Carla Weir saw it.\n\nWeir, a dentist, called.",
    "at a university": "The surgeon Carla Weir saw it.\n\nWeir, a professor, called.",
    "retired": "The cleaner Carla Weir saw it.\n\nWeir, a retired nurse, called.",
    "until": "The judge Carla Weir saw it.\n\nWeir, a nurse in Dorn until 2010, called the court.",
    "by training": "The baker Carla Weir saw it.\n\nWeir, a lawyer by training, called.",
    "volunteer": "The baker Carla Weir saw it.\n\nWeir, a volunteer firefighter, called.",
    "both in one breath": "The baker Carla Weir saw it.\n\nWeir, a nurse and baker, called.",
    "another Weir": "The baker Carla Weir saw it.\n\nOwen Weir saw it.\n\nWeir, a nurse, called.",
    "a prize": "The chef Carla Weir saw it.\n\nWeir, a judge of the cake contest, called.",
    "a defence on the pitch": "The plumber Carla Weir ran.\n\nWeir, who leads the defence, called.",
    "her son": "The baker Carla Weir saw it.\n\nWeir, a nurse's daughter, called.",
    "one sentence": "Weir, the baker Carla Weir, a nurse, called.",
    "quoted": "The baker Carla Weir saw it.\n\n“Weir, a nurse, called,” he said.",
}


@pytest.mark.parametrize(("text", "marks"), FLAGGED.values(), ids=FLAGGED)
def test_two_trades_of_one_person_are_flagged(text, marks):
    text = HEADLINE + text
    (finding,) = findings_of(RoleMismatch(), text)

    assert marked(finding, text) == marks


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_looks_like_two_trades_is_left_alone(text):
    assert findings_of(RoleMismatch(), HEADLINE + text) == []
