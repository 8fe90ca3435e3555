"""Everything Qt. The only importer of PySide6."""
