"""The equations of the reports over histories that a desk can have: refused, withdrawn, corrected, carried over."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.correction import CorrectedField
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.errors import Problem
from desktop_app.domain.law.statistics import Counts, columns_06a
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier import completion
from desktop_app.services.dossier.correction import correct
from desktop_app.services.dossier.extension import extend
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement, supplement_received
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.statistics import Grouping, report
from tests.conftest import MovableClock, a_reception

_REQUEST = SupplementRequest((WantedItem("Phiếu lý lịch tư pháp"),), "Chưa đủ")
_STEPS = {
    "result": lambda context, dossier: completion.result_ready(context, dossier.id, "Giấy phép"),
    "refuse": lambda context, dossier: completion.refuse(context, dossier.id, ["Không thuộc thẩm quyền"]),
    "withdraw": lambda context, dossier: completion.ask_withdrawal(context, dossier.id, "", "trực tiếp"),
    "decline": lambda context, dossier: completion.decline_withdrawal(context, dossier.id, "đã có kết quả"),
    "stop": lambda context, dossier: completion.stop(context, dossier.id),
    "request": lambda context, dossier: request_supplement(context, dossier.id, _REQUEST),
    "supplement": lambda context, dossier: supplement_received(context, dossier.id),
    "take back": lambda context, dossier: completion.take_back(context, dossier.id, "ghi nhầm"),
    "correct": lambda context, dossier: correct(context, dossier.id, CorrectedField.NOTE, "đã sửa", "ghi nhầm"),
    "extend": lambda context, dossier: extend(
        context, dossier.id, local(dossier.due_at).date() + timedelta(days=5), "chờ xác minh"
    ),
}
_HISTORIES = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from(["receive", *_STEPS]), st.integers(0, 6)), min_size=10, max_size=40
)


def _equations(counts: Counts) -> None:
    columns = columns_06a(counts)
    assert columns["3"] == columns["4"] + columns["5"] + columns["6"] == columns["7"] + columns["11"]
    assert columns["7"] == columns["8"] + columns["9"] + columns["10"]
    assert columns["11"] == columns["12"] + columns["13"]


@pytest.mark.thorough
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(history=_HISTORIES)
def test_the_equations_hold_and_what_is_open_is_carried_over(
    context: DeskContext, people: list[Applicant], clock: MovableClock, history: list[tuple[int, str, int]]
) -> None:
    first = context.today()
    taken = 0
    dossiers: list[Dossier] = []
    for place, step, days in history:
        clock.move(days=days, minutes=1)
        try:
            if step == "receive" or not dossiers:
                person = people[taken % len(people)]
                dossiers.append(receive(context, a_reception(context, person), printed=False).dossier)
                taken += 1
            else:
                _STEPS[step](context, dossiers[place % len(dossiers)])  # type: ignore[no-untyped-call]
        except Problem:
            continue  # a step that is not possible now
    before = None
    for week in range((context.today() - first).days // 7 + 1):
        begin = first + timedelta(days=7 * week)
        counted = [report(context, begin, begin + timedelta(days=6), grouping) for grouping in Grouping]
        for by in counted:
            assert by.total == counted[0].total
            for counts in (by.total, *by.lines.values()):
                _equations(counts)
        columns = columns_06a(counted[0].total)
        if before is not None:
            assert columns["6"] == before, "(6) of a period is (11) of the one before"
        before = columns["11"]
    clock.move(days=1)
