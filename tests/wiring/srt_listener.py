"""A libsrt listener as a process: `python srt_listener.py LIBRARY PORT` says `ready`, takes one caller, says
its stream id in hexadecimal, and how many bytes came."""

from __future__ import annotations

import ctypes
import socket
import struct
import sys

STREAM_ID = 46  # SRTO_STREAMID


def main(library: str, port: int) -> None:
    srt = ctypes.CDLL(library)
    srt.srt_startup()
    listener = srt.srt_create_socket()
    address = struct.pack("=H", socket.AF_INET) + struct.pack(">H4s8x", port, socket.inet_aton("127.0.0.1"))
    assert srt.srt_bind(listener, address, len(address)) == 0
    assert srt.srt_listen(listener, 1) == 0
    print("ready", flush=True)
    caller = srt.srt_accept(listener, None, None)
    buffer, size = ctypes.create_string_buffer(600), ctypes.c_int(600)
    assert srt.srt_getsockflag(caller, STREAM_ID, buffer, ctypes.byref(size)) == 0
    print(buffer.raw[: size.value].hex(), flush=True)
    received, packet = 0, ctypes.create_string_buffer(1_500)
    while (count := srt.srt_recv(caller, packet, len(packet))) > 0:
        received += count
    print(received, flush=True)
    srt.srt_close(listener)
    srt.srt_cleanup()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
