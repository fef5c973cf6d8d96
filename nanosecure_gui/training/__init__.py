"""The practice service: a faithful local nanoStream Cloud on loopback, shipped with the program.

Training mode starts it in a thread (`server.PracticeServer`), the tests do the same, and
`python -m nanosecure_gui.training` runs it alone. Its tokens are real in form and worthless elsewhere.
"""
