"""JPEG pictures with keywords as other programs write them, and a library that knows them."""

import io
import os
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from PIL import Image

from photosort.library.files.trash_can import FreedesktopTrash
from photosort.library.library import Library
from photosort.model.album import AlbumId, Member, NewGroup
from photosort.model.photo import Header, PhotoId
from photosort.model.view import View
from tests.library.conftest import fingerprint

SUBJECT, HIERARCHY, TAGS = "dc:subject", "lr:hierarchicalSubject", "digiKam:TagsList"
KERALA: Mapping[str, str] = {SUBJECT: "Kerala", HIERARCHY: "Places|India|Kerala", TAGS: "Places/India/Kerala"}
"""One keyword in the three lists in which it may stand."""
COMBINATIONS = [
    tuple(name for bit, name in enumerate(KERALA) if number >> bit & 1) for number in range(2 ** len(KERALA))
]

_NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/" '
    'xmlns:digiKam="http://www.digikam.org/ns/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
)


def packet(lists: Mapping[str, str], blank: str = "") -> bytes:
    """An XMP packet with one keyword in each of the lists, three stars, and a blank or none between its tags."""
    kind = {SUBJECT: "Bag", HIERARCHY: "Bag", TAGS: "Seq"}
    said = ""
    for name, value in lists.items():
        tags = (f"<{name}>", f"<rdf:{kind[name]}>", f"<rdf:li>{escape(value)}</rdf:li>", f"</rdf:{kind[name]}>")
        said += blank.join(tags) + f"</{name}>"
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {_NAMESPACES} xmp:Rating="3">{said}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


class Photographs:
    """A folder of pictures, and Photosort's library on it."""

    def __init__(self, base: Path) -> None:
        self.folder = base / "photos"
        self.folder.mkdir()
        self.trash = base / "data" / "Trash"
        self.library = Library.open(base / "library", can=FreedesktopTrash(self.trash), fingerprint=fingerprint)
        self._made = 0

    def make(self, name: str, embedded: Mapping[str, str] | None = None) -> None:
        """One JPEG like no other, with these keywords in it."""
        self._made += 1
        content = io.BytesIO()
        xmp = {} if embedded is None else {"xmp": packet(embedded)}
        Image.new("RGB", (64, 48), (self._made * 37 % 256, self._made, 90)).save(content, "JPEG", **xmp)
        (self.folder / name).write_bytes(content.getvalue())

    def sidecar(self, name: str, lists: Mapping[str, str], blank: str = "") -> None:
        """A sidecar as another program has written it."""
        (self.folder / name).write_bytes(packet(lists, blank))

    def albums(self, names: Mapping[str, list[str]]) -> list[AlbumId]:
        """Have the library know the pictures, and put them into albums: name and file names."""
        root = self.library.folders.add(os.fsencode(self.folder))
        self.library.scanner.scan(root)
        for photo in self.library.reading.unread():
            header = Header(format="JPEG", width=64, height=48)
            self.library.reading.store([(photo.id, header, fingerprint(photo.path), b"thumbnail")])
        known = {os.fsdecode(photo.name): photo.id for photo in self.library.photos.get(self.ids())}
        groups = [
            NewGroup(None, name, members=tuple(Member(known[file], 0.9) for file in files))
            for name, files in names.items()
        ]
        return [album for album in self.library.albums.regroup(groups) if album is not None]

    def ids(self) -> list[PhotoId]:
        return list(self.library.photos.ids(View()))
