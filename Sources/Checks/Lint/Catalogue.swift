/// The rules, in the order in which listings show them. A test compares them with the files in the folder `Rules`.
public enum Catalogue {
  public static let rules: [AnyRule] =
    documentRules + postRules + strategyRules + cadenceRules + checklistRules + mentionRules + metricsRules
    + peopleRules + processRules + campaignRules

  static let documentRules: [AnyRule] = [
    AnyRule(InvalidFrontMatter.self), AnyRule(MergeConflict.self), AnyRule(DuplicateKey.self), AnyRule(UnknownKey.self),
    AnyRule(MissingKey.self),
    AnyRule(WrongType.self), AnyRule(UnknownValue.self), AnyRule(TextLostToYAML.self), AnyRule(UnclosedBlock.self),
    AnyRule(AmbiguousTime.self), AnyRule(DoubtfulDate.self), AnyRule(RepeatedItem.self),
    AnyRule(DuplicateID.self), AnyRule(DuplicateFact.self),
    AnyRule(UnknownReference.self), AnyRule(BrokenLink.self), AnyRule(LeftoverPlaceholder.self),
    AnyRule(InvalidEncoding.self), AnyRule(FileTooLarge.self), AnyRule(UnreadableFile.self),
    AnyRule(ClashingNames.self), AnyRule(SourceWithoutFiles.self), AnyRule(FileInTwoSources.self),
    AnyRule(engine: UnknownRule.self), AnyRule(FormerName.self), AnyRule(engine: UnusedSuppression.self),
    AnyRule(engine: UnexplainedSuppression.self),
  ]

  static let postRules: [AnyRule] = [
    AnyRule(EmptyText.self), AnyRule(TextTooLong.self), AnyRule(UnknownChannelHeading.self),
    AnyRule(UnusedChannelText.self), AnyRule(IntendedBreak.self), AnyRule(ThreadNotSupported.self),
    AnyRule(WrappedLines.self), AnyRule(RenumberedList.self),
    AnyRule(LostFormatting.self), AnyRule(IndentedCode.self), AnyRule(OversizedTable.self),
    AnyRule(UnclickableLink.self), AnyRule(ForbiddenCharacter.self), AnyRule(InvalidHashtag.self),
    AnyRule(InvalidMention.self), AnyRule(UnlinkedURL.self),
    AnyRule(TooManyHashtags.self), AnyRule(TooManyMentions.self), AnyRule(TooManyLinks.self), AnyRule(MissingUTM.self),
    AnyRule(MissingMedia.self), AnyRule(TooManyMedia.self), AnyRule(ShownTwice.self), AnyRule(InvalidMedia.self),
    AnyRule(MissingAltText.self),
    AnyRule(AltTextTooLong.self), AnyRule(TitleTooLong.self), AnyRule(DescriptionTooLong.self),
    AnyRule(SkippedHeadingLevel.self), AnyRule(UnsharedArticle.self), AnyRule(MissingDate.self),
    AnyRule(FileNameDateMismatch.self), AnyRule(PostOverdue.self), AnyRule(PublishedInFuture.self),
    AnyRule(PostsTooClose.self),
    AnyRule(PostedDuringEmbargo.self), AnyRule(PlannedOnClosedDay.self), AnyRule(MissingPermalink.self),
    AnyRule(MissingCallToAction.self),
    AnyRule(UnmeasuredCallToAction.self), AnyRule(MissingObjective.self), AnyRule(DuplicateText.self),
    AnyRule(AvoidedTerm.self), AnyRule(NotApproved.self), AnyRule(ApprovalOutdated.self),
    AnyRule(SelfApproval.self), AnyRule(UnauthorizedApproval.self), AnyRule(ApprovalTooLate.self),
  ]

  static let strategyRules: [AnyRule] = [
    AnyRule(OpenQuestion.self), AnyRule(StaleAnswer.self), AnyRule(MissingQuestion.self),
    AnyRule(ContradictingFacts.self), AnyRule(ObjectiveWithoutIndicator.self),
    AnyRule(IndicatorWithoutObjective.self), AnyRule(ObjectiveWithoutPosts.self), AnyRule(UnusedPillar.self),
    AnyRule(ChannelWithoutOwner.self), AnyRule(ChannelWithoutCadence.self), AnyRule(ChannelWithoutAudience.self),
    AnyRule(StaleAudit.self), AnyRule(OverBudget.self),
  ]

  static let cadenceRules: [AnyRule] = [
    AnyRule(BelowTarget.self), AnyRule(AboveTarget.self), AnyRule(PostingGap.self), AnyRule(ImpossibleTarget.self),
  ]

  static let mentionRules: [AnyRule] = [
    AnyRule(UnlinkedMention.self), AnyRule(UnclassifiedMention.self), AnyRule(UnansweredMention.self),
    AnyRule(DuplicateMention.self),
  ]

  static let peopleRules: [AnyRule] = [AnyRule(ContactOverdue.self), AnyRule(PersonWithoutRole.self)]

  static let processRules: [AnyRule] = [
    AnyRule(StaleProcess.self), AnyRule(ProcessWithoutOwner.self), AnyRule(MissingProcess.self),
  ]

  static let campaignRules: [AnyRule] = [
    AnyRule(CampaignWithoutPosts.self), AnyRule(PostOutsideCampaign.self), AnyRule(CampaignOverBudget.self),
    AnyRule(InvalidCampaignDates.self), AnyRule(CampaignCycle.self),
  ]

  static let metricsRules: [AnyRule] = [
    AnyRule(MalformedTable.self), AnyRule(UnknownIndicator.self), AnyRule(UnknownRow.self),
    AnyRule(RepeatedReading.self), AnyRule(MissingReading.self), AnyRule(ImplausibleReading.self),
  ]

  static let checklistRules: [AnyRule] = [
    AnyRule(InvalidRecurrence.self), AnyRule(EmptyChecklist.self), AnyRule(DayOverloaded.self), AnyRule(MissedRun.self),
    AnyRule(RunOutsideSchedule.self), AnyRule(UnknownTask.self),
  ]

  /// Returns the rule whose current or former name is given; `nil` if there is none.
  public static func rule(named name: String) -> AnyRule? { byName[name] }

  /// Returns the current name for a rule's former name; returns any other text unchanged.
  public static func currentName(of name: String) -> String { byName[name]?.name ?? name }

  /// Returns the former names among the given names, each with its current name.
  public static func formerNames(among names: [String]) -> [(former: String, current: String)] {
    names.compactMap { name in
      let current = currentName(of: name)
      return current == name ? nil : (name, current)
    }
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: rules.flatMap { rule in ([rule.name] + rule.formerNames).map { ($0, rule) } })
}
