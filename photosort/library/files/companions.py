"""Which files of a folder belong together: a picture, and what is kept of it under names made from its own."""

import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from photosort.model.companion import Companion
from photosort.model.formats import RAW_EXTENSIONS
from photosort.model.scan import Formats

PAIRING = b"5"  # these rules, and those of what is no photo: another number has every folder looked through anew

# Of several pictures with one stem, the first of these owns what carries the bare stem: a Live Photo is a HEIC.
_OWNERS = (b".heic", b".heif", b".jpg", b".jpeg")

_ANY = re.IGNORECASE | re.DOTALL  # a name may hold line breaks
# Made from a picture's whole name: RawTherapee, ART, DxO PhotoLab, darktable and digiKam, and exiftool's backup.
_OF_NAME = re.compile(rb"(?P<name>.+?)(?:\.xmp|\.out\.pp3|\.pp3|\.arp|\.dop|_original)", _ANY)
# Made from its stem: Lightroom, Apple, cameras, ON1, Camera Raw, Canon's DPP (vrd, dr4), and a spoken note (wav).
_OF_STEM = re.compile(rb"(?P<stem>.+)\.(?:xmp|aae|thm|on1|acr|vrd|dr4|(?P<note>wav))", _ANY)
# darktable's further edits of one picture.
_DUPLICATE = re.compile(rb"(?P<stem>.+)_\d\d(?P<extension>\.[^.]+)\.xmp", _ANY)
# IMG_O12.AAE beside IMG_12.HEIC.
_APPLE_ORIGINAL = re.compile(rb"(?P<before>IMG_)O(?P<after>\d.*)\.aae", _ANY)
_VIDEO = re.compile(rb"(?P<stem>.+)\.(?:mov|mp4)", _ANY)
# IMG_1_HEVC.MOV of icloudpd, UUID_3.mov of Apple Photos.
_UUID = rb"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}"
_SUFFIXED = re.compile(rb"(?P<stem>.+)_(?:HEVC|HEIC|JPG|JPEG)|(?P<uuid>%s.*)_3" % _UUID, _ANY)
# NAME.MP, NAME.MP~2 beside NAME.MP.jpg; an edited one may have a picture of its own, NAME.MP~2.jpg.
_PIXEL_VIDEO = re.compile(rb"(?P<stem>.+\.MP)(?:~\d+)?", _ANY)
# A Pixel's parts of one shot: X.MP.jpg or X.RAW-01.COVER.jpg beside X.dng or X.RAW-02.ORIGINAL.dng.
_PART = re.compile(rb"(?P<base>.+?)(?:\.RAW-\d+(?:\.MP)?\.(?:COVER|ORIGINAL)|\.MP(?:~\d)?)(?:\.[^.]+)?", _ANY)

# Google Takeout: "IMG_1.jpg.supplemental-metadata.json", cut off anywhere, and "IMG_1.jpg(1).json" for "IMG_1(1).jpg".
SUPPLEMENT = b"supplemental-metadata"
CUT = 46  # characters of a name that Takeout keeps before ".json"
_NUMBER = re.compile(rb"(?P<head>.+)(?P<number>\(\d+\))", re.DOTALL)


class Evidence(Protocol):
    """What the files of a folder say themselves, where a name proves nothing."""

    def is_moving_half(self, photo: bytes, video: bytes) -> bool | None:
        """Whether a video is a photo's: True where both say so, None where it plausibly is, False where it is not."""

    def is_takeout(self, text: bytes, photo: bytes | None) -> bool:
        """Whether a JSON file is Takeout's; of the photo of this name, without Takeout's number, where one is given."""


def extension(name: bytes) -> bytes:
    """The extension, lower case, with its dot."""
    return os.path.splitext(name)[1].lower()


def pair(names: Iterable[bytes], formats: Formats, evidence: Evidence) -> dict[bytes, tuple[Companion, ...]]:
    """The photos among the names of one folder, each with its companions. Each file belongs to at most one photo."""
    images, raws, videos, others = [], [], [], []
    for name in sorted(names):
        kind = extension(name)
        if kind in formats.raws:
            raws.append(name)
        elif kind in formats.images:
            images.append(name)
        elif _VIDEO.fullmatch(name) or _PIXEL_VIDEO.fullmatch(name):
            videos.append(name)
        else:
            others.append(name)
    if not (raws or videos or others):  # as in most folders
        return dict.fromkeys(images, ())
    pairing = _Pairing(evidence, frozenset((*raws, *videos)))
    for name in sorted(images, key=_rank):
        pairing.add_photo(name)
    for name in raws:
        owner = pairing.stems.find(stem_of(name))
        if owner is not None:
            pairing.give(owner, name, certain=False)
    for name in raws:
        if name not in pairing.names.exact:
            pairing.add_photo(name)
    for name in videos:
        pairing.place_video(name)
    for name in others:
        pairing.place_text(name)
    return {photo: tuple(companions) for photo, companions in pairing.owned.items()}


def in_order(names: Iterable[bytes]) -> list[bytes]:
    """The companions of a photo as `pair` has them: RAW files, videos, others, each in order of their names."""

    def place(name: bytes) -> tuple[bool, bool, bytes]:
        return extension(name) not in RAW_EXTENSIONS, not (_VIDEO.fullmatch(name) or _PIXEL_VIDEO.fullmatch(name)), name

    return sorted(names, key=place)


def stem_of(name: bytes) -> bytes:
    """What the parts of one shot have in common: the name without extension, and without a Pixel's word of the part."""
    part = _PART.fullmatch(name)
    return part["base"] if part is not None else os.path.splitext(name)[0]


class _Index:
    """Owners by a name: as it is written, else without regard to case and Unicode form where that is unambiguous."""

    def __init__(self) -> None:
        self.exact: dict[bytes, bytes] = {}
        self._folded: dict[str, set[bytes]] = defaultdict(set)

    def add(self, key: bytes, owner: bytes) -> None:
        """Note an owner; the first keeps a name."""
        self.exact.setdefault(key, owner)
        self._folded[folded(key)].add(owner)

    def find(self, key: bytes) -> bytes | None:
        """The owner, or None where there is none, or several by names that differ in case alone."""
        if key in self.exact:
            return self.exact[key]
        owners = self._folded.get(folded(key), set())
        return next(iter(owners)) if len(owners) == 1 else None


def folded(name: bytes) -> str:
    """A name without regard to case and to how its characters are composed."""
    return unicodedata.normalize("NFC", os.fsdecode(name)).casefold()


@dataclass(slots=True)
class _Pairing:
    """The photos of a folder so far, by whole names (of companions as well), by stems, and by Takeout's cut names."""

    evidence: Evidence
    shots: frozenset[bytes]  # RAW files and videos: what may be a picture of its own
    owned: dict[bytes, list[Companion]] = field(default_factory=dict)
    names: _Index = field(default_factory=_Index)
    stems: _Index = field(default_factory=_Index)
    roles: set[tuple[object, ...]] = field(default_factory=set)
    sharing: dict[bytes, int] = field(default_factory=lambda: defaultdict(int))  # photos by stem
    cut: dict[tuple[str, bytes], set[tuple[bytes, bytes]]] = field(default_factory=lambda: defaultdict(set))

    def add_photo(self, name: bytes) -> None:
        """Take up a photo, under all names by which others may speak of it."""
        stem, bare = stem_of(name), os.path.splitext(name)[0]
        self.owned[name] = []
        self.names.add(name, name)
        for key in {stem, bare}:
            self.stems.add(key, name)
            self.sharing[key] += 1
        head, number = without_number(bare)
        plain = head + os.path.splitext(name)[1]
        for whole, behind in {(name, b""), (plain, number)}:
            for text in _cuts(whole):
                self.cut[text, behind].add((name, whole))

    def give(self, photo: bytes, name: bytes, *, certain: bool) -> None:
        """Make a file a companion; what is made of its name belongs to the photo as well.

        Of two that would get one name when the photo gets another, the first goes along and the other stays.
        """
        role = (photo, b".json", is_supplement(name)) if extension(name) == b".json" else (photo, folded(name))
        if role in self.roles:
            return
        self.roles.add(role)
        self.owned[photo].append(Companion(name, certain))
        self.names.add(name, photo)

    def place_video(self, name: bytes) -> None:
        """A video belongs to the photo of its stem if it is the moving half of it."""
        pixel = _PIXEL_VIDEO.fullmatch(name)
        if pixel is not None:
            photo = self.stems.find(name) or self.stems.find(pixel["stem"])
            if photo is not None:
                self.give(photo, name, certain=True)
            return
        stem = os.path.splitext(name)[0]
        photo = self.stems.find(stem)
        if photo is None and (suffixed := _SUFFIXED.fullmatch(stem)):
            photo = self.stems.find(suffixed["stem"] or suffixed["uuid"])
        if photo is not None and (said := self.evidence.is_moving_half(photo, name)) is not False:
            self.give(photo, name, certain=bool(said))

    def place_text(self, name: bytes) -> None:
        """A sidecar, a spoken note, a backup or Takeout's word belongs to the photo of whose name it is made."""
        if extension(name) == b".json":
            photo, certain = self._of_takeout(name), True
        else:
            photo, certain = self._of_sidecar(name)
        if photo is not None:
            self.give(photo, name, certain=certain and not self._may_be_of_another(photo, name))

    def _may_be_of_another(self, photo: bytes, name: bytes) -> bool:
        """Whether a name is made of that of a RAW file or video that may not be the photo's, or of both their stems."""
        doubtful = [one.name for one in self.owned[photo] if not one.certain and one.name in self.shots]
        further, bare = _DUPLICATE.fullmatch(name), os.path.splitext(name)[0]
        whole = folded(name if further is None else further["stem"] + further["extension"])
        by_stem = further is None and self.names.find(bare) is None and _OF_STEM.fullmatch(name) is not None
        return bool(doubtful) and (by_stem or any(whole.startswith(folded(one)) for one in doubtful))

    def _of_sidecar(self, name: bytes) -> tuple[bytes | None, bool]:
        """The photo that a name, other than a JSON file's, is made of; and whether that is certain."""
        found = _OF_NAME.fullmatch(name)
        if found is not None and (photo := self.names.find(found["name"])) is not None:
            return photo, True
        found = _DUPLICATE.fullmatch(name)
        if found is not None and (photo := self.names.find(found["stem"] + found["extension"])) is not None:
            return photo, True
        found = _OF_STEM.fullmatch(name)
        if found is not None and (photo := self.stems.find(found["stem"])) is not None:
            return photo, found["note"] is None and self.sharing[found["stem"]] == 1
        found = _APPLE_ORIGINAL.fullmatch(name)
        return (self.stems.find(found["before"] + found["after"]) if found is not None else None), True

    def _of_takeout(self, text: bytes) -> bytes | None:
        """The photo of which a JSON file of Takeout's speaks, by name where the name says so, else by what it says."""
        base = text[: -len(b".json")]
        photo = self.names.find(base)
        if photo is not None:
            return photo
        for name, spoken in _supplemented(base):
            photo = self.names.find(name) or (self.stems.find(name) if spoken else None)
            if photo is not None:
                return photo
        head, number = without_number(base)
        candidates = {*self.cut.get((os.fsdecode(head), number), ()), *self.cut.get((os.fsdecode(base), b""), ())}
        by_stem = self.stems.find(base)
        if by_stem is not None and self.evidence.is_takeout(text, None):
            return by_stem
        said = [name for name, whole in sorted(candidates) if self.evidence.is_takeout(text, whole)]
        return said[0] if len(said) == 1 else None


def _supplemented(base: bytes) -> Iterator[tuple[bytes, bool]]:
    """The pictures' names that a name of Takeout's (without .json) may mean; and whether "supplemental" is spoken."""
    head, number = without_number(base)
    name, dot, word = head.rpartition(b".")
    spoken = bool(dot and name and word and SUPPLEMENT.startswith(word))
    if not spoken:
        name = head
    if number:
        stem, kind = os.path.splitext(name)
        yield stem + number + kind, spoken
    if spoken:
        yield name, len(word) > 3  # "a.s.json" may be anything; "a.supp.json" is not


def is_supplement(text: bytes) -> bool:
    """Whether a JSON file's name has Takeout's "supplemental-metadata" in it, or the beginning of that."""
    word = without_number(text[: -len(b".json")])[0].rpartition(b".")[2]
    return bool(word) and SUPPLEMENT.startswith(word)


def texts_of(stem: bytes, number: bytes, kind: bytes) -> Iterator[bytes]:
    """What Takeout may call its file about a picture of this stem, Takeout's number (or b"") and extension."""
    yield stem + number + kind + b".json"
    whole, word = os.fsdecode(stem + kind), SUPPLEMENT.decode()
    # Cut off where a name becomes too long for it, and by other programs anywhere.
    for text in {whole[:CUT], *(f"{whole}.{word[:end]}"[:CUT] for end in range(len(word), 0, -1))}:
        yield os.fsencode(text) + number + b".json"


def without_number(name: bytes) -> tuple[bytes, bytes]:
    """A name's beginning, and the number in brackets that Takeout put behind it, or b""."""
    found = _NUMBER.fullmatch(name)
    return (found["head"], found["number"]) if found is not None else (name, b"")


def _cuts(name: bytes) -> Iterator[str]:
    """What Takeout makes of a name that is too long for it: cut off inside the name, or inside what it adds."""
    text = os.fsdecode(name)
    for whole in (text, f"{text}.{SUPPLEMENT.decode()}"):
        if len(whole) > CUT:
            yield whole[:CUT]
            if whole[CUT - 1] == ".":
                yield whole[: CUT - 1]


def _rank(name: bytes) -> tuple[int, bytes]:
    kind = extension(name)
    return (_OWNERS.index(kind) if kind in _OWNERS else len(_OWNERS), name)
