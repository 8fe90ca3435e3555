"""Keywords in XMP sidecars: adding an album's name to them and taking it out, leaving every other byte as it is. Pure.

Written are `dc:subject` (the name; every program), `lr:hierarchicalSubject` ("Albums|name"; Lightroom, darktable) and
`digiKam:TagsList` ("Albums/name"). darktable reads the second instead of the first, digiKam the third instead of both:
a list that is made new takes over what the lists beside it say, or the photo would lose its keywords there.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from photosort.library.files.xmp import ListProperty, as_utf8, from_utf8, lists, with_value, without_values

TOP = "Albums"  # the tag under which the names of albums hang

_COMMA: Final = "\N{SINGLE LOW-9 QUOTATION MARK}"  # looks alike; darktable ends a keyword at a comma
_SEPARATORS: Final = str.maketrans("|/", "  ")

_SUBJECT: Final = ListProperty("http://purl.org/dc/elements/1.1/", "subject", "dc", "Bag")
_HIERARCHY: Final = ListProperty("http://ns.adobe.com/lightroom/1.0/", "hierarchicalSubject", "lr", "Bag")
_TAGS: Final = ListProperty("http://www.digikam.org/ns/1.0/", "TagsList", "digiKam", "Seq")
_PROPERTIES: Final = (_SUBJECT, _HIERARCHY, _TAGS)

_EMPTY: Final = b"""<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Photosort">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


class Keywords(defaultdict[str, list[str]]):
    """Keywords by where they stand: `subject`, `hierarchicalSubject` ("A|B"), `TagsList` ("A/B")."""

    def __init__(self, said: Mapping[str, list[str]] | None = None) -> None:
        super().__init__(list, said or {})


def with_album(existing: bytes | None, album: str, embedded: Keywords | None = None) -> bytes:
    """A sidecar that says what the existing one said, and that the photo belongs to the album.

    Args:
        existing: the bytes of the sidecar, or None where there is none yet.
        album: the album's name.
        embedded: the keywords in the photo itself, which a new sidecar would hide from other programs.

    Raises:
        PhotosortError: the existing sidecar cannot be understood, so that nothing may be written over it.
    """
    data, encoding = as_utf8(_EMPTY if existing is None else existing)
    before = data
    said = keywords(data)
    if existing is None and embedded is not None:
        said = embedded
    album = album.replace(",", _COMMA)
    ours = {
        _SUBJECT: album,
        _HIERARCHY: f"{TOP}|{album.replace('|', ' ')}",
        _TAGS: f"{TOP}/{album.replace('/', ' ')}",
    }
    # The other sidecar of the photo may say it already, in the spelling of another list.
    itself = {spelt.translate(_SEPARATORS) for spelt in (album, f"{TOP} {album}")}
    said = Keywords({key: [v for v in all_ if v.translate(_SEPARATORS) not in itself] for key, all_ in said.items()})
    found = lists(data, _PROPERTIES)
    for name, value in ours.items():
        for taken in [*(() if found[name] else _taken_over(name, said)), value]:
            data = with_value(data, name, taken)
    if existing is not None and data == before:
        return existing
    return from_utf8(data, encoding)


def without_albums(sidecar: bytes, before: bytes | None) -> bytes:
    """A sidecar without the albums that were added since it was as `before` (None: there was none); the rest stays.

    Raises:
        PhotosortError: the sidecar cannot be understood.
    """
    data, encoding = as_utf8(sidecar)
    had = keywords(before) if before is not None else Keywords()
    now = keywords(data)
    tops = {"hierarchicalSubject": f"{TOP}|", "TagsList": f"{TOP}/"}
    added = {
        key: {value for value in now[key] if value.startswith(top) and value not in had[key]}
        for key, top in tops.items()
    }
    names = {value[len(tops[key]) :].translate(_SEPARATORS) for key, values in added.items() for value in values}
    added["subject"] = {
        value for value in now["subject"] if value.translate(_SEPARATORS) in names and value not in had["subject"]
    }
    for name in _PROPERTIES:
        data = without_values(data, name, added[name.name])
    return from_utf8(data, encoding)


def keywords(sidecar: bytes) -> Keywords:
    """The keywords of a sidecar. Raises PhotosortError where it cannot be understood."""
    found = lists(as_utf8(sidecar)[0], _PROPERTIES)
    return Keywords({name.name: values for name, values in found.items()})


def _taken_over(name: ListProperty, said: Keywords) -> list[str]:
    """What a new list has to say so that no keyword of the others is lost to programs that read it alone."""
    paths = [tuple(value.split("|")) for value in said["hierarchicalSubject"]]
    paths += [tuple(value.split("/")) for value in said["TagsList"]]
    known = {part for path in paths for part in path}
    if name == _SUBJECT:
        return list(dict.fromkeys([*said["subject"], *(path[-1] for path in paths)]))
    paths += [(value.translate(_SEPARATORS),) for value in said["subject"] if value not in known]
    sign = "|" if name == _HIERARCHY else "/"
    return list(dict.fromkeys(sign.join(path) for path in paths))
