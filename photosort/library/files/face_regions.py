"""Faces that other programs have named in XMP: read, and ours put beside them with every other byte as it was. Pure.

Read are the regions of the Metadata Working Group (digiKam, Lightroom, Picasa; guidelines 2.0, 5.9) and those of
Windows Photo Gallery (`MP:RegionInfo`, which digiKam writes as well). Written are the former.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from html import escape
from typing import Final

from photosort.library.files.orientation import UPRIGHT, Turn, swaps_edges, turned, turned_back
from photosort.library.files.xmp import as_utf8, cut_out, from_utf8, insert
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

_ABOUT: Final = (RDF, "about")
_SAME: Final = 0.4  # how much of two regions lies in both, from where on they are around one face
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
    rdf = rdf_of(packet)
    found = list[NamedFace]()
    for one in (*_of_mwg(rdf, turn), *_of_windows(rdf, turn)):
        if len(found) < _MOST and not _is_there(one, found):
            found.append(one)
    return found


def with_people(sidecar: bytes, people: Sequence[NamedFace], turn: Turn) -> tuple[bytes, list[NamedFace]]:
    """A sidecar that says what it said, and who is where; and those of `people` who were put into it.

    Nobody is put where it names somebody already, also somebody else.

    Raises:
        PhotosortError: the sidecar cannot be understood, so that nothing may be written into it.
    """
    data, encoding = as_utf8(sidecar)
    there = _named(data, turn)
    new = [one for one in people if not any(overlap(one.box, other.box) >= _SAME for other in there)]
    if not new:
        return sidecar, []
    rdf = rdf_of(data)
    prefix = rdf.element.qualified.rpartition(":")[0]
    of_rdf = f"{prefix}:" if prefix else ""
    items = "".join(_item(one, turn, of_rdf) for one in new)
    bag = f"\n<{of_rdf}Bag>{items}\n</{of_rdf}Bag>\n"
    regions = next(properties(rdf, (_MWG, "Regions")), None)
    if regions is None:
        data = insert(data, rdf.element, _description(rdf, bag, turn, of_rdf))
    elif (listed := regions.child((_MWG, "RegionList"))) is None:
        raise PhotosortError(Message(MessageCode.SIDECAR_NO_LIST, name="mwg-rs:Regions"))
    elif (held := listed.listed()) is None:
        data = insert(data, listed.element, bag)
    else:
        data = insert(data, held.element, f"{items}\n")
    return from_utf8(data, encoding), new


def without_people(sidecar: bytes, before: bytes | None, people: Sequence[NamedFace], turn: Turn) -> bytes:
    """A sidecar, changed since, without the people whom `with_people` put into it; who was there before stays.

    Raises:
        PhotosortError: it cannot be understood.
    """
    data, encoding = as_utf8(sidecar)
    had = before is not None and any(properties(rdf_of(as_utf8(before)[0]), (_MWG, "Regions")))
    for regions in reversed(list(properties(rdf_of(data), (_MWG, "Regions")))):
        listed, ours = _region_list(regions), list[Node]()
        for region in listed:
            named = _face(region, None)
            if named is not None and _is_one_of(NamedFace(named.name, turned(named.box, turn.way)), people):
                ours.append(region)
        if listed and len(ours) == len(listed) and not had:
            data = cut_out(data, regions.element)
            continue
        for region in reversed(ours):
            data = cut_out(data, region.element)
    return from_utf8(data, encoding)


def _of_mwg(rdf: Node, turn: Turn) -> Iterator[NamedFace]:
    for regions in properties(rdf, (_MWG, "Regions")):
        size = _size(regions)
        way = UPRIGHT if _is_of_upright(size, turn) else turn.way
        for region in _region_list(regions):
            if (named := _face(region, size)) is not None:
                yield NamedFace(named.name, _within(turned(named.box, way)))


def _is_of_upright(size: tuple[float, float] | None, turn: Turn) -> bool:
    """Whether regions are told of the upright picture, against the rule: the size to which they apply tells."""
    if size is None or not swaps_edges(turn.way) or turn.width == turn.height or size[0] == size[1]:
        return False
    return (size[0] > size[1]) == (turn.width > turn.height)


def _of_windows(rdf: Node, turn: Turn) -> Iterator[NamedFace]:
    for info in properties(rdf, (_MP, "RegionInfo")):
        regions = info.child((_MPRI, "Regions"))
        for region in regions.items() if regions is not None else ():
            name = _plain(region.said((_MPREG, "PersonDisplayName")))
            box = _box(map(_number, region.said((_MPREG, "Rectangle")).split(",")))
            if name and box is not None:
                yield NamedFace(name, _within(turned(box, turn.way)))


def _region_list(regions: Node) -> list[Node]:
    listed = regions.child((_MWG, "RegionList"))
    return [] if listed is None else listed.items()


def _face(region: Node, size: tuple[float, float] | None) -> NamedFace | None:
    """A region of a face that has a name, in the stored picture; None for all others."""
    name, area = _plain(region.said((_MWG, "Name"))), region.child((_MWG, "Area"))
    if not name or area is None or region.said((_MWG, "Type")).casefold() not in ("face", ""):
        return None
    x, y, width, height, across = (_number(area.said((_AREA, key))) for key in ("x", "y", "w", "h", "d"))
    if math.isnan(width):  # a circle: its width as a share of the shorter edge, so near enough for a face
        width = height = across
    if area.said((_AREA, "unit")) == "pixel":
        if size is None:
            return None
        x, width, y, height = x / size[0], width / size[0], y / size[1], height / size[1]
    box = _box((x - width / 2, y - height / 2, width, height))  # a region is told by its middle
    return None if box is None else NamedFace(name, box)


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


def _is_there(one: NamedFace, among: Iterable[NamedFace]) -> bool:
    return any(other.name == one.name and overlap(other.box, one.box) >= _SAME for other in among)


def _is_one_of(one: NamedFace, ours: Iterable[NamedFace]) -> bool:
    return any(other.name == one.name and overlap(other.box, one.box) > 0.95 for other in ours)


def _item(face: NamedFace, turn: Turn, of_rdf: str) -> str:
    left, top, width, height = turned_back(face.box, turn.way)
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
