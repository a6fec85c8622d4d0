"""Pages from templates, each with the headers that keep it private, still and unframed."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import Response

_FOLDER = "templates"


def _style() -> str:
    """Return the style sheet without what only its readers need."""
    text = files("central_server.pages").joinpath(_FOLDER, "page.css").read_text(encoding="utf-8")
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


STYLE = _style()
_STYLE_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Language": "vi",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}
"""Of every page: nobody keeps, frames or lists it, and it loads nothing."""

_ENVIRONMENT = Environment(
    loader=PackageLoader("central_server.pages", _FOLDER),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
# Escaped, its hash would be another one; it is a file of ours.
_ENVIRONMENT.globals["style"] = Markup(STYLE)  # noqa: S704


def page(template: str, status: int = 200, headers: dict[str, str] | None = None, /, **values: object) -> Response:
    """Return a page."""
    text = _ENVIRONMENT.get_template(template).render(**values)
    return Response(text.encode(), status, {**HEADERS, **(headers or {})}, "text/html; charset=utf-8")


def moved(place: str) -> Response:
    """Return an answer that sends the browser to another page of ours with GET."""
    return Response(status_code=303, headers={**HEADERS, "Location": place})
