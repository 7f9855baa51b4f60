#!/usr/bin/env python3
"""Kills or interrupts writing commands at any moment. Afterwards, every file is old or new, the next run works, and no temporary files remain.

    kill.py EDITO [--kills N] [--seed S]
"""

import os
import signal
import subprocess
import time

import desk

options, chance, campaign, start = desk.prepare("kill", __doc__, "kills", 60)
before = desk.contents(start)

# The result of each uninterrupted command, and its duration.
results, times = {}, {}
for name in desk.COMMANDS:
    root = campaign.copy(start)
    began = time.monotonic()
    ended = desk.run(options.edito, desk.arguments(name), root)
    times[name] = time.monotonic() - began
    results[name] = desk.contents(root)
    if ended.returncode not in (0, 1) or results[name] == before:
        campaign.fault(f"{name} wrote nothing, and ended with {ended.returncode}: {ended.stderr}")

killed = 0
for number in range(options.kills):
    name = chance.choice(list(desk.COMMANDS))
    root = campaign.copy(start)
    # Reading takes most of the time, but the writing near the end matters.
    moment = times[name] * chance.choice([chance.random(), 0.6 + 0.4 * chance.random()])
    process = subprocess.Popen(
        [options.edito, *desk.arguments(name)], cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, env=desk.environment())
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        # Ctrl-C takes effect between two batches of files.
        process.send_signal(chance.choice([signal.SIGKILL, signal.SIGINT]))
        process.wait()
        killed += 1
    found = desk.contents(root)
    for path in desk.torn(found, before, results[name]):
        campaign.fault(f"{name}, killed after {moment * 1000:.1f} ms: {path} is neither old nor new")
    again = desk.run(options.edito, desk.arguments(name), root)
    found = desk.contents(root)
    done = all(found.get(path) == data for path, data in results[name].items())
    # A finished action is rejected: an existing workspace, post or run.
    if again.returncode not in (0, 1) and not (again.returncode == 2 and done):
        campaign.fault(f"{name}, killed after {moment * 1000:.1f} ms: the next run ended with {again.returncode}: {again.stderr}")
    if not done:
        others = [p for p, d in results[name].items() if found.get(p) != d]
        campaign.fault(f"{name}, killed after {moment * 1000:.1f} ms: the next run left {others} undone")
    more = [path for path in found.keys() - results[name].keys() if not desk.is_temporary(path)]
    if name.startswith("import") and more:
        campaign.fault(f"{name}, killed after {moment * 1000:.1f} ms: the next run also wrote {more}")
    # The next writing command removes the files of the killed run.
    desk.run(options.edito, ["mentions", "add", "https://m.example/next", "--text", "Next", *desk.TODAY], root)
    for path in desk.leftovers(root):
        campaign.fault(f"{name}, killed after {moment * 1000:.1f} ms: {os.path.relpath(path, root)} is left")

campaign.end(f"{options.kills} runs of {len(desk.COMMANDS)} commands, {killed} killed")
