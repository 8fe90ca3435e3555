"""An XMP packet as elements that know where they stand in the bytes, for properties that are more than a list. Pure.

A structure is written in three ways, which mean the same: its fields are elements within an rdf:Description, elements
within the property itself, or attributes of either (ISO 16684-1, 7.9.2).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Final
from xml.parsers import expat

from photosort.library.files.xmp import Element, Name, insert, replaced, split, with_attribute
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

_DESCRIPTION: Final = (RDF, "Description")
_LISTS: Final = ((RDF, "Bag"), (RDF, "Seq"), (RDF, "Alt"))
_DEEPEST: Final = 16  # elements below rdf:RDF; of regions there are nine


@dataclass(slots=True)
class Node:
    """An element, where it stands, and what is in it."""

    name: Name
    element: Element
    attributes: dict[Name, str] = field(default_factory=dict)
    called: dict[Name, str] = field(default_factory=dict)  # attributes as they are written there, with their prefix
    children: list["Node"] = field(default_factory=list)
    text: str = ""

    def child(self, name: Name) -> "Node | None":
        """The field of this name that is an element."""
        return next((one for one in self._fields() if one.name == name), None)

    def said(self, name: Name) -> str:
        """The field of this name as text; empty where there is none."""
        holder = self.holder(name)
        if holder is not None:
            return holder.attributes[name]
        found = self.child(name)
        return "" if found is None else found.text.strip()

    def has(self, name: Name) -> bool:
        """Whether there is a field of this name, also an empty one."""
        return self.holder(name) is not None or self.child(name) is not None

    def saying(self, data: bytes, name: Name, prefix: str, text: str) -> bytes:
        """The bytes with another text in a field, where it is written there; a new one is an element."""
        holder = self.holder(name)
        if holder is not None:
            return with_attribute(data, holder.element, holder.called[name], text)
        element = f'<{prefix}:{name[1]} xmlns:{prefix}="{name[0]}">{escape(text, quote=False)}</{prefix}:{name[1]}>'
        found = self.child(name)
        if found is not None:
            return replaced(data, found.element, element)
        inner = next(self._inner(), None)
        if inner is None and self.name == (RDF, "RDF"):  # properties of the photo stand in a description alone
            rdf = self.element.qualified.removesuffix("RDF")
            element = f'<{rdf}Description {rdf}about="">\n{element}\n</{rdf}Description>\n'
        return insert(data, (inner or self).element, element)

    def listed(self) -> "Node | None":
        """The list that is the value of this property."""
        return next((one for one in self.children if one.name in _LISTS), None)

    def items(self) -> list["Node"]:
        """The items of the list that is the value of this property."""
        found = self.listed()
        return [] if found is None else [one for one in found.children if one.name == (RDF, "li")]

    def holder(self, name: Name) -> "Node | None":
        """Which element has the field of this name as an attribute."""
        return next((one for one in (self, *self._inner()) if name in one.attributes), None)

    def _inner(self) -> "Iterator[Node]":
        return (one for one in self.children if one.name == _DESCRIPTION)

    def _fields(self) -> "Iterator[Node]":
        yield from self.children
        for inner in self._inner():
            yield from inner.children


def rdf_of(data: bytes) -> Node:
    """The first rdf:RDF of a packet in UTF-8. Raises PhotosortError where the packet is unclear or has none."""
    parser = expat.ParserCreate("utf-8", " ")
    parser.namespace_prefixes = True
    parser.buffer_text = True
    path: list[Node] = []  # from rdf:RDF on
    beyond = 0  # how many elements below the deepest that is kept
    found: list[Node] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal beyond
        space, local, qualified = split(tag)
        if not path and (found or (space, local) != (RDF, "RDF")):
            return
        if beyond or len(path) > _DEEPEST:
            beyond += 1
            return
        names = {key: split(key) for key in attributes}
        node = Node((space, local), Element(qualified, parser.CurrentByteIndex))
        node.attributes = {names[key][:2]: value for key, value in attributes.items()}
        node.called = {(space, local): written for space, local, written in names.values()}
        (path[-1].children if path else found).append(node)
        path.append(node)

    def end(_tag: str) -> None:
        nonlocal beyond
        if beyond:
            beyond -= 1
        elif path:
            path.pop().element.end = parser.CurrentByteIndex

    def characters(text: str) -> None:
        if path and not beyond:
            path[-1].text += text

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise PhotosortError(Message(MessageCode.SIDECAR_UNCLEAR)) from error
    if not found:
        raise PhotosortError(Message(MessageCode.SIDECAR_WITHOUT_XMP))
    return found[0]


def properties(rdf: Node, name: Name) -> Iterator[Node]:
    """The properties of this name that are said of the photo itself, as elements."""
    for description in rdf.children:
        if description.name == _DESCRIPTION:
            yield from (one for one in description.children if one.name == name)
