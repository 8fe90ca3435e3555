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


def with_album(existing: bytes | None, album: str | None, embedded: Keywords | None = None) -> bytes:
    """A sidecar that says what the existing one said, and that the photo belongs to the album, if there is one.

    Args:
        existing: the bytes of the sidecar, or None where there is none yet.
        album: the album's name, or None.
        embedded: the keywords in the photo itself, which a new sidecar would hide from other programs.

    Raises:
        PhotosortError: the existing sidecar cannot be understood, so that nothing may be written over it.
    """
    data, encoding = as_utf8(_EMPTY if existing is None else existing)
    before = data
    said = keywords(data)
    if existing is None and embedded is not None:
        said = embedded
    ours = {} if album is None else _spelt(album)
    # The other sidecar of the photo may say it already, in the spelling of another list.
    itself = {spelt.translate(_SEPARATORS) for spelt in ours.values()}
    said = Keywords({key: [v for v in all_ if v.translate(_SEPARATORS) not in itself] for key, all_ in said.items()})
    found = lists(data, _PROPERTIES)
    for name in _PROPERTIES if ours or existing is None else ():
        for taken in [*(() if found[name] else _taken_over(name, said)), *((ours[name],) if ours else ())]:
            data = with_value(data, name, taken)
    if existing is not None and data == before:
        return existing
    return from_utf8(data, encoding)


def without_album(sidecar: bytes, before: bytes | None, album: str) -> bytes:
    """A sidecar, changed since, without what `with_album` put into it; the rest stays, also other tags under `TOP`.

    A list that was made new goes with what it took over, unless somebody has put more into it: then it is read in place
    of the others, and has to go on saying what they say. So has a new sidecar, which hides other keywords.

    Args:
        sidecar: what it says now.
        before: what it said before the album was added; None where there was none.
        album: the album's name, as it was then.

    Raises:
        PhotosortError: one of the two cannot be understood.
    """
    data, encoding = as_utf8(sidecar)
    now = keywords(data)
    had, written = (
        (Keywords(), Keywords()) if before is None else (keywords(before), keywords(with_album(before, album)))
    )
    for name, ours in _spelt(album).items():
        added = {*written[name.name], ours} - set(had[name.name])
        data = without_values(data, name, added if added.issuperset(now[name.name]) else added & {ours})
    return from_utf8(data, encoding)


def keywords(sidecar: bytes) -> Keywords:
    """The keywords of a sidecar. Raises PhotosortError where it cannot be understood."""
    found = lists(as_utf8(sidecar)[0], _PROPERTIES)
    return Keywords({name.name: values for name, values in found.items()})


def _spelt(album: str) -> dict[ListProperty, str]:
    """An album's name as a value of each list."""
    album = album.replace(",", _COMMA)
    return {
        _SUBJECT: album,
        _HIERARCHY: f"{TOP}|{album.replace('|', ' ')}",
        _TAGS: f"{TOP}/{album.replace('/', ' ')}",
    }


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
