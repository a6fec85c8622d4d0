"""Rows of the catalogue as files and the server write them, and the procedures that they describe."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import MOST_LIST_ITEMS, Count, Name, OnlineLevel, Text
from desktop_app.domain.dossier.procedure import (
    CopyCounts,
    LimitOption,
    Procedure,
    ProcedureVersion,
    RequiredDocument,
    Successor,
)
from desktop_app.domain.law.archive import Retention
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.result import ResultForm
from desktop_app.domain.law.supplement import SupplementPeriod
from desktop_app.domain.law.working_time import LimitStep

_Most = Meta(max_length=MOST_LIST_ITEMS)


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A component of the dossier; fields as in `RequiredDocument`, the counts beside each other."""

    name: Text
    required: bool
    original: Count = 0
    certified: Count = 0
    copy: Count = 0
    electronic: Count = 0
    form_number: Name = ""
    condition: Text = ""
    present_only: bool = False
    available_from_db: bool = False
    sensitive: bool = False

    def document(self) -> RequiredDocument:
        """Return the component that the row describes."""
        return RequiredDocument(
            name=self.name,
            counts=CopyCounts(self.original, self.certified, self.copy, self.electronic),
            form_number=self.form_number,
            # A paper that is asked for only in some cases may rightly be missing.
            required=self.required and not self.condition,
            condition=self.condition,
            present_only=self.present_only,
            from_database=self.available_from_db,
            sensitive=self.sensitive,
        )


@dataclass(frozen=True, slots=True)
class VersionRow:
    """What a procedure asks for from a day on; fields as in `ProcedureVersion`."""

    effective_from: date
    effective_to: date | None
    limit_steps: Annotated[tuple[LimitStep, ...], _Most]
    documents: Annotated[tuple[DocumentRow, ...], _Most]
    fees: Annotated[tuple[FeeRow, ...], _Most]
    basis: Annotated[tuple[Text, ...], _Most]
    verified: dict[str, bool]
    note: Text
    result: Text
    return_notice_days: Count | None = None
    supplement_period: SupplementPeriod | None = None
    online_intake_hours: Count | None = None
    result_code: Name = ""
    result_form: ResultForm | None = None
    limit_options: Annotated[tuple[LimitOption, ...], _Most] = ()
    limit_note: Text = ""
    decision: Name = ""
    decision_date: date | None = None

    def version(self) -> ProcedureVersion:
        """Return the version that the row describes; without limit steps the limit counts as never read."""
        return ProcedureVersion(
            effective_from=self.effective_from,
            effective_to=self.effective_to,
            steps=self.limit_steps,
            limit_known=bool(self.limit_steps),
            documents=tuple(row.document() for row in self.documents),
            fees=self.fees,
            basis=self.basis,
            verified=self.verified,
            note=self.note,
            result=self.result,
            notice_days=self.return_notice_days,
            supplement_period=self.supplement_period,
            online_intake_hours=self.online_intake_hours,
            result_code=self.result_code,
            result_form=self.result_form,
            limit_options=self.limit_options,
            limit_note=self.limit_note,
            decision=self.decision,
            decision_date=self.decision_date,
        )


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """A procedure; fields as in `Procedure`, the code None where it is not known."""

    id: Name
    code: Name | None
    name: Text
    field: Name
    deciding_unit: Name
    instant_result: bool
    versions: Annotated[tuple[VersionRow, ...], _Most]
    online_level: OnlineLevel = 0
    channels: Annotated[tuple[HandInWay, ...], _Most] = ()
    boundary_independent: bool | None = None
    not_at_counter: Text = ""
    retention: Retention | None = None
    former_ids: Annotated[tuple[Name, ...], _Most] = ()
    other_codes: Annotated[tuple[Name, ...], _Most] = ()
    successor: Successor | None = None
    agency: Text = ""

    def procedure(self) -> Procedure:
        """Return the procedure that the row describes."""
        return Procedure(
            id=self.id,
            code=self.code or "",
            name=self.name,
            field=self.field,
            deciding_unit=self.deciding_unit,
            instant_result=self.instant_result,
            versions=tuple(row.version() for row in self.versions),
            online_level=self.online_level,
            channels=self.channels,
            is_boundary_independent=self.boundary_independent,
            not_at_counter=self.not_at_counter,
            retention=self.retention,
            former_ids=tuple(dict.fromkeys((*self.former_ids, *self.other_codes))),
            successor=self.successor,
            agency=self.agency,
        )
