"""How much an album looks like junk: screens, memes and greetings that came by themselves. Never from one sign."""

import math

import numpy as np

from photosort.learning.photos.vocabulary import JUNK, KINDS, PAPER, PHOTOGRAPH
from photosort.model.fact import Fact, FactKind
from photosort.model.value import dataclass
from photosort.organizing.describing.album_features import AlbumFeatures

LIKELY = 0.5  # from here on an album is offered as junk

# Log-odds. A junk look alone, with nothing known of where the files come from, is enough only where it is clear (0.65
# of the pictures and more); a camera in the files speaks against it more than anything else speaks for it.
_PRIOR = -4.3
_LOOK = 7.0  # times the share that looks like junk
_PAPER = -4.0  # times the share of receipts, documents and whiteboards: people keep some and throw away some
_PHOTOGRAPHS = -2.0  # times the share that looks most like photographs: all a little like junk are no junk
_CAMERA, _LOCATED = -4.0, -2.0
_SCREENSHOT_NAMES, _FORWARDED, _SCREEN_SIZED, _REPEATED = 1.5, 1.2, 0.8, 0.5
_UNSEEN = -2.1  # where no kinds are known: names and sizes of screenshots together outweigh it, neither does alone
_SHOWN = 0.15  # a share below this is no reason worth telling


@dataclass(frozen=True, slots=True)
class Judgement:
    """Junk score 0..1 and its reasons, strongest first."""

    score: float
    reasons: tuple[Fact, ...]

    @property
    def likely(self) -> bool:
        return self.score >= LIKELY


def junk_score(features: AlbumFeatures) -> Judgement:
    """Judge one album.

    Each sign adds to the log-odds by how many members show it. Signs of origin (names, sizes, missing cameras) only
    strengthen or weaken what the pictures look like: alone they cannot make an album junk, and where the encoder
    knows no kinds, nothing is called junk but what is named as a screenshot and sized like one.
    """
    camera, located = float(features.camera.mean()), float(features.located.mean())
    named, forwarded = float(features.screenshot_names.mean()), float(features.forwarded.mean())
    sized, repeated = float(features.screen_sized.mean()), features.repeated()
    screens = _SCREENSHOT_NAMES * named + _SCREEN_SIZED * sized
    odds = _CAMERA * camera + _LOCATED * located
    if features.kinds is None:
        odds += _UNSEEN + screens
    else:
        look = float(features.kinds[:, JUNK].sum(1).mean())
        paper = float(features.kinds[:, PAPER].sum(1).mean())
        photographs = float((features.kinds.argmax(1) == PHOTOGRAPH).mean())
        odds += _PRIOR + _LOOK * look + _PAPER * paper + _PHOTOGRAPHS * photographs
        odds += min(1.0, 2 * look) * (screens + _FORWARDED * forwarded + _REPEATED * repeated)
    return Judgement(1 / (1 + math.exp(-odds)), _reasons(features, named, forwarded, sized, repeated))


def _reasons(
    features: AlbumFeatures, named: float, forwarded: float, sized: float, repeated: float
) -> tuple[Fact, ...]:
    found = [
        (_SCREENSHOT_NAMES * named, Fact(FactKind.SCREENSHOT_NAMES, named), named),
        (_FORWARDED * forwarded, Fact(FactKind.FORWARDED_NAMES, forwarded), forwarded),
        (_SCREEN_SIZED * sized, Fact(FactKind.SCREEN_SIZED, sized), sized),
        (_REPEATED * repeated, Fact(FactKind.REPEATED, repeated), repeated),
        (0.7 * (without := 1 - float(features.camera.mean())), Fact(FactKind.NO_CAMERA, without), without),
    ]
    if features.kinds is not None:
        likely = features.kinds.argmax(1)
        for kinds, fact in (
            (("meme", "greeting"), FactKind.TEXT_ON_PICTURE),
            (("phone screen", "desktop screen"), FactKind.DRAWN),
            (("receipt", "document", "whiteboard"), FactKind.TEXT_ALL_OVER),
        ):
            share = float(np.isin(likely, [KINDS.index(kind) for kind in kinds]).mean())
            found.append((_LOOK * share, Fact(fact, share), share))
    found = [entry for entry in found if entry[2] >= _SHOWN]
    return tuple(fact for _, fact, _ in sorted(found, key=lambda entry: -entry[0]))
