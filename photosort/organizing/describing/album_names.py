"""A name that helps, and chips that explain, for every album: where and when, what it is, what it shows."""

from collections import Counter
from collections.abc import Callable, Sequence, Set

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.vocabulary import JUNK, KINDS, PAPER, PHOTOGRAPH, SCREENS, Meaning, vocabulary
from photosort.model.english import in_english
from photosort.model.face import PersonId
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.colours import DARK, LIT
from photosort.organizing.describing.disambiguate import distinct
from photosort.organizing.describing.name_parts import pair, people, time, word
from photosort.organizing.describing.photo_words import KIND_NAMES, SCREEN_NAMES
from photosort.organizing.describing.places_and_dates import event, months, place, town
from photosort.organizing.describing.tells import Draft

_CLEAR = 0.5  # share of the members of which a kind is the album's, and from which most of them show something
# Share of the members from which a name may say that this is what they are. Of 960 made-up albums, half of them with
# strangers, nineteen of twenty whose photos the trunk says it of held so much of it by their labels, and below it half.
_TRUE = 0.7
_DOUBT = 0.5  # of a member more, of which nothing is known: one alone must be sure of its kind by 0.75, ten by 0.53
_PART = 0.2  # share from which something is part of a mixture
_SEVERAL = 3  # photos: fewer are no part of a mixture
_PAIR = 2
_NEAR = frozenset({"Animals", "Flowers", "Food", "People", "Pets", "Rooms", "Shopping", "Sports"})
_VAGUE = frozenset({"Things"})
_NEVER_CUT = frozenset({"Fruit and vegetables"})  # as half of a pair it would be fruit, and of potatoes wrong
_WRITTEN = frozenset({"Papers and screens"})
_UNPAIRED = frozenset({"Shopping"})  # beside other things it is what the trunk takes packets and jars for
# What kinds have in common that pass for each other.
_IN_COMMON = (
    (list(SCREENS), MessageCode.SCREENSHOTS),
    (list(PAPER), MessageCode.PAPERS),
)
_NEARLY_ALL = 0.8
_NO_CAMERA = 0.95  # share from which it is said that none took them
_LARGEST_CHIPS = 4
_WHERE_AND_WHEN = 2
_MOST_PEOPLE = 3


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
    for screen, code in SCREEN_NAMES.items():
        if album.screens.count(screen) >= _TRUE * len(album):
            return Message(code)
    commonest, count = kinds.most_common(1)[0]
    if commonest != PHOTOGRAPH and count >= _TRUE * len(album) and _evident(album.kinds[:, commonest]):
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
    assert album.kinds is not None
    for sort, code in _IN_COMMON:
        if sum(kinds[kind] for kind in sort) >= _TRUE * len(album) and _evident(album.kinds[:, sort].sum(1)):
            return Message(code)
    least = max(_PART * len(album), _SEVERAL)
    known = [(kind, count) for kind, count in kinds.most_common() if kind != PHOTOGRAPH and count >= least][:_PAIR]
    # Where the head finds three kinds, it knows none: then only what they have in common is said.
    if len(known) == _PAIR and sum(count for _, count in known) >= _NEARLY_ALL * len(album):
        first, second = (Message(KIND_NAMES[KINDS[kind]]) for kind, _ in known)
        return Message(MessageCode.NAME_PAIR, first=first, second=second)
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
    if (light < DARK).mean() >= _CLEAR:
        return True
    looks = album.colours() if (light < LIT).mean() >= _CLEAR else None
    return looks is not None and looks.night >= _CLEAR


def _shown(meaning: Meaning) -> Message:
    """What most members show: a word, two or their group; less surely, that it is mostly so; or that they are mixed."""
    known = vocabulary()
    words, groups = _often(meaning.words), _with_packets(_often(meaning.groups))
    told = [i for i in np.argsort(-words, kind="stable").tolist() if known.words[i] not in _VAGUE]
    ranked = [i for i in np.argsort(-groups, kind="stable").tolist() if known.groups[i] not in _VAGUE]
    if words[told[0]] >= _TRUE:
        return word(known.words[told[0]])
    least = max(_PART, _SEVERAL / len(meaning.words))

    def both(shares: NDArray[np.float64], two: Sequence[int]) -> bool:
        return len(two) == _PAIR and bool(shares[two].min() >= least and shares[two].sum() >= _TRUE)

    if groups[ranked[0]] >= _TRUE:
        inside = [i for i in told if known.group_of[i] == ranked[0]]
        if words[inside[0]] >= _NEARLY_ALL * groups[ranked[0]]:
            return word(known.words[inside[0]])
        two, more = inside[:_PAIR], inside[_PAIR:]
        said = [known.words[i] for i in two]
        if both(words, two) and not any(words[i] >= _PART for i in more) and not _NEVER_CUT.intersection(said):
            return pair(said)
        return word(known.groups[ranked[0]])
    # Of photographs the trunk says papers where it knows little.
    seen = [i for i in ranked if known.groups[i] not in _WRITTEN]
    parts = [i for i in seen if known.groups[i] not in _UNPAIRED][:_PAIR]
    if both(groups, parts):
        said = [_word_of(words, part, _CLEAR * float(groups[part])) for part in parts]
        return pair([known.groups[i] if name in _NEVER_CUT else name for i, name in zip(parts, said, strict=True)])
    if groups[seen[0]] >= max(_CLEAR, least):
        return Message(MessageCode.MOSTLY, what=word(_word_of(words, seen[0], _NEARLY_ALL * float(groups[seen[0]]))))
    return Message(MessageCode.MIXED)


def _often(shares: NDArray[np.float32]) -> NDArray[np.float64]:
    """Share of the members, (k,), of which each of k things is the likeliest, by their probabilities (n, k)."""
    return np.bincount(shares.argmax(1), minlength=shares.shape[1]) / len(shares)


def _with_packets(groups: NDArray[np.float64]) -> NDArray[np.float64]:
    """Shares of groups, (k,), in which what is seen in a shop beside at least as much food is food: packets, jars.

    Of 37 photographs of which the trunk says a shop, 33 were labelled food.
    """
    food, shop = (vocabulary().groups.index(name) for name in ("Food", "Shopping"))
    if groups[food] >= groups[shop]:
        groups[food], groups[shop] = groups[food] + groups[shop], 0
    return groups


def _word_of(words: NDArray[np.float64], group: int, enough: float) -> str:
    """The commonest word of a group, where as large a share is of it, or else the group."""
    known = vocabulary()
    best = int(np.where(known.group_of == group, words, -1).argmax())
    return known.words[best] if words[best] >= enough else known.groups[group]


def chips(album: AlbumFeatures) -> tuple[Fact, ...]:
    """Facts that tell an album's story: who is on it that its name leaves out; where and when; from which shop; by
    which messenger; of photographs with which camera, of others which screen they show, and that no camera took them.

    Where a photograph was taken and when makes its camera a detail.
    """
    found = [Fact(FactKind.PERSON, person) for person in _often_on(album)]
    if (where := place(album)) is not None:
        found.append(Fact(FactKind.PLACE, where))
    elif (located := float(album.located.mean())) >= _CLEAR:
        found.append(Fact(FactKind.GPS, located))
    if (dates := months(album)) is not None:
        found.append(Fact(FactKind.DATES, dates[0] if dates[0] == dates[1] else "/".join(dates)))
    for kind, (name, share) in ((FactKind.SHOP, album.shop()), (FactKind.APP, album.app())):
        if share >= _NEARLY_ALL:
            found.append(Fact(kind, name))
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
        return _bills(what, album) if what.code is MessageCode.RECEIPTS else Draft(what)
    where, when = town(album), event(album)
    if called := _called(album):
        told = time(when) if when is not None and "-" in when and where is None else None
        return Draft(what, where, told, journey=True, subject_is_told=False, people=people(called))
    mixed = where is not None and what.code is MessageCode.MIXED
    told = time(when) if when is not None and ("-" in when or mixed) else None
    # A month at a place is a journey, and of a mixture the place is what all have in common. Else it is what is seen.
    journey = mixed or (where is not None and told is not None)
    return Draft(what, where, told, journey=journey, subject_is_told=not journey)


def _called(album: AlbumFeatures) -> list[PersonId]:
    """The people whom an album of photographs is named after: those with a name who are on most of them."""
    return [person for person, share in album.faces() if share >= _TRUE][:_MOST_PEOPLE]


def _often_on(album: AlbumFeatures) -> list[PersonId]:
    """The one with a name who is on at least half of the photos of an album, and not in its name, if there is one."""
    said = _called(album) if _photographs(album) else []
    return [person for person, share in album.faces() if share >= _CLEAR and person not in said][:1]


def _bills(what: Message, album: AlbumFeatures) -> Draft:
    """Bills are named after the shop that nearly all are from, and the month or months in which they were printed."""
    shop, share = album.shop()
    when = event(album) if album.days == album.printed_days else None
    told = time(when) if when is not None and "-" in when else None
    return Draft(what, time=told, more=(shop,) if share >= _NEARLY_ALL else ())


def _phone_screens(album: AlbumFeatures) -> float:
    return float(album.kinds[:, KINDS.index("phone screen")].mean()) if album.kinds is not None else 0.0


def _photographs(album: AlbumFeatures) -> bool:
    return album.kinds is None or bool(album.kinds[:, PHOTOGRAPH].mean() >= _CLEAR)
