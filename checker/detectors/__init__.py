"""The table of rules: one module a rule; the module's docstring explains it."""

from checker.detectors.age_mismatch import AgeMismatch
from checker.detectors.attribution_mismatch import AttributionMismatch
from checker.detectors.change_mismatch import ChangeMismatch
from checker.detectors.contradiction import Contradiction
from checker.detectors.conversion_mismatch import ConversionMismatch
from checker.detectors.count_mismatch import CountMismatch
from checker.detectors.date_mismatch import DateMismatch
from checker.detectors.duration_mismatch import DurationMismatch
from checker.detectors.headline_mismatch import HeadlineMismatch
from checker.detectors.name_mismatch import NameMismatch
from checker.detectors.name_spelling import NameSpelling
from checker.detectors.number_mismatch import NumberMismatch
from checker.detectors.object_mismatch import ObjectMismatch
from checker.detectors.order_mismatch import OrderMismatch
from checker.detectors.outcome_mismatch import OutcomeMismatch
from checker.detectors.percentage_mismatch import PercentageMismatch
from checker.detectors.place_mismatch import PlaceMismatch
from checker.detectors.role_mismatch import RoleMismatch
from checker.detectors.score_mismatch import ScoreMismatch
from checker.detectors.share_mismatch import ShareMismatch
from checker.detectors.sum_mismatch import SumMismatch
from checker.detectors.table_mismatch import TableMismatch
from checker.detectors.tense_mismatch import TenseMismatch
from checker.detectors.transposed_digits import TransposedDigits
from checker.detectors.weekday_mismatch import WeekdayMismatch
from checker.types import Detector

ALL: tuple[Detector, ...] = (
    NameMismatch(),
    NameSpelling(),
    RoleMismatch(),
    NumberMismatch(),
    TransposedDigits(),
    CountMismatch(),
    SumMismatch(),
    ShareMismatch(),
    PercentageMismatch(),
    ChangeMismatch(),
    ConversionMismatch(),
    TableMismatch(),
    ScoreMismatch(),
    AgeMismatch(),
    DurationMismatch(),
    HeadlineMismatch(),
    OutcomeMismatch(),
    AttributionMismatch(),
    ObjectMismatch(),
    TenseMismatch(),
    WeekdayMismatch(),
    DateMismatch(),
    PlaceMismatch(),
    OrderMismatch(),
    Contradiction(),
)
