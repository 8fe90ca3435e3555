"""The pipeline from folder to albums: pausing, stopping, resuming, arrivals, and what is never done twice."""

import os
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest

from photosort.library.library import Library
from photosort.model.acts import Merge, Move, Rename
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.view import View
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.describing.refresh import note
from photosort.organizing.engine.engine import Engine, Pending, Report
from photosort.organizing.progress import Phase
from tests.organizing.conftest import Desk, processes
from tests.organizing.pictures import fill


def test_every_photo_is_in_one_album_and_kinds_are_apart(desk: Desk) -> None:
    organizer = desk.organize()
    progress = organizer.progress()
    assert progress.phase is Phase.DONE, progress.message
    assert progress.added == 40
    albums = desk.albums()
    assert desk.filed() == 40
    assert len(albums) >= 3
    assert {"scan", "read", "embed", "learn", "group", "total"} == set(organizer.seconds)
    assert desk.library.photos.ids(View()), "the alike order is a full order"


def test_a_second_run_opens_no_picture_and_starts_no_engine(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.organize()
    before = desk.albums()

    def refuse(*_: object) -> None:
        raise AssertionError("a file was opened again")

    monkeypatch.setattr(Decoders, "read", refuse)
    again = desk.organize()
    assert again.progress().phase is Phase.DONE
    assert again._engine.pid is None
    assert desk.albums() == before


def test_bad_files_among_good_ones_are_named_with_a_reason(desk: Desk) -> None:
    (desk.photos / "broken.jpg").write_bytes(b"\xff\xd8 no picture")
    (desk.photos / "empty.png").touch()
    organizer = desk.organize()
    assert organizer.progress().unreadable == 2
    assert desk.filed() == 40
    problems = {os.path.basename(problem.path): problem.reason for problem in desk.library.problems.all()}
    assert set(problems) == {b"broken.jpg", b"empty.png"}
    assert all(problems.values())


@pytest.mark.parametrize(
    ("stem", "reason"), [("fails", MessageCode.FAILED_TO_READ), ("crashes", MessageCode.DECODER_CRASHED)]
)
def test_a_file_over_which_its_decoder_fails_costs_itself_alone(desk: Desk, stem: str, reason: MessageCode) -> None:
    shutil.copyfile(desk.photos / "IMG_0003.jpg", desk.photos / f"{stem}.jpg")
    desk.organize()
    assert [problem.reason for problem in desk.library.problems.all()] == [Message(reason)]
    assert desk.filed() == 40


def test_a_file_that_vanishes_between_scan_and_read_is_no_problem(desk: Desk) -> None:
    shutil.copyfile(desk.photos / "IMG_0003.jpg", desk.photos / "vanishes.jpg")
    organizer = desk.organize()
    assert organizer.progress().phase is Phase.DONE
    assert not desk.library.problems.all()
    assert desk.filed() == 40


def test_arrivals_join_the_albums_of_their_like(desk: Desk) -> None:
    desk.organize()
    before = desk.albums()
    fill(desk.photos, 4, start=40)
    desk.organize()
    after = desk.albums()
    assert desk.filed() == 44
    assert all(members <= after[name] for name, members in before.items())
    assert set(after) == set(before)


def test_an_arrival_follows_its_like_into_the_merged_album(desk: Desk) -> None:
    desk.organize()
    sky, leaf = (desk.album_of(f"IMG_000{number}.jpg") for number in (4, 2))
    desk.library.history.do(Merge((leaf,), sky))
    desk.library.history.do(Rename(sky, "Outside"))
    fill(desk.photos, 3, start=40)
    desk.organize()
    assert {"IMG_0040.jpg", "IMG_0042.jpg"} <= desk.albums()[f"{sky} Outside"]


def test_removed_files_leave_and_come_back_with_their_album(desk: Desk) -> None:
    desk.organize()
    before = desk.albums()
    path = desk.photos / "IMG_0001.jpg"
    path.rename(desk.base / "aside.jpg")
    desk.organize()
    assert desk.filed() == 39
    (desk.base / "aside.jpg").rename(path)
    desk.organize()
    assert desk.albums() == before


def test_grouping_anew_keeps_albums_names_and_pins(desk: Desk) -> None:
    desk.organize()
    sky = desk.album_of("IMG_0004.jpg")
    page = desk.album_of("IMG_0001.jpg")
    [stray] = desk.ids("IMG_0006.jpg")
    desk.library.history.do(Rename(sky, "Sky"))
    desk.library.history.do(Move((stray,), sky))
    before = desk.albums()
    organizer = desk.organizer()
    desk.group_again(organizer)
    assert desk.albums() == before
    assert desk.album_of("IMG_0001.jpg") == page


def test_stopping_keeps_what_is_read_and_starting_goes_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAKE_EMBED_S", "0.3")
    organizer = desk.started(lambda at: at.phase is Phase.READING and at.done > 0)
    organizer.stop()
    assert organizer.wait(60)
    assert organizer.progress().phase is Phase.STOPPED
    read = desk.library.photos.counts().read
    assert 0 < read <= 40
    organizer.start()
    assert organizer.wait(60)
    assert organizer.progress().phase is Phase.DONE
    assert desk.filed() == 40


def test_stopping_while_learning_ends_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAKE_FIT_S", "300")
    organizer = desk.started(lambda at: at.round > 0)
    assert organizer.progress().phase is Phase.LEARNING
    organizer.stop()
    assert organizer.wait(20), "the engine was not ended"
    assert organizer.progress().phase is Phase.STOPPED
    monkeypatch.setenv("FAKE_FIT_S", "0")
    organizer.start()
    assert organizer.wait(60)
    assert desk.filed() == 40


def test_while_it_learns_no_other_process_takes_memory(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAKE_FIT_S", "300")
    desk.started(lambda at: at.round > 0)
    assert len(processes()) == 1


def test_stopping_before_learning_has_told_its_first_round_ends_at_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_FIT_S", "300")
    submit = Engine.submit

    def stopped(engine: Engine, name: str, *args: Any, progress: Report | None = None) -> Pending:
        if name == "fit":
            organizer.stop()  # there is no process to end yet
        return submit(engine, name, *args, progress=progress)

    monkeypatch.setattr(Engine, "submit", stopped)
    organizer = desk.organizer()
    organizer.start()
    assert organizer.wait(60), "what learns was not ended"
    assert organizer.progress().phase is Phase.STOPPED


@pytest.mark.parametrize("phase", [Phase.READING, Phase.LEARNING])
def test_a_pause_holds_the_work_and_resume_goes_on(desk: Desk, monkeypatch: pytest.MonkeyPatch, phase: Phase) -> None:
    monkeypatch.setenv("FAKE_EMBED_S", "0.1")
    monkeypatch.setenv("FAKE_FIT_S", "2")
    organizer = desk.started(lambda at: at.phase is phase and at.done > 0)
    organizer.pause()
    assert organizer.progress().phase is Phase.PAUSED
    assert not organizer.wait(1.5)
    assert organizer.progress().phase is Phase.PAUSED
    organizer.resume()
    assert organizer.progress().phase is phase
    assert organizer.wait(60)
    assert desk.filed() == 40


def test_a_pause_during_the_last_step_is_one_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    organizer = desk.started(lambda at: at.phase is Phase.READING)
    paused = threading.Event()

    def pause(library: Library) -> None:
        note(library)
        organizer.pause()
        paused.set()

    monkeypatch.setattr("photosort.organizing.album_maker.note", pause)
    assert paused.wait(60)
    assert not organizer.wait(1)
    assert organizer.progress().phase is Phase.PAUSED
    organizer.resume()
    assert organizer.wait(60)
    assert organizer.progress().phase is Phase.DONE
    assert desk.filed() == 40


def test_a_paused_organizer_can_be_stopped_and_closed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAKE_EMBED_S", "0.1")
    organizer = desk.started(lambda at: at.done > 0)
    organizer.pause()
    organizer.stop()
    assert organizer.wait(60)
    assert organizer.progress().phase is Phase.STOPPED


def test_the_engine_may_die_once_without_anybody_noticing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deaths").write_text("1")
    monkeypatch.setenv("FAKE_DIE", f"embed:{tmp_path / 'deaths'}")
    organizer = desk.organize()
    assert organizer.progress().phase is Phase.DONE
    assert desk.filed() == 40


def test_an_engine_that_keeps_dying_is_a_sentence_and_the_photos_can_be_browsed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deaths").write_text("1000")
    monkeypatch.setenv("FAKE_DIE", f"embed:{tmp_path / 'deaths'}")
    organizer = desk.organize()
    assert organizer.progress().phase is Phase.FAILED
    why = Message(MessageCode.ENDED_BY_SIGNAL, id=9)
    assert organizer.progress().message == Message(MessageCode.ENGINE_DIED, cause=why)
    photos = desk.library.photos  # which of them are read by then depends on how busy the machine is
    assert any(photos.thumbnail(one) for one in photos.ids(View())), "what was read stays, and can be looked at"
    (tmp_path / "deaths").write_text("0")
    desk.organize()
    assert desk.filed() == 40


def test_a_start_during_a_run_is_done_afterwards(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAKE_FIT_S", "1")
    organizer = desk.started(lambda at: at.phase is Phase.LEARNING)
    fill(desk.photos, 4, start=40)
    organizer.rescan(desk.root, {bytes(desk.photos), bytes(desk.photos / "deep")})
    assert organizer.wait(60)
    assert desk.filed() == 44


def test_closing_in_the_middle_leaves_nothing_running(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAKE_FIT_S", "300")
    organizer = desk.started(lambda at: at.phase is Phase.LEARNING)
    organizer.close()  # the fixture of leaks watches
    assert not organizer.busy
    organizer.start()
    assert organizer.wait(1), "a closed organizer takes no work"


def test_a_missing_folder_loses_nothing(desk: Desk) -> None:
    desk.organize()
    before = desk.albums()
    desk.photos.rename(desk.base / "unplugged")
    organizer = desk.organize()
    assert organizer.progress().phase is Phase.DONE
    assert desk.albums() == before
    (desk.base / "unplugged").rename(desk.photos)
