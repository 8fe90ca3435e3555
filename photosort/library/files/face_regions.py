"""Faces that other programs have named in XMP: read, and ours put beside them with every other byte as it was. Pure.

Read are the regions of the Metadata Working Group (digiKam, Lightroom, Picasa; guidelines 2.0, 5.9) and those of
Windows Photo Gallery (`MP:RegionInfo`, which digiKam writes as well). Written are the former.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from html import escape
from typing import Final, NamedTuple, TypeVar

from photosort.library.files.orientation import UPRIGHT, Turn, swaps_edges, turned, turned_back
from photosort.library.files.xmp import Element, Name, as_utf8, cut_out, from_utf8, insert
from photosort.library.files.xmp_tree import RDF, Node, properties, rdf_of
from photosort.model.face import LONGEST_NAME, Box, NamedFace, overlap
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

_MWG: Final = "http://www.metadataworkinggroup.com/schemas/regions/"
_AREA: Final = "http://ns.adobe.com/xmp/sType/Area#"
_DIMENSIONS: Final = "http://ns.adobe.com/xap/1.0/sType/Dimensions#"
_MP: Final = "http://ns.microsoft.com/photo/1.2/"
_MPRI: Final = "http://ns.microsoft.com/photo/1.2/t/RegionInfo#"
_MPREG: Final = "http://ns.microsoft.com/photo/1.2/t/Region#"

_MWG_NAME: Final = (_MWG, "Name")
_MPREG_NAME: Final = (_MPREG, "PersonDisplayName")
_ABOUT: Final = (RDF, "about")
_SAME: Final = 0.4  # how much of two regions lies in both, from where on they are around one face
_EQUAL: Final = 0.95  # likewise, from where on they are one region, but for what rounding changes
_NARROWEST: Final = 0.02  # of the photo's shorter edge
_LONGEST: Final = 4  # times as long as wide
_MOST: Final = 500  # regions of one photo


def named_faces(packet: bytes, turn: Turn) -> list[NamedFace]:
    """The faces with a name in an XMP packet, each once, without slivers, in which nobody is seen.

    Raises:
        PhotosortError: the packet cannot be understood.
    """
    return [one for one in _named(as_utf8(packet)[0], turn) if not _is_sliver(one.box, turn)]


def _named(packet: bytes, turn: Turn) -> list[NamedFace]:
    found = list[NamedFace]()
    for one in _regions(rdf_of(packet), turn):
        if one.face.name and len(found) < _MOST and not _is_there(one.face, found):
            found.append(one.face)
    return found


def with_people(sidecar: bytes, people: Sequence[NamedFace], turn: Turn) -> tuple[bytes, list[NamedFace]]:
    """A sidecar that says what it said, and who is where; and those of `people` who were put into it.

    Nobody is put where it names somebody already, also somebody else. A region there that has no name gets the name.

    Raises:
        PhotosortError: the sidecar cannot be understood, so that nothing may be written into it.
    """
    data, encoding = as_utf8(sidecar)
    there = _named(data, turn)
    new = [one for one in people if not any(overlap(one.box, other.box) >= _SAME for other in there)]
    if not new:
        return sidecar, []
    without = list(new)  # a region of the Metadata Working Group
    for region in _from_the_end(one for one in _regions(rdf_of(data), turn) if not one.face.name):
        among = without if region.field == _MWG_NAME else new
        who = max(among, key=lambda one: overlap(one.box, region.face.box), default=None)
        if who is not None and overlap(who.box, region.face.box) >= _SAME:
            data = region.called(data, who.name)
            if among is without:
                without.remove(who)
    return from_utf8(_with_regions(data, without, turn) if without else data, encoding), new


def _with_regions(data: bytes, people: Sequence[NamedFace], turn: Turn) -> bytes:
    """A sidecar in UTF-8 with a region more for each of some people."""
    rdf = rdf_of(data)
    prefix = rdf.element.qualified.rpartition(":")[0]
    of_rdf = f"{prefix}:" if prefix else ""
    regions = next(properties(rdf, (_MWG, "Regions")), None)
    way = turn.way if regions is None else _way(regions, turn)
    items = "".join(_item(one, way, of_rdf) for one in people)
    bag = f"\n<{of_rdf}Bag>{items}\n</{of_rdf}Bag>\n"
    if regions is None:
        return insert(data, rdf.element, _description(rdf, bag, turn, of_rdf))
    if (listed := regions.child((_MWG, "RegionList"))) is None:
        raise PhotosortError(Message(MessageCode.SIDECAR_NO_LIST, name="mwg-rs:Regions"))
    if (held := listed.listed()) is None:
        return insert(data, listed.element, bag)
    return insert(data, held.element, f"{items}\n")


def without_people(sidecar: bytes, before: bytes | None, people: Sequence[NamedFace], turn: Turn) -> bytes:
    """A sidecar, changed since, without the people whom `with_people` put into it; who was there before stays.

    A region that was there before without a name loses the name alone.

    Raises:
        PhotosortError: it cannot be understood.
    """
    data, encoding = as_utf8(sidecar)
    then = None if before is None else rdf_of(as_utf8(before)[0])
    bare = [] if then is None else [one for one in _regions(then, turn) if not one.face.name]
    rdf = rdf_of(data)
    ours = list[Node]()
    named = list[_Region]()
    for region in _regions(rdf, turn):
        if any(one.field == region.field and overlap(one.face.box, region.face.box) > _EQUAL for one in bare):
            if _is_there(region.face, people):
                named.append(region)
        elif region.field == _MWG_NAME and _is_there(region.face, people, _EQUAL):
            ours.append(region.node)
    if then is None or not any(properties(then, (_MWG, "Regions"))):
        for regions in properties(rdf, (_MWG, "Regions")):
            items = _region_list(regions)
            if items and all(one in ours for one in items):
                ours = [regions, *(one for one in ours if one not in items)]
    changed: list[Node | _Region] = [*ours, *named]
    for gone in _from_the_end(changed):
        data = gone.called(data, "") if isinstance(gone, _Region) else cut_out(data, gone.element)
    return from_utf8(data, encoding)


class _Region(NamedTuple):
    """A region around a face, and in which field its name stands."""

    node: Node
    field: Name
    prefix: str  # of the field, where it has to be made
    face: NamedFace  # with an empty name where there is none

    @property
    def element(self) -> Element:
        return self.node.element

    def called(self, data: bytes, name: str) -> bytes:
        """The bytes with another name in it."""
        return self.node.saying(data, self.field, self.prefix, name)


_At = TypeVar("_At", bound="Node | _Region")


def _from_the_end(places: Iterable[_At]) -> list[_At]:
    """In the order in which they are to be changed: what stands before stays where it is."""
    return sorted(places, key=lambda one: -one.element.start)


def _regions(rdf: Node, turn: Turn) -> Iterator[_Region]:
    for regions in properties(rdf, (_MWG, "Regions")):
        size, way = _size(regions), _way(regions, turn)
        for node in _region_list(regions):
            if (box := _face(node, size)) is not None:
                name = _plain(node.said(_MWG_NAME))
                yield _Region(node, _MWG_NAME, "mwg-rs", NamedFace(name, _within(turned(box, way))))
    for info in properties(rdf, (_MP, "RegionInfo")):
        listed = info.child((_MPRI, "Regions"))
        for node in listed.items() if listed is not None else ():
            box = _box(map(_number, node.said((_MPREG, "Rectangle")).split(",")))
            if box is not None and node.has(_MPREG_NAME):
                name = _plain(node.said(_MPREG_NAME))
                yield _Region(node, _MPREG_NAME, "MPReg", NamedFace(name, _within(turned(box, turn.way))))


def _way(regions: Node, turn: Turn) -> int:
    """How the picture of which regions are told has to be turned."""
    return UPRIGHT if _is_of_upright(_size(regions), turn) else turn.way


def _is_of_upright(size: tuple[float, float] | None, turn: Turn) -> bool:
    """Whether regions are told of the upright picture, against the rule: the size to which they apply tells."""
    if size is None or not swaps_edges(turn.way) or turn.width == turn.height or size[0] == size[1]:
        return False
    return (size[0] > size[1]) == (turn.width > turn.height)


def _region_list(regions: Node) -> list[Node]:
    listed = regions.child((_MWG, "RegionList"))
    return [] if listed is None else listed.items()


def _face(region: Node, size: tuple[float, float] | None) -> Box | None:
    """Where a region is around a face, in the picture of which it is told; None for all others."""
    area = region.child((_MWG, "Area"))
    if area is None or region.said((_MWG, "Type")).casefold() not in ("face", ""):
        return None
    x, y, width, height, across = (_number(area.said((_AREA, key))) for key in ("x", "y", "w", "h", "d"))
    if math.isnan(width):  # a circle: its width as a share of the shorter edge, so near enough for a face
        width = height = across
    if area.said((_AREA, "unit")) == "pixel":
        if size is None:
            return None
        x, width, y, height = x / size[0], width / size[0], y / size[1], height / size[1]
    return _box((x - width / 2, y - height / 2, width, height))  # a region is told by its middle


def _size(regions: Node) -> tuple[float, float] | None:
    applied = regions.child((_MWG, "AppliedToDimensions"))
    if applied is None:
        return None
    width, height = (_number(applied.said((_DIMENSIONS, key))) for key in ("w", "h"))
    return (width, height) if width > 0 and height > 0 else None


def _number(text: str) -> float:
    """A number of XMP, or NaN."""
    with suppress(ValueError):
        return float(text)
    return math.nan


def _box(numbers: Iterable[float]) -> Box | None:
    """A box of which something lies in the picture."""
    found = tuple(numbers)
    if len(found) != 4 or not all(map(math.isfinite, found)):
        return None
    left, top, width, height = found
    is_in = left < 1 and top < 1 and left + width > 0 and top + height > 0
    return (left, top, width, height) if 0 < width <= 2 and 0 < height <= 2 and is_in else None


def _within(box: Box) -> Box:
    """What of a box lies in the picture, to a ten thousandth."""
    left, top = max(0.0, box[0]), max(0.0, box[1])
    right, bottom = min(1.0, box[0] + box[2]), min(1.0, box[1] + box[3])
    return round(left, 4), round(top, 4), round(right - left, 4), round(bottom - top, 4)


def _plain(name: str) -> str:
    """A name on one line."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())[:LONGEST_NAME]


def _is_sliver(box: Box, turn: Turn) -> bool:
    """Whether a box is too narrow for a face, as a share of the shorter edge or of its own length."""
    width, height = box[2] * turn.width, box[3] * turn.height
    narrow, long = min(width, height), max(width, height)
    return narrow < _NARROWEST * min(turn.width, turn.height) or narrow * _LONGEST < long


def _is_there(one: NamedFace, among: Iterable[NamedFace], least: float = _SAME) -> bool:
    return any(other.name == one.name and overlap(other.box, one.box) >= least for other in among)


def _item(face: NamedFace, way: int, of_rdf: str) -> str:
    left, top, width, height = turned_back(face.box, way)
    told = {"x": left + width / 2, "y": top + height / 2, "w": width, "h": height}
    area = " ".join(f'stArea:{key}="{value:.6f}"' for key, value in told.items())
    spaces = f'xmlns:mwg-rs="{_MWG}" xmlns:stArea="{_AREA}"'
    return (
        f'\n<{of_rdf}li>\n<{of_rdf}Description {spaces} mwg-rs:Name="{escape(face.name)}" mwg-rs:Type="Face">\n'
        f'<mwg-rs:Area {area} stArea:unit="normalized"/>\n</{of_rdf}Description>\n</{of_rdf}li>'
    )


def _description(rdf: Node, bag: str, turn: Turn, of_rdf: str) -> str:
    width, height = turn.stored
    about = next((one.attributes[_ABOUT] for one in rdf.children if _ABOUT in one.attributes), "")
    return (
        f'<{of_rdf}Description {of_rdf}about="{escape(about)}" xmlns:mwg-rs="{_MWG}" xmlns:stDim="{_DIMENSIONS}">\n'
        f'<mwg-rs:Regions {of_rdf}parseType="Resource">\n'
        f'<mwg-rs:AppliedToDimensions stDim:w="{width}" stDim:h="{height}" stDim:unit="pixel"/>\n'
        f"<mwg-rs:RegionList>{bag}</mwg-rs:RegionList>\n</mwg-rs:Regions>\n</{of_rdf}Description>\n"
    )
