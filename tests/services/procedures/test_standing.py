"""How the catalogue stands: its day, its age, what waits and what comes."""

from dataclasses import replace
from datetime import date, timedelta

from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import catalogue_of
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.offers import keep_offer
from desktop_app.services.procedures.publishers import trust_publisher
from desktop_app.services.procedures.standing import CatalogueStanding, catalogue_standing
from desktop_app.services.procedures.updates import UpdatePreview, preview_update, take_update
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception
from tests.services.procedures.update_files import BASE_DAY, PUBLIC, a_publication, a_row, an_update


def test_the_standing_tells_what_is_old_what_waits_and_what_comes(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    receive(context, a_reception(context, people[0]), printed=False)
    before = catalogue_standing(context)
    assert before == CatalogueStanding(BASE_DAY, True, None, 0, 0, 0)
    trust_publisher(context, PUBLIC)
    file = an_update(a_publication(a_row("2.001955", context.today() + timedelta(days=3), is_in_force=False)))
    with context.store.write() as connection:
        keep_offer(connection, "ab", file)
    waiting = catalogue_standing(context).offer
    assert waiting is not None and waiting.digest == "ab"
    preview = preview_update(context, file)
    assert isinstance(preview, UpdatePreview)
    changed = take_update(context, preview)
    assert catalogue_standing(changed) == CatalogueStanding(date(2026, 11, 20), False, None, 1, 1, 0)
    clock.move(days=20)
    assert not catalogue_standing(changed).is_stale
    clock.move(days=20)
    assert catalogue_standing(changed).is_stale


def test_a_catalogue_without_a_base_has_no_day_and_is_never_old(context: DeskContext) -> None:
    alone = replace(context, catalogue=catalogue_of([]))
    assert catalogue_standing(alone) == CatalogueStanding(None, False, None, 0, 0, 0)
