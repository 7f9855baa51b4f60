import CivilTime
import Parallelism

/// The import of many posts in several threads. The results are those of one thread.
extension RowImporter {
  /// The number of posts that are imported together: enough for all threads, and few enough to keep only a small part of a large sheet.
  static let batchSize = 512

  struct Result {
    let outcome: Outcome
    /// The problems with words that are left out of the post.
    let lost: [Issue]
    fileprivate let claims: RowClaims
  }

  /// Imports the posts of some groups of rows, in their order.
  func results(
    of groups: [RowGroup], in sheet: String, jobs: Int,
    pathForNew: @Sendable (_ title: String, _ day: CalendarDay?) -> String
  ) -> [Result] {
    // Most rows claim a post of their own, whatever the other rows of the batch claim.
    let results = Parallel.map(groups, jobs: jobs) { result(of: $0, in: sheet, pathForNew: pathForNew) }
    return zip(groups, results).map { group, result in
      let result = earlier.allow(result.claims) ? result : self.result(of: group, in: sheet, pathForNew: pathForNew)
      earlier.add(result.claims)
      return result
    }
  }

  private func result(
    of group: RowGroup, in sheet: String, pathForNew: (_ title: String, _ day: CalendarDay?) -> String
  ) -> Result {
    var importer = self
    importer.claims = RowClaims()
    let outcome = importer.outcome(of: group, in: group.rows[0].file ?? sheet, pathForNew: pathForNew)
    return Result(outcome: outcome, lost: importer.lost, claims: importer.claims)
  }
}
