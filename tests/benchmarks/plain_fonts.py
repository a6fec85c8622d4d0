"""The forms' own faces as ordinary ReportLab fonts, for floors."""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from forms.pdf import fonts
from forms.pdf.fonts import Face

PLAIN = {face: face.value.replace("Liberation", "Floor") for face in Face}
"""ReportLab's name of each face."""


def read_fonts() -> None:
    """Read all faces, for our forms and for ReportLab, so that no variant pays for it while it is timed."""
    folder = files("resources") / "fonts"
    for face, name in PLAIN.items():
        fonts.font(face)
        pdfmetrics.registerFont(TTFont(name, BytesIO((folder / f"{face.value}.ttf").read_bytes())))
