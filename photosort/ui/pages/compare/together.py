"""Two panes that are zoomed and moved together, also where their photos are of different sizes or cut otherwise."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF

from photosort.model.comparison import Box
from photosort.ui.pages.compare.compare_tools import CompareTools
from photosort.ui.pages.compare.pane import Pane
from photosort.ui.pages.viewer.image_loader import ImageLoader


class Together:
    """Has one pane follow the other while they are locked. `lying` says where the first photo lies in the second."""

    def __init__(self, panes: Sequence[Pane], tools: CompareTools, pictures: ImageLoader) -> None:
        self._panes, self._tools, self._pictures = panes, tools, pictures
        self._apart = False
        self.lying: Box | None = None
        for side, pane in enumerate(panes):
            pane.stage.scaled.connect(lambda side=side: self._on_scaled(side))

    @contextmanager
    def apart(self) -> Iterator[None]:
        """What a pane does meanwhile leads nowhere: the person did not ask for it."""
        before, self._apart = self._apart, True
        try:
            yield
        finally:
            self._apart = before

    def follow(self, leader: int) -> None:
        """While they are locked, have the other pane show the same at the same size.

        Where it is not known where that is, it shows the same part of its picture.
        """
        if not self._tools.lock.isChecked():
            return
        first, second = self._panes[leader].stage, self._panes[1 - leader].stage
        scale = second.fit_scale() * first.scale() / first.fit_scale()
        middle = first.middle()
        if self.lying is not None and not first.fitted() and not second.full().isEmpty():
            left, top, width, height = self.lying if leader == 0 else _inverted(self.lying)
            scale = first.scale() * first.full().width() / (width * second.full().width())
            middle = QPointF(left + width * middle.x(), top + height * middle.y())
        with self.apart():
            second.look_at(fit=first.fitted(), scale=scale, middle=middle)
        self.want_more()

    def want_more(self) -> None:
        """Ask for the whole of a picture that is shown larger than what there is of it."""
        for pane in self._panes:
            if pane.photo is not None and pane.stage.needs_more():
                self._pictures.want_whole(pane.photo)

    def _on_scaled(self, side: int) -> None:
        if self._apart:
            return
        if self._panes[side].isVisible():
            self.follow(side)
        stage = self._panes[0 if self._tools.lock.isChecked() else side].stage
        self._tools.show_scale(stage.scale() / stage.fit_scale(), fitted=stage.fitted())
        self.want_more()


def _inverted(lying: Box) -> Box:
    """Where the second lies in the first, of where the first lies in the second."""
    left, top, width, height = lying
    return -left / width, -top / height, 1 / width, 1 / height
