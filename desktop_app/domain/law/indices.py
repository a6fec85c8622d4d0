"""The indices of Quyết định 766/QĐ-TTg that a desk can compute from a period's counts."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.law.statistics import Counts


def share(part: int, whole: int) -> float | None:
    """Return a share in percent with two decimals, or None (shown as N/A) when there is nothing to share."""
    return round(100 * part / whole, 2) if whole else None


@dataclass(frozen=True, slots=True)
class Index:
    """An index of Quyết định 766/QĐ-TTg that a desk can compute.

    Attributes:
        name: its key.
        value: in percent, or a mean of 1 to 5 for satisfaction; None when there is nothing to compute it from.
        part: what is counted.
        whole: of how many.
    """

    name: str
    value: float | None
    part: int
    whole: int


def indices(counts: Counts, answers: Mapping[int, int], electronic: int, returned: int) -> list[Index]:
    """Return the indices of a period.

    Args:
        counts: the period's counts.
        answers: how often each level of satisfaction, 1 to 5, was answered.
        electronic: results that went back electronically.
        returned: all results that went back.
    """
    asked = sum(answers.values())
    content = sum(times for level, times in answers.items() if level >= 4)
    on_time = counts.in_time + counts.open_in_time
    return [
        Index("on_time", share(on_time, counts.to_resolve), on_time, counts.to_resolve),
        Index("resolved_on_time", share(counts.in_time, counts.resolved), counts.in_time, counts.resolved),
        Index("online", share(counts.online, counts.received), counts.online, counts.received),
        Index("online_full", share(counts.online_full, counts.received), counts.online_full, counts.received),
        Index("post", share(counts.post, counts.received), counts.post, counts.received),
        Index("electronic_result", share(electronic, returned), electronic, returned),
        Index("satisfied", share(content, asked), content, asked),
    ]
