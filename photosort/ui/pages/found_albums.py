"""The albums in which lies what a search has found: one line of cards, each with how much of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from photosort.model.album import Album, AlbumId
from photosort.model.search.query import Query
from photosort.ui.grid.album_card import AT_REST, Card, card_tile
from photosort.ui.grid.album_grid import AlbumGrid
from photosort.ui.grid.geometry import Margins
from photosort.ui.services.context import Context
from photosort.ui.text.found_by import how_many_match

EDGE, REACH = 24, 8  # before the first card, and around them all


class FoundAlbums(AlbumGrid):
    """As many cards as have room side by side."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._hits: Mapping[AlbumId, int] = {}
        self._query = Query()
        super().__init__(context, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.accept_drops([])
        self.albums.amount = self._matching
        self.set_tile(card_tile(context.theme, AT_REST), Margins(EDGE, REACH, REACH, REACH))

    def show_albums(self, albums: Sequence[Album], hits: Mapping[AlbumId, int], query: Query) -> None:
        """Show these albums, in this order; what was looked for is lit in their names."""
        self._hits, self._query = hits, query
        self.albums.set_albums(albums)
        self.albums.set_ids([album.id for album in albums])
        self.viewport().update()

    def in_a_line(self, width: int) -> int:
        """How many cards have room side by side, without what they reach over it."""
        return self.tile().columns(width)

    def line_height(self) -> int:
        """Height of one line of cards, with room for what reaches over them."""
        return (self.tile().height or 0) + 2 * REACH

    def _card(self, album: Album) -> Card:
        return Card(album, super()._card(album).chips, second=self._matching(album), looked_for=self._query)

    def _matching(self, album: Album) -> str:
        return how_many_match(self._hits.get(album.id, 0), album.count)
