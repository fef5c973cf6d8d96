"""NanoSecure: playback tokens, revocations and ingest for nanoStream Cloud, on an operator's desk."""

__version__ = "0.1.0"
