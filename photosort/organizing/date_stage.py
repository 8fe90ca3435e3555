"""The dating stage: photos that were read before get another date or place where what tells it has changed or come.

What a file said is not kept beside what was made of it. So a file is asked again, for its header alone, in few cases
only: an older version has read it, its date came from a sidecar or a name that no longer tells one, or a sidecar says
another place. A place whose sidecar says none any more stays.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from photosort.imaging.dating import dated, place_beside, placed
from photosort.imaging.unreadable import Unreadable
from photosort.library.files.takeout import may_date
from photosort.library.library import Library
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import DateSource, Header, Photo
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.processes.start import cores

QUERY = 200  # photos dated at once
_SAME = 1e-5  # degrees, a metre: programs round otherwise
_FROM_HEADER = (DateSource.EXIF, DateSource.PNG, DateSource.RESET)


def date_anew(library: Library, decoders: Decoders, token: CancelToken, *, offsets: bool = False) -> None:
    """Date the photos of a library that wait for it; of `offsets` those of which an older version read all but that.

    Raises:
        Cancelled: asked to stop; the rest waits for the next run.
        PhotosortError: there can be no decode process.
    """

    def find(due: tuple[Photo, bool]) -> Header | None:
        return _dated(*due, decoders, token)

    gone = 0  # since the scan: they wait for the next one
    with ThreadPoolExecutor(cores(), thread_name_prefix="date") as pool:
        while due := library.dates.due(gone + QUERY, offsets=offsets)[gone:]:
            token.check()
            found = [(photo, header) for (photo, _), header in zip(due, pool.map(find, due), strict=True)]
            library.dates.store([(photo, header) for photo, header in found if header is not None])
            gone += sum(header is None for _, header in found)


def _dated(photo: Photo, old: bool, decoders: Decoders, token: CancelToken) -> Header | None:
    """The photo's header with today's date and place; None where its file is gone."""
    path, beside = photo.path, may_date(photo)
    if not old:
        known = photo.header if photo.header.dated in _FROM_HEADER else _undated(photo.header)
        header = placed(dated(known, path, beside), path, beside)
        # What a picture says in XMP may stand behind Takeout's word or be the same as what a sidecar says.
        told = header.taken is not None and photo.header.dated not in (DateSource.TAKEOUT, DateSource.XMP)
        dates = header.dated is DateSource.TAKEOUT or told or photo.header.taken is None
        if dates and not _is_elsewhere(header, place_beside(path, beside)):
            return header
    try:
        facts = decoders.facts(path, token)
    except Unreadable:
        if not os.path.lexists(path):
            return None
        return placed(dated(_undated(photo.header), path, beside), path, beside)
    header = replace(
        photo.header, taken=facts.taken, dated=facts.dated, offset=facts.offset,
        latitude=facts.latitude, longitude=facts.longitude,
    )  # fmt: skip
    return placed(dated(header, path, beside), path, beside)


def _is_elsewhere(header: Header, place: tuple[float, float] | None) -> bool:
    """Whether XMP beside says another place: only the picture can tell which of the two is its own."""
    if place is None or header.latitude is None or header.longitude is None:
        return False
    return max(abs(header.latitude - place[0]), abs(header.longitude - place[1])) > _SAME


def _undated(header: Header) -> Header:
    return replace(header, taken=None, dated=DateSource.EXIF, offset=None)
