"""Batches: every row once, groups whole, the same for the same seed."""

from collections import defaultdict

from models.training.batches import batches, schedule
from models.training.partners import Partners
from models.training.plan import Plan
from models.training.rows import INNOCENT, Row

ROWS = [Row(f"the bridge {n}", "the bridge was opened " * n, INNOCENT) for n in range(16)]
GROUPED = [
    Row(f"premise {n}", "word " * (n % 7), INNOCENT, group=f"g{n // 3}" if n < 30 else "")
    for n in range(40)
]


def test_an_epoch_holds_every_row_once_and_is_the_same_for_the_same_seed():
    plan = Plan("x", batch=3)

    assert sorted(at for batch in batches(ROWS, plan, 0) for at in batch) == list(range(len(ROWS)))
    assert batches(ROWS, plan, 0) == batches(ROWS, plan, 0)
    assert batches(ROWS, plan, 0) != batches(ROWS, plan, 1)


def test_the_rows_of_a_group_stand_in_one_batch():
    made = batches(GROUPED, Plan("x", batch=8), 0)

    assert sorted(at for batch in made for at in batch) == list(range(len(GROUPED)))
    assert all(len(batch) <= 8 for batch in made)
    homes = defaultdict(set)
    for number, batch in enumerate(made):
        for at in batch:
            homes[GROUPED[at].group or at].add(number)
    assert all(len(numbers) == 1 for numbers in homes.values())


def test_rows_of_like_length_stand_together():
    lengths = [
        [len(ROWS[at].hypothesis) for at in batch] for batch in batches(ROWS, Plan("x", batch=4), 0)
    ]

    assert sorted(max(each) - min(each) for each in lengths) == [66, 66, 66, 66]


def test_a_group_larger_than_a_batch_is_not_torn():
    rows = [Row(f"p{n}", "h", INNOCENT, group="one") for n in range(5)]

    assert [len(batch) for batch in batches(rows, Plan("x", batch=2), 0)] == [5]


def test_a_schedule_goes_on_into_the_next_epoch_and_partners_share_each():
    plan = Plan("x", batch=2)
    rows = [Row(f"a{n}", "b", "neutral") for n in range(8)]
    one, two = (list(schedule(rows, plan, 4, Partners(number, 2))) for number in range(2))

    assert [len(share) for share in (one, two)] == [4, 4]
    for epoch in (slice(2), slice(2, 4)):
        seen = [row for batch in one[epoch] + two[epoch] for row in batch]
        assert sorted(seen, key=repr) == sorted(rows, key=repr)
