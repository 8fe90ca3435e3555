"""What is known of the members of one album, as arrays side by side: headers, names, kinds, words, looks."""

import re
from collections import Counter
from collections.abc import Callable, Sequence, Set
from datetime import date

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.vocabulary import Meaning
from photosort.model.face import PersonId
from photosort.model.photo import Photo
from photosort.model.value import dataclass
from photosort.organizing.describing.colours import Colours
from photosort.organizing.describing.receipts import Printed
from photosort.organizing.describing.screen_signs import Screen

Floats = NDArray[np.float32]

# As messengers name what they receive.
_APPS = {
    "WhatsApp": re.compile(rb"(?i)^(img-\d{8}-wa\d+|vid-\d{8}-wa\d+|whatsapp image)"),
    "Telegram": re.compile(rb"(?i)^photo_(\d{4}-\d\d-\d\d|\d+@\d\d-\d\d-\d{4})"),
    "Signal": re.compile(rb"(?i)^signal-\d{4}"),
    "Facebook": re.compile(rb"(?i)^(fb_img_|received_|\d{10,}_\d{6,}_)"),
    "Viber": re.compile(rb"(?i)^(image-0-|viber[ _])"),
    "WeChat": re.compile(rb"(?i)^mmexport"),
}
_SCREENSHOT = re.compile(
    rb"(?i)(screen[ _-]?shot|bildschirmfoto|captura|capture d|sk.{1,2}rm|schermata|ekran|^scr_|^snip)"
)
_SCREENS = frozenset(
    {
        (640, 1136), (720, 1280), (720, 1520), (720, 1560), (720, 1600), (720, 1612), (750, 1334), (828, 1792),
        (1080, 1920), (1080, 2160), (1080, 2220), (1080, 2280), (1080, 2316), (1080, 2340), (1080, 2376), (1080, 2400),
        (1080, 2408), (1080, 2412), (1080, 2520), (1125, 2436), (1170, 2532), (1179, 2556), (1206, 2622), (1242, 2208),
        (1242, 2688), (1284, 2778), (1290, 2796), (1320, 2868), (1344, 2992), (1440, 2560), (1440, 2880), (1440, 2960),
        (1440, 3040), (1440, 3088), (1440, 3120), (1440, 3200), (768, 1024), (1536, 2048), (1640, 2360), (1668, 2388),
        (2048, 2732), (768, 1366), (900, 1600), (900, 1440), (1050, 1680), (1200, 1920), (1440, 2560), (1600, 2560),
        (1800, 2880), (1864, 2880), (1964, 3024), (2160, 3840), (1080, 2560), (1440, 3440), (800, 1280), (1024, 1280),
    }
)  # fmt: skip
_SLIM = 1.7  # height by width from which a screen is a phone's
_TWINS = 0.985  # cosine in the representation above which one picture is a near copy of another
_SAMPLE = 1000  # members among which near copies are looked for


@dataclass(frozen=True, slots=True)
class AlbumFeatures:
    """One album's members. Rows follow `photos`, also those of the properties, (n,) each."""

    photos: Sequence[Photo]
    meaning: Meaning | None
    points: Floats  # (n, m) representation at length 1
    certainty: Floats  # (n,)
    colours: Callable[[], Colours | None] = lambda: None  # of some members; looked up where they are asked for
    printed: Sequence[Printed | None] = ()  # what stands on those that are bills; none known where it is empty
    screens: Sequence[Screen | None] = ()  # what screens are about; likewise
    people: Sequence[Set[PersonId]] = ()  # who with a name is on each; likewise

    def __len__(self) -> int:
        return len(self.photos)

    @property
    def camera(self) -> NDArray[np.bool_]:
        """Whether a camera wrote its name into the file. Scanners' and drawing programs' files have none."""
        return np.array([bool(photo.header.camera) for photo in self.photos])

    @property
    def located(self) -> NDArray[np.bool_]:
        """Whether the file says where it was taken."""
        return np.array([photo.header.latitude is not None for photo in self.photos])

    @property
    def forwarded(self) -> NDArray[np.bool_]:
        """Whether the file is named as messengers name what they receive."""
        return np.array([bool(messenger(photo.name)) for photo in self.photos])

    @property
    def screenshot_names(self) -> NDArray[np.bool_]:
        """Whether the file is named as a screenshot, in one of several languages."""
        return np.array([bool(_SCREENSHOT.search(photo.name)) for photo in self.photos])

    @property
    def screen_sized(self) -> NDArray[np.bool_]:
        """Whether the picture has the size of a phone's, tablet's or computer's screen, upright or not."""
        sizes = ((photo.header.width, photo.header.height) for photo in self.photos)
        return np.array([(min(size), max(size)) in _SCREENS for size in sizes])

    @property
    def phone_sized(self) -> NDArray[np.bool_]:
        """Whether the picture has the size of a phone's screen, held upright."""
        sizes = ((photo.header.width, photo.header.height) for photo in self.photos)
        return np.array([size in _SCREENS and size[1] >= _SLIM * size[0] for size in sizes])

    @property
    def kinds(self) -> Floats | None:
        """Probabilities of `vocabulary.KINDS`, (n, 8)."""
        return self.meaning.kinds if self.meaning is not None else None

    @property
    def printed_days(self) -> list[date]:
        """The dates that were read on bills, in any order."""
        return [bill.day for bill in self.printed if bill is not None and bill.day is not None]

    @property
    def days(self) -> list[date]:
        """When photos were taken, as far as it is known, in any order; of an album of dated bills what they say."""
        if 2 * len(self.printed_days) > len(self):
            return self.printed_days
        return [photo.header.taken.date() for photo in self.photos if photo.header.taken is not None]

    def shop(self) -> tuple[str, float]:
        """The shop that most bills are from, and their share of the members; '' where none was read."""
        shops = Counter(bill.shop for bill in self.printed if bill is not None and bill.shop)
        name, count = shops.most_common(1)[0] if shops else ("", 0)
        return name, count / len(self)

    def faces(self) -> list[tuple[PersonId, float]]:
        """People with a name and the share of the members that show them, most first."""
        counts = Counter(person for shown in self.people for person in sorted(shown))
        return [(person, count / len(self)) for person, count in counts.most_common()]

    def one_size(self) -> float:
        """Share of the commonest size in pixels."""
        counts = Counter((photo.header.width, photo.header.height) for photo in self.photos)
        return max(counts.values()) / len(self)

    def app(self) -> tuple[str, float]:
        """The messenger by whose names most files go, and their share; 0 where there is none."""
        counts = {app: sum(bool(names.search(photo.name)) for photo in self.photos) for app, names in _APPS.items()}
        most = max(counts, key=lambda app: counts[app])
        return most, counts[most] / len(self)

    def cameras(self) -> Counter[str]:
        """Cameras by how many photos they took."""
        return Counter(photo.header.camera for photo in self.photos if photo.header.camera)

    def repeated(self) -> float:
        """Share of members with a near copy in the album."""
        if len(self) < 2:
            return 0.0
        step = max(1, len(self) // _SAMPLE)
        some = self.points[::step]
        likeness = some @ some.T
        np.fill_diagonal(likeness, 0)
        return float((likeness.max(1) > _TWINS).mean())

    def centrality(self) -> Floats:
        """How far each member is from the album's middle, in robust deviations from the usual distance; (n,)."""
        distance = 1 - self.points @ _unit(self.points.mean(0))
        middle = np.median(distance)
        spread = 1.4826 * np.median(np.abs(distance - middle))
        return np.asarray((distance - middle) / max(float(spread), 1e-3), np.float32)


def messenger(name: bytes) -> str:
    """The messenger by whose names a file goes; '' where it is none."""
    return next((app for app, names in _APPS.items() if names.search(name)), "")


def _unit(x: Floats) -> Floats:
    return np.asarray(x / max(float(np.linalg.norm(x)), 1e-9), np.float32)
