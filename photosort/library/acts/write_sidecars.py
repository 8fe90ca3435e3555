"""Writing albums, people, dates and places into XMP sidecars beside photos, and taking that back to the last byte."""

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from photosort.library.acts.act_rows import ActFile, files_of, have_wait, new_act, set_message, set_state, unpacked
from photosort.library.acts.housing import is_connected
from photosort.library.acts.life_cycle import arrive, is_interrupted, passes, set_out, state_of
from photosort.library.acts.outcomes import NOTHING, Foreseen, restored
from photosort.library.albums import Albums
from photosort.library.dates import Dates
from photosort.library.db import rows
from photosort.library.db.running_acts import RunningActs
from photosort.library.db.store import UNSORTED, VISIBLE, Store
from photosort.library.files.delete_photo import status_of
from photosort.library.files.kept_of_acts import KeptOfSidecar, kept_of_sidecar
from photosort.library.files.orientation import Turn
from photosort.library.files.packages import refuse_inside
from photosort.library.files.refusal import Refused, refused
from photosort.library.files.sidecar_file import clear_part, digest, read_sidecar, replace_file
from photosort.library.files.sidecar_names import is_taken_over, sidecar_names, sidecars_for
from photosort.library.files.writable import check_writable
from photosort.library.people import People
from photosort.library.photos import Photos
from photosort.model.acts import ActKind
from photosort.model.album import AlbumId
from photosort.model.applying import OnFile, Reader
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.changes import Changes
from photosort.model.dates import Said
from photosort.model.face import NamedFace
from photosort.model.history import ActResult, ActState
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, PhotoId, Presence
from photosort.model.problem import PhotosortError, Problem, ProblemKind, Stage
from photosort.model.value import dataclass
from photosort.model.view import Order, View

# What an act writes beside albums, whether people, whether dates and places; its detail keeps that.
_BESIDE = {
    None: (False, False),
    MessageCode.WITH_PEOPLE: (True, False),
    MessageCode.WITH_DATES: (False, True),
    MessageCode.WITH_PEOPLE_AND_DATES: (True, True),
}


@dataclass(frozen=True, slots=True)
class _Texts:
    """What a sidecar says, None where there is none yet, and what it is to say; and what that adds."""

    old: bytes | None
    new: bytes
    album: str | None
    people: Sequence[NamedFace] = ()
    turn: Turn = Turn()
    said: Said = Said()


class Sidecars:
    """Sidecars as an act: what a sidecar said before is kept in `directory`, the library's own folder."""

    def __init__(
        self,
        store: Store,
        running: RunningActs,
        photos: Photos,
        albums: Albums,
        people: People,
        dates: Dates,
        directory: Path,
    ) -> None:
        self._store = store
        self._running = running
        self._photos = photos
        self._albums = albums
        self._people = people
        self._dates = dates
        self._directory = directory

    def write(
        self,
        albums: Sequence[AlbumId],
        reader: Reader = Reader.DIGIKAM,
        *,
        people: bool = False,
        dates: bool = False,
        also: Sequence[PhotoId] = (),
        token: CancelToken | None = None,
        on_file: OnFile | None = None,
        dry_run: bool = False,
    ) -> ActResult:
        """Add the names of albums to the keywords in their photos' sidecars; a photo gets one if the reader knows none.

        With `people` also the faces of those who have a name, as regions, where nobody is named yet; hidden people not.
        With `dates` also when and where photos were taken, where the person has said that; guessed places not. Then
        photos in Unsorted, and what is `also` given and in no album, get that alone.

        The photos themselves are not touched. A sidecar that cannot be understood stays as it is, and is named.
        A dry run reads the sidecars and writes nothing.
        """
        wanted: list[PhotoId] = []
        for album in dict.fromkeys(albums):
            held = self._photos.ids(View(album=self._albums.get(album).id, order=Order.NAME))
            said = set(self._dates.outside_albums()) if dates and album == UNSORTED else set(held)
            wanted += [photo for photo in held if photo in said]
        asked = self._photos.get([*wanted, *also])
        photos = [photo for photo in asked if photo.presence is Presence.PRESENT]
        if not photos:
            return ActResult(Changes(), NOTHING)
        taken_over = {photo.id for photo in photos if reader is Reader.DARKTABLE and _is_taken_over(photo)}
        with self._running.lock, self._store.write(dry_run=dry_run) as write:
            code = next(code for code, beside in _BESIDE.items() if beside == (people, dates))
            detail = None if code is None else Message(code)
            act_id = new_act(write, ActKind.SIDECARS, _wrote(0), detail, state=ActState.PLANNED)
            for photo in photos:
                shared = reader is Reader.OTHERS and _shares_stem(write.db, photo)
                for name in sidecars_for(
                    photo.name, photo.companions, reader, shared=shared, taken_over=photo.id in taken_over
                ):
                    write.db.execute(
                        "INSERT INTO act_file (act_id, photo_id, path, size, mtime_ns, main, state) "
                        "VALUES (?, ?, ?, 0, 0, 1, 'planned')",
                        (act_id, photo.id, photo.beside(name)),
                    )
            files = files_of(write.db, act_id, "planned")
        if dry_run:
            would = self._would(files, partial(self._texts, detail))
            told = Message(MessageCode.SIDECARS_WOULD_BE_WRITTEN, count=would.photos)
            return ActResult(Changes(), told, act_id, would.failures, detail, files=would.files)
        return self.go_on(act_id, token=token, on_file=on_file)

    def undo(self, act_id: int) -> ActResult:
        """Bring the sidecars back to what they were; those that changed since stay."""
        failures: list[Problem] = []
        back: set[PhotoId] = set()
        with self._store.listening() as heard, self._running.run(act_id):
            self._look(act_id)
            with self._store.write() as write:
                before = set_out(write, act_id, ActState.UNDER_WAY_BACK)
            for file in reversed(self._files(act_id, "written", "writing")):
                try:
                    self._revert_sidecar(act_id, file)
                except Refused as stays:
                    failures.append(Problem(file.path, Stage.APPLY, stays.kind, stays.reason, file.photo_id))
                    continue
                back.add(file.photo_id)
            message = restored(len(back), failures)
            with self._store.write() as write:
                arrive(write, act_id, before, None if back or not failures else message)
        return ActResult(heard.changes, message, act_id, tuple(failures))

    def settle(self, act_id: int) -> None:
        """Write down what a kill left unwritten, clear its parts, and have the history tell how far the act came."""
        with self._store.read() as db:
            back = state_of(db, act_id) is ActState.UNDER_WAY_BACK
        for file in self._files(act_id, "planned", "writing", "written"):
            for path in (file.path, *kept_of_sidecar(self._directory, act_id, file.id)):
                with suppress(OSError):
                    clear_part(path)
            if back and file.state != "planned":
                with suppress(Refused):
                    now, before, _ = self._texts_back(act_id, file)
                    if now == before:
                        self._note_back(file, there=now is not None)
        if not back:
            with self._store.write() as write:
                set_message(write, act_id, _wrote(_photos(files_of(write.db, act_id, "written"))))

    def so_far(self, act_id: int) -> tuple[Message, None]:
        """What the history says of an act that is under way."""
        return _wrote(_photos(self._files(act_id, "written"))), None

    def _look(self, act_id: int) -> None:
        with self._store.read() as db:
            interrupted = is_interrupted(db, act_id)
        if interrupted:
            self.settle(act_id)

    def would_undo(self, act_id: int) -> Foreseen:
        """Which sidecars `undo` would bring back, and what would stay, as far as reading tells."""
        return self._would(self._files(act_id, "written", "writing"), partial(self._texts_back, act_id))

    def would_go_on(self, act_id: int) -> Foreseen:
        """Which sidecars `go_on` would write, and what would stay, as far as reading tells."""
        check = partial(self._texts, self._detail(act_id))
        return self._would(self._files(act_id, "planned", "writing", "failed"), check)

    def _would(self, files: Sequence[ActFile], check: Callable[[ActFile], object]) -> Foreseen:
        failures = []
        fit = []
        for file in files:
            try:
                check(file)
            except Refused as stays:
                failures.append(Problem(file.path, Stage.APPLY, stays.kind, stays.reason, file.photo_id))
            else:
                fit.append(file)
        return Foreseen(_photos(fit), _photos(files), tuple(file.path for file in fit), tuple(failures))

    def go_on(self, act_id: int, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult:
        """Write the sidecars of an act that still wait, or all again that an undo took back."""
        failures: list[Problem] = []
        with self._store.listening() as heard, self._running.run(act_id):
            self._look(act_id)
            with self._store.write() as write:
                before = set_out(write, act_id, ActState.UNDER_WAY)
                have_wait(write, act_id, "failed", "planned")
            files, detail = self._files(act_id, "planned", "writing"), self._detail(act_id)
            try:
                for number, file in enumerate(files, start=1):
                    if token is not None:
                        token.check()
                    try:
                        self._write_sidecar(act_id, file, detail)
                    except Refused as stays:
                        failures.append(Problem(file.path, Stage.APPLY, stays.kind, stays.reason, file.photo_id))
                        if not passes(stays.kind):
                            with self._store.write() as write:
                                set_state(write, file, "failed")
                    if on_file is not None:
                        on_file(number, len(files))
            except Cancelled:
                pass  # the history says how far it came
            finally:
                done = _photos(self._files(act_id, "written"))
                with self._store.write() as write:
                    set_message(write, act_id, _wrote(done))
                    state = arrive(write, act_id, before)
        return ActResult(heard.changes, _wrote(done), None if state is None else act_id, tuple(failures), detail)

    def _write_sidecar(self, act_id: int, file: ActFile, detail: Message | None) -> None:
        """Keep what is there, write down what will be there, and only then write it."""
        texts = self._texts(detail, file)
        old, new = texts.old, texts.new
        if file.state == "writing" and old is not None and digest(old) == file.digest:
            self._note_written(file)  # killed between writing and noting
            return
        try:
            kept = self._save(act_id, file, texts)
            mtime_ns = os.stat(file.path).st_mtime_ns if old is not None else 0
            with self._store.write() as write:
                write.db.execute(
                    "UPDATE act_file SET state = 'writing', place = ?, digest = ?, mtime_ns = ? WHERE id = ?",
                    (kept, digest(new), mtime_ns, file.id),
                )
            if new != old:
                replace_file(file.path, new)
        except OSError as error:
            with self._store.write() as write:
                set_state(write, file, "planned")  # it is as it was: an undo has nothing to bring back
            raise refused(error) from error
        self._note_written(file)

    def _texts(self, detail: Message | None, file: ActFile) -> _Texts:
        """What a sidecar says and is to say, by the detail of the act. Raises Refused."""
        from photosort.library.files.album_in_sidecar import album_in_sidecar  # with an XML parser, seldom needed

        people, dates = _BESIDE[detail.code if detail is not None else None]
        self._check_place(file)
        albums = self._albums.memberships([file.photo_id])
        if not albums and not dates:
            raise Refused(ProblemKind.GONE, Message(MessageCode.IN_NO_ALBUM))
        sorted_in = [one.album_id for one in albums if not dates or one.album_id != UNSORTED]
        photo = self._photos.get([file.photo_id])[0]
        status_of(photo.path)
        check_writable(os.path.dirname(os.path.realpath(file.path)))
        try:
            album = self._albums.get(sorted_in[0]).name if sorted_in else None
            old, new = album_in_sidecar(photo.path, file.path, album)
            texts = self._with_people(photo, old, new, album) if people else _Texts(old, new, album)
            return self._with_said(photo, texts) if dates else texts
        except PhotosortError as error:
            raise Refused(ProblemKind.UNSUPPORTED, error.message) from error
        except OSError as error:
            raise refused(error) from error

    def _with_people(self, photo: Photo, old: bytes | None, new: bytes, album: str | None) -> _Texts:
        """Also whoever is known on a photo. Raises PhotosortError, OSError."""
        from photosort.library.files.face_regions import with_people
        from photosort.library.files.faces_in_file import turn_of

        turn = turn_of(photo.path, (photo.header.width, photo.header.height))
        content, put = with_people(new, self._people.named_on(photo.id), turn)
        return _Texts(old, content, album, put, turn)

    def _with_said(self, photo: Photo, texts: _Texts) -> _Texts:
        """Also when and where it was taken, where the person has said that. Raises PhotosortError."""
        from photosort.library.files.when_and_where_in_sidecar import with_said

        said = self._dates.said(photo.id)
        return replace(texts, new=with_said(texts.new, said), said=said)

    def _check_place(self, file: ActFile) -> None:
        """Raises Refused where a drive is away: what is not seen there is not gone; and in another program's documents.

        A sidecar that is a link is written where it leads.
        """
        refuse_inside(file.path)
        refuse_inside(os.path.realpath(file.path))
        with self._store.read() as db:
            if not is_connected(db, file.path):
                raise Refused(ProblemKind.AWAY, Message(MessageCode.FOLDER_AWAY))

    def _note_written(self, file: ActFile) -> None:
        with self._store.write() as write:
            set_state(write, file, "written")
        self._note_companion(file.photo_id, os.path.basename(file.path), there=True)

    def _note_back(self, file: ActFile, *, there: bool) -> None:
        with self._store.write() as write:
            set_state(write, file, "planned")
        self._note_companion(file.photo_id, os.path.basename(file.path), there=there)

    def _save(self, act_id: int, file: ActFile, texts: _Texts) -> bytes | None:
        """Copy a sidecar into the library's folder, once for each act, and write down what is put into it."""
        kept = kept_of_sidecar(self._directory, act_id, file.id)
        os.makedirs(os.path.dirname(kept.xmp), exist_ok=True)
        replace_file(kept.album, (texts.album or "").encode())
        if texts.people:
            from photosort.library.files.people_in_sidecar import note_people

            note_people(kept.people, texts.people, texts.turn)
        if texts.said != Said():
            from photosort.library.files.said_in_sidecar import note_said

            note_said(kept.said, texts.said)
        if texts.old is None:
            return None
        replace_file(kept.xmp, texts.old)
        return kept.xmp

    def _revert_sidecar(self, act_id: int, file: ActFile) -> None:
        now, new, mtime_ns = self._texts_back(act_id, file)
        try:
            clear_part(file.path)
            if now is not None and new is None:
                os.unlink(file.path)
            elif new is not None and now != new:
                replace_file(file.path, new, mtime_ns)
        except OSError as error:
            raise refused(error) from error
        self._note_back(file, there=new is not None)

    def _texts_back(self, act_id: int, file: ActFile) -> tuple[bytes | None, bytes | None, int | None]:
        """What a sidecar says, what it is to say without the act (None: it goes), and the time that it had then.

        Raises Refused.
        """
        self._check_place(file)
        now = read_sidecar(file.path)
        kept = kept_of_sidecar(self._directory, act_id, file.id)
        try:  # its place as it was written down may be where the library lay then
            old = Path(os.fsdecode(kept.xmp)).read_bytes() if file.place is not None else None
        except FileNotFoundError:
            raise Refused(ProblemKind.GONE, Message(MessageCode.SIDECAR_LOST)) from None
        except OSError as error:
            raise refused(error) from error
        if now is None and old is not None:
            raise Refused(ProblemKind.GONE, Message(MessageCode.SIDECAR_GONE))
        # Killed between noting and writing, it is as it was before.
        if now is not None and now != old and digest(now) != file.digest:
            return now, _without(kept, now, old), None
        return now, old, file.mtime_ns

    def _detail(self, act_id: int) -> Message | None:
        with self._store.read() as db:
            [[text]] = db.execute("SELECT detail FROM act WHERE id = ?", (act_id,))
        return unpacked(text)

    def _files(self, act_id: int, *states: str) -> list[ActFile]:
        with self._store.read() as db:
            return files_of(db, act_id, *states)

    def _note_companion(self, photo: PhotoId, name: bytes, *, there: bool) -> None:
        with self._store.write() as write:
            (joined,) = write.db.execute("SELECT companions FROM photo WHERE id = ?", (photo,)).fetchone()
            names = set(rows.names(joined)) - {name} | ({name} if there else set())
            write.db.execute("UPDATE photo SET companions = ? WHERE id = ?", (rows.joined(sorted(names)), photo))
            write.touched(photos=[photo])


def _without(kept: KeptOfSidecar, now: bytes, old: bytes | None) -> bytes:
    """What another program has made of a sidecar since, without the album, people, date and place that it was given.

    Raises Refused.
    """
    from photosort.library.files.keywords import without_album
    from photosort.library.files.people_in_sidecar import without_noted
    from photosort.library.files.said_in_sidecar import without_noted_said

    album, people, said = (Path(os.fsdecode(place)) for place in (kept.album, kept.people, kept.said))
    try:
        name = album.read_text("utf-8")  # empty where the photo was in none
        rest = without_album(now, old, name) if name else now
        return without_noted(without_noted_said(rest, old, said), old, people)
    except (PhotosortError, OSError):  # older versions did not write down what they added
        raise Refused(ProblemKind.CHANGED, Message(MessageCode.SIDECAR_CHANGED)) from None


def _shares_stem(db: sqlite3.Connection, photo: Photo) -> bool:
    """Whether a photo beside it has the same name but for the extension."""
    _, bare = sidecar_names(photo.name)
    dotted = bare.removesuffix(b"xmp")
    beside = db.execute(
        f"SELECT name FROM photo WHERE root_id = ? AND folder = ? AND name >= ? AND name < ? AND id <> ? AND {VISIBLE}",
        (photo.root_id, photo.folder, dotted, dotted[:-1] + b"/", photo.id),  # the sign after the dot
    )
    return any(sidecar_names(rows.path(name))[1] == bare for (name,) in beside)


def _is_taken_over(photo: Photo) -> bool:
    """Whether darktable reads the sidecar without the photo's extension."""
    _, bare = sidecar_names(photo.name)
    try:
        said = read_sidecar(photo.beside(bare)) if bare in photo.companions else None
    except Refused:
        return False
    return said is not None and is_taken_over(said)


def _photos(files: Sequence[ActFile]) -> int:
    return len({file.photo_id for file in files})


def _wrote(number: int) -> Message:
    return Message(MessageCode.SIDECARS_WRITTEN, count=number)
