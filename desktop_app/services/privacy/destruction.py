"""What is past its time at the desk, and its destruction once a head has signed the list."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.privacy.retention import DataKind, KeptFor, PastTime, check_document
from desktop_app.services.context import DeskContext
from desktop_app.services.law import retention_rules
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.services.reports.archive import ArchiveList, to_destroy
from desktop_app.storage.audit_check import DESTRUCTIONS, Destruction, empty_looks, looks_before
from desktop_app.storage.destruction import destroy_batch, destroy_dossiers, merge_search_indexes, past_time

__all__ = ["DataKind", "KeptFor", "PastTime"]

_BATCH = 200


@dataclass(frozen=True, slots=True)
class DestructionPlan:
    """What is past its time on a day.

    Attributes:
        day: the day.
        kinds: each kind of data, what is past its time or nothing.
        dossiers: the dossiers among it.
    """

    day: date
    kinds: tuple[PastTime, ...]
    dossiers: ArchiveList

    @property
    def total(self) -> int:
        """How much there is in all."""
        return sum(past.count for past in self.kinds)


def destruction_plan(context: DeskContext) -> DestructionPlan:
    """Return what is past its time today; nothing is changed.

    Raises:
        RuleViolation: ``role.head_only``.
    """
    check_right(context.officer, Right.DESTROY)
    today = context.today()
    dossiers = to_destroy(context, today)
    kinds = tuple(_past(context, rule, dossiers) for rule in retention_rules(today).kinds)
    return DestructionPlan(today, kinds, dossiers)


def destroy(context: DeskContext, plan: DestructionPlan, document: str, go_on: GoOn = always) -> Destruction:
    """Destroy what a plan lists, some hundred rows in each transaction; what was begun can be begun again.

    Args:
        context: the desk.
        plan: what the signed list was made from.
        document: number and day of the signed list.
        go_on: gets the percent done; returns False to stop after the running transaction.

    Raises:
        RuleViolation: ``role.head_only``; as `check_document`.
        Cancelled: when it was stopped; what is destroyed by then is recorded.
    """
    check_right(context.officer, Right.DESTROY)
    signed = check_document(document, plan.total)
    _begin(context, plan, signed)
    counts: dict[DataKind, int] = {}
    is_stopped = False
    try:
        _destroy_rows(context, plan, counts, go_on)
        _destroy_dossiers(context, plan, counts, go_on)
    except Cancelled:
        is_stopped = True
    destroyed = _finish(context, plan, signed, counts, with_looks=not is_stopped)
    if is_stopped:
        raise Cancelled
    go_on(100)
    return destroyed


def _begin(context: DeskContext, plan: DestructionPlan, document: str) -> None:
    """Record what is going to be destroyed, so that a power cut leaves no destruction without a record."""
    planned = {past.rule.kind: past.count for past in plan.kinds if past.count}
    with context.store.write() as connection:
        DESTRUCTIONS.append(connection, context.clock(), context.officer, Destruction(document, planned, is_begun=True))


def _destroy_rows(context: DeskContext, plan: DestructionPlan, counts: dict[DataKind, int], go_on: GoOn) -> None:
    for past in plan.kinds:
        before = past.rule.kept_from(plan.day)
        if before is None or past.rule.kind is DataKind.LOOKS:
            continue
        destroyed = _BATCH
        while destroyed == _BATCH:
            _check_goes_on(plan, counts, go_on)
            with context.store.write() as connection:
                destroyed = destroy_batch(connection, past.rule.kind, before, _BATCH)
            counts[past.rule.kind] = counts.get(past.rule.kind, 0) + destroyed


def _destroy_dossiers(context: DeskContext, plan: DestructionPlan, counts: dict[DataKind, int], go_on: GoOn) -> None:
    ids = [archived.entry.id for archived in plan.dossiers.entries]
    for begin in range(0, len(ids), _BATCH):
        _check_goes_on(plan, counts, go_on)
        part = ids[begin : begin + _BATCH]
        with context.store.write() as connection:
            destroy_dossiers(connection, part, context.clock())
        counts[DataKind.DOSSIERS] = begin + len(part)


def _finish(
    context: DeskContext, plan: DestructionPlan, document: str, counts: dict[DataKind, int], *, with_looks: bool
) -> Destruction:
    """Empty the looks, and record the destruction in the same transaction: the record proves them."""
    rule = next((past for past in plan.kinds if past.rule.kind is DataKind.LOOKS and past.count), None)
    before = rule.rule.kept_from(plan.day) if rule is not None and with_looks else None
    until, digest = 0, ""
    with context.store.write() as connection:
        if before is not None:
            counts[DataKind.LOOKS], _oldest = looks_before(connection, before)
            until, digest = empty_looks(connection, before)
        merge_search_indexes(connection)
        done = {kind: count for kind, count in counts.items() if count}
        destroyed = Destruction(document, done, until, digest)
        DESTRUCTIONS.append(connection, context.clock(), context.officer, destroyed)
    return destroyed


def _past(context: DeskContext, rule: KeptFor, dossiers: ArchiveList) -> PastTime:
    before = rule.kept_from(context.today())
    if before is None:
        oldest = dossiers.entries[0].ended_at if dossiers.entries else None
        return PastTime(rule, len(dossiers.entries), oldest)
    with context.store.read() as connection:
        if rule.kind is DataKind.LOOKS:
            return PastTime(rule, *looks_before(connection, before))
        return PastTime(rule, *past_time(connection, rule.kind, before))


def _check_goes_on(plan: DestructionPlan, counts: dict[DataKind, int], go_on: GoOn) -> None:
    if not go_on(min(99, 100 * sum(counts.values()) // max(1, plan.total))):
        raise Cancelled
