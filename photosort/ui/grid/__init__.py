"""The grid: arithmetic geometry, a view of any number of tiles, ids as rows, thumbnails when they are seen."""
