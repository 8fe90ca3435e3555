"""XMP packets as bytes: values of list properties of the photo itself, put in or cut out; every other byte stays. Pure.

XMP: ISO 16684-1.
"""

import re
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

_DECLARED: Final = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\bencoding\s*=\s*[\"']([^\"']*)")
_UTF_8: Final = (b"utf-8", b"utf8")
_MARKS: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}  # the mark itself stays where it is
_LISTS: Final = ((_RDF, "Bag"), (_RDF, "Seq"), (_RDF, "Alt"))
_ATTRIBUTE: Final = re.compile(rb"([^\s=]+)\s*=\s*(\"[^\"]*\"|'[^']*')")


class ListProperty(NamedTuple):
    """A property whose value is a list: its namespace and name, and how it is written where it is new."""

    namespace: str
    name: str
    prefix: str
    kind: str  # "Bag" or "Seq"


@dataclass(slots=True)
class Element:
    """Where an element stands in the bytes, and what it is called there."""

    qualified: str
    start: int
    end: int = 0  # where its end tag begins; of an empty tag, what follows


@dataclass(slots=True)
class _Property:
    """What is said of the photo under one name; clear is a list of plain values, or nothing at all."""

    element: Element
    is_clear: bool = True
    items: Element | None = None  # its Bag, Seq or Alt
    values: list[str] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)  # one for each value


@dataclass(slots=True)
class _Sidecar:
    rdf: Element | None = None
    about: str = ""
    properties: dict[Name, _Property] = field(default_factory=dict)

    def clear(self, name: ListProperty) -> _Property | None:
        """A property that is a list; None where nothing is said. Raises PhotosortError for one that is something else.

        A list beside a plain value, or within one, would make the whole sidecar unreadable for other programs.
        """
        found = self.properties.get(name[:2])
        if found is not None and not found.is_clear:
            raise PhotosortError(Message(MessageCode.SIDECAR_NO_LIST, name=f"{name.prefix}:{name.name}"))
        return found


def lists(data: bytes, properties: Iterable[ListProperty]) -> dict[ListProperty, list[str]]:
    """The values of each property, in UTF-8. Raises PhotosortError where the packet or one of them is unclear."""
    found = _read(data)
    return {name: said.values if (said := found.clear(name)) is not None else [] for name in properties}


def as_utf8(data: bytes) -> tuple[bytes, str]:
    """The bytes as UTF-8, and the encoding for `from_utf8`.

    XMP is UTF-8 or UTF-16. What declares another encoding is taken if it is ASCII, and stays that: exiv2 takes all
    other bytes in it for others.
    """
    declared = _DECLARED.match(data)
    encoding = _MARKS.get(data[:2]) or ("ascii" if declared and declared[1].lower() not in _UTF_8 else "utf-8")
    try:
        return data.decode(encoding).encode("utf-8"), encoding
    except UnicodeDecodeError as error:
        raise PhotosortError(Message(MessageCode.SIDECAR_UNCLEAR)) from error


def from_utf8(data: bytes, encoding: str) -> bytes:
    """The way back from `as_utf8`; what the encoding cannot say becomes a character reference."""
    return data.decode("utf-8").encode(encoding, "xmlcharrefreplace")


class _Reader:
    """Finds the properties of the photo itself: rdf:RDF / rdf:Description / property / list / rdf:li."""

    def __init__(self) -> None:
        self.found = _Sidecar()
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.namespace_prefixes = True
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._path: list[Element] = []
        self._rdf = -1  # how deep the outermost rdf:RDF in hand lies
        self._described = False  # whether what is in hand lies in an rdf:Description of it
        self._property: _Property | None = None  # the one in hand
        self._text: list[str] = []

    def read(self, data: bytes) -> _Sidecar:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            raise PhotosortError(Message(MessageCode.SIDECAR_UNCLEAR)) from error
        if self.found.rdf is None:
            raise PhotosortError(Message(MessageCode.SIDECAR_WITHOUT_XMP))
        return self.found

    def _level(self) -> int:
        """How deep the element in hand lies within rdf:RDF, which is 0; negative outside."""
        return len(self._path) - 1 - self._rdf if self._rdf >= 0 else -1

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, local, qualified = split(tag)
        name = space, local
        element = Element(qualified, self._parser.CurrentByteIndex)
        self._path.append(element)
        self._text.clear()
        if self._rdf < 0 and name == (_RDF, "RDF"):
            self._rdf = len(self._path) - 1
            self.found.rdf = self.found.rdf or element
        level = self._level()
        if level == 1:
            self._described = name == (_RDF, "Description")
            if self._described:
                self._describe(element, {split(key)[:2]: value for key, value in attributes.items()})
        elif level == 2 and self._described:
            self._property = _Property(element, is_clear=not attributes and name not in self.found.properties)
            self.found.properties[name] = self._property
        elif self._property is not None:
            self._list(level, name, element, attributes)

    def _describe(self, element: Element, attributes: dict[Name, str]) -> None:
        """An attribute of rdf:Description is a property as well, of one plain value."""
        self.found.about = self.found.about or attributes.get((_RDF, "about"), "")
        for name in attributes:
            self.found.properties[name] = _Property(element, is_clear=False)

    def _list(self, level: int, name: Name, element: Element, attributes: dict[str, str]) -> None:
        """Take down what lies within a property: one list, and its values."""
        assert self._property is not None
        if level == 3 and self._property.items is None and name in _LISTS:
            self._property.items = element
        elif level == 4 and name == (_RDF, "li") and not attributes:
            self._property.elements.append(element)
        else:
            self._property.is_clear = False

    def _characters(self, text: str) -> None:
        self._text.append(text)
        if self._property is not None and self._level() < 4 and not text.isspace():
            self._property.is_clear = False

    def _end(self, tag: str) -> None:
        level = self._level()
        element = self._path.pop()
        element.end = self._parser.CurrentByteIndex
        if self._property is not None and level == 4:
            self._property.values.append("".join(self._text))
        if level == 2:
            self._property = None
        elif level == 0:
            self._rdf = -1
        self._text.clear()


def _read(data: bytes) -> _Sidecar:
    return _Reader().read(data)


def split(name: str) -> tuple[str, str, str]:
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
    holder = found.clear(name)
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
        return insert(data, found.rdf, description)
    if value in holder.values:
        return data
    if holder.items is None:
        return insert(data, holder.element, items)
    return insert(data, holder.items, item if holder.values else f"\n{item}\n")


def without_values(data: bytes, name: ListProperty, values: Iterable[str]) -> bytes:
    """Take values out of a list property, and the property with the last of them."""
    holder = _read(data).clear(name)
    gone = set(values)
    if holder is None or not gone & set(holder.values):
        return data
    if set(holder.values) <= gone:
        return cut_out(data, holder.element)
    for value, element in reversed(list(zip(holder.values, holder.elements, strict=True))):
        if value in gone:
            data = cut_out(data, element)
    return data


def cut_out(data: bytes, element: Element) -> bytes:
    """Take an element out, with all that is in it."""
    return replaced(data, element, "")


def replaced(data: bytes, element: Element, text: str) -> bytes:
    """Put text in the place of an element and all that is in it."""
    close = _tag_end(data, element.start)
    if data[close - 1 : close] != b"/":
        close = _tag_end(data, element.end)
    return data[: element.start] + text.encode("utf-8") + data[close + 1 :]


def insert(data: bytes, element: Element, text: str) -> bytes:
    """Put text at the end of an element; an empty tag is opened for it."""
    close = _tag_end(data, element.start)
    if data[close - 1 : close] == b"/":
        end_tag = f"</{element.qualified}>"
        return data[: close - 1] + b">" + (text + end_tag).encode("utf-8") + data[close + 1 :]
    return data[: element.end] + text.encode("utf-8") + data[element.end :]


def with_attribute(data: bytes, element: Element, qualified: str, value: str) -> bytes:
    """Have an attribute that an element has, as it is called there, say something else."""
    tag = data[element.start : _tag_end(data, element.start)]
    start, end = next(one.span(2) for one in _ATTRIBUTE.finditer(tag) if one[1] == qualified.encode("utf-8"))
    quoted = f'"{escape(value)}"'.encode()
    return data[: element.start + start] + quoted + data[element.start + end :]


def without_attribute(data: bytes, element: Element, qualified: str) -> bytes:
    """Take an attribute that an element has, as it is called there, with the blanks before it."""
    tag = data[element.start : _tag_end(data, element.start)]
    start, end = next(one.span() for one in _ATTRIBUTE.finditer(tag) if one[1] == qualified.encode("utf-8"))
    return data[: element.start] + tag[:start].rstrip() + data[element.start + end :]


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
