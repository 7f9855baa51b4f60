extension String {
  /// The first passage in which French typography wants another character: a plain space beside a mark, or a straight apostrophe.
  public var plainFrenchPassage: Substring? { firstMatch(of: /\x20[:;!?»]|«\x20|\w'\w/)?.output }
}
