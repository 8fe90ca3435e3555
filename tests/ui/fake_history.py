"""Acts on the fake's rows: done by changing them, undone by putting back what changed."""

import dataclasses
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import combinations, islice
from typing import Any, assert_never

from photosort.library.acts.outcomes import trashed
from photosort.model.acts import (
    Act,
    ActKind,
    AddFolders,
    ChooseCover,
    DismissJunk,
    DropSmartAlbum,
    EventAct,
    Favour,
    MakeSmartAlbum,
    MarkPhotos,
    Merge,
    Move,
    NewAlbum,
    NotTheSame,
    PersonAct,
    Pin,
    Regroup,
    Remove,
    Rename,
    RenameSmartAlbum,
    SmartAlbumAct,
    Split,
    TakeOutFolder,
    Trash,
    TrashCopies,
    UseSubfolders,
    WhenAndWhereAct,
)
from photosort.model.album import Album, AlbumId, AlbumKind, Name, NewGroup
from photosort.model.applying import OnFile
from photosort.model.cancel_token import CancelToken
from photosort.model.changes import Changes
from photosort.model.english import in_english
from photosort.model.fact import Fact, FactKind
from photosort.model.formats import RAW_EXTENSIONS
from photosort.model.history import HALF_WAY, ActResult, ActState, HistoryEntry
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.part import Part
from photosort.model.photo import Mark, Photo, PhotoId, Presence, Root, RootId
from photosort.model.problem import PhotosortError, Problem, ProblemKind, Stage
from photosort.model.sittings import Line, Stroke, line, sittings
from photosort.model.smart_album import SmartAlbum, SmartAlbumId
from tests.ui.fake_events import say_of_events, say_when_and_where
from tests.ui.fake_people import say_of_people
from tests.ui.fake_store import UNSORTED, FakeStore

Tables = tuple[dict[Any, Any], ...]
_ROOTS = 3  # their place among the tables
_NAME = {"name", "named"}

DATES = ActKind.SHIFT_DATES, ActKind.SET_DATE


@dataclass
class Done:
    """An act and the rows that it changed: by table and key, before and after."""

    entry: HistoryEntry
    rows: list[tuple[int, Any, Any, Any]]
    order: int = 0  # counts up with each undoing


@dataclass
class FakeHistory:
    """`done` are the acts that were asked for; `bare` are photos on a drive without a trash."""

    store: FakeStore
    done: list[Act] = field(default_factory=list)
    bare: set[PhotoId] = field(default_factory=set)
    _acts: dict[int, Done] = field(default_factory=dict)

    def do(self, act: Act, *, dry_run: bool = False) -> ActResult:
        if not dry_run:
            self.done.append(act)
        failures = self._bare_among(act.photos) if isinstance(act, Trash | TrashCopies) else ()
        done = self.note(act.kind, lambda: self._carry_out(act), failures, dry_run=dry_run)
        paths = act.paths if isinstance(act, AddFolders) else ()
        if isinstance(act, UseSubfolders) and act.recursive:
            return dataclasses.replace(done, roots=frozenset({act.root}))
        return dataclasses.replace(done, roots=frozenset(r.id for r in self.store.roots.values() if r.path in paths))

    def note(
        self, kind: ActKind, make: Callable[[], Message], failures: Sequence[Problem] = (), *, dry_run: bool = False
    ) -> ActResult:
        """Do something to the rows that can be undone; `make` says what it did."""
        before = tuple(map(dict, self._tables()))
        message = make()
        rows = [
            (number, key, old.get(key), new.get(key))
            for number, (old, new) in enumerate(zip(before, self._tables(), strict=True))
            for key in {*old, *new}
            if old.get(key) != new.get(key)
        ]
        act_id = max(self._acts, default=0) + 1
        if dry_run:
            self._turn(rows, undo=True)
            return ActResult(Changes(), message, act_id, tuple(failures))
        if not rows and kind is not ActKind.APPLY:
            told = message if failures else Message(MessageCode.NOTHING_CHANGED)
            return ActResult(Changes(), told, None, tuple(failures))
        for act in self._acts.values():
            if act.entry.undone:
                act.entry = dataclasses.replace(act.entry, why_not=Message(MessageCode.REDO_ENDED))
        entry = HistoryEntry(act_id, datetime.now(UTC), kind, message, ActState.DONE)
        self._acts[act_id] = Done(entry, rows)
        return ActResult(self.store.changed(dates=kind in DATES), message, act_id, tuple(failures))

    def undo(self, *, dry_run: bool = False) -> ActResult:
        ids = [number for number, act in self._acts.items() if not act.entry.undone]
        if not ids:
            raise PhotosortError(Message(MessageCode.NOTHING_TO_UNDO))
        return self.undo_act(max(ids), dry_run=dry_run)

    def undo_act(self, act_id: int, *, dry_run: bool = False) -> ActResult:
        act = self._act(act_id)
        if act.entry.undone:
            raise PhotosortError(Message(MessageCode.ALREADY_UNDONE, act=act.entry.message))
        why_not = self._entry(act_id).why_not
        if why_not is not None:
            raise PhotosortError(why_not)
        return self._mark(act, undone=True, dry_run=dry_run)

    def redo(self, *, dry_run: bool = False) -> ActResult:
        entry = self.to_redo()
        if entry is None:
            raise PhotosortError(Message(MessageCode.NOTHING_TO_REDO))
        return self._mark(self._act(entry.id), undone=False, dry_run=dry_run)

    def to_redo(self) -> HistoryEntry | None:
        acts = [act for act in self._acts.values() if act.entry.undone and act.entry.undoable]
        return self._entry(max(acts, key=lambda act: act.order).entry.id) if acts else None

    def redo_act(self, act_id: int, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult:
        act = self._act(act_id)
        if not act.entry.undone:
            raise PhotosortError(Message(MessageCode.NOT_UNDONE, act=act.entry.message))
        return self._mark(act, undone=False, dry_run=False)

    def undo_acts(self, ids: Sequence[int]) -> ActResult:
        self._look_ahead(ids)
        return [self.undo_act(act_id) for act_id in ids][-1]

    def redo_acts(self, ids: Sequence[int]) -> ActResult:
        self._look_ahead(ids)
        return [self.redo_act(act_id) for act_id in ids][-1]

    def _look_ahead(self, ids: Sequence[int]) -> None:
        for act_id in ids:
            why_not = self._entry(act_id, ids).why_not
            if why_not is not None:
                raise PhotosortError(why_not)

    def entries(self, limit: int = 200) -> list[HistoryEntry]:
        return [self._entry(number) for number in sorted(self._acts, reverse=True)][:limit]

    def lines(self, limit: int, before: int | None = None) -> list[Line]:
        acts = [self._acts[number].entry for number in sorted(self._acts, reverse=True)]
        older = (stroke(act) for act in acts if before is None or act.id < before)
        return [line(run, self._entry(run[0].id)) for run in islice(sittings(older), limit)]

    def unfinished(self) -> list[HistoryEntry]:
        return [act for act in self.entries() if act.state in HALF_WAY]

    def _entry(self, act_id: int, together: Sequence[int] = ()) -> HistoryEntry:
        """An act; one that another stands on by a row that both changed, or that stands so, says which comes first."""
        own = self._acts[act_id]
        others = {number: act for number, act in self._acts.items() if number not in together}
        meeting = {number: act.entry for number, act in others.items() if _meet(act.rows, own.rows)}
        above = [act.message for number, act in meeting.items() if number > act_id and not act.undone]
        below = [act.message for number, act in meeting.items() if number < act_id and act.undone and not act.why_not]
        if own.entry.why_not is not None:
            return own.entry
        if own.entry.undone and below:
            return dataclasses.replace(own.entry, why_not=Message(MessageCode.REDO_FIRST, act=below[0]))
        if own.entry.undone or not above:
            return own.entry
        return dataclasses.replace(own.entry, why_not=Message(MessageCode.UNDO_FIRST, act=above[-1]))

    def _act(self, act_id: int) -> Done:
        if act_id not in self._acts:
            raise PhotosortError(Message(MessageCode.NO_ACT, id=act_id))
        return self._acts[act_id]

    def _mark(self, act: Done, *, undone: bool, dry_run: bool) -> ActResult:
        message = Message(MessageCode.UNDONE, act=act.entry.message) if undone else act.entry.message
        if dry_run:
            return ActResult(Changes(), message, act.entry.id)
        self._turn(act.rows, undo=undone)
        act.entry = dataclasses.replace(act.entry, state=ActState.UNDONE if undone else ActState.DONE)
        act.order = max(other.order for other in self._acts.values()) + 1 if undone else 0
        came = [key for number, key, *_ in act.rows if number == _ROOTS and key in self.store.roots]
        changes = self.store.changed(dates=act.entry.kind in DATES)
        return ActResult(changes, message, act.entry.id, roots=frozenset(came))

    def _turn(self, rows: Sequence[tuple[int, Any, Any, Any]], *, undo: bool) -> None:
        """Put rows back, or forth again; what was changed since stays."""
        tables = self._tables()
        for number, key, before, after in rows:
            source, target = (after, before) if undo else (before, after)
            table = tables[number]
            if _bare_row(table.get(key)) != _bare_row(source):
                continue
            if target is None:
                del table[key]
            else:
                table[key] = target

    def _tables(self) -> Tables:
        store = self.store
        return (
            store.photos, store.members, store.albums, store.roots, store.marks, store.hearts, store.covers,
            store.smart_albums, store.people, store.faces, store.not_them, store.no_faces,
            store.not_same,
            store.events, store.moments,
        )  # fmt: skip

    def _bare_among(self, photos: Sequence[PhotoId]) -> tuple[Problem, ...]:
        return tuple(
            Problem(self.store.photos[one].path, Stage.TRASH, ProblemKind.NO_TRASH, Message(MessageCode.NO_TRASH), one)
            for one in photos
            if one in self.bare
        )

    def _carry_out(self, act: Act) -> Message:
        match act:
            case Rename(album, name):
                self._not_unsorted(album)
                if not name.strip():
                    raise PhotosortError(Message(MessageCode.NAME_NEEDED, album=self._name(album)))
                old = self._name(album)
                self._change(album, name=name, named=True)
                return Message(MessageCode.RENAMED, album=old, name=name)
            case Merge(albums, into):
                sources = [one for one in albums if one != into]
                for one in (into, *sources):
                    self._not_unsorted(one)
                if not sources:
                    raise PhotosortError(Message(MessageCode.MERGE_NEEDS_TWO))
                self.store.put([i for i, m in self.store.members.items() if m.album_id in sources], into)
                self._change(into, pinned=True, named=True)
                if len(sources) == 1:
                    return Message(MessageCode.MERGED_ONE, name=self._name(sources[0]), album=self._name(into))
                return Message(MessageCode.MERGED, count=len(sources) + 1, album=self._name(into))
            case Split(album, groups, names, pinned):
                self._not_unsorted(album)
                before = self._name(album)
                if len(groups) < 2:
                    raise PhotosortError(Message(MessageCode.SPLIT_NEEDS_TWO, album=before))
                own, *others = [_words(name) for name in names or (None,) * len(groups)]
                if own is not None and not self.store.albums[album].named:
                    self._change(album, name=own)
                stay = pinned or (False,) * len(groups)
                if stay[0]:
                    self.store.put(groups[0], album, pinned=True)
                for number, (group, other) in enumerate(zip(groups[1:], others, strict=True), 2):
                    made = self.store.new_album(other or f"{before} {number}", pinned=True)
                    self.store.put(group, made, pinned=stay[number - 1])
                self._change(album, pinned=True)
                return Message(MessageCode.SPLIT, album=before, count=len(groups))
            case Move(photos, album):
                if album == UNSORTED:
                    return self._carry_out(Remove(photos))
                self._selected(photos)
                self.store.put(photos, album, pinned=True)
                self._change(album, pinned=True)
                return Message(MessageCode.NOW_IN, count=len(photos), album=self._name(album))
            case NewAlbum(photos, name, unnamed):
                self._selected(photos)
                album = self.store.new_album(name or unnamed, pinned=True, named=bool(name))
                self.store.put(photos, album, pinned=True)
                return Message(MessageCode.NOW_IN, count=len(photos), album=self._name(album))
            case Remove(photos):
                self._selected(photos)
                self.store.put(photos, UNSORTED)
                return Message(MessageCode.TAKEN_OUT, count=len(photos))
            case Pin(photos, pinned):
                self._selected(photos)
                for photo in photos:
                    self.store.members[photo] = dataclasses.replace(self.store.members[photo], pinned=pinned)
                return Message(MessageCode.PINNED if pinned else MessageCode.UNPINNED, count=len(photos))
            case DismissJunk(albums, dismissed):
                for album in albums:
                    self._not_unsorted(album)
                    self._change(album, dismissed=dismissed)
                code = MessageCode.DISMISSED_ALBUMS if dismissed else MessageCode.OFFERED_AGAIN_ALBUMS
                return Message(code, count=len(albums))
            case Trash(photos, part, spared):
                self.spare(spared)
                going = [one for one in photos if one not in self.bare]
                self.take(going, part, Presence.TRASHED)
                return trashed(len(going), len(going), part)
            case TrashCopies(copies):
                for copy, stays in copies:
                    self._hand_on(copy, stays)
                self.take(act.photos, Part.WHOLE, Presence.TRASHED)
                return trashed(len(copies), len(copies), Part.WHOLE)
            case NotTheSame(photos):
                self._selected(photos)
                prints = sorted(one for one in (self.store.photos[photo].fingerprint for photo in photos) if one)
                if len(prints) < 2:
                    raise PhotosortError(Message(MessageCode.NOT_SAME_NEEDS_TWO))
                self.store.not_same.update(dict.fromkeys(combinations(prints, 2), True))
                return Message(MessageCode.NOT_THE_SAME, count=len(prints))
            case Regroup(groups):
                for new in groups:
                    self._regroup(new)
                return Message(MessageCode.REGROUPED, count=len(groups))
            case AddFolders(paths, recursive):
                for path in paths:
                    self._add(path, recursive)
                return Message(MessageCode.FOLDERS_ADDED, count=len(paths))
            case TakeOutFolder(root):
                if root not in self.store.roots:
                    raise PhotosortError(Message(MessageCode.NO_ROOT, id=root))
                for row in self.store.visible():
                    if row.root_id == root:
                        self.store.photos[row.id] = dataclasses.replace(row, presence=Presence.MISSING)
                return Message(MessageCode.FOLDER_TAKEN_OUT, name=os.path.basename(self.store.roots.pop(root).path))
            case MarkPhotos():
                return self._mark_photos(act)
            case Favour():
                return self._favour(act)
            case ChooseCover():
                return self._choose_cover(act)
            case MakeSmartAlbum() | RenameSmartAlbum() | DropSmartAlbum():
                return self._smart_album(act)
            case _ if isinstance(act, PersonAct):
                return say_of_people(self.store, act)
            case _ if isinstance(act, EventAct):
                return say_of_events(self.store, act)
            case _ if isinstance(act, WhenAndWhereAct):
                return say_when_and_where(self.store, act)
            case UseSubfolders(root, recursive):
                if root not in self.store.roots:
                    raise PhotosortError(Message(MessageCode.NO_ROOT, id=root))
                self.store.roots[root] = dataclasses.replace(self.store.roots[root], recursive=recursive)
                code = MessageCode.SUBFOLDERS_USED if recursive else MessageCode.SUBFOLDERS_LEFT_OUT
                return Message(code, name=os.path.basename(self.store.roots[root].path))
            case _:
                assert_never(act)

    def _mark_photos(self, act: MarkPhotos) -> Message:
        self._selected(act.photos)
        marks = self.store.marks
        changed = [one for one in act.photos if marks.get(one, Mark.NONE) is not act.mark]
        for one in changed:
            marks[one] = act.mark
            if act.mark is Mark.NONE:
                del marks[one]
        codes = {Mark.KEPT: MessageCode.MARKED_KEPT, Mark.REJECTED: MessageCode.MARKED_REJECTED}
        return Message(codes.get(act.mark, MessageCode.UNMARKED), count=len(changed))

    def _favour(self, act: Favour) -> Message:
        self._selected(act.photos)
        changed = [one for one in act.photos if (one in self.store.hearts) != act.favourite]
        for one in changed:
            self.store.hearts[one] = True
            if not act.favourite:
                del self.store.hearts[one]
        return Message(MessageCode.FAVOURED if act.favourite else MessageCode.UNFAVOURED, count=len(changed))

    def _smart_album(self, act: SmartAlbumAct) -> Message:
        known = self.store.smart_albums
        if isinstance(act, MakeSmartAlbum):
            if not act.query.strip():
                raise PhotosortError(Message(MessageCode.NOTHING_TO_LOOK_FOR))
            self.store.last_smart_album += 1
            made = SmartAlbum(SmartAlbumId(self.store.last_smart_album), act.name or act.query, act.query)
            known[made.id] = made
            return Message(MessageCode.SMART_ALBUM_MADE, name=made.name)
        if act.smart_album not in known:
            raise PhotosortError(Message(MessageCode.NO_SMART_ALBUM, id=act.smart_album))
        before = known[act.smart_album]
        if isinstance(act, DropSmartAlbum):
            del known[act.smart_album]
            return Message(MessageCode.SMART_ALBUM_DROPPED, name=before.name)
        known[act.smart_album] = dataclasses.replace(before, name=act.name)
        return Message(MessageCode.RENAMED, album=before.name, name=act.name)

    def _choose_cover(self, act: ChooseCover) -> Message:
        name = self._name(act.album)
        if act.photo is None:
            self.store.covers.pop(act.album, None)
            return Message(MessageCode.COVER_GIVEN_BACK, album=name)
        if self.store.members[act.photo].album_id != act.album:
            raise PhotosortError(Message(MessageCode.COVER_OF_OTHERS, album=name))
        self.store.covers[act.album] = act.photo
        return Message(MessageCode.COVER_CHOSEN, name=self.store.photos[act.photo].name, album=name)

    def spare(self, photos: Sequence[PhotoId]) -> None:
        """Photos of junk that the person left out of a review stay, held back."""
        for photo in photos:
            album = self.store.albums[self.store.members[photo].album_id]
            if album.kind is AlbumKind.JUNK and not album.dismissed:
                self.store.members[photo] = dataclasses.replace(
                    self.store.members[photo], pinned=True, tick=False, held=Fact(FactKind.SPARED)
                )

    def would_hand_on(self, copies: Sequence[tuple[PhotoId, PhotoId]]) -> tuple[Message, ...]:
        before = tuple(map(dict, self._tables()))
        for copy, stays in copies:
            self._hand_on(copy, stays)
        counts = dict.fromkeys((MessageCode.HANDED_ALBUMS, MessageCode.HANDED_MARKS), 0)
        rows = []
        for number, (old, new) in enumerate(zip(before, self._tables(), strict=True)):
            code = MessageCode.HANDED_ALBUMS if new is self.store.members else MessageCode.HANDED_MARKS
            changed = [(number, key, old.get(key), new[key]) for key in new if old.get(key) != new[key]]
            rows += changed
            counts[code] += len(changed)
        self._turn(rows, undo=True)
        return tuple(Message(code, count=count) for code, count in counts.items() if count)

    def _hand_on(self, copy: PhotoId, stays: PhotoId) -> None:
        """Heart, mark and the album to which a copy is pinned go to the photo that stays."""
        store = self.store
        if copy in store.hearts:
            store.hearts[stays] = True
        if store.marks.get(copy) is Mark.KEPT:
            store.marks[stays] = Mark.KEPT
        if store.members[copy].pinned and not store.members[stays].pinned:
            store.members[stays] = dataclasses.replace(store.members[copy], photo_id=stays)

    def take(self, photos: Sequence[PhotoId], part: Part, presence: Presence) -> None:
        """Take photos away, or one part of them: a RAW file that stays becomes a photo in the same album."""
        for photo in photos:
            row = self.store.photos[photo]
            left = tuple(name for name in row.companions if part_of(name, row) is not part)
            if part is Part.RAW:
                self.store.photos[photo] = dataclasses.replace(row, companions=left)
                continue
            self.store.photos[photo] = dataclasses.replace(row, presence=presence)
            if part is Part.DEVELOPED:
                kept = PhotoId(max(self.store.photos) + 1)
                [raw, *beside] = sorted(left, key=lambda name: part_of(name, row) is not Part.RAW)
                self.store.photos[kept] = dataclasses.replace(row, id=kept, name=raw, companions=tuple(beside))
                self.store.kind[kept] = self.store.kind[photo]
                self.store.members[kept] = dataclasses.replace(self.store.members[photo], photo_id=kept)

    def _add(self, path: bytes, recursive: bool) -> None:
        """A folder that is there already stays as it is."""
        if not os.path.isdir(path):
            raise PhotosortError(Message(MessageCode.NO_FOLDER_THERE, path=path))
        if path not in [root.path for root in self.store.roots.values()]:
            root = RootId(max(self.store.roots, default=0) + 1)
            self.store.roots[root] = Root(root, path, True, recursive)

    def _regroup(self, new: NewGroup) -> None:
        """Protected albums and pinned photos stay as they are."""
        firm = {number for number, album in self.store.albums.items() if album.protected or album.dismissed}
        members, target = self.store.members, new.album
        free = [one.photo_id for one in new.members if not members[one.photo_id].pinned]
        moving = [one for one in free if members[one].album_id not in firm and target not in firm]
        if target is None:
            if not moving:
                return
            target = self.store.new_album(str(new.name))
        self.store.put([one for one in moving if members[one].album_id != target], target)
        for one in new.members:
            if members[one.photo_id].album_id == target:
                members[one.photo_id] = dataclasses.replace(
                    members[one.photo_id], certainty=one.certainty, tick=one.tick, held=one.held
                )
        if target != UNSORTED:
            album = self.store.albums[target]
            name = album.name if album.protected or not new.name else str(new.name)
            self._change(
                target, name=name, kind=new.kind, junk=new.junk, reasons=new.reasons, chips=new.chips, cover=new.cover
            )

    def _change(self, album: AlbumId, **values: Any) -> None:
        self.store.albums[album] = dataclasses.replace(self.store.albums[album], **values)

    def _name(self, album: AlbumId) -> str:
        if album not in self.store.albums:
            raise PhotosortError(Message(MessageCode.NO_ALBUM, id=album))
        return self.store.albums[album].name

    def _not_unsorted(self, album: AlbumId) -> None:
        self._name(album)
        if album == UNSORTED:
            raise PhotosortError(Message(MessageCode.UNSORTED_NOT_MERGED))

    def _selected(self, photos: Sequence[PhotoId]) -> None:
        if not photos:
            raise PhotosortError(Message(MessageCode.NO_PHOTO_SELECTED))


def stroke(act: HistoryEntry) -> Stroke:
    count = dict(act.message.values).get("count")
    return Stroke(act.id, act.at, act.kind, act.undone, count if isinstance(count, int) else 0)


def _words(name: Name | None) -> str | None:
    return in_english(name) if isinstance(name, Message) else name


def part_of(name: bytes, photo: Photo) -> Part:
    """With which part of its photo a companion goes: the RAW file, or what is made of the picture's name."""
    if not any(os.path.splitext(one)[1].lower() in RAW_EXTENSIONS for one in photo.companions):
        return Part.WHOLE
    if os.path.splitext(name)[1].lower() in RAW_EXTENSIONS:
        return Part.RAW
    return Part.DEVELOPED if name.startswith(photo.name) else Part.WHOLE


def _meet(some: Sequence[tuple[int, Any, Any, Any]], others: Sequence[tuple[int, Any, Any, Any]]) -> bool:
    """Whether acts changed the same: of an album the same of what is said of it, elsewhere the same row."""
    changed = {(number, key): _changed(before, after) for number, key, before, after in others}
    return any(_changed(before, after) & changed.get((number, key), set()) for number, key, before, after in some)


def _changed(before: Any, after: Any) -> set[str]:
    """What makes two rows differ; "row" where they do at all and are no albums, or one of them is none."""
    if not (isinstance(before, Album) and isinstance(after, Album)):
        return {"row", *(one.name for one in dataclasses.fields(Album))} if before != after else set()
    old, new = _bare_row(before), _bare_row(after)
    changed = {name for name in old if old[name] != new[name]}
    return changed | _NAME if changed & _NAME else changed  # one decision: what it is called, and by whom


def _bare_row(row: Any) -> Any:
    """A row without its counters, which follow from other rows."""
    counted = {"count", "bytes", "held_back", "cover"}
    if not dataclasses.is_dataclass(row):
        return row
    return {one.name: getattr(row, one.name) for one in dataclasses.fields(row) if one.name not in counted}
