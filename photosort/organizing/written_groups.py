"""Groups of rows as albums of a library: each continues the album that it mostly is, and what the person made stays."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.acts import Regroup
from photosort.model.album import AlbumId, AlbumKind, Member, Membership, NewGroup
from photosort.model.fact import Fact
from photosort.model.message import Message
from photosort.model.photo import PhotoId
from photosort.organizing.album_matching import match
from photosort.organizing.belonging import let_in, sampled, usual
from photosort.organizing.describing.album_summary import summarize
from photosort.organizing.engine.results import Grouped
from photosort.organizing.new_groups import ENOUGH
from photosort.organizing.standing import GROUPING

Rows = NDArray[np.int64]
_SAME = 0.8  # share of the members of before and after that are both, from which an album keeps its name


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
    stands = _Standing(library, ids)
    names = np.unique(grouped.labels[grouped.labels >= 0])
    members = [np.flatnonzero(grouped.labels == name) for name in names]
    albums = match([[ids[row] for row in rows] for rows in members], stands.open_to_all(), stands.settled)
    members, albums = _strangers_apart(stands, ids, grouped, members, albums)
    # An album is described by those who will be in it: not all that are alike may come.
    entering = [
        rows[[stands.enters(ids[row], album) for row in rows]] for rows, album in zip(members, albums, strict=True)
    ]
    filled = [(group, rows, album) for group, rows, album in zip(members, entering, albums, strict=True) if len(rows)]
    same = {album for _, rows, album in filled if album is not None and stands.is_same(album, [ids[i] for i in rows])}
    anew = [rows for _, rows, album in filled if album not in same]
    called = {album for _, rows, album in filled if album is not None and stands.is_much_as_it_was(album, ids, rows)}
    taken = {album.name for album in stands.albums.values() if album.id in stands.settled | same | called}
    summaries = iter(summarize(library, vectors_key, ids, grouped.points, grouped.certainty, anew, taken))
    groups, guests, loose = [], list[Membership](), list[Member]()
    for group, rows, album in filled:
        if album is not None and album in same:
            groups.append(stands.as_it_is(album, [(ids[row], float(grouped.certainty[row])) for row in rows]))
            continue
        summary = next(summaries)
        held = summary.verdict if judge else _ticked
        people = [Member(ids[row], float(grouped.certainty[row]), *held(int(row))) for row in rows]
        if album in stands.settled:
            # A settled album gains members only as arrivals do, out of Unsorted.
            coming = [member for member in people if not stands.stays(member.photo_id)]
            loose += coming
            guests += [Membership(m.photo_id, album, m.certainty, m.tick, m.held) for m in coming]
        else:
            made = summary.group(album, people)
            made = replace(made, name=stands.name(album)) if album is not None and album in called else made
            if album is None:
                made = replace(made, apart=tuple(photo for row in group if (photo := ids[row]) in stands.taken_out))
            groups.append(made if judge else replace(made, kind=AlbumKind.PHOTOS, junk=0.0, reasons=()))
    left_out = np.setdiff1d(np.arange(len(ids)), np.concatenate([*entering, np.zeros(0, np.int64)]))
    rest = [row for row in left_out if not stands.stays(ids[row])]
    loose += [Member(ids[row], float(grouped.certainty[row])) for row in rest]
    if loose:
        groups.append(NewGroup(library.albums.unsorted_id, "", members=tuple(loose)))
    return Regroup(tuple(groups), tuple(guests))


def _strangers_apart(
    stands: "_Standing", ids: list[PhotoId], grouped: Grouped, members: list[Rows], albums: list[AlbumId | None]
) -> tuple[list[Rows], list[AlbumId | None]]:
    """Groups and the albums that they continue, without who is foreign to a settled one: these are groups of their own,
    where they are enough or an album already.
    """
    settled = stands.settled.intersection(albums)
    if not settled:
        return members, albums
    placed = sampled(np.flatnonzero(grouped.labels >= 0))
    other = usual(grouped.points[placed], grouped.labels[placed])
    free = np.array([not stands.stays(photo) for photo in ids])
    kept, apart = list(members), list[Rows]()
    for album in sorted(settled):
        continuing = [index for index, one in enumerate(albums) if one == album]
        asking = np.concatenate([members[index] for index in continuing])
        asking = asking[free[asking] & [stands.enters(ids[row], album) for row in asking]]
        inside = let_in(grouped.points, np.array([stands.is_in(photo, album) for photo in ids]), asking, other)
        for index in continuing:
            foreign = free[members[index]] & ~inside[members[index]]
            kept[index] = members[index][~foreign]
            apart.append(members[index][foreign])
    now = {photo: one for photo, one in stands.open_to_all().items() if one not in {*stands.settled, *albums}}
    theirs = match([[ids[row] for row in rows] for rows in apart], now, frozenset())
    own = [(rows, album) for rows, album in zip(apart, theirs, strict=True) if album is not None or len(rows) >= ENOUGH]
    return kept + [rows for rows, _ in own], albums + [album for _, album in own]


def alters(library: Library, act: Regroup) -> bool:
    """Whether what `as_act` gave has any photo in another album than now."""
    unsorted = library.albums.unsorted_id
    wanted = {member.photo_id: group.album for group in act.groups for member in group.members}
    now = dict.fromkeys([*wanted, *(guest.photo_id for guest in act.guests)])
    now |= {row.photo_id: row.album_id for row in library.albums.memberships(list(now))}
    wanted |= {one.photo_id: one.album_id for one in act.guests if now[one.photo_id] in (None, unsorted)}
    return any(now[photo] != album for photo, album in wanted.items())


class _Standing:
    """The albums as they are, and what the person has decided of them and of (n,) photos."""

    def __init__(self, library: Library, ids: list[PhotoId]) -> None:
        self.albums = {album.id: album for album in library.albums.all()}
        self._names = library.albums.machine_names()
        self.settled = {album.id for album in self.albums.values() if album.settled}
        self.taken_out = library.albums.taken_out()
        self._kept_out = library.albums.kept_out()
        self._unsorted = library.albums.unsorted_id
        self._rows = {row.photo_id: row for row in library.albums.memberships(ids)}
        self._members: dict[AlbumId, set[PhotoId]] = {}
        for row in self._rows.values():
            self._members.setdefault(row.album_id, set()).add(row.photo_id)
        # In a first order, names and judgements are of what was read by then.
        self._described = library.meta.get(GROUPING) is not None

    def open_to_all(self) -> dict[PhotoId, AlbumId]:
        """Where photos are; those of albums that no group continues, as none joins them, are left out."""
        closed = {album.id for album in self.albums.values() if album.by_hand} | {self._unsorted}
        return {photo: row.album_id for photo, row in self._rows.items() if row.album_id not in closed}

    def stays(self, photo: PhotoId) -> bool:
        """Whether no grouping moves a photo."""
        row = self._rows.get(photo)
        return row is not None and (row.pinned or row.album_id in self.settled)

    def is_in(self, photo: PhotoId, album: AlbumId) -> bool:
        """Whether a photo is in an album."""
        return photo in self._members.get(album, ())

    def enters(self, photo: PhotoId, album: AlbumId | None) -> bool:
        """Whether a photo of a group may be in the album that the group continues; None: in a new one."""
        if photo in self.taken_out if album is None else (photo, album) in self._kept_out:
            return False
        row = self._rows.get(photo)
        return album in self.settled or not self.stays(photo) or (row is not None and row.album_id == album)

    def is_same(self, album: AlbumId, photos: Collection[PhotoId]) -> bool:
        """Whether an album, none that is settled, is described as it is with just these members."""
        return self._described and album not in self.settled and self._members.get(album) == set(photos)

    def is_much_as_it_was(self, album: AlbumId, ids: Sequence[PhotoId], rows: Rows) -> bool:
        """Whether an album, none that is settled, keeps its name with just these members, some of (n,) `ids`."""
        if not self._described or album in self.settled or album not in self._names:
            return False
        was, will = self._members.get(album, set()), {ids[row] for row in rows}
        return len(was & will) >= _SAME * len(was | will)

    def name(self, album: AlbumId) -> Message:
        """What the machine calls an album."""
        return self._names[album]

    def as_it_is(self, album: AlbumId, certainty: Iterable[tuple[PhotoId, float]]) -> NewGroup:
        """An album with the members, name and judgement that it has."""
        now, rows = self.albums[album], ((self._rows[photo], sure) for photo, sure in certainty)
        members = tuple(Member(row.photo_id, sure, row.tick, row.held) for row, sure in rows)
        name = self._names.get(album, now.name)  # said, for once this is done the album may be another, or gone
        return NewGroup(album, name, now.kind, now.junk, now.reasons, now.chips, now.cover, members)


def _ticked(_row: int) -> tuple[bool, Fact | None]:
    return True, None
