"""Where everything is grouped again, text counts once that of most photos is known; at first there is none."""

from typing import Any

import numpy as np
import pytest

from photosort.model.text_line import READER, TextLine
from photosort.organizing.engine.engine import Engine, Pending, Report
from tests.organizing.conftest import PATIENCE_S, Desk

BOX = (0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0)


def test_text_counts_in_the_next_grouping(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Any] = []
    submit = Engine.submit

    def noted(engine: Engine, name: str, *args: Any, progress: Report | None = None) -> Pending:
        if name == "fit":
            told.append(args[-1])
        return submit(engine, name, *args, progress=progress)

    monkeypatch.setattr(Engine, "submit", noted)
    organizer = desk.organizer()
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    photo, *others = desk.library.texts.waiting_ids(READER)
    desk.library.texts.store(READER, [(photo, [TextLine("Happy Birthday", 0.9, BOX)])])
    organizer.propose()
    assert organizer.wait(PATIENCE_S)
    desk.library.texts.store(READER, [(one, [TextLine("The end of all words", 0.9, BOX)]) for one in others[2:]])
    organizer.propose()
    assert organizer.wait(PATIENCE_S)
    first, while_it_is_read, second = told
    assert first is while_it_is_read is None
    assert len(second) == desk.library.photos.counts().read
    assert np.flatnonzero((second == 1).all(1)).tolist() == [int(one) - 1 for one in others[:2]], "not known"
