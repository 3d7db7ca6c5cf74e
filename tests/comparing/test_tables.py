from checker.comparing import figures, tables
from tests.detectors.analysing import analysis_of

TEXT = """Nests on the marsh

Volunteers counted nests in May.

| Species | Nests 2023 | Price |
| --- | ---: | ---: |
| Avocet | 318 | $4 |
| Lapwing | 190 | $5 |

All were pleased.
"""


def test_rows_know_their_label_and_the_heading_over_each_figure():
    analysis = analysis_of(TEXT)
    found = list(tables.rows(analysis.document, figures.read(analysis)))

    assert [sorted(row.label) for row in found] == [["avocet"], ["lapwing"]]
    assert [[f.value for f in row.figures] for row in found] == [[318, 4], [190, 5]]
    assert [sorted(heading) for heading in found[1].headings] == [["nest"], ["price"]]
