"""Changes of the next week, and what they affect."""

from dataclasses import replace
from datetime import timedelta

from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.coming import affected_dossiers, coming_changes
from desktop_app.services.procedures.publishers import trust_publisher
from desktop_app.services.procedures.updates import UpdatePreview, preview_update, take_update
from desktop_app.services.reception.drafts import keep_draft
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception
from tests.services.procedures.update_files import PUBLIC, a_publication, a_row, an_update


def test_next_week_s_changes_name_the_open_dossiers_and_drafts_that_they_affect(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    trust_publisher(context, PUBLIC)
    received = receive(context, a_reception(context, people[0]), printed=False).dossier
    receive(context, replace(a_reception(context, people[1]), procedure_id="A01"), printed=False)
    draft = replace(a_reception(context, people[0]), procedure_id="A01")
    keep_draft(context, draft, {})
    today = context.today()
    rows = (
        a_row("2.999999", today + timedelta(days=7), name="Thủ tục mới"),
        a_row("2.001955", today + timedelta(days=3), is_in_force=False),
        a_row("1.001193", today + timedelta(days=8), is_in_force=False),
        a_row("1.000656", today, is_in_force=False),
    )
    preview = preview_update(context, an_update(a_publication(*rows)))
    assert isinstance(preview, UpdatePreview)
    changed = take_update(context, preview)
    ended, new = coming_changes(changed)
    assert (ended.name, len(ended.open_dossiers), ended.drafts) == (
        "Đăng ký nội quy lao động của doanh nghiệp",
        2,
        (draft.id,),
    )
    assert (new.name, new.open_dossiers, new.drafts) == ("Thủ tục mới", (), ())
    assert received.code in {row.code for row in affected_dossiers(changed, ended)}
    assert affected_dossiers(changed, new) == []
    assert len(coming_changes(changed, 8)) == 3
    clock.move(days=7)
    assert [change.entry.code for change in coming_changes(changed)] == ["1.001193"]
