"""A page whose body is a wall of faces. Their size is one setting for all of these."""

from photosort.ui.grid.face_wall import LARGEST, SMALLEST, FaceWall
from photosort.ui.pages.base import Zoom
from photosort.ui.pages.grid_page import GridPage


class FacesPage(GridPage):
    """Zooms `grid`, which a subclass makes."""

    grid: FaceWall
    zoom_step = 8

    def zoom(self) -> Zoom | None:
        return Zoom(SMALLEST, LARGEST, self.grid.edge())

    def set_zoom(self, value: int) -> None:
        if value != self.grid.edge():
            self.grid.set_edge(value)
            self.grid.look()
            self.context.note_zoom(people=self.grid.edge())
            self.zoomChanged.emit()
