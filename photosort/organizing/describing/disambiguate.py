"""Telling albums of one name apart: by where, when, what else they show, how they look, where they lie."""

import re
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace

import numpy as np

from photosort.learning.photos.vocabulary import KINDS, PHOTOGRAPH, vocabulary
from photosort.model.message import Message, Value
from photosort.model.message_code import MessageCode
from photosort.model.photo import shown
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.name_parts import in_row, time, word
from photosort.organizing.describing.places_and_dates import event, town, years

_PART = 0.15  # mean probability from which something is worth telling
_LIFT = 2.0  # how much commoner it must be than in the other albums of the name
_UNTOLD = frozenset({"Things", "Papers and screens", "Rooms", "Shopping"})  # what the trunk says where it knows nothing
OUTDOORS = ("Landscapes", "Buildings", "Vehicles", "Animals", "Flowers", "Sports")
_INDOORS = ("Rooms", "Food", "Shopping")
_DARK, _BRIGHT = 0.35, 0.65  # mean brightness
_LIGHTER = 0.1  # by which one is brighter than all others of the name, to be called so
_NEARLY_ALL = 0.9
_CLEAR = 0.5
_PHOTOGRAPHS = [PHOTOGRAPH]
_PICTURES = [PHOTOGRAPH, KINDS.index("meme")]
_OF_CAMERAS = re.compile(r"DCIM|Camera|\d{3}[\w-]{5}")  # folders that nobody has named


@dataclass(frozen=True, slots=True)
class Draft:
    """A name in the making: place, subject, what else tells it from others, time; in this order, as far as told."""

    subject: Message
    place: str | None = None
    time: Message | None = None
    more: Value | None = None
    subject_is_told: bool = True

    @property
    def name(self) -> Message:
        """The parts that are told, in a row."""
        return in_row(self.place, self.subject if self.subject_is_told else None, self.more, self.time)


Others = Sequence[AlbumFeatures]
Tell = Callable[[Draft, AlbumFeatures, Others], Draft | None]


def distinct(
    drafts: Sequence[Draft], albums: Sequence[AlbumFeatures], taken: Set[str], words: Callable[[Message], str]
) -> list[Message]:
    """The names, each different from all others and from those `taken`, with what tells the albums apart added."""
    drafts = list(drafts)
    names = [words(draft.name) for draft in drafts]
    counts = Counter(names)
    for name in sorted({one for one in names if counts[one] > 1 or one in taken}):
        rows = [row for row, one in enumerate(names) if one == name]
        for tell in (_where, _when, _what, _also, _surroundings, _light, _folder, _years, _camera):
            left = [row for row in rows if names[row] == name]
            if len(left) <= (name not in taken):
                break  # the only one left needs no more
            told = {row: tell(drafts[row], albums[row], [albums[k] for k in left if k != row]) for row in left}
            said = {row: words(draft.name) for row, draft in told.items() if draft is not None}
            often = Counter([*said.values(), *names])
            for row, text in said.items():
                draft = told[row]
                if draft is not None and often[text] == 1 and text not in taken:
                    drafts[row], names[row] = draft, text
    return _numbered([draft.name for draft in drafts], albums, taken, words)


def _numbered(
    names: list[Message], albums: Sequence[AlbumFeatures], taken: Set[str], words: Callable[[Message], str]
) -> list[Message]:
    used = set(taken)
    for row in sorted(range(len(names)), key=lambda row: -len(albums[row])):
        base, number = names[row], 2
        while words(names[row]) in used:
            names[row] = Message(MessageCode.NAME_NUMBERED, name=base, id=number)
            number += 1
        used.add(words(names[row]))
    return names


def _where(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    where = town(album)
    return replace(draft, place=where) if where is not None else None


def _when(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    when = event(album)
    return replace(draft, time=time(when)) if when is not None else None


def _what(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    return replace(draft, subject_is_told=True)


def _also(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """What else is seen, "with food", where the others of the name show much less of it."""
    if album.meaning is None or not _mostly(album, _PICTURES):
        return None
    known, shares = vocabulary(), album.meaning.groups.mean(0)
    usual = [other.meaning.groups.mean(0) for other in others if other.meaning is not None]
    most = np.max(usual, axis=0) if usual else np.zeros_like(shares)
    main = int(shares.argmax())
    fit = [
        i
        for i in np.argsort(-shares, kind="stable")
        if i != main and known.groups[i] not in _UNTOLD and shares[i] >= max(_PART, _LIFT * most[i])
    ]
    return replace(draft, more=Message(MessageCode.ALSO, what=word(known.groups[fit[0]]))) if fit else None


def _mostly(album: AlbumFeatures, kinds: list[int]) -> bool:
    """Whether most are of these kinds. What the trunk takes papers, screens and posters for is not what they show."""
    return album.kinds is not None and bool(album.kinds[:, kinds].sum(1).mean() >= _CLEAR)


def _surroundings(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    if album.meaning is None or not _mostly(album, _PHOTOGRAPHS):
        return None
    shares = dict(zip(vocabulary().groups, album.meaning.groups.mean(0), strict=True))
    outdoors, indoors = sum(shares[name] for name in OUTDOORS), sum(shares[name] for name in _INDOORS)
    if max(outdoors, indoors) < _PART or _LIFT * min(outdoors, indoors) > max(outdoors, indoors):
        return None
    return replace(draft, more=Message(MessageCode.OUTDOORS if outdoors > indoors else MessageCode.INDOORS))


def _light(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """Bright or dark, by itself or beside the others."""
    if album.meaning is None:
        return None
    light = float(album.meaning.light.mean())
    beside = [float(other.meaning.light.mean()) for other in others if other.meaning is not None]
    if light > _BRIGHT or (beside and light > max(beside) + _LIGHTER):
        return replace(draft, more=Message(MessageCode.BRIGHT))
    if light < _DARK or (beside and light < min(beside) - _LIGHTER):
        return replace(draft, more=Message(MessageCode.DARK))
    return None


def _folder(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """The folder in which nearly all lie, by the name that a person or a program gave it."""
    folders = Counter(photo.folder.rpartition(b"/")[2] for photo in album.photos)
    folder, count = folders.most_common(1)[0]
    name = shown(folder).replace(",", "")
    if count < _NEARLY_ALL * len(album) or not name or _OF_CAMERAS.fullmatch(name):
        return None
    return replace(draft, more=name)


def _years(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    span = years(album)
    return replace(draft, time=time(span)) if span is not None else None


def _camera(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """The camera of nearly all. It tells who took them, if nothing else does."""
    cameras = album.cameras().most_common(1)
    if not cameras or cameras[0][1] < _NEARLY_ALL * len(album):
        return None
    return replace(draft, more=cameras[0][0].replace(",", ""))
