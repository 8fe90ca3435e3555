"""What may tell an album from others of its name: where, when, what else it shows, light and colours, where it lies."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from photosort.learning.photos.vocabulary import KINDS, PHOTOGRAPH, vocabulary
from photosort.model.english import in_english
from photosort.model.message import Message, Value
from photosort.model.message_code import MessageCode
from photosort.model.photo import shown
from photosort.model.value import dataclass
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.colours import Colours
from photosort.organizing.describing.name_parts import in_row, time, word
from photosort.organizing.describing.places_and_dates import event, part_of_city, town, years

OUTDOORS = ("Landscapes", "Buildings", "Vehicles", "Animals", "Flowers", "Sports")
_IN_THE_OPEN = ("Landscapes", "Buildings", "Vehicles", "Animals", "Flowers")  # sports are played in halls as well
_SKY = ("Landscapes", "Buildings", "Vehicles")
_INDOORS = ("Rooms", "Food", "Shopping")
UNTOLD = frozenset({"Things", "Papers and screens", "Rooms", "Shopping"})  # what the trunk says where it knows nothing
_PART = 0.15  # mean probability from which something is worth telling
_AROUND = 0.2  # mean probability of what is seen there, from which it is told that most are outdoors or indoors
_LIFT = 2.0  # how much commoner it must be than in the other albums of the name
_DARK, _BRIGHT = 0.36, 0.55  # mean brightness. Of 842 photographs every fourth is darker, and every sixth brighter
_MORE_VIVID = 0.06  # by which the colours of one are stronger than those of all others
_GREY, _VIVID = 0.04, 0.15  # of colours: what hardly has any; photographs in the middle
_NEARLY_ALL = 0.9
_CLEAR = 0.5
_MOST_PARTS = 2
PHOTOGRAPHS = [PHOTOGRAPH]
_PICTURES = [PHOTOGRAPH, KINDS.index("meme")]
_OF_CAMERAS = re.compile(r"DCIM|Camera|\d{3}[\w-]{5}")  # folders that nobody has named


@dataclass(frozen=True, slots=True)
class Draft:
    """A name in the making: subject, place, what else tells it from others, time; in this order, as far as told.

    A journey has its place first, and what is seen only where it is asked for. So it is where people are named, who
    come before both.
    """

    subject: Message
    place: Message | None = None
    time: Message | None = None
    more: tuple[Value, ...] = ()
    journey: bool = False
    subject_is_told: bool = True
    people: Message | None = None

    @property
    def name(self) -> Message:
        """The parts that are told, in a row."""
        subject = self.subject if self.subject_is_told else None
        first = (self.place, subject) if self.journey else (subject, self.place)
        return in_row(self.people, *first, *self.more, self.time)

    def with_more(self, part: Value) -> "Draft | None":
        """The same with one more part, or None where it would be too long, or say nothing new."""
        fits = len(self.more) < _MOST_PARTS and part not in (self.subject, *self.more)
        return replace(self, more=(*self.more, part)) if fits else None

    def with_also(self, what: Message) -> "Draft | None":
        """The same with "with food"; None where the subject says so already, or that all kinds of things are seen."""
        if beginning(in_english(what)) in self.said or (
            self.subject_is_told and self.subject.code is MessageCode.MIXED
        ):
            return None
        return self.with_more(Message(MessageCode.ALSO, what=what))

    @property
    def said(self) -> frozenset[str]:
        """The beginnings of the words that the subject is made of."""
        return frozenset(beginning(in_english(part)) for part in _parts(self.subject))


def beginning(text: str) -> str:
    """What of "Streets and bridges" stands in a pair."""
    return text.split(" and ")[0]


def _parts(message: Message) -> Iterator[Message]:
    inside = [value for _, value in message.values if isinstance(value, Message)]
    for part in inside:
        yield from _parts(part)
    if not inside:
        yield message


Others = Sequence[AlbumFeatures]
Tell = Callable[[Draft, AlbumFeatures, Others], Draft | None]


def _where(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    where = town(album)
    return replace(draft, place=where) if where is not None else None


def _when(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    when = event(album)
    return replace(draft, time=time(when)) if when is not None else None


def in_years(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """Of which year, or from which to which, most of them are."""
    span = years(album)
    return replace(draft, time=time(span)) if span is not None else None


def _part(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """The part of the city."""
    part = part_of_city(album)
    return draft.with_more(part.replace(",", "")) if part is not None else None


def _what(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    return replace(draft, subject_is_told=True)


def _scene(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """Snow, a sunset or a blue sky over most of them."""
    if _share_of(album, _SKY) < _CLEAR or not are_mostly(album, PHOTOGRAPHS):
        return None
    return _most_of(draft, album, others, lambda of: of.scenes)


def _also(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """What else is seen, "with food", where the others of the name show much less of it."""
    if album.meaning is None or not are_mostly(album, _PICTURES):
        return None
    known, shares = vocabulary(), album.meaning.groups.mean(0)
    said = {
        int(group) for name, group in zip(known.words, known.group_of, strict=True) if beginning(name) in draft.said
    }
    usual = [other.meaning.groups.mean(0) for other in others if other.meaning is not None]
    most = np.max(usual, axis=0) if usual else np.zeros_like(shares)
    main = int(shares.argmax())
    fit = [
        i
        for i in np.argsort(-shares, kind="stable")
        if i != main and i not in said and known.groups[i] not in UNTOLD and shares[i] >= max(_PART, _LIFT * most[i])
    ]
    return draft.with_also(word(known.groups[fit[0]])) if fit else None


def _surroundings(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    if not are_mostly(album, PHOTOGRAPHS):
        return None
    outdoors, indoors = _share_of(album, _IN_THE_OPEN), _share_of(album, _INDOORS)
    if max(outdoors, indoors) < _AROUND or _LIFT * min(outdoors, indoors) > max(outdoors, indoors):
        return None
    return draft.with_more(Message(MessageCode.OUTDOORS if outdoors > indoors else MessageCode.INDOORS))


def _app(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """The messenger by which nearly all came."""
    name, share = album.app()
    return draft.with_more(Message(MessageCode.FROM_APP, name=name)) if share >= _NEARLY_ALL else None


def _folder(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """The folder in which nearly all lie, by the name that a person or a program gave it."""
    folders = Counter(photo.folder.rpartition(b"/")[2] for photo in album.photos)
    folder, count = folders.most_common(1)[0]
    name = shown(folder).replace(",", "")
    if count < _NEARLY_ALL * len(album) or not name or _OF_CAMERAS.fullmatch(name):
        return None
    return draft.with_more(name)


def _light(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """Bright or dark, where it is so by itself: the name is seen alone as well."""
    if album.meaning is None:
        return None
    light = float(album.meaning.light.mean())
    if _DARK <= light <= _BRIGHT:
        return None
    return draft.with_more(Message(MessageCode.BRIGHT if light > _BRIGHT else MessageCode.DARK))


def _colour(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """The colour of most of them."""
    return _most_of(draft, album, others, lambda of: of.shares)


def vividness(draft: Draft, album: AlbumFeatures, others: Others, by: float = _MORE_VIVID) -> Draft | None:
    """Whether the colours are stronger or weaker than those of all others, by so much, and than usual."""
    own, beside = album.colours(), [other.colours() for other in others]
    vivid = [of.vivid for of in beside if of is not None]
    if own is None or not vivid:
        return None
    if own.vivid > max(_VIVID, max(vivid) + by):
        return draft.with_more(Message(MessageCode.COLOURFUL))
    soft = _GREY < own.vivid < min(_VIVID, min(vivid) - by)
    return draft.with_more(Message(MessageCode.SOFT_COLOURS)) if soft else None


def _camera(draft: Draft, album: AlbumFeatures, others: Others) -> Draft | None:
    """The camera of nearly all. It tells who took them, if nothing else does."""
    cameras = album.cameras().most_common(1)
    if not cameras or cameras[0][1] < _NEARLY_ALL * len(album):
        return None
    return draft.with_more(cameras[0][0].replace(",", ""))


# In the order in which people would ask.
TELLS: Sequence[Tell] = (
    _where, _when, in_years, _part, _what, _scene, _also, _surroundings, _app, _folder, _light, _colour, vividness,
    _camera,
)  # fmt: skip
SHARED: Sequence[Tell] = (_light, _colour, _surroundings)  # may also be said of several albums of a name


def _most_of(
    draft: Draft, album: AlbumFeatures, others: Others, of: Callable[[Colours], Mapping[MessageCode, float]]
) -> Draft | None:
    """What most pictures show, and those of the other albums much less often."""
    own, beside = album.colours(), [other.colours() for other in others]
    if own is None:
        return None
    most = {code: max((of(found)[code] for found in beside if found is not None), default=0.0) for code in of(own)}
    fit = {code: share for code, share in of(own).items() if share >= max(_CLEAR, _LIFT * most[code])}
    return draft.with_more(Message(max(fit, key=lambda code: fit[code]))) if fit else None


def _share_of(album: AlbumFeatures, groups: Sequence[str]) -> float:
    """Mean probability that a picture shows something of these groups of the vocabulary."""
    if album.meaning is None:
        return 0.0
    return float(album.meaning.groups[:, [vocabulary().groups.index(name) for name in groups]].sum(1).mean())


def are_mostly(album: AlbumFeatures, kinds: list[int]) -> bool:
    """Whether most are of these kinds. What the trunk takes papers, screens and posters for is not what they show."""
    return album.kinds is not None and bool(album.kinds[:, kinds].sum(1).mean() >= _CLEAR)
