"""XMP packets as bytes: values of list properties of the photo itself, put in or cut out; every other byte stays. Pure.

XMP: ISO 16684-1.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from typing import Final, NamedTuple
from xml.parsers import expat

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

Name = tuple[str, str]  # namespace, local name


class ListProperty(NamedTuple):
    """A property whose value is a list: its namespace and name, and how it is written where it is new."""

    namespace: str
    name: str
    prefix: str
    kind: str  # "Bag" or "Seq"


@dataclass(slots=True)
class _Element:
    """Where an element stands in the bytes, and what it is called there."""

    qualified: str
    start: int
    end: int = 0  # where its end tag begins; of an empty tag, where that begins


@dataclass(slots=True)
class _Property:
    element: _Element
    items: _Element | None = None  # its Bag or Seq
    values: list[str] = field(default_factory=list)
    elements: list[_Element] = field(default_factory=list)  # one for each value


@dataclass(slots=True)
class _Sidecar:
    rdf: _Element | None = None
    about: str = ""
    properties: dict[Name, _Property] = field(default_factory=dict)


def lists(data: bytes, properties: Iterable[ListProperty]) -> dict[ListProperty, list[str]]:
    """The values of each property, in UTF-8. Raises PhotosortError where the packet cannot be understood."""
    found = _read(data).properties
    return {name: found[name[:2]].values if name[:2] in found else [] for name in properties}


def as_utf8(data: bytes) -> tuple[bytes, str]:
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
        elif above == [(_RDF, "RDF"), (_RDF, "Description")]:
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
            holder.elements.append(element)
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


def with_value(data: bytes, name: ListProperty, value: str) -> bytes:
    """Add a value to a list property, unless it is there.

    A new list has a line for each of its tags: darktable sees no list in `IMG_1.xmp` that begins without a blank.
    """
    found = _read(data)
    holder = found.properties.get(name[:2])
    assert found.rdf is not None
    rdf = found.rdf.qualified.rpartition(":")[0]
    rdf = f"{rdf}:" if rdf else ""
    item = f"<{rdf}li>{escape(value, quote=False)}</{rdf}li>"
    items = f"\n<{rdf}{name.kind}>\n{item}\n</{rdf}{name.kind}>\n"
    if holder is None:
        declared = f'xmlns:{name.prefix}="{escape(name.namespace)}"'
        about = f'{rdf}about="{escape(found.about)}"'
        tag = f"{name.prefix}:{name.name}"
        description = f"<{rdf}Description {about} {declared}>\n<{tag}>{items}</{tag}>\n</{rdf}Description>\n"
        return _insert(data, found.rdf, description)
    if value in holder.values:
        return data
    if holder.items is None:
        return _insert(data, holder.element, items)
    return _insert(data, holder.items, item if holder.values else f"\n{item}\n")


def without_values(data: bytes, name: ListProperty, values: Iterable[str]) -> bytes:
    """Take values out of a list property, and the property with the last of them."""
    holder = _read(data).properties.get(name[:2])
    gone = set(values)
    if holder is None or not gone & set(holder.values):
        return data
    if set(holder.values) <= gone:
        return _cut_out(data, holder.element)
    for value, element in reversed(list(zip(holder.values, holder.elements, strict=True))):
        if value in gone:
            data = _cut_out(data, element)
    return data


def _cut_out(data: bytes, element: _Element) -> bytes:
    return data[: element.start] + data[data.index(b">", element.end) + 1 :]


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
