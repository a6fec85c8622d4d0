"""Logos: PNG or JPEG files prepared for a PDF file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from forms.errors import FormDataError

if TYPE_CHECKING:
    from PIL import Image

_LARGEST_SIDE = 600
_MOST_PIXELS = 40_000_000
_KINDS = ("PNG", "JPEG")


@dataclass(frozen=True, slots=True)
class PdfImage:
    """An image as it is stored in a PDF file: rows of grey levels or of red, green, blue."""

    width: int
    height: int
    is_grey: bool
    pixels: bytes


@lru_cache(maxsize=8)
def image_of(content: bytes) -> PdfImage:
    """Return a PNG or JPEG file as an image on white, at most 600 pixels wide and high.

    Raises:
        FormDataError: For ``logo``, when it is neither, damaged or too large.
    """
    from PIL import Image  # noqa: PLC0415 - most desks have no logo

    try:
        with Image.open(BytesIO(content), formats=_KINDS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise FormDataError("logo", "có quá nhiều điểm ảnh; hãy dùng ảnh nhỏ hơn")
            opened.thumbnail((_LARGEST_SIDE, _LARGEST_SIDE))
            shown = _on_white(opened)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise FormDataError("logo", "phải là tệp ảnh PNG hoặc JPEG còn nguyên vẹn") from None
    return PdfImage(shown.width, shown.height, shown.mode == "L", shown.tobytes())


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in {"L", "1"}:
        return image.convert("L")
    from PIL import Image  # noqa: PLC0415 - as above

    clear = image.convert("RGBA")
    flat = Image.new("RGBA", clear.size, "white")
    flat.alpha_composite(clear)
    return flat.convert("RGB")
