# SPDX-License-Identifier: GPL-3.0-or-later
"""refuse.py PROGRAM SHIM: runs a program with the shim between it and the disk, on a project folder of its own."""
import os
import pathlib
import subprocess
import sys
import tempfile

program, shim = sys.argv[1:]
base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
with tempfile.TemporaryDirectory(prefix="cocreate-faults-", dir=base) as scratch:
    environment = dict(os.environ, LD_PRELOAD=shim, COCREATE_FAULTS_ROOT=str(pathlib.Path(scratch) / "projet"))
    sys.exit(subprocess.run([program], env=environment).returncode)
