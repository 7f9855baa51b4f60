import Editorial
import Spreadsheets
import TestSupport
import Testing

/// The header rows of calendars and templates, as teams keep them.
@Suite("A header row")
struct HeaderRowTests {
  private static let corpus = Corpus.reading([
    "edito.md": "---\ntimezone: Europe/Paris\nchannels: [{id: x, network: x}]\n---\n"
  ])

  private static func table(_ header: String) -> SheetTable {
    SheetTable(Array((header + "\n").utf8), for: ImportTarget(corpus))
  }

  @Test(
    "is read without --column",
    arguments: [
      ("Date,Time,Post Content,Link,Campaign", "date time text link campaign"),
      ("Post ID,Publish Date,Network,Copy,Copy Link,Image,Status", "id date channels text media.1.file status"),
      ("Date,Post Text,URL,Hashtags", "date text link hashtags"),
      ("Scheduled Date,Caption,Media,Alt Text,Profile", "date text media.1.file media.1.alt channels"),
      ("Name,Publish Date,Status,Platform,Owner,Pillar", "title date status channels author pillar"),
      ("Title,Scheduled for,Content,Channel,Approver,Notes", "title date text channels"),
      ("Day,Time,Topic,Caption,Visual,CTA,Link", "date time title text media.1.file cta.text link"),
      ("Date,Platform,Content Type,Copy,Image/Visual,Approved by", "date channels format text"),
      ("Campaign,Audience,Objective,Publish Date,Headline,Copy", "campaign audience objective date title text"),
      ("Date,Heure,Réseau,Texte,Lien,Visuel,Valideur", "date time channels text link media.1.file"),
      ("Datum,Uhrzeit,Kanal,Beitragstext,Link,Hashtags", "date time channels text link hashtags"),
      ("Week,Date,Title,Text,Post URL,Tags,Language", "date title text permalink tags language"),
    ])
  func templates(_ header: String, _ columns: String) {
    let table = Self.table(header)
    #expect(table.issue == nil)
    for name in columns.split(separator: " ") {
      let column = SheetColumn(named: String(name), in: Self.corpus)
      #expect(column.map(table.reads) == true, "\(name)")
    }
  }

  @Test("may have a column of no field, which --column keeps")
  func ownKey() throws {
    let column = try #require(SheetColumn(named: "x-budget", in: Self.corpus))
    let csv = Array("Date,Title,Money\n2026-12-01,Rye,12 €\n".utf8)
    let table = SheetTable(csv, for: ImportTarget(Self.corpus), named: [column: "Money"])
    #expect(table.issue == nil && table.reads(column))
  }
}
