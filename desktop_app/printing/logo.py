"""Whether a file can stand on a form as a logo."""

from forms.errors import FormDataError
from forms.pictures import image_of


def is_logo(content: bytes) -> bool:
    """Return whether `content` is a whole PNG or JPEG file of a reasonable size."""
    try:
        image_of(content)
    except FormDataError:
        return False
    return True
