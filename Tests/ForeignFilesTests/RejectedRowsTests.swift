import ForeignFiles
import Testing

@Suite("Rejected rows")
struct RejectedRowsTests {
  @Test("are listed up to a hundred, and the rest is counted")
  func manyRows() {
    var rows = RejectedRows<String>()
    for number in 1...5_000 { rows.reject(number, line: number + 1, "no date") }
    #expect(rows.named.map(\.number) == Array(1...100))
    #expect(rows.count == 5_000)
    #expect(rows.moreCount == 4_900)
  }

  @Test("are put into words only if they are listed")
  func words() {
    var rows = RejectedRows<String>()
    var count = 0
    func reason() -> String {
      count += 1
      return "no date"
    }
    for number in 1...5_000 { rows.reject(number, line: number, reason()) }
    #expect(count == 100)
  }

  @Test("are listed in order, and a row with several reasons counts once")
  func anyOrder() {
    var rows = RejectedRows<String>()
    for number in (1...300).reversed() { rows.reject(number, line: number, "no date") }
    for number in 1...300 { rows.reject(number, line: number, number.isMultiple(of: 2) ? "no date" : "no channel") }
    #expect(rows.named.map(\.number) == Array(1...100))
    #expect(rows.named.prefix(2).map(\.reasons) == [["no date", "no channel"], ["no date"]])
    #expect(rows.count == 300)
  }
}
