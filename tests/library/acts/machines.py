"""What machines of random acts have in common: a library of their own, and ways back and forth among its acts."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from photosort.library.acts.history import History
from photosort.model.acts import Act
from photosort.model.history import ActResult
from photosort.model.problem import PhotosortError
from tests.library.conftest import World


class UndoneActs(RuleBasedStateMachine):
    """Undo all and everything is as `before`, which is kept once the library is filled; redo all and it is as after."""

    before: dict[str, Any]

    def __init__(self) -> None:
        super().__init__()
        self.base = Path(tempfile.mkdtemp())
        self.world = World(self.base)
        self.done = 0

    @property
    def history(self) -> History:
        return self.world.library.history

    def db(self) -> closing[sqlite3.Connection]:
        """What is stored, read beside the library."""
        return closing(sqlite3.connect(self.base / "library" / "library.db"))

    def image(self) -> dict[str, Any]:
        """All that acts may change."""
        raise NotImplementedError

    def look_into(self, done: ActResult) -> None:
        """What whoever took an act back, or did it again, does next."""

    def count(self) -> None:
        self.done = sum(not act.undone for act in self.history.entries())

    def do(self, act: Act) -> ActResult | None:
        """What came of it; None where it was refused."""
        before = self.image()
        try:
            done = self.history.do(act)
        except PhotosortError:
            assert self.image() == before
            return None
        assert done.act_id is not None or self.image() == before
        self.count()
        return done

    @precondition(lambda self: self.done > 0)
    @rule()
    def undo(self) -> None:
        self.look_into(self.history.undo())
        self.count()

    @rule()
    def redo(self) -> None:
        try:
            self.look_into(self.history.redo())
        except PhotosortError:
            return
        self.count()

    @rule(which=st.integers(0, 30), undone=st.booleans())
    def turn_one(self, which: int, undone: bool) -> None:
        """In any order that is allowed: what comes of it all is asked in the end."""
        acts = [act for act in self.history.entries() if act.undoable and act.undone == undone]
        if acts:
            turn = self.history.redo_act if undone else self.history.undo_act
            self.look_into(turn(acts[which % len(acts)].id))
            self.count()

    @invariant()
    def no_row_hangs_in_the_air(self) -> None:
        with self.db() as db:
            assert db.execute("PRAGMA foreign_key_check").fetchall() == []

    def teardown(self) -> None:
        try:
            self.check_ways()
        finally:
            self.world.library.close()
            shutil.rmtree(self.base)

    def check_ways(self) -> None:
        after, count = self.image(), self.done
        for _ in range(2):
            for _ in range(count):
                self.look_into(self.history.undo())
            assert self.image() == self.before
            with pytest.raises(PhotosortError, match="nothing to undo"):
                self.history.undo()
            for _ in range(count):
                self.look_into(self.history.redo())
            assert self.image() == after
