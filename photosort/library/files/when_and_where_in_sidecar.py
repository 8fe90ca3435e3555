"""Date and place of a photo in its sidecar, as a person said them: put in, and taken out after others changed it. Pure.

digiKam, darktable, Immich and Lightroom read `exif:DateTimeOriginal`, `photoshop:DateCreated` and the position in the
way of EXIF in XMP (ISO 16684-2; XMP specification, part 2). A date has no zone: Exiv2, by which digiKam reads, would
make it the time of the computer that reads it (`Converter::cnvXmpDate`). Every other byte stays.
"""

from collections.abc import Mapping
from typing import Final

from photosort.library.files.xmp import Name, as_utf8, cut_out, from_utf8, without_attribute
from photosort.library.files.xmp_tree import Node, rdf_of
from photosort.model.dates import Said

_EXIF: Final = "http://ns.adobe.com/exif/1.0/"
_PHOTOSHOP: Final = "http://ns.adobe.com/photoshop/1.0/"
_PREFIXES: Final = {_EXIF: "exif", _PHOTOSHOP: "photoshop"}
_DATES: Final[tuple[Name, ...]] = ((_EXIF, "DateTimeOriginal"), (_PHOTOSHOP, "DateCreated"))
_LATITUDE: Final[Name] = (_EXIF, "GPSLatitude")
_LONGITUDE: Final[Name] = (_EXIF, "GPSLongitude")


def with_said(sidecar: bytes, said: Said) -> bytes:
    """A sidecar that says what it said, with this date and place in the stead of its own.

    Raises:
        PhotosortError: the sidecar cannot be understood, so that nothing may be written into it.
    """
    data, encoding = as_utf8(sidecar)
    for name, text in _spelt(said).items():
        rdf = rdf_of(data)
        if rdf.said(name) != text:
            data = rdf.saying(data, name, _PREFIXES[name[0]], text)
    return from_utf8(data, encoding)


def without_said(sidecar: bytes, before: bytes | None, said: Said) -> bytes:
    """A sidecar, changed since, that says of date and place what it said `before` `with_said`. What others said since
    stays.

    Raises:
        PhotosortError: one of the two cannot be understood.
    """
    data, encoding = as_utf8(sidecar)
    then = None if before is None else rdf_of(as_utf8(before)[0])
    for name, text in _spelt(said).items():
        rdf = rdf_of(data)
        if rdf.said(name) == text:
            old = then.said(name) if then is not None and then.has(name) else None
            data = _restored(data, rdf, name, old)
    return from_utf8(data, encoding)


def _restored(data: bytes, rdf: Node, name: Name, old: str | None) -> bytes:
    if old is not None:
        return rdf.saying(data, name, _PREFIXES[name[0]], old)
    holder = rdf.holder(name)
    if holder is not None:
        return without_attribute(data, holder.element, holder.called[name])
    found = rdf.child(name)
    assert found is not None
    return cut_out(data, found.element)


def _spelt(said: Said) -> Mapping[Name, str]:
    """What is said, as the values of properties."""
    found: dict[Name, str] = {}
    if said.taken is not None:
        found |= dict.fromkeys(_DATES, said.taken.isoformat(timespec="seconds"))
    if said.place is not None:
        found[_LATITUDE] = _degrees(said.place[0], "NS")
        found[_LONGITUDE] = _degrees(said.place[1], "EW")
    return found


def _degrees(value: float, sides: str) -> str:
    """Degrees and minutes as XMP has them: 9,58.200000N."""
    whole, part = divmod(round(abs(value) * 60, 6), 60)
    return f"{int(whole)},{part:.6f}{sides[value < 0]}"
