"""What the bundle starts: the same door as `python -m photosort`."""

from photosort.__main__ import main

raise SystemExit(main())
