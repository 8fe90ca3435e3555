"""A name that helps, and chips that explain, for every album: where and when, what it is, what it shows."""

from collections import Counter
from collections.abc import Callable, Sequence, Set

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.vocabulary import JUNK, KINDS, PHOTOGRAPH, Meaning, vocabulary
from photosort.model.english import in_english
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.disambiguate import distinct
from photosort.organizing.describing.name_parts import pair, time, word
from photosort.organizing.describing.photo_words import KIND_NAMES
from photosort.organizing.describing.places_and_dates import event, months, place, town
from photosort.organizing.describing.tells import OUTDOORS, Draft

_CLEAR = 0.5  # share of the members of which a kind or word is the album's
_DOUBT = 0.5  # of a member more, of which nothing is known: one alone must be sure of its kind by 0.75, ten by 0.53
_PART = 0.2  # share from which something is part of a mixture
_NEARLY = 0.4  # share from which one thing is what most show, where nothing else is a part
_SEVERAL = 2  # photos: one alone is no part of a mixture
_PAIR = 2
_DARK = 0.25  # mean brightness of pictures taken at night
_LIT = 0.36  # that of pictures of lit streets and houses, whose sky is dark
_INDOORS = frozenset({"Rooms", "Food", "Things", "Shopping", "Papers and screens"})
_NEAR = frozenset({"Animals", "Flowers", "Food", "People", "Pets", "Rooms", "Shopping", "Sports"})
_VAGUE = frozenset({"Things"})
_WRITTEN = frozenset({"Papers and screens"})
# Of a mixture at one place it is enough where it was taken.
_BEHIND_A_PLACE = {
    MessageCode.MIXED_OUTDOORS: MessageCode.OUTDOORS,
    MessageCode.MIXED_INDOORS: MessageCode.INDOORS,
}
_RIVAL = 0.5  # share of the first group's probability from which the second is told beside it
_NEARLY_ALL = 0.8
_NO_CAMERA = 0.95  # share from which it is said that none took them
_LARGEST_CHIPS = 4
_WHERE_AND_WHEN = 2


def name_albums(
    albums: Sequence[AlbumFeatures], taken: Set[str] = frozenset(), words: Callable[[Message], str] = in_english
) -> list[Message]:
    """Names of the albums, all different in these `words`, also from those `taken`."""
    subjects = _beside([subject(album) for album in albums])
    drafts = [_draft(what, album) for what, album in zip(subjects, albums, strict=True)]
    return distinct(drafts, albums, taken, words)


def subject(album: AlbumFeatures) -> Message:
    """What most of the album is or shows, in everyday words."""
    if album.meaning is None or album.kinds is None:
        return Message(MessageCode.SOME_PHOTOS if album.camera.mean() >= _CLEAR else MessageCode.PICTURES)
    kinds = Counter(int(kind) for kind in album.kinds.argmax(1))
    if album.camera.mean() >= _CLEAR and sum(kinds[kind] for kind in JUNK) >= _CLEAR * len(album):
        return _shown(album.meaning)  # a camera takes no screenshots and no memes, whatever they look like
    commonest, count = kinds.most_common(1)[0]
    if commonest != PHOTOGRAPH and count >= _CLEAR * len(album) and _evident(album.kinds[:, commonest]):
        return Message(KIND_NAMES[KINDS[commonest]])
    if kinds[PHOTOGRAPH] < _CLEAR * len(album):
        return _written(kinds, album)
    if _under_the_sky(album.meaning) and _is_dark(album, album.meaning.light):
        return Message(MessageCode.AT_NIGHT)
    return _shown(album.meaning)


def _evident(shares: NDArray[np.float32]) -> bool:
    """Whether the members' probabilities, (n,), say of most that something is true; what few say must be clear."""
    return bool(shares.sum() >= _CLEAR * (len(shares) + _DOUBT))


def _written(kinds: Counter[int], album: AlbumFeatures) -> Message:
    """What an album of no one kind is called that holds more than photographs, by how many are of which kind."""
    two = [(kind, count) for kind, count in kinds.most_common(3) if kind != PHOTOGRAPH][:_PAIR]
    known = [count for _, count in two if count >= _SEVERAL]
    # Where the head finds three kinds, it knows none: then only what they have in common is said.
    if len(known) == _PAIR and sum(known) >= _NEARLY_ALL * len(album):
        first, second = (Message(KIND_NAMES[KINDS[kind]]) for kind, _ in two)
        if {first.code, second.code} == {MessageCode.PHONE_SCREENSHOTS, MessageCode.DESKTOP_SCREENSHOTS}:
            return Message(MessageCode.SCREENSHOTS)
        return Message(MessageCode.NAME_PAIR, first=first, second=second)
    assert album.kinds is not None
    return Message(
        MessageCode.PICTURES_WITH_WRITING if _evident(1 - album.kinds[:, PHOTOGRAPH]) else MessageCode.PICTURES
    )


def _beside(subjects: Sequence[Message]) -> list[Message]:
    """Subjects of albums side by side: beside "Boats", "Vehicles" are "Other vehicles"."""
    known = vocabulary()
    part_of = {word(one): word(known.groups[group]) for one, group in zip(known.words, known.group_of, strict=True)}
    parted = {part_of[what] for what in subjects if what in part_of} - set(part_of)
    return [Message(MessageCode.OTHERS_OF, what=what) if what in parted else what for what in subjects]


def _under_the_sky(meaning: Meaning) -> bool:
    """Whether darkness may be the night's: what is clearly seen close by is dark for other reasons."""
    near = [i for i, name in enumerate(vocabulary().groups) if name in _NEAR]
    return bool(meaning.groups[:, near].sum(1).mean() < _CLEAR)


def _is_dark(album: AlbumFeatures, light: NDArray[np.float32]) -> bool:
    """Whether most pictures are dark, or lit below a dark sky: lights of a city are taken for boats and aircraft."""
    if (light < _DARK).mean() >= _CLEAR:
        return True
    looks = album.colours() if (light < _LIT).mean() >= _CLEAR else None
    return looks is not None and looks.dark_sky >= _CLEAR


def _shown(meaning: Meaning) -> Message:
    """The word, or else the group of words, that holds for half of the members; or a mixture, said honestly."""
    known = vocabulary()
    counts = np.bincount(meaning.groups.argmax(1), minlength=len(known.groups))
    groups = counts / len(meaning.words)
    ranked = [int(i) for i in np.argsort(-groups, kind="stable") if known.groups[i] not in _VAGUE]
    if groups[ranked[0]] >= _CLEAR:
        return _of_group(meaning, ranked[0])
    # Of photographs the trunk says papers where it knows little, such as of packets in a shop.
    told = [i for i in ranked if known.groups[i] not in _WRITTEN]
    parts = [known.groups[i] for i in told[:_PAIR] if groups[i] >= _PART and counts[i] >= _SEVERAL]
    if len(parts) == _PAIR and groups[told[:_PAIR]].sum() >= _CLEAR:
        return Message(MessageCode.MOSTLY, what=pair(parts))
    if len(parts) == 1 and groups[told[0]] >= _NEARLY:
        return Message(MessageCode.MOSTLY, what=word(parts[0]))
    outdoors = sum(float(share) for share, name in zip(groups, known.groups, strict=True) if name in OUTDOORS)
    indoors = sum(float(share) for share, name in zip(groups, known.groups, strict=True) if name in _INDOORS)
    return Message(MessageCode.MIXED_OUTDOORS if outdoors > indoors else MessageCode.MIXED_INDOORS)


def _of_group(meaning: Meaning, group: int) -> Message:
    """The name of an album most of which shows things of one group: one word of it, two, or the group."""
    known, shares, often = vocabulary(), meaning.groups.mean(0), meaning.words.mean(0)
    words = np.bincount(meaning.words.argmax(1), minlength=len(known.words)) / len(meaning.words)
    first, *more = (int(i) for i in np.argsort(-words, kind="stable") if known.group_of[i] == group)
    rivals = [i for i in range(len(shares)) if i != group and known.groups[i] not in _VAGUE | _WRITTEN]
    rival = max(rivals, key=lambda i: float(shares[i]))
    if shares[rival] >= _RIVAL * shares[group] and shares[rival] + shares[group] >= _CLEAR:
        # Nearly as likely it is something else: insects are seen on flowers, and flowers are taken for insects.
        other = int(np.where(known.group_of == rival, often, -1).argmax())
        return pair([known.words[first], known.words[other]])
    if words[first] < _PART or (len(more) > 1 and words[more[1]] >= _PART):
        return word(known.groups[group])
    if more and words[more[0]] >= _PART:
        return pair([known.words[first], known.words[more[0]]])
    return word(known.words[first] if words[first] >= _CLEAR else known.groups[group])


def chips(album: AlbumFeatures) -> tuple[Fact, ...]:
    """Facts that tell an album's story: where and when; by which messenger; of photographs with which camera, of others
    which screen they show, and that no camera took them.

    Where a photograph was taken and when makes its camera a detail.
    """
    found = []
    if (where := place(album)) is not None:
        found.append(Fact(FactKind.PLACE, where))
    elif (located := float(album.located.mean())) >= _CLEAR:
        found.append(Fact(FactKind.GPS, located))
    if (dates := months(album)) is not None:
        found.append(Fact(FactKind.DATES, dates[0] if dates[0] == dates[1] else "/".join(dates)))
    app, share = album.app()
    if share >= _NEARLY_ALL:
        found.append(Fact(FactKind.APP, app))
    cameras, camera = album.cameras(), float(album.camera.mean())
    if camera >= _CLEAR and len(found) < _WHERE_AND_WHEN:
        one = len(cameras) == 1
        found.append(Fact(FactKind.CAMERA, next(iter(cameras))) if one else Fact(FactKind.CAMERAS, len(cameras)))
    if _photographs(album):
        return tuple(found)
    if album.phone_sized.mean() >= _NEARLY_ALL:
        one_phone = len(album) > 1 and album.one_size() >= _NEARLY_ALL and _phone_screens(album) >= _CLEAR
        found.append(Fact(FactKind.ONE_PHONE if one_phone else FactKind.PHONE_SIZED))
    if camera <= 1 - _NO_CAMERA:
        found.append(Fact(FactKind.NO_CAMERA, 1 - camera))
    return tuple(found[:_LARGEST_CHIPS])


def _draft(what: Message, album: AlbumFeatures) -> Draft:
    """What is said of an album before others of its name are known: a journey or an event is named after it."""
    if not _photographs(album):
        return Draft(what)
    where, when = town(album), event(album)
    # A year tells where a place does, and nothing of what is seen all the time.
    told = time(when) if when is not None and (where is not None or "-" in when) else None
    if where is not None and what.code in _BEHIND_A_PLACE:
        what = Message(_BEHIND_A_PLACE[what.code])
    return Draft(what, where, told, subject_is_told=where is None or told is None)


def _phone_screens(album: AlbumFeatures) -> float:
    return float(album.kinds[:, KINDS.index("phone screen")].mean()) if album.kinds is not None else 0.0


def _photographs(album: AlbumFeatures) -> bool:
    return album.kinds is None or bool(album.kinds[:, PHOTOGRAPH].mean() >= _CLEAR)
