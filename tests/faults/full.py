# SPDX-License-Identifier: GPL-3.0-or-later
"""full.py PROGRAM: runs a program on a file system of 2 MB, which is mounted in a name space of its own."""
import ctypes
import os
import subprocess
import sys
import tempfile

print("TAP version 14\n1..1", flush=True)
user, group = os.getuid(), os.getgid()
with tempfile.TemporaryDirectory(prefix="cocreate-faults-") as scratch:
    child = os.fork()
    if child == 0:
        try:
            os.unshare(os.CLONE_NEWUSER | os.CLONE_NEWNS)
            for name, text in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
                with open(f"/proc/self/{name}", "w") as file:
                    file.write(text)
            libc = ctypes.CDLL(None, use_errno=True)
            if libc.mount(b"none", scratch.encode(), b"tmpfs", 0, b"size=2m") != 0:
                raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
        except OSError as error:
            print(f"ok 1 - a disk of 2 MB that fills # SKIP no file system may be mounted here: {error}", flush=True)
            os._exit(0)
        os._exit(subprocess.run([sys.argv[1], f"{scratch}/projet"]).returncode)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
sys.exit(status)
