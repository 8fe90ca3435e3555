"""What grouping everything again would do to the albums: new ones, other members, gone, the same."""

from collections import Counter
from dataclasses import replace

from photosort.library.ports import LibraryPort
from photosort.model.acts import Regroup
from photosort.model.album import Album, AlbumId, AlbumKind, NewGroup
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.pages.album_count.preview import SAMPLES, After, Fate, Outcome, called


def foresee_again(library: LibraryPort, act: Regroup) -> Outcome:
    """Compare the albums after `act` with those of now. Runs on a worker thread."""
    unsorted = library.albums.unsorted_id
    albums = {album.id: album for album in library.albums.all() if album.count and album.kind is not AlbumKind.UNSORTED}
    rows = {row.photo_id: row for row in library.albums.memberships(library.photos.ids(View()))}
    now = {photo: row.album_id for photo, row in rows.items()}
    settled = {album.id for album in albums.values() if album.settled}
    after = dict(now)
    groups: dict[AlbumId, NewGroup] = {}
    for place, group in enumerate(act.groups):
        key = group.album if group.album is not None else AlbumId(-1 - place)
        groups[key] = group
        for member in group.members:
            row = rows.get(member.photo_id)
            if row is not None and not row.pinned and row.album_id not in settled and key not in settled:
                after[member.photo_id] = key
    after |= {one.photo_id: one.album_id for one in act.guests if after.get(one.photo_id) == unsorted}
    came, left = Counter[AlbumId](), Counter[AlbumId]()
    for photo, key in after.items():
        if now[photo] != key:
            came[key] += 1
            left[now[photo]] += 1
    members: dict[AlbumId, list[PhotoId]] = {}
    for photo, key in after.items():
        members.setdefault(key, []).append(photo)
    found = [_after(library, album, groups.get(key), members.get(key, []), came[key], left[key])
             for key, album in albums.items()]  # fmt: skip
    for key, group in groups.items():
        if key not in albums and key != unsorted and key in members:
            album = Album(key, called(library, group.name), group.kind)
            found.append(replace(_after(library, album, group, members[key], came[key], 0), fate=Fate.NEW))
    waiting = Counter(now.values())[unsorted], len(members.get(unsorted, []))
    return Outcome(act, len(albums), tuple(found), unsorted=waiting)


def _after(
    library: LibraryPort, album: Album, group: NewGroup | None, photos: list[PhotoId], came: int, left: int
) -> After:
    if not photos:
        return After(album, Fate.GONE)
    if not came and not left:
        return After(album, Fate.UNCHANGED)
    shown = replace(album, count=len(photos), bytes=library.photos.total_bytes(photos))
    if group is not None and not album.settled:
        cover = album.cover if album.own_cover else group.cover[:SAMPLES]
        shown = replace(shown, name=called(library, group.name) or album.name, cover=cover)
    return After(shown, Fate.CHANGED, came=came, left=left)
