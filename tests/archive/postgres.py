"""A PostgreSQL server of its own on loopback, started for a run of tests and thrown away after it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def programs() -> Path | None:
    """The folder of ``initdb`` and ``postgres``, where Debian or the path has them."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return folders[-1] if folders else None


@contextmanager
def server() -> Iterator[str]:
    """The URL of a fresh, empty database."""
    folder = programs()
    assert folder is not None
    # PostgreSQL does not run as root; Debian's package brings a user for it.
    owner = "postgres" if os.geteuid() == 0 else None
    base = Path(tempfile.mkdtemp(prefix="onrecord-pg-"))
    try:
        if owner:
            shutil.chown(base, owner)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        data = base / "data"
        make = [
            folder / "initdb",
            "-D",
            data,
            "-A",
            "trust",
            "-U",
            "onrecord",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        ]
        subprocess.run(make, check=True, capture_output=True, user=owner, cwd=base)
        options = f"-h 127.0.0.1 -p {port} -k {base} -c fsync=off -c synchronous_commit=off"
        start = [folder / "pg_ctl", "-D", data, "-w", "-l", base / "log", "-o", options, "start"]
        subprocess.run(start, check=True, capture_output=True, user=owner, cwd=base)
        try:
            yield f"postgresql://onrecord@127.0.0.1:{port}/postgres"
        finally:
            stop = [folder / "pg_ctl", "-D", data, "-m", "immediate", "stop"]
            subprocess.run(stop, check=False, capture_output=True, user=owner, cwd=base)
    finally:
        shutil.rmtree(base, ignore_errors=True)
