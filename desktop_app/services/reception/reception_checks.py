"""What a page must say before it is received, as far as the page, the rules and the catalogue tell."""

from datetime import date
from functools import partial

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Reception, problems_of_reception
from desktop_app.domain.dossier.procedure import check_has_begun, check_received_at_counter
from desktop_app.domain.errors import Problems, RuleViolation, problems_of_checks
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.rules import ReceiveScope, RuleSet
from desktop_app.domain.law.territory import check_territory
from desktop_app.services.clock import check_clock
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.reception_data import tidied_page


def check_reception(context: DeskContext, reception: Reception) -> Reception:
    """Check what a page says by itself, without what is stored; return it in its normal form.

    Raises:
        Problems: when something is missing or wrong.
        RuleViolation: ``clock.*`` when the computer's clock is implausible: right dates look wrong by it.
    """
    tidy = tidied_page(reception)
    day = local(tidy.slip_at).date() if tidy.slip_at is not None else context.today()
    rules = _rules_on(context, day)
    problems = problems_of_reception(tidy, today=day, rules=rules)
    problems += _procedure_problems(context, tidy, rules.receive_scope, day)
    if problems:
        # By a wrong clock right dates look wrong: it is asked about first.
        check_clock(context)
        raise Problems(problems)
    return tidy


def _rules_on(context: DeskContext, day: date) -> RuleSet:
    """Return the rules of a day; before any of them had begun the clock is asked about."""
    try:
        return context.law.rules(day)
    except RuleViolation:
        check_clock(context)
        raise


def _procedure_problems(
    context: DeskContext, reception: Reception, scope: ReceiveScope, day: date
) -> list[RuleViolation]:
    """Return why this counter does not receive the procedure."""
    procedure = context.catalogue.by_id(reception.procedure_id)
    if procedure is None:
        return []
    way = HandInWay(reception.channel.name.lower())
    return problems_of_checks(
        partial(check_has_begun, procedure, day),
        partial(check_received_at_counter, procedure, way),
        partial(
            check_territory,
            scope,
            is_non_territorial=reception.is_non_territorial,
            is_boundary_independent=procedure.is_boundary_independent,
        ),
    )
