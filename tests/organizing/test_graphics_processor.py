"""Why the graphics processor did not do what was asked of it is told at the end of the run that asked."""

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.organizing.engine.engine import Engine
from photosort.organizing.organizer import Organizer
from photosort.organizing.progress import Phase
from tests.organizing.conftest import FAKE, PATIENCE_S, Desk


def test_a_run_tells_why_the_processor_looked_at_the_photos(desk: Desk) -> None:
    organizer = Organizer(
        desk.library, accelerated=True, engine=Engine(FAKE, threads=1), learner=Engine(FAKE, threads=1)
    )
    try:
        assert organizer.accelerator() == "CUDAExecutionProvider"
        organizer.start()
        assert organizer.wait(PATIENCE_S)
        now = organizer.progress()
        assert (now.phase, now.message) == (Phase.DONE, Message(MessageCode.ACCELERATOR_DIFFERS, name="CUDA"))
        organizer.start()  # which looks at no photo
        assert organizer.wait(PATIENCE_S)
        assert organizer.progress().message is None
    finally:
        organizer.close()


def test_an_engine_is_asked_once_for_a_graphics_processor_and_ends(desk: Desk) -> None:
    engine = Engine(FAKE, threads=1)
    organizer = Organizer(desk.library, engine=engine, learner=Engine(FAKE, threads=1))
    try:
        assert [(organizer.accelerator(), engine.pid) for _ in range(2)] == [("CUDAExecutionProvider", None)] * 2
    finally:
        organizer.close()
