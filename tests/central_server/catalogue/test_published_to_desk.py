"""From an official file at the server to the catalogue of a desk that syncs, over real processes."""

from pathlib import Path

from desktop_app.domain.catalogue.posting import PORTAL_SEARCH
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.posting import address_of_codes
from desktop_app.services.procedures.offers import offer_of, offered_file
from desktop_app.services.procedures.updates import UpdatePreview, preview_update, take_update
from desktop_app.services.sync.enrolment import enrol_desk
from desktop_app.services.sync.rounds import sync_now
from tests.central_server.catalogue.test_publishing import AGAIN, BIRTH, FILE
from tests.central_server.conftest import UNIT
from tests.central_server.machine import Machine


def test_an_enrolled_desk_gets_updates_with_its_rounds(machine: Machine, context: DeskContext, tmp_path: Path) -> None:
    machine.environment["QMC_LOOK_UP_URL"] = "https://tra-cuu.example.vn/"
    machine.run("migrate")
    machine.run("add-unit", "Phường Thử", "--unit", str(UNIT))
    (tmp_path / "a.xlsx").write_bytes(FILE)
    (tmp_path / "b.xlsx").write_bytes(AGAIN)
    status, shown, told = machine.run("publish-catalogue", str(tmp_path / "a.xlsx"))
    assert (status, "1 new, 1 changed" in shown, "fingerprint" in told) == (0, True, True)
    machine.serve()
    assert address_of_codes(context) == PORTAL_SEARCH
    enrol_desk(context, machine.url, machine.run("enrolment-code", "--unit", str(UNIT))[1])
    assert sync_now(context).problem == ""
    assert address_of_codes(context) == "https://tra-cuu.example.vn/p/{code}"
    offer = offer_of(context)
    assert offer is not None and offer.published_at is not None, "a desk trusts the server that it is enrolled at"
    preview = preview_update(context, offered_file(context))
    assert isinstance(preview, UpdatePreview)
    changed = take_update(context, preview)
    assert changed.catalogue.sources(BIRTH, changed.today())["steps"].value[0].n in {1, 97}
    assert offer_of(changed) is None
    machine.run("publish-catalogue", str(tmp_path / "b.xlsx"), "--output", str(tmp_path / "stick.qmc"))
    stick = preview_update(changed, (tmp_path / "stick.qmc").read_bytes())
    assert isinstance(stick, UpdatePreview)
    assert [step.source.file_name for step in stick.steps] == ["b.xlsx"], "what the desk has is not taken again"
