"""Groups of rows as albums of a library: each continues the album that it mostly is, and what the person made stays."""

from dataclasses import replace

import numpy as np

from photosort.library.library import Library
from photosort.model.acts import Regroup
from photosort.model.album import AlbumId, AlbumKind, Member, Membership, NewGroup
from photosort.model.fact import Fact
from photosort.model.photo import PhotoId
from photosort.organizing.album_matching import match
from photosort.organizing.describing.album_summary import summarize
from photosort.organizing.engine.results import Grouped


def write_groups(
    library: Library, vectors_key: str, ids: list[PhotoId], grouped: Grouped, *, judge: bool = True
) -> None:
    """Make the albums what `as_act` says, without an act of the person."""
    make(library, as_act(library, vectors_key, ids, grouped, judge=judge))


def make(library: Library, act: Regroup) -> None:
    """Make albums as an act would, without an act of the person."""
    library.albums.regroup(act.groups)
    if act.guests:
        library.albums.place(act.guests)


def as_act(library: Library, vectors_key: str, ids: list[PhotoId], grouped: Grouped, *, judge: bool = True) -> Regroup:
    """What makes the albums those of a grouping of all photos, (n,) `ids`, as far as the person's decisions allow.

    `vectors_key` is that of the vectors that were grouped. Without `judge` none of the albums is offered as junk: the
    grouping is not good enough to throw away by it.
    """
    unsorted = library.albums.unsorted_id
    settled = {album.id for album in library.albums.all() if album.settled}
    closed = {album.id for album in library.albums.all() if album.by_hand}  # continued by no group: none joins them
    closed.add(unsorted)
    now = {row.photo_id: row for row in library.albums.memberships(ids)}
    kept_out, taken_out = library.albums.kept_out(), library.albums.taken_out()
    names = np.unique(grouped.labels[grouped.labels >= 0])
    members = [np.flatnonzero(grouped.labels == name) for name in names]
    albums = match(
        [[ids[row] for row in rows] for rows in members],
        {photo: row.album_id for photo, row in now.items() if row.album_id not in closed},
        settled,
    )
    taken = {album.name for album in library.albums.all() if album.id in settled}
    summaries = summarize(library, vectors_key, ids, grouped.points, grouped.certainty, members, taken)
    groups, guests, loose = [], list[Membership](), list[Member]()
    for rows, album, summary in zip(members, albums, summaries, strict=True):
        held = summary.verdict if judge else _ticked
        everybody = [Member(ids[row], float(grouped.certainty[row]), *held(int(row))) for row in rows]
        barred = taken_out if album is None else {photo for photo, out in kept_out if out == album}
        people = [member for member in everybody if member.photo_id not in barred]
        if album in settled:
            # A settled album gains members only as arrivals do, out of Unsorted.
            loose += [member for member in everybody if not _stays(now.get(member.photo_id), settled)]
            guests += [Membership(m.photo_id, album, m.certainty, m.tick, m.held) for m in people]
        else:
            loose += [one for one in everybody if one.photo_id in barred and one.photo_id not in now]
            joining = [one.photo_id for one in people if _may_join(now.get(one.photo_id), album, settled)]
            shown = tuple(photo for photo in summary.cover if photo in joining) or tuple(joining[:1])
            group = replace(summary.group(album, people), cover=shown)
            groups.append(group if judge else replace(group, kind=AlbumKind.PHOTOS, junk=0.0, reasons=()))
    loose += [Member(ids[row], float(grouped.certainty[row])) for row in np.flatnonzero(grouped.labels < 0)]
    if loose:
        groups.append(NewGroup(unsorted, "", members=tuple(loose)))
    return Regroup(tuple(groups), tuple(guests))


def _ticked(_row: int) -> tuple[bool, Fact | None]:
    return True, None


def _may_join(row: Membership | None, album: AlbumId | None, settled: set[AlbumId]) -> bool:
    return not _stays(row, settled) or (row is not None and row.album_id == album)


def _stays(row: Membership | None, settled: set[AlbumId]) -> bool:
    return row is not None and (row.pinned or row.album_id in settled)
