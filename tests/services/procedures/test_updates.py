"""Updates of the national catalogue at a desk."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.catalogue.stated import Layer
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.imports import imports_of, undo_whole_import
from desktop_app.services.procedures.publishers import trust_publisher
from desktop_app.services.procedures.updates import (
    UnknownPublisher,
    UpdatePreview,
    date_of_catalogue,
    preview_update,
    take_update,
)
from desktop_app.services.progress import Cancelled
from tests.services.procedures.update_files import AT, BASE_DAY, FIVE, PUBLIC, THREE, a_publication, a_row, an_update

WEEK = timedelta(days=7)


@pytest.fixture
def trusting(context: DeskContext) -> DeskContext:
    trust_publisher(context, PUBLIC)
    trust_publisher(context, PUBLIC)
    return context


def previewed(context: DeskContext, content: bytes) -> UpdatePreview:
    preview = preview_update(context, content, "tuan-47.qmc")
    assert isinstance(preview, UpdatePreview)
    return preview


def test_a_signed_update_is_shown_and_then_changes_the_national_layer(trusting: DeskContext) -> None:
    assert date_of_catalogue(trusting) == BASE_DAY
    preview = previewed(trusting, an_update(a_publication(a_row("1.001193", steps=THREE), a_row("x"))))
    assert (len(preview.diff.changed), len(preview.diff.rejected), imports_of(trusting)) == (1, 1, [])
    assert preview.diff.changed[0].row.effective_from == date(2026, 11, 20)
    changed = take_update(trusting, preview)
    assert date_of_catalogue(changed) == date(2026, 11, 20)
    entry = changed.catalogue.sources("1.001193", changed.today())["steps"].entry
    assert entry is not None
    assert (entry.origin.layer, entry.origin.file_name, entry.origin.decision, entry.effective_from) == (
        Layer.NATIONAL,
        "QD-99.xlsx",
        "99/QĐ-BTP",
        date(2026, 11, 20),
    )
    (made,) = imports_of(changed)
    undone = undo_whole_import(changed, made.id)
    assert undone.catalogue.by_id("1.001193") == trusting.catalogue.by_id("1.001193")


def test_publications_build_on_each_other_and_each_is_an_import_of_its_own(trusting: DeskContext) -> None:
    """The second takes back what the first changed: compared with today's catalogue it would seem to change nothing."""
    before = trusting.catalogue.sources("1.001193", trusting.today())["steps"].value
    file = an_update(
        a_publication(a_row("1.001193", steps=THREE)),
        a_publication(a_row("1.001193", steps=before), at=AT + timedelta(hours=1)),
    )
    preview = previewed(trusting, file)
    assert [step.diff.changed[0].changes[0].after for step in preview.steps] == [THREE, before]
    changed = take_update(trusting, preview)
    assert changed.catalogue.sources("1.001193", changed.today())["steps"].value == before
    assert len(imports_of(changed)) == 2


def test_a_change_to_come_is_compared_with_what_holds_when_it_begins(trusting: DeskContext) -> None:
    today = trusting.today()
    before = trusting.catalogue.sources("1.001193", today)["steps"].value
    first = a_publication(a_row("1.001193", today + WEEK, steps=THREE))
    changed = take_update(trusting, previewed(trusting, an_update(first)))
    second = a_publication(a_row("1.001193", today + 2 * WEEK, steps=before), at=AT + timedelta(hours=1))
    preview = previewed(changed, an_update(first, second))
    assert [change.before for row in preview.diff.changed for change in row.changes] == [THREE]


def test_an_update_that_repeats_the_catalogue_makes_it_newer_all_the_same(trusting: DeskContext) -> None:
    preview = previewed(trusting, an_update())
    assert preview.diff.is_empty
    assert date_of_catalogue(take_update(trusting, preview)) == date(2026, 11, 20)
    assert imports_of(trusting) == []


def test_another_province_s_decision_changes_nothing_here(trusting: DeskContext) -> None:
    row = a_row("1.001193", steps=THREE)
    file = an_update(a_publication(row, office="H01"), a_publication(row, at=AT + WEEK, office="H44"))
    preview = previewed(trusting, file)
    assert [step.source.office for step in preview.steps] == ["H44"]
    changed = take_update(trusting, preview)
    entry = changed.catalogue.sources("1.001193", AT.date() + 2 * WEEK)["steps"].entry
    assert entry is not None and entry.origin.layer is Layer.PROVINCE


def test_an_older_update_and_one_with_a_gap_are_refused(trusting: DeskContext) -> None:
    preview = previewed(trusting, an_update())
    changed = take_update(trusting, preview)
    for act in (lambda: previewed(changed, an_update()), lambda: take_update(changed, preview)):
        with pytest.raises(RuleViolation, match=r"catalogue\.delta_old") as caught:
            act()
        assert caught.value.params["day"] == "20/11/2026"
    with pytest.raises(RuleViolation, match=r"catalogue\.delta_gap"):
        previewed(trusting, an_update(since=BASE_DAY + timedelta(days=1)))
    first, last = a_publication(), a_publication(a_row("1.001193", steps=FIVE), at=AT + 2 * WEEK)
    newest = previewed(changed, an_update(first, a_publication(at=AT + WEEK), last))
    assert len(newest.steps) == 2, "a desk that missed some takes the newest alone, without what it has"
    older = a_publication(a_row("1.001193", steps=FIVE), at=AT.replace(month=7, day=1))
    with pytest.raises(RuleViolation, match=r"catalogue\.delta_old"):
        previewed(trusting, an_update(older))


def test_what_is_no_update_or_was_changed_changes_nothing(trusting: DeskContext) -> None:
    file = an_update()
    for content, code in ((b"PK", r"delta_unreadable"), (file[:-1] + bytes([file[-1] ^ 1]), r"delta_forged")):
        with pytest.raises(RuleViolation, match=code):
            preview_update(trusting, content)
    with pytest.raises(Cancelled):
        preview_update(trusting, an_update(a_publication(a_row("x"))), go_on=lambda _percent: False)
    assert (imports_of(trusting), date_of_catalogue(trusting)) == ([], BASE_DAY)


def test_nobody_is_trusted_before_an_administrator_says_so(context: DeskContext) -> None:
    unknown = preview_update(context, an_update(), "la.qmc")
    assert isinstance(unknown, UnknownPublisher)
    assert (unknown.file_name, unknown.key, len(unknown.fingerprint)) == ("la.qmc", PUBLIC, 39)
    head = replace(context, officer=replace(context.officer, role=Role.HEAD))
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        trust_publisher(head, PUBLIC)
    trust_publisher(context, PUBLIC)
    preview = previewed(head, unknown.content)
    officer = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    with pytest.raises(RuleViolation, match=r"role\.head_only"):
        take_update(officer, preview)
    assert date_of_catalogue(take_update(head, preview)) == date(2026, 11, 20)


def test_another_publisher_is_counted_by_itself(trusting: DeskContext) -> None:
    changed = take_update(trusting, previewed(trusting, an_update(a_publication(at=AT + WEEK))))
    secret = bytes([2]) * 32
    other = an_update(a_publication(a_row("1.001193", steps=THREE)), secret=secret)
    unknown = preview_update(changed, other)
    assert isinstance(unknown, UnknownPublisher)
    trust_publisher(changed, unknown.key)
    assert len(previewed(changed, other).diff.changed) == 1, "older than the first one's, and still not taken"
