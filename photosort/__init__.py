"""Photosort: a folder of pictures goes in, albums that a person can trust come out."""

import os

__version__ = "0.1.0"

# Read when onnxruntime is loaded, in whatever process: without it, that alone writes an id of this machine and a store
# of events into the person's cache, on Linux too, and `disable_telemetry_events` comes too late.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
