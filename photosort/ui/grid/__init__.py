"""The grid and its cards: geometry, a view of any number of tiles, ids as rows, prefetched thumbnails."""
