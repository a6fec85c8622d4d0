"""Renders templates to responses with security headers: no caching, no framing, no scripts."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import Response

_FOLDER = "templates"


def _style(name: str) -> str:
    """Return a style sheet without indentation and empty lines."""
    text = files("central_server.web.pages").joinpath(_FOLDER, name).read_text(encoding="utf-8")
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _hash(style: str) -> str:
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


_STYLE, _REPORT_STYLE = _style("page.css"), _style("report.css")
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Language": "vi",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src {_hash(_STYLE)} {_hash(_REPORT_STYLE)}; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}
"""Headers of every page: not cached, not framed, not indexed, loads nothing."""

_ENVIRONMENT = Environment(
    loader=PackageLoader("central_server.web.pages", _FOLDER),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
# Our own files; escaping would change their hashes.
_ENVIRONMENT.globals["style"] = Markup(_STYLE)  # noqa: S704
_ENVIRONMENT.globals["report_style"] = Markup(_REPORT_STYLE)  # noqa: S704


def name_province(name: str) -> None:
    """Show whose page it is in the head of every page of this process; ``""`` for nobody's."""
    _ENVIRONMENT.globals["province"] = name


name_province("")


def render_page(
    template: str, status: int = 200, headers: dict[str, str] | None = None, /, **values: object
) -> Response:
    """Return a rendered template as a response."""
    text = _ENVIRONMENT.get_template(template).render(**values)
    return Response(text.encode(), status, {**HEADERS, **(headers or {})}, "text/html; charset=utf-8")


def see_other(location: str) -> Response:
    """Return a redirect that the browser follows with GET."""
    return Response(status_code=303, headers={**HEADERS, "Location": location})
