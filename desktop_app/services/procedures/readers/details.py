"""One procedure with its parts, as the national database gives them in several layouts."""

import dataclasses
import re
from collections.abc import Iterable

from desktop_app.domain.catalogue import portal
from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.domain.dossier.procedure import LimitOption
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.text import fold, tidy
from desktop_app.services.procedures.readers.cells import fees_of, is_nothing, limits_in

_WAYS = (("truc tuyen", HandInWay.ONLINE), ("buu chinh", HandInWay.POST), ("truc tiep", HandInWay.DIRECT))
_FEE_KINDS = (("le phi", "le_phi"), ("phi", "phi"), ("gia", "muc_gia"), ("muc gia", "muc_gia"))
_FEE_LINE = re.compile(r"^\s*(?P<kind>lệ phí|phí|mức giá|giá)\s*:\s*(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)


@dataclasses.dataclass(slots=True)
class Detail:
    """The parts of one procedure, as far as a layout has them."""

    name: str = ""
    field: str = ""
    unit: str = ""
    agencies: list[str] = dataclasses.field(default_factory=list)
    levels: tuple[Level, ...] = ()
    channels: list[HandInWay] = dataclasses.field(default_factory=list)
    limits: list[LimitOption] = dataclasses.field(default_factory=list)
    fees: list[FeeRow] = dataclasses.field(default_factory=list)
    papers: list[portal.PortalPaper] = dataclasses.field(default_factory=list)
    results: list[str] = dataclasses.field(default_factory=list)
    basis: list[str] = dataclasses.field(default_factory=list)
    sequence: list[str] = dataclasses.field(default_factory=list)

    @property
    def by(self) -> str:
        """The unit in charge of the limit: the one that decides, else the first that carries it out."""
        return self.unit or next(iter(self.agencies), "")

    def add_way(self, name: str, limit: str, fees: Iterable[str]) -> None:
        """Add a way of handing in, with the words of its limit and of its fees."""
        way = way_of(name)
        if way is not None:
            self.channels.append(way)
        if not is_nothing(limit):
            named = limits_in(limit, self.by)
            steps = named[0].steps if len(named) == 1 else ()
            self.limits.append(LimitOption(steps, way, note=tidy(limit)))
        for words in fees:
            self.fees += fee_rows(words, way)

    def values(self) -> StatedValues:
        """Return what the parts state; what is missing states nothing."""
        options = tuple(dict.fromkeys(self.limits))
        channels = tuple(dict.fromkeys(self.channels))
        return StatedValues(
            name=tidy(self.name) or None,
            field=tidy(self.field) or None,
            unit=tidy(self.unit) or None,
            agency="; ".join(distinct(self.agencies)) or None,
            levels=self.levels or None,
            channels=channels or None,
            steps=portal.agreed_steps(options) or None,
            limit_options=options or None,
            documents=portal.papers(self.papers) or None,
            fees=portal.same_for_all_ways(self.fees, channels) or None,
            basis=distinct(self.basis) or None,
            result="; ".join(distinct(self.results)) or None,
            # Official files state who does what in words only: they give no time of a step.
            sequence=distinct(self.sequence) or None,
        )


def way_of(name: str) -> HandInWay | None:
    """Return the way of handing in that words name, None for none."""
    folded = fold(name)
    return next((way for words, way in _WAYS if words in folded), None)


def fee_rows(words: str, way: HandInWay | None) -> list[FeeRow]:
    """Return the rows of ``Phí: 8.000 Đồng (…)``; 0 and "Không" are the database's default and mean nothing."""
    match = _FEE_LINE.match(words)
    kind = next((kind for name, kind in _FEE_KINDS if match and fold(match["kind"]) == name), "")
    return list(fees_of(match["rest"] if match else words, kind, way, says_free=False) or ())


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Return texts in order, each once, without those that say nothing."""
    return tuple(dict.fromkeys(tidy(text) for text in texts if not is_nothing(text)))
