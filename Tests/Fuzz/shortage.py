#!/usr/bin/env python3
"""Runs every writing command without disk space, without permission, or without a temporary folder. It exits with 0, 1 or 2, every
file is old or new, and no temporary files remain.

    shortage.py EDITO
"""

import os
import resource
import shutil
import subprocess

import desk

options, _, campaign, start = desk.prepare("shortage", __doc__, posts=4)
before = desk.contents(start)
results = {}
for name in desk.COMMANDS:
    root = campaign.copy(start)
    desk.run(options.edito, desk.arguments(name), root)
    results[name] = desk.contents(root)
runs = refused = skipped = 0


def expect(name, root, ended, shortage):
    global runs, refused
    runs += 1
    refused += ended.returncode == 2
    if ended.returncode not in (0, 1, 2):
        campaign.fault(f"{name}, {shortage}: ended with {ended.returncode}: {ended.stderr}")
    if ended.returncode == 2 and not ended.stderr:
        campaign.fault(f"{name}, {shortage}: does not say why")
    found = desk.contents(root)
    for path in desk.torn(found, before, results[name]):
        campaign.fault(f"{name}, {shortage}: {path} is neither old nor new")
    for path in before:
        if path not in found:
            campaign.fault(f"{name}, {shortage}: {path} is gone")
    for path in desk.leftovers(root):
        campaign.fault(f"{name}, {shortage}: {os.path.relpath(path, root)} is left")


def limited(kind, value):
    return lambda: resource.setrlimit(kind, (value, value))


def without_room(name, size):
    """A small separate file system that is nearly full. Needs root."""
    root = os.path.join(campaign.folder, "full")
    os.makedirs(root, exist_ok=True)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "none", root], stderr=subprocess.DEVNULL)
    if mounted.returncode != 0:
        return False
    try:
        shutil.copytree(start, root, symlinks=True, dirs_exist_ok=True)
        with open(os.path.join(root, "in/room"), "wb") as file:
            room = os.statvfs(root)
            file.write(b"x" * max(0, room.f_bavail * room.f_frsize - size))
        ended = desk.run(options.edito, desk.arguments(name), root)
        os.remove(os.path.join(root, "in/room"))
        expect(name, root, ended, f"with {size} bytes left")
    finally:
        subprocess.run(["umount", root])
    return True


def without_right(name, folders, shortage):
    """A user without write permission for folders; root has it everywhere."""
    root = campaign.copy(start)
    prefix = []
    if os.getuid() == 0:
        if not shutil.which("setpriv"):
            return False
        prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        subprocess.run(["chmod", "a+rx", campaign.folder])
        subprocess.run(["chown", "-R", "65534:65534", root])
    for folder in folders:
        subprocess.run(["chmod", "a-w", *([] if folder else ["-R"]), os.path.join(root, folder)])
    program = os.path.join(campaign.folder, "edito")
    if not os.path.exists(program):
        shutil.copy(options.edito, program)
    words = [*prefix, program, *desk.arguments(name)]
    ended = subprocess.run(
        words, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", env=desk.environment())
    subprocess.run(["chmod", "-R", "u+w", root])
    expect(name, root, ended, shortage)
    return True


for name in desk.COMMANDS:
    for value in (0, 8192):
        root = campaign.copy(start)
        ended = desk.run(options.edito, desk.arguments(name), root, preexec_fn=limited(resource.RLIMIT_FSIZE, value))
        expect(name, root, ended, f"with files of at most {value} bytes")
    for value in (12,):
        root = campaign.copy(start)
        ended = desk.run(options.edito, desk.arguments(name), root, preexec_fn=limited(resource.RLIMIT_NOFILE, value))
        expect(name, root, ended, f"with {value} open files")
    for folder in ("/nonexistent", "/proc"):
        root = campaign.copy(start)
        ended = desk.run(options.edito, desk.arguments(name), root, env=desk.environment(TMPDIR=folder))
        expect(name, root, ended, f"with TMPDIR={folder}")
    for size in (6000,):
        skipped += not without_room(name, size)
    skipped += not without_right(name, [""], "where the workspace may not be written into")
    skipped += not without_right(name, ["posts", "mentions", "in"], "where its folders may not be written into")

figures = f"{runs} runs of {len(desk.COMMANDS)} commands, {refused} refused"
campaign.end(figures + (f", {skipped} skipped" if skipped else ""))
