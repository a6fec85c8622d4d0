"""The two-column heading of Decree 30/2020/NĐ-CP, Annex I, and other rows that forms share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from forms.layout.flow import Line, Run, base_line, texts, wrap_balanced
from forms.pdf import fonts
from forms.pdf.fonts import DESCENT, Face
from forms.pdf.scene import Element, Item, Picture, Row, Rule, shifted, stacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.paper import Style

_RULE_DROP = 1.6
"""Distance of a rule from the line above it: it must not touch the dot below a letter (SỞ NỘI VỤ)."""
_RULE_ROOM = 3.0
"""Room between a rule and the line below it, whose accents reach far up (Số, ngày)."""
_LEADING = 1.24
_MOST_LINES = 4
_SMALLEST = 8.0
_LOGO_GAP = 2.0


@dataclass(frozen=True, slots=True)
class Strip:
    """A centred line of one column: its text, its size, and the length of the rule below it.

    ``rule`` is a share of the line's width (0 = none); ``above`` is room over the line, in points.
    """

    line: Line
    size: float
    rule: float = 0.0
    above: float = 0.0
    element: Element = field(default_factory=lambda: Element("P"))


def strips(text: str, face: Face, size: float, room: float, *, rule: float = 0.0, kind: str = "P") -> list[Strip]:
    """Break a centred text, one part of the document of this ``kind``; only its last line carries the rule."""
    lines = wrap_balanced(text, face, size, room) if text else ()
    element = Element(kind)
    return [Strip(line, size, rule if line is lines[-1] else 0.0, element=element) for line in lines]


def _drawn(strip: Strip, x: float, room: float, base: float) -> tuple[Item, ...]:
    items: tuple[Item, ...] = texts(strip.line, strip.size, x, base, room, "centre", strip.element)
    if strip.rule:
        half, centre = strip.line.width * strip.rule / 2, x + room / 2
        y = base + DESCENT * strip.size + _RULE_DROP
        items += (Rule(centre - half, y, centre + half, y, 0.6),)
    return items


def columns(left: Sequence[Strip], right: Sequence[Strip], split: float, room: float, leading: float) -> list[Row]:
    """Lay out two columns of centred lines side by side; ``split`` is where the right one begins."""
    rows = []
    for first, second in zip_longest(left, right):
        beside = [strip for strip in (first, second) if strip]
        size, above = max(strip.size for strip in beside), max(strip.above for strip in beside)
        base = base_line(size, size * leading)
        items = _drawn(first, 0, split, first.above + base) if first else ()
        items += _drawn(second, split, room - split, second.above + base) if second else ()
        rows.append(Row(above + size * leading, items, keep=True))
    return rows


@dataclass(frozen=True, slots=True)
class Heading:
    """The texts of the heading.

    Attributes:
        parent: Name of the agency above, or empty.
        agency: Name of the agency that issues the form.
        country: The line with the country's name.
        motto: The line below it.
        date: Place and date.
        number: The document's number, on the line of the date; or empty.
        logo: The logo above the agency's name; the heading sets its position.
        is_narrow: Whether everything is in one column.
    """

    parent: str
    agency: str
    country: str
    motto: str
    date: str
    number: str = ""
    logo: Picture | None = None
    is_narrow: bool = False


def heading(content: Heading, style: Style, room: float) -> list[Row]:
    """Lay out the heading: agency names on the left, the country's name, motto and date on the right.

    The right column is as wide as the country's name needs; agency names wrap in the rest, and extremely long ones
    get the whole width. The
    rule below the motto is as long as the motto, the one below the agency's name half as long.
    """
    if content.is_narrow:
        return _narrow(content, style, room)
    national = fonts.width(content.country, Face.BOLD, style.national)
    split = room - national - 1
    left = _agency(content, style, split - style.national)
    if len(left) > 2 * _MOST_LINES:
        return _narrow(content, style, room)
    right = strips(content.country, Face.BOLD, style.national, national + 1)
    right += strips(content.motto, Face.BOLD, style.motto, national, rule=1.0)
    date = strips(content.date, Face.ITALIC, style.date, national)
    if content.number:
        number = strips(content.number, Face.REGULAR, style.date, split - style.national)
        blank = [Strip(Line((), 0.0), 0.0)] * abs(len(left) - len(right))
        left, right = (left + blank, right) if len(left) < len(right) else (left, right + blank)
        left += _below_rule(number)
    if content.number or right[-1].rule:
        date = _below_rule(date)
    rows = columns(left, right + date, split, room, _LEADING)
    return [_with_logo(content.logo, left, right + date, split, room)] if content.logo else rows


def _below_rule(lines: list[Strip]) -> list[Strip]:
    """Return lines of which the first stands clear of the rule above it."""
    return [replace(line, above=_RULE_ROOM if line is lines[0] else 0.0) for line in lines]


def _agency(content: Heading, style: Style, room: float) -> list[Strip]:
    """Return the agencies' names; what needs too many lines is set smaller, so that it does not fill the page."""
    size = style.national
    while size > _SMALLEST and len(_agency_in(content, size, room)) > _MOST_LINES:
        size -= 0.5
    return _agency_in(content, size, room)


def _agency_in(content: Heading, size: float, room: float) -> list[Strip]:
    above = strips(_capitals(content.parent), Face.REGULAR, size, room)
    return above + strips(_capitals(content.agency), Face.BOLD, size, room, rule=0.5)


def _with_logo(logo: Picture, left: list[Strip], right: list[Strip], split: float, room: float) -> Row:
    """Lay out the two columns as one row, the left one with the logo on top."""
    beside, high_right = stacked(columns((), right, split, room, _LEADING))
    names, high_left = stacked(columns(left, (), split, room, _LEADING))
    picture = replace(logo, x=(split - logo.width) / 2)
    below = logo.height + _LOGO_GAP
    return Row(max(high_right, high_left + below), (picture, *shifted(names, 0, below), *beside), keep=True)


def _narrow(content: Heading, style: Style, room: float) -> list[Row]:
    """Lay out everything in one column, for rolls and for names that are too long for half of the page."""
    lines = strips(content.country, Face.BOLD, style.national, room)
    lines += strips(content.motto, Face.BOLD, style.motto, room, rule=1.0)
    lines += _below_rule(_agency(content, style, room))
    below = strips(content.number, Face.REGULAR, style.date, room) if content.number else []
    lines += _below_rule(below + strips(content.date, Face.ITALIC, style.date, room))
    rows = columns(lines, (), room, room, _LEADING)
    if content.logo is None:
        return rows
    picture = replace(content.logo, x=(room - content.logo.width) / 2)
    return [Row(content.logo.height + _LOGO_GAP, (picture,), keep=True), *rows]


def _capitals(text: str) -> str:
    """Return capitals that can be drawn; the capital of a letter may lack a glyph that the letter has."""
    return fonts.substitute(text.upper())


def title_strips(title: str, size: float, room: float) -> list[Strip]:
    """Break a signer's title into lines in capitals; a semicolon begins a new one: ``KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC``."""
    parts = (strips(_capitals(part.strip()), Face.BOLD, size, room) for part in title.split(";"))
    return [strip for part in parts for strip in part]


def signatures(titles: tuple[str, str], caption: str, names: tuple[str, str], style: Style, room: float) -> list[Row]:
    """Lay out two signature blocks side by side: title, caption, space, name; one without title stays empty.

    All rows keep together; the caller decides what they follow.
    """
    half, size = room / 2, style.body
    inner = half - size
    blocks = [
        title_strips(title, size, inner) + strips(caption if title else "", Face.ITALIC, size, inner)
        for title in titles
    ]
    signed = [strips(name, Face.BOLD, size, inner) for name in names]
    return [
        *columns(blocks[0], blocks[1], half, room, style.leading),
        Row(style.signature, keep=True),
        *columns(signed[0], signed[1], half, room, style.leading),
    ]


def centred(text: str, face: Face, size: float, style: Style, room: float, *, kind: str = "P") -> list[Row]:
    """Lay out centred lines across ``room``."""
    return columns(strips(text, face, size, room, kind=kind), (), room, room, style.leading)


def running_head(left: str, right: str, style: Style, room: float) -> Row:
    """Return the row on top of a following page, with a thin rule below it."""
    size, leading = style.small, style.small * 1.3
    base = base_line(size, leading)
    run = Run(right, Face.REGULAR)
    wide = fonts.width(right, Face.REGULAR, size)
    items: tuple[Item, ...] = texts(Line(((0.0, Run(left, Face.BOLD)),), 0), size, 0, base, room)
    items += texts(Line(((0.0, run),), wide), size, 0, base, room, "right")
    return Row(leading + 6, (*items, Rule(0, leading + 1, room, leading + 1, 0.4)))
