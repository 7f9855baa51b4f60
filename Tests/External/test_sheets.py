"""Sheets and scheduler files, read by Python's csv module: every cell equals the posts and the preview."""
import csv
import datetime
import io
import json
import re

import openpyxl
import pytest
from conftest import TODAY
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.teletype import addTextToElement
from odf.text import P

FORMULA = re.compile(r"[=+\-@\t\r\n]")


def rows(text, **how):
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True, **how))


def test_a_sheet_is_one_row_for_each_post(run, read_only_workspace):
    done = run("export", "csv", "--workspace", read_only_workspace, "--today", TODAY, "--language", "fr")
    table = rows(done.stdout)
    posts = sorted(str(path.relative_to(read_only_workspace)) for path in read_only_workspace.glob("posts/**/*.md"))
    assert [row["fichier"] for row in table] == posts
    for row in table:
        text = (read_only_workspace / row["fichier"]).read_text()
        assert None not in row and None not in row.values()
        assert not any(FORMULA.match(cell) for cell in row.values())
        assert row["titre"] in text
        common = row["texte (Markdown)"].removeprefix("'")
        assert common in text
        # A post without a common text has a text for each channel.
        assert common or any(cell for heading, cell in row.items() if heading.startswith("texte (Markdown) · @"))
        for heading, cell in row.items():
            if heading.startswith("texte (Markdown) · @") and cell:
                assert f"## @{heading.removeprefix('texte (Markdown) · @')}\n{cell.removeprefix(chr(39))}" in text


def test_a_sheet_for_excel(run, workspace):
    run("export", "csv", "--workspace", workspace, "--today", TODAY, "--excel", "-o", workspace / "a.csv")
    data = (workspace / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert len(rows(data.decode("utf-8-sig"), delimiter=";")) == 70


def test_what_python_writes_is_imported_exactly(run, workspace):
    """The import accepts another program's quoting, and values that spreadsheets would run."""
    values = ["=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1", "\t1", 'a "b"; c,\nd', "'=1", "🍞"]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    writer.writerow(["id", "title", "date", "text (Markdown)", "x-note"])
    for index, value in enumerate(values):
        guarded = "'" + value if re.match(r"['=+\-@\t\r\n]", value) else value
        writer.writerow([f"essai-{index}", guarded, "24/12/2026 9h", guarded, guarded])
    (workspace / "in.csv").write_bytes(buffer.getvalue().encode("utf-16"))
    run("import", workspace / "in.csv", "--workspace", workspace, "--today", TODAY)
    done = run("export", "csv", "2026-12-24", "--workspace", workspace, "--today", TODAY, "--language", "en")
    table = {row["identifiant"]: row for row in rows(done.stdout)}
    for index, value in enumerate(values):
        row = table[f"essai-{index}"]
        for heading in ("titre", "texte (Markdown)", "x-note"):
            assert not FORMULA.match(row[heading])
            cell = row[heading]
            exact = cell[1:] if re.match(r"'['=+\-@\t\r\n]", cell) else cell
            assert exact == value
        assert row["date"] == "2026-12-24 09:00"
    before = {path: path.read_bytes() for path in workspace.glob("posts/**/*.md")}
    run("import", workspace / "in.csv", "--workspace", workspace, "--today", TODAY)
    assert before == {path: path.read_bytes() for path in workspace.glob("posts/**/*.md")}


def test_an_export_comes_back_after_all_posts_are_gone(run, workspace):
    at = ("--workspace", workspace, "--today", TODAY)
    sheet = run("export", "csv", *at, "-o", workspace / "all.csv")
    assert sheet.stdout
    before = (workspace / "all.csv").read_bytes()
    for path in workspace.glob("posts/**/*.md"):
        path.unlink()
    run("import", workspace / "all.csv", *at)
    run("export", "csv", *at, "-o", workspace / "again.csv")
    assert (workspace / "again.csv").read_bytes() == before
    run("lint", *at)


SCHEDULERS = {
    "buffer": ("Text", "Posting Time", "%Y-%m-%d %H:%M", 4),
    "sprout": ("message_text", None, None, 4),
    "publer": ("Text", "Date - Intl. format or prompt", "%Y-%m-%d %H:%M", 12),
    "highlevel": ("content", "postAtSpecificTime (YYYY-MM-DD HH:mm:ss)", "%Y-%m-%d %H:%M:%S", 6),
}


def test_schedulers_get_the_text_of_the_preview(run, workspace):
    settings = workspace / "edito.md"
    settings.write_text(settings.read_text().replace("horizon:", "site: {address: https://fournil.example/edito}\nhorizon:", 1))
    at = ("--workspace", workspace, "--today", f"{TODAY} 12:00")
    for name, (text, date, form, width) in SCHEDULERS.items():
        folder = workspace / "upload" / name
        summary = json.loads(run("export", name, "-o", folder, "--format", "json", *at, code=1).stdout)
        assert summary["files"] and summary["refused"]
        for file in summary["files"]:
            path = folder / file["file"].rsplit("/", 1)[-1]
            data = path.read_bytes()
            assert not data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") >= len(file["rows"]) + 1
            table = rows(data.decode())
            assert len(table) == len(file["rows"]) and len(table[0]) == width
            for row, told in zip(table, file["rows"]):
                preview = json.loads(run("preview", told["path"], "--format", "json", *at, code=None, folder=workspace).stdout)
                channel = next(entry for entry in preview["channels"] if entry["channel"] == file["channel"])
                assert [row[text]] == [part["text"] for part in channel["parts"]]
                slot = datetime.datetime.strptime(told["slot"], "%Y-%m-%d %H:%M")
                if date:
                    assert datetime.datetime.strptime(row[date], form) == slot
                else:
                    assert datetime.datetime.strptime(f"{row['date']} {row['time_24hr']}", "%d/%m/%Y %H:%M") == slot
                for cell in row.values():
                    for address in re.findall(r"https://fournil\.example/edito/([^,\s]+)", cell):
                        assert (workspace / address).is_file()


def typed(cell):
    """The value that a spreadsheet program makes of a cell: a date, a date and time, a number or a text."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return datetime.date.fromisoformat(cell)
    if re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", cell):
        return datetime.datetime.fromisoformat(cell)
    return int(cell) if re.fullmatch(r"[1-9]\d{0,8}", cell) else cell


def as_workbook(table, path):
    """Writes rows with openpyxl."""
    book = openpyxl.Workbook()
    for row in table:
        book.active.append([typed(cell) if cell else None for cell in row])
    for cells in book.active.iter_rows():
        for cell in cells:
            if cell.data_type == "f":
                cell.data_type = "s"
    book.save(path)


def as_open_document(table, path):
    """Writes rows with odfpy."""
    document = OpenDocumentSpreadsheet()
    sheet = Table(name="Posts")
    for row in table:
        line = TableRow()
        for cell in row:
            value = typed(cell)
            if isinstance(value, datetime.date):
                line.addElement(TableCell(valuetype="date", datevalue=value.isoformat()))
            elif isinstance(value, int):
                line.addElement(TableCell(valuetype="float", value=value))
            else:
                field = TableCell(valuetype="string")
                for part in cell.split("\n") if cell else []:
                    paragraph = P()
                    addTextToElement(paragraph, part)
                    field.addElement(paragraph)
                line.addElement(field)
        sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    document.save(path)


@pytest.mark.parametrize("write, name", [(as_workbook, "a.xlsx"), (as_open_document, "a.ods")])
def test_a_workbook_that_python_writes_is_imported_without_a_change(run, workspace, write, name):
    done = run("export", "csv", "--workspace", workspace, "--today", TODAY, "--language", "fr")
    write(list(csv.reader(io.StringIO(done.stdout, newline=""), strict=True)), workspace / name)
    done = run("import", workspace / name, "--workspace", workspace, "--today", TODAY, "--format", "json")
    summary = {"created": 0, "updated": 0, "moved": 0, "unchanged": 70, "refused": 0}
    assert json.loads(done.stdout)["summary"] == summary


def test_the_values_of_a_workbook_are_those_that_python_reads(run, workspace):
    """Numbers, percentages and dates in several formats, as openpyxl stores and reads them."""
    path = workspace / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["title", "text", "date"])
    numbers = [0.1 + 0.2, 1 / 3, 4.1e-3, 1e-7, 123456789012, -2.5, 1e15 + 0.5]
    moments = [datetime.datetime(2026, 12, 1, 9, minute) for minute in range(len(numbers))]
    for index, (number, moment) in enumerate(zip(numbers, moments)):
        book.active.append([f"Note {index}", number, moment])
    for row in book.active.iter_rows(min_row=2):
        row[2].number_format = "[$-40C]dddd d mmmm yyyy h:mm"
    book.save(path)
    run("import", path, "--workspace", workspace, "--today", TODAY)
    stored = list(openpyxl.load_workbook(path).active.iter_rows(min_row=2, values_only=True))
    for index, (_, number, moment) in enumerate(stored):
        (post,) = workspace.glob(f"posts/**/*note-{index}.md")
        text = post.read_text()
        assert f"date: {moment:%Y-%m-%d %H:%M}\n" in text
        assert float(text.rsplit("\n\n", 1)[1].replace("\\", "")) == number
