"""Metadata of a PDF file: document information and the same in XMP, as PDF/A-2b (ISO 19005-2) requires."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from forms.pdf.font_subsets import stream

if TYPE_CHECKING:
    from datetime import datetime

PRODUCER = "Quầy Một Cửa"
"""The program's name in every file."""

LANGUAGE = "vi-VN"
"""Language of every form (BCP 47)."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The metadata of a file. They must not name a citizen.

    Attributes:
        title: Name of the form and the dossier code.
        author: The agency that issues the form.
        subject: Legal basis of the form.
        created: The document's date (aware), or None. It is taken from the document's data, not from the
            clock, so that the same data give the same bytes.
    """

    title: str
    author: str = ""
    subject: str = ""
    created: datetime | None = None


def text_string(text: str) -> str:
    """Return ``text`` as a PDF text string (UTF-16, in hexadecimal)."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def information(about: Metadata) -> str:
    """Return the document information dictionary."""
    stamp = ""
    if about.created is not None:
        moment = about.created.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
        stamp = f"/CreationDate({moment})/ModDate({moment})"
    producer = text_string(PRODUCER)
    texts = f"/Title{text_string(about.title)}/Author{text_string(about.author)}/Subject{text_string(about.subject)}"
    return f"<<{texts}/Creator{producer}/Producer{producer}{stamp}>>"


def xmp(about: Metadata) -> bytes:
    """Return the same as an XMP stream, which PDF/A requires to be uncompressed."""
    packet = _packet(about).encode()
    return b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%b\nendstream" % (len(packet), packet)


def _packet(about: Metadata) -> str:
    dates = ""
    if about.created is not None:
        moment = about.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
        names = ("CreateDate", "ModifyDate", "MetadataDate")
        dates = "".join(f"<xmp:{name}>{moment}</xmp:{name}>" for name in names)
    title, author, subject = escape(about.title), escape(about.author), escape(about.subject)
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>{dates}
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@cache
def colour_profile() -> bytes:
    """Return the sRGB profile as a stream: the meaning of grey levels and colours in the file."""
    profile = files("resources").joinpath("forms", "srgb.icc").read_bytes()
    return stream(profile, "/N 3/Alternate/DeviceRGB")
