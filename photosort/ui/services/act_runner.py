"""The acts of the person: run in order on the writer lane, told in a notice, taken back from there."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photosort.model.acts import Act
from photosort.model.cancel_token import CancelToken
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.ui.services.debounce import debounced
from photosort.ui.services.notice import Notice
from photosort.ui.services.threads import Lane, Lanes, Mailbox
from photosort.ui.style.act_icons import act_icon
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.messages import in_words

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort

LongWork = Callable[[CancelToken, Callable[[int, int], None]], ActResult]
"""An act that asks the token before each file and tells how many are done, of how many."""

NEWS_S = 0.2
SLOW_MS = 600  # an act that takes longer says that it is under way


class ActRunner(QObject):
    """Does, undoes and redoes. Signals: `said(Notice)` what to tell the person; `done(ActResult)` after each act;
    `did(Act)` after one that was not taken back or done again, and `turning` before those that are;
    `ended` after each act, also one that failed; `failuresAsked(ActResult)` to show what stayed.
    """

    said = Signal(object)
    done = Signal(object)
    did = Signal(object)
    turning = Signal()
    ended = Signal()
    failuresAsked = Signal(object)

    def __init__(self, library: "LibraryPort", lanes: Lanes, mailbox: Mailbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._lanes = lanes
        self._mailbox = mailbox
        self._running = 0
        self._what = ""
        self._long: CancelToken | None = None
        self._slow = debounced(self, self._say_slow, SLOW_MS)

    @property
    def busy(self) -> bool:
        """Whether an act is under way."""
        return self._running > 0

    def do(self, act: Act, what: str = "", then: Callable[[], object] | None = None) -> None:
        """Do something. `what` says it while it takes long; `then` is called once it is done."""
        icon = act_icon(act.kind)

        def finished(done: ActResult) -> None:
            if then is not None:
                then()
            self.did.emit(act)
            self._say_done(done, icon)

        self._run(lambda: self._library.history.do(act), what, finished)

    def undo(self) -> None:
        """Take the last act back."""
        self._take_back(self._library.history.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._do_again(self._library.history.redo)

    def undo_act(self, act_id: int) -> None:
        """Take one act of the history back."""
        self._take_back(lambda: self._library.history.undo_act(act_id))

    def redo_act(self, act_id: int) -> None:
        """Do one act of the history again."""
        self._do_again(lambda: self._library.history.redo_act(act_id))

    def undo_acts(self, ids: Sequence[int], told: Message) -> None:
        """Take acts of the history back, in this order, that are told as one: all of them or none."""

        def work() -> ActResult:
            last = self._library.history.undo_acts(ids)
            return last if len(ids) == 1 else replace(last, message=Message(MessageCode.UNDONE, act=told))

        self._take_back(work)

    def redo_acts(self, ids: Sequence[int], told: Message) -> None:
        """Do acts of the history again, in this order, that are told as one: all of them or none."""

        def work() -> ActResult:
            last = self._library.history.redo_acts(ids)
            return last if len(ids) == 1 else replace(last, message=told)

        self._do_again(work)

    def run(self, work: Callable[[], ActResult], what: str, icon: str) -> None:
        """Run another act of the library that says what it did."""
        self._run(work, what, lambda done: self._say_done(done, icon))

    def run_quietly(self, work: Callable[[], ActResult]) -> None:
        """Run an act of which is seen what it did; only that it failed is told."""
        self._run(work, "", lambda _done: None)

    def run_long(self, work: LongWork, what: str, icon: str = "folder-output") -> None:
        """Run an act that is told file by file and can be stopped; what is done of it is kept."""
        token = CancelToken()
        told = [0.0]

        def on_file(done: int, total: int) -> None:
            now = time.monotonic()
            if now - told[0] >= NEWS_S and not token.cancelled:
                told[0] = now
                far = say.joined(what, say.of(done, total))
                self._mailbox.post(lambda: self._say_under_way(far, token, icon))

        self._long = token
        self._say_under_way(what, token, icon)
        self._run(lambda: work(token, on_file), "", lambda done: self._say_done(done, icon), lane=Lane.FILES)

    def warn(self, message: Message) -> None:
        """Say something of the library that stays to be seen."""
        self._say(in_words(message), icon="triangle-alert", lasting=True)

    def close(self) -> None:
        """Say no more, and stop what is long."""
        self._slow.stop()
        if self._long is not None:
            self._long.cancel()

    def _take_back(self, work: Callable[[], ActResult]) -> None:
        self.turning.emit()
        self._run(work, tr("Bringing back…"), self._say_undone)

    def _do_again(self, work: Callable[[], ActResult]) -> None:
        self.turning.emit()
        self._run(work, tr("Doing it again…"), lambda done: self._say_done(done, "redo-2"))

    def _run(
        self, work: Callable[[], ActResult], what: str, then: Callable[[ActResult], None], *, lane: Lane = Lane.WRITE
    ) -> None:
        self._running += 1
        self._what = what
        if what:
            self._slow.start()

        def finished(done: ActResult) -> None:
            self._finish()
            then(done)
            self.done.emit(done)
            self.ended.emit()

        def failed(words: str) -> None:
            self._finish()
            self._say(words, icon="circle-alert")
            self.ended.emit()

        self._lanes.run(lane, work, finished, owner=self, failed=failed)

    def _say(
        self,
        text: str,
        *,
        icon: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        lasting: bool = False,
    ) -> None:
        self.said.emit(Notice(text, icon, action, act, lasting))

    def _finish(self) -> None:
        self._running -= 1
        self._long = None
        if not self._running:
            self._slow.stop()

    def _say_under_way(self, text: str, token: CancelToken, icon: str) -> None:
        if token is self._long:
            self._say(text, icon=icon, action=tr("Stop"), act=token.cancel, lasting=True)

    def _say_slow(self) -> None:
        self._say(self._what, icon="refresh-cw")

    def _say_done(self, done: ActResult, icon: str) -> None:
        text = _told(done)
        if done.failures:
            self._say_failures(done)
        elif done.act_id is None:
            self._say(text, icon=icon)
        else:
            self._say(text, icon=icon, action=tr("Undo"), act=self.undo)

    def _say_undone(self, done: ActResult) -> None:
        text = _told(done)
        if done.failures:
            self._say_failures(done)
        else:
            self._say(text, icon="undo-2", action=tr("Redo"), act=self.redo)

    def _say_failures(self, done: ActResult) -> None:
        """What stayed as it was is told until it is seen: nothing else leads to it."""

        def show() -> None:
            self.failuresAsked.emit(done)

        self._say(_told(done), icon="circle-alert", action=tr("Show"), act=show, lasting=True)


def _told(done: ActResult) -> str:
    return say.joined(in_words(done.message), in_words(done.detail) if done.detail else "")
