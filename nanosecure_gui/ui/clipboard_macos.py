"""Marks the pasteboard of macOS as concealed. Qt has no Python door to its own types, so this asks AppKit."""

from __future__ import annotations

import ctypes
import ctypes.util


def conceal() -> None:
    """Add `org.nspasteboard.ConcealedType` to what is on the pasteboard; never fails the copy itself."""
    library = ctypes.util.find_library("objc")
    if library is None:
        return
    objc = ctypes.CDLL(library)
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = [ctypes.c_char_p]

    def send(target: int, message: bytes, *arguments: int | bytes | None) -> int:
        kinds = [ctypes.c_char_p if isinstance(one, bytes) else ctypes.c_void_p for one in arguments]
        call = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *kinds)(
            ("objc_msgSend", objc)
        )
        result: int | None = call(target, objc.sel_registerName(message), *arguments)
        return result or 0

    string = objc.objc_getClass(b"NSString")
    concealed = send(string, b"stringWithUTF8String:", b"org.nspasteboard.ConcealedType")
    value = send(string, b"stringWithUTF8String:", b"1")
    types = send(objc.objc_getClass(b"NSArray"), b"arrayWithObject:", concealed)
    board = send(objc.objc_getClass(b"NSPasteboard"), b"generalPasteboard")
    send(board, b"addTypes:owner:", types, None)
    send(board, b"setString:forType:", value, concealed)
