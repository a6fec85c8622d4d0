"""The ten visitors: whoever receives them as the script says makes no mistake."""

from dataclasses import replace
from datetime import date

from desktop_app.demo.scoring import mistakes_in
from desktop_app.demo.visitors import Visitor, visitors
from desktop_app.domain.dossier.dossier import DocumentState, Reception
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.people.identity_card import parse_card
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception


def right_page(context: DeskContext, visitor: Visitor) -> Reception:
    page = a_reception(context, visitor.person, visitor.procedure_id)
    documents = tuple(
        replace(line, state=DocumentState.MISSING if place in visitor.missing else line.state)
        for place, line in enumerate(page.documents)
    )
    paid = {"fee": visitor.fee, "payment": Payment.DIRECT, "fee_proof": "0012"} if visitor.fee else {"fee": None}
    return replace(page, documents=documents, **paid)


def test_ten_different_people_with_readable_cards() -> None:
    listed = visitors()
    assert [visitor.number for visitor in listed] == list(range(1, 11))
    assert len({visitor.person.number for visitor in listed}) == 10
    assert listed == visitors()
    for visitor in listed:
        assert parse_card(visitor.card, today=date(2026, 11, 23)).name.casefold() == visitor.person.name.casefold()
        assert visitor.says


def test_each_can_be_served_rightly(context: DeskContext) -> None:
    for visitor in visitors():
        page = right_page(context, visitor)
        missing = [page.documents[place] for place in visitor.missing]
        assert all(line.required and not line.from_database for line in missing)
        assert mistakes_in(visitor, page, is_received=not visitor.missing) == ()
        if not visitor.missing:
            assert receive(context, page, printed=False).dossier.code
