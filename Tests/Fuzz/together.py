#!/usr/bin/env python3
"""Runs writing commands at the same time. The result of every command that exits with 0 must exist.

    together.py EDITO [--rounds N] [--seed S]
"""

import os
import subprocess

import desk

options, chance, campaign, start = desk.prepare("together", __doc__, "rounds", 12, posts=4)


def text(root, *paths):
    """The texts of files and of everything in folders."""
    found = desk.contents(root)
    wanted = (data for path, data in found.items() if any(path == p or path.startswith(p + "/") for p in paths))
    return b"\n".join(wanted).decode()


def sheet(root, name, heading, row):
    desk.write(root, f"in/{name}.csv", f"{heading}\n{row}\n")
    return f"in/{name}.csv"


def add(n, root):
    return ["mentions", "add", f"https://m.example/a{n}", "--text", "Hello"], lambda: f"m.example/a{n})" in text(root, "mentions")


def add_many(n, root):
    file = sheet(root, f"m{n}", "url,date,text", f"https://m.example/i{n},2026-11-2{n % 4},Words")
    return ["mentions", "import", file], lambda: f"m.example/i{n})" in text(root, "mentions")


def record(n, root):
    channel = desk.CHANNELS[n % 4]
    words = ["record", "out", "--channel", channel, "--url", f"https://out.example/{n}"]
    return words, lambda: f"out.example/{n}" in text(root, "posts/out.md")


def approve(n, root):
    return ["approve", f"wait{n % 4}", "--by", "ada"], lambda: "digest:" in text(root, f"posts/wait{n % 4}.md")


def new(n, root):
    words = ["new", "post", "Same", "--channel", desk.CHANNELS[n % 4], "--date", "2026-12-20"]
    return words, lambda: f"channels: [{desk.CHANNELS[n % 4]}]" in text(root, "posts/2026/12")


def bring(n, root):
    file = sheet(root, f"p{n}", "title,date,channels,text", f"Brought {n},2026-12-2{n % 4},x,Words {n}")
    return ["import", file], lambda: f"Brought {n}\n" in text(root, "posts")


def change(n, root):
    file = sheet(root, f"c{n}", "file,text", f"posts/wait{n % 4}.md,Changed {n}")
    return ["import", file], lambda: f"Changed {n}" in text(root, "posts")


def figures(n, root):
    file = sheet(root, f"f{n}", "date,channel,Followers", f"2026-0{n % 9 + 1}-15,{desk.CHANNELS[n % 4]},{7000 + n}")
    return ["metrics", "import", file, "--period", f"2026-0{n % 9 + 1}"], lambda: str(7000 + n) in text(root, "metrics").replace(",", "").replace("\u00a0", "")


def tick(n, root):
    task = desk.TASKS[n % 4]
    return ["tick", "daily", task], lambda: f"- [x] {task}" in text(root, "runs")


def begin(n, root):
    return ["start", "weekly"], lambda: "alpha" in text(root, "runs")


def report(n, root):
    return ["report", "week"], lambda: "period:" in text(root, "reports")


def fix(n, root):
    return ["lint", "--fix"], lambda: "statsu" not in text(root, "posts")


KINDS = [add, add_many, record, approve, new, bring, change, figures, tick, begin, report, fix]


def launch(words, root):
    words = words if words[0] == "init" else words + desk.TODAY
    return subprocess.Popen(
        [options.edito, *words], cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env=desk.environment())


counts = {0: 0, 1: 0, 2: 0}
for number in range(options.rounds):
    root = campaign.copy(start)
    # Either several commands of one kind, or all kinds mixed.
    kinds = [chance.choice(KINDS)] * 5 if number % 2 else [chance.choice(KINDS) for _ in range(6)]
    # Two commands that change the same text may undo each other's change.
    jobs = [(kind.__name__, *kind(n, root)) for n, kind in enumerate(kinds) if kind is not change or n < 4]
    running = [launch(words, root) for _, words, _ in jobs]
    for process, (name, words, is_there) in zip(running, jobs):
        complaint = process.communicate()[1].decode(errors="replace")
        if process.returncode not in counts:
            campaign.fault(f"{name} ended with {process.returncode}: {complaint}")
            continue
        counts[process.returncode] += 1
    for process, (name, words, is_there) in zip(running, jobs):
        # `lint` and `import` exit with 1 if they found something, although they have written.
        if process.returncode in (0, 1) and not is_there():
            campaign.fault(f"round {number}: {' '.join(words)} ended with {process.returncode}, and is not there")
    for path in desk.leftovers(root):
        campaign.fault(f"round {number}: {os.path.relpath(path, root)} is left")
    begun = [launch(["init", "begun"], root) for _ in range(2)]
    codes = sorted(process.wait() for process in begun)
    if codes != [0, 2]:
        campaign.fault(f"round {number}: two init at once ended with {codes}")
    built = [launch(["build"], root) for _ in range(2)]
    codes = [process.wait() for process in built]
    if any(code != 0 for code in codes):
        campaign.fault(f"round {number}: two build at once ended with {codes}: {built[0].stderr.read()}{built[1].stderr.read()}")

campaign.end(f"{options.rounds} rounds, {sum(counts.values())} commands: {counts[0]} done, {counts[1]} with findings, {counts[2]} refused")
