"""Calendar feeds, read by icalendar and vobject, with their series expanded by dateutil."""
import datetime
import itertools
import json
import subprocess
import zoneinfo

import icalendar
import pytest
import vobject

TODAY = "2026-11-23"

HOSTILE = [
    "Bread\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil",
    "\nBEGIN:VALARM\nEND:VALARM",
    "a;b=c:d,\\n\\",
    '"quoted" ^n ^\'',
    "]]>",
    "\u2028BEGIN:VEVENT\u0085X:y",
    "\u0007\u001b[31m",
    "Pâte 🥖👩🏽‍🍳 " * 40,
    "\\",
    ":",
    "x" * 74 + "é" * 80,
]

CHECKLISTS = [
    "every: day",
    "every: 3 days\nfrom: 2026-11-24",
    "every: weekdays",
    "every: [mon, thu]",
    "every: week",
    "every: week\nat: sunday",
    "every: 2 weeks\nfrom: 2026-W47",
    "every: month",
    "every: month\nat: 29",
    "every: month\nat: 30",
    "every: month\nat: 31",
    "every: month\nat: last friday",
    "every: month\nat: 5th friday",
    "every: month\nat: 20th working day",
    "every: month\nat: 22nd working day",
    "every: 2 months\nat: first monday\nfrom: 2026-12",
    "every: quarter",
    "every: quarter\nat: 31",
    "every: quarter\nat: 2nd tuesday",
    "every: year\nat: 29 February",
    "every: year\nat: 25th working day",
    "every: year\nat: 7th friday",
    "every: weekdays\nuntil: 2027-03",
]


@pytest.fixture
def feed(edito):
    """The feed of a workspace with its original line ends. Both parsers check it before a test uses it."""

    def feed(workspace, *arguments, today=TODAY):
        command = [edito, "calendar", *arguments, "--format", "ics", "--workspace", workspace, "--today", today]
        done = subprocess.run(command, capture_output=True, timeout=120)
        assert done.returncode == 0, done.stderr.decode()
        text = done.stdout.decode()
        check(text)
        return text

    return feed


def check(text):
    """Checks the rules of every feed with third-party programs."""
    lines = text.encode().split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 and b"\r" not in line and b"\n" not in line for line in lines)
    count = lines.count(b"BEGIN:VEVENT")
    calendar = icalendar.Calendar.from_ical(text)
    components = list(calendar.walk())
    assert [component.errors for component in components if component.errors] == []
    assert len(calendar.walk("VEVENT")) == count
    again = icalendar.Calendar.from_ical(calendar.to_ical())
    assert [event.to_ical() for event in again.walk("VEVENT")] == [event.to_ical() for event in calendar.walk("VEVENT")]
    names = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    assert len(set(names)) == count
    whole = list(vobject.readComponents(text))
    assert len(whole) == 1
    assert whole[0].validate(raiseException=True)
    for component in whole[0].components():
        assert component.validate(raiseException=True)
    assert len(whole[0].contents.get("vevent", [])) == count


def events(text):
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def desk(folder, files, settings=""):
    files = {"edito.md": f"---\nedito: 1\nname: Team\ntimezone: Europe/Paris\nlocale: en-GB\n{settings}---\n"} | files
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def quoted(text):
    """A text in YAML, which reads JSON's escapes except those of surrogates."""
    return '"' + "".join(one if ord(one) > 0xFFFF else json.dumps(one)[1:-1] for one in text) + '"'


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--channel", "mastodon"],
        ["--channel", "linkedin", "--channel", "blog"],
        ["--for", "camille"],
        ["--status", "draft"],
        ["2026-W48"],
        ["2026-12", "--cancelled"],
        ["2027"],
        ["--language", "en"],
    ],
    ids=lambda arguments: " ".join(arguments) or "all",
)
def test_sample_parses_and_validates(feed, read_only_workspace, arguments):
    assert events(feed(read_only_workspace, *arguments))


def test_slots_are_those_of_the_calendar(run, feed, read_only_workspace):
    """Each slot of the calendar is an event at the same time on the same clock, and there are no other events."""
    shown = set()
    for month in ("2026-10", "2026-11", "2026-12", "2027-01"):
        done = run("calendar", month, "--cancelled", "--format", "json", "--workspace", read_only_workspace, "--today", TODAY)
        for entry in json.loads(done.stdout)["entries"]:
            shown.add((entry["post"], entry["channel"], entry["date"], entry["time"]))
    found = set()
    for event in events(feed(read_only_workspace)):
        kind, post, channel = (str(event["UID"]).split("@")[0].split(":") + ["", ""])[:3]
        start = event["DTSTART"].dt
        if kind == "post" and datetime.date(2026, 10, 1) <= datetime.date(start.year, start.month, start.day):
            time = start.strftime("%H:%M") if isinstance(start, datetime.datetime) else None
            found.add((post, channel, start.strftime("%Y-%m-%d"), time))
    assert found == shown and found


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"])
def test_zone_means_the_same_instants(feed, tmp_path, zone):
    """The feed's own description of the zone gives programs the same instants as the system's data."""
    days = [f"2026-{month:02}-{day:02} 12:30" for month in range(1, 13) for day in (1, 15, 28)]
    files = {f"posts/{n}.md": f"---\ndate: {slot}\nstatus: approved\n---\nBread.\n" for n, slot in enumerate(days)}
    workspace = desk(tmp_path, files)
    (tmp_path / "edito.md").write_text(f"---\nedito: 1\ntimezone: {zone}\n---\n")
    # The name is changed, so parsers do not use their own data for the zone. vobject keeps zones by their names.
    name = "Edito-" + zone.replace("/", "-")
    text = feed(workspace).replace(f"TZID={zone}:", f"TZID={name}:").replace(f"TZID:{zone}\r", f"TZID:{name}\r")
    starts = {event.dtstart.value for event in vobject.readOne(text).vevent_list}
    expected = {datetime.datetime.fromisoformat(slot).replace(tzinfo=zoneinfo.ZoneInfo(zone)) for slot in days}
    utc = datetime.timezone.utc
    assert {start.astimezone(utc) for start in starts} == {start.astimezone(utc) for start in expected}


@pytest.mark.parametrize(
    "closures",
    ["[]", "[2026-12-25, 2027-01-01/2027-01-04, 2027-05-01]", "[2027-02-01/2027-04-30]", "[2028-01-01/9999-12-31]"],
)
def test_series_are_the_days_of_the_checklists(feed, tmp_path, closures):
    """Series, expanded by dateutil, have the same days as each quarter's calendar, which lists them one by one."""
    files = {f"checklists/list-{n}.md": f"---\n{keys}\n---\n- [ ] Read\n" for n, keys in enumerate(CHECKLISTS)}
    workspace = desk(tmp_path, files, f"closures: {closures}\n")
    first, last = datetime.date(2027, 1, 1), datetime.date(2027, 12, 31)
    unrolled = {n: [] for n in range(len(CHECKLISTS))}
    for event in vobject.readOne(feed(workspace)).vevent_list:
        name = event.uid.value.split("@")[0].split(":")
        if name[0] != "checklist":
            continue
        days = [event.dtstart.value]
        if hasattr(event, "rrule"):
            series = event.getrruleset(addRDate=False)
            days = [day.date() for day in itertools.takewhile(lambda day: day.date() <= last, series)]
        unrolled[int(name[1].removeprefix("list-"))] += [day for day in days if first <= day <= last]
    listed = {n: [] for n in range(len(CHECKLISTS))}
    for quarter in (1, 2, 3, 4):
        for event in events(feed(workspace, f"2027-Q{quarter}")):
            name = str(event["UID"]).split("@")[0].split(":")
            if name[0] == "checklist":
                listed[int(name[1].removeprefix("list-"))].append(event["DTSTART"].dt)
    for n, keys in enumerate(CHECKLISTS):
        assert sorted(unrolled[n]) == listed[n], keys
    assert any(listed.values())


def test_hostile_texts_stay_texts(feed, tmp_path):
    files = {"strategy/medium.md": "---\nquestion: medium\nchannels: {x: {network: x}}\n---\n"}
    for n, text in enumerate(HOSTILE):
        word = quoted(text)
        files[f"posts/post-{n}.md"] = (
            f"---\ntitle: {word}\nstatus: published\ndate: 2026-11-20 09:00\nchannels: [x]\nauthor: {word}\n"
            f"pillar: {word}\npublished: {{x: {{url: \"https://a.example/{n}\"}}}}\n---\n{text}\n"
        )
        files[f"campaigns/c-{n}.md"] = f"---\ntitle: {word}\nfrom: 2026-12-01\nuntil: 2026-12-02\n---\n"
        files[f"checklists/l-{n}.md"] = f"---\ntitle: {word}\nevery: week\n---\n- [ ] END:VEVENT\n"
        files[f"processes/p-{n}.md"] = f"---\ntitle: {word}\nreview-by: 2026-12-03\n---\n"
        files[f"people/h-{n}.md"] = f"---\nid: {word}\nname: {word}\n---\n"
    closures = ", ".join(f"{{from: 2027-01-01, reason: {quoted(text)}}}" for text in HOSTILE)
    text = feed(desk(tmp_path, files, f"closures: [{closures}]\n"))
    kinds = [str(event["UID"]).split(":")[0] for event in events(text)]
    for kind in ("post", "campaign", "closure", "process"):
        assert kinds.count(kind) == len(HOSTILE), kind
    # A closure moves the weekly checklists once, so each has a separate day next to its series.
    assert kinds.count("checklist") == 2 * len(HOSTILE) and len(kinds) == 6 * len(HOSTILE)
    summaries = {str(event["UID"]).split("@")[0]: str(event["SUMMARY"]) for event in events(text)}
    assert summaries["post:post-4:x"] == "x · ]]>"
    assert summaries["campaign:c-2"] == "Campaign: a;b=c:d,\\n\\"
    assert summaries["post:post-0:x"] == "x · Bread\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil"


def test_a_moved_post_is_the_same_event(feed, workspace):
    def slots():
        return {str(event["UID"]): event["DTSTART"].dt for event in events(feed(workspace))}

    path = workspace / "posts/2026/12/2026-12-11-buche-roulee.md"
    before = slots()
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    moved = ["date: 2026-12-18 10:00\n" if line.startswith("date:") else line for line in lines]
    (workspace / "posts/elsewhere").mkdir()
    (workspace / "posts/elsewhere" / path.name).write_text("".join(moved), encoding="utf-8")
    path.unlink()
    after = slots()
    assert {name for name in before if "buche-roulee" in name} == {name for name in after if "buche-roulee" in name}
    assert all(before[name] != after[name] for name in before if "buche-roulee" in name)


def test_broken_files_cost_only_themselves(feed, workspace):
    (workspace / "posts/broken.md").write_bytes(b"---\ntitle: [\n\xff\xfe---\n")
    (workspace / "campaigns/broken.md").write_text("---\nfrom: 2026-13-45\nuntil: yesterday\n---\n")
    (workspace / "checklists/broken.md").write_text("---\nevery: 999999999999 days\n---\n- [ ] Wait\n")
    (workspace / "checklists/empty.md").write_text("---\n---\n")
    assert events(feed(workspace))
