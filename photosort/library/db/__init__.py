"""The library's own files: the database, its schema, thumbnails, backups, the lock."""
