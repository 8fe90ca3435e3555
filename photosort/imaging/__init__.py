"""Picture files: header, EXIF, upright pixels, fingerprint. Pillow is imported here, and in the demo, which draws."""
