"""XMP sidecars: adding an album's name to the keywords of a photo, leaving every other byte as it is. Pure.

Written are `dc:subject` (the name; every program), `lr:hierarchicalSubject` ("Albums|name"; Lightroom, darktable) and
`digiKam:TagsList` ("Albums/name"). XMP: ISO 16684-1.
"""

from dataclasses import dataclass, field
from html import escape
from typing import Final
from xml.parsers import expat

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

TOP = "Albums"  # the tag under which the names of albums hang

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SUBJECT: Final = ("http://purl.org/dc/elements/1.1/", "subject")
_HIERARCHY: Final = ("http://ns.adobe.com/lightroom/1.0/", "hierarchicalSubject")
_TAGS: Final = ("http://www.digikam.org/ns/1.0/", "TagsList")
_PROPERTIES: Final = {_SUBJECT: ("dc", "Bag"), _HIERARCHY: ("lr", "Bag"), _TAGS: ("digiKam", "Seq")}

_EMPTY: Final = b"""<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Photosort">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""

Name = tuple[str, str]  # namespace, local name


def sidecar_names(name: bytes, *, raw: bool) -> tuple[bytes, bytes]:
    """The two names that a photo's sidecar may have, the one for a new one first.

    Lightroom and Camera Raw know `IMG_1.xmp` for RAW files alone; digiKam and darktable know `IMG_1.jpg.xmp`.
    """
    stem = name[: name.rindex(b".")] if b"." in name else name
    full, bare = name + b".xmp", stem + b".xmp"
    return (bare, full) if raw else (full, bare)


def with_album(existing: bytes | None, album: str) -> bytes:
    """A sidecar that says what the existing one said, and that the photo belongs to the album.

    Args:
        existing: the bytes of the sidecar, or None where there is none yet.
        album: the album's name.

    Raises:
        PhotosortError: the existing sidecar cannot be understood, so that nothing may be written over it.
    """
    data, encoding = _as_utf8(_EMPTY if existing is None else existing)
    before = data
    for name, value in (
        (_SUBJECT, album),
        (_HIERARCHY, f"{TOP}|{album.replace('|', ' ')}"),
        (_TAGS, f"{TOP}/{album.replace('/', ' ')}"),
    ):
        data = _with(data, name, value)
    if existing is not None and data == before:
        return existing
    return data.decode("utf-8").encode(encoding)


def keywords(sidecar: bytes) -> dict[str, list[str]]:
    """The keywords of a sidecar: `subject`, `hierarchicalSubject`, `TagsList`."""
    found = _read(_as_utf8(sidecar)[0])
    return {name[1]: found.properties[name].values if name in found.properties else [] for name in _PROPERTIES}


@dataclass(slots=True)
class _Element:
    """Where an element stands in the bytes, and what it is called there."""

    qualified: str
    start: int
    end: int = 0  # of its end tag; of an empty tag: behind it


@dataclass(slots=True)
class _Property:
    element: _Element
    items: _Element | None = None  # its Bag or Seq
    values: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Sidecar:
    rdf: _Element | None = None
    about: str = ""
    properties: dict[Name, _Property] = field(default_factory=dict)


def _as_utf8(data: bytes) -> tuple[bytes, str]:
    """The bytes as UTF-8, and the encoding in which they came."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    try:
        return data.decode(encoding).encode("utf-8"), encoding
    except UnicodeDecodeError as error:
        raise PhotosortError(Message(MessageCode.SIDECAR_UNCLEAR, error=error.reason)) from error


def _read(data: bytes) -> _Sidecar:
    """Find the properties of the photo itself: rdf:RDF / rdf:Description / property / list / rdf:li."""
    found = _Sidecar()
    path: list[tuple[Name, _Element]] = []
    rdf = -1  # how deep the outermost rdf:RDF in hand lies
    text: list[str] = []
    parser = expat.ParserCreate("utf-8", " ")
    parser.namespace_prefixes = True
    parser.buffer_text = True

    def inside(depth: int) -> Name | None:
        """The element in hand that lies so deep in rdf:RDF; constant work, however deep the nesting."""
        return path[rdf + depth][0] if 0 <= rdf < len(path) - depth else None

    def here() -> _Property | None:
        name = inside(2)
        return found.properties.get(name) if name is not None and inside(1) == (_RDF, "Description") else None

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal rdf
        space, local, qualified = _split(name)
        element = _Element(qualified, parser.CurrentByteIndex)
        above = [part for part, _ in path[-2:]]
        path.append(((space, local), element))
        text.clear()
        if (space, local) == (_RDF, "RDF"):
            found.rdf = found.rdf or element
            rdf = len(path) - 1 if rdf < 0 else rdf
        elif (space, local) == (_RDF, "Description") and above[-1:] == [(_RDF, "RDF")]:
            about = [value for key, value in attributes.items() if _split(key)[:2] == (_RDF, "about")]
            found.about = found.about or "".join(about)
        elif above == [(_RDF, "RDF"), (_RDF, "Description")] and (space, local) in _PROPERTIES:
            found.properties.setdefault((space, local), _Property(element))
        elif space == _RDF and local in ("Bag", "Seq", "Alt"):
            holder = here()
            if holder is not None and holder.items is None:
                holder.items = element

    def end(name: str) -> None:
        nonlocal rdf
        (space, local), element = path[-1]
        element.end = parser.CurrentByteIndex
        holder = here()
        if holder is not None and (space, local) == (_RDF, "li"):
            holder.values.append("".join(text))
        path.pop()
        rdf = rdf if len(path) > rdf else -1
        text.clear()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text.append
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise PhotosortError(Message(MessageCode.SIDECAR_UNCLEAR, error=str(error))) from error
    if found.rdf is None:
        raise PhotosortError(Message(MessageCode.SIDECAR_WITHOUT_XMP))
    return found


def _split(name: str) -> tuple[str, str, str]:
    """Namespace, local name, and the name as it is written, out of expat's "namespace local prefix"."""
    parts = name.split(" ")
    if len(parts) == 3:
        return parts[0], parts[1], f"{parts[2]}:{parts[1]}"
    return (parts[0], parts[1], parts[1]) if len(parts) == 2 else ("", name, name)


def _with(data: bytes, name: Name, value: str) -> bytes:
    """Add a value to a list property, unless it is there."""
    found = _read(data)
    holder = found.properties.get(name)
    assert found.rdf is not None
    rdf = found.rdf.qualified.rpartition(":")[0]
    rdf = f"{rdf}:" if rdf else ""
    item = f"<{rdf}li>{escape(value, quote=False)}</{rdf}li>"
    prefix, kind = _PROPERTIES[name]
    items = f"<{rdf}{kind}>{item}</{rdf}{kind}>"
    if holder is None:
        declared = f'xmlns:{prefix}="{escape(name[0])}"'
        about = f'{rdf}about="{escape(found.about)}"'
        tag = f"{prefix}:{name[1]}"
        description = f"<{rdf}Description {about} {declared}><{tag}>{items}</{tag}></{rdf}Description>\n"
        return _insert(data, found.rdf, description)
    if value in holder.values:
        return data
    if holder.items is None:
        return _insert(data, holder.element, items)
    return _insert(data, holder.items, item)


def _insert(data: bytes, element: _Element, text: str) -> bytes:
    """Put text at the end of an element; an empty tag is opened for it."""
    close = _tag_end(data, element.start)
    if data[close - 1 : close] == b"/":
        end_tag = f"</{element.qualified}>"
        return data[: close - 1] + b">" + (text + end_tag).encode("utf-8") + data[close + 1 :]
    return data[: element.end] + text.encode("utf-8") + data[element.end :]


def _tag_end(data: bytes, start: int) -> int:
    """Where the `>` of the tag that begins at `start` stands; one within an attribute's value does not count."""
    quote = b""
    for index in range(start, len(data)):
        byte = data[index : index + 1]
        if quote:
            quote = b"" if byte == quote else quote
        elif byte in (b'"', b"'"):
            quote = byte
        elif byte == b">":
            return index
    raise AssertionError("the parser has seen the end of this tag")
