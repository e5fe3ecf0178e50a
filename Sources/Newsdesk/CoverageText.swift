import Checking

extension MessageCatalog {
  /// "41 figures: 12 supported, 2 contradicted, 5 imprecise, 22 unverified".
  public func text(_ coverage: Coverage) -> String {
    func count(_ verdict: String, _ count: Int) -> String {
      text(Message("coverage." + verdict, ["count": String(count)]))
    }
    if coverage.total == 0 { return text(Message("coverage.nothing")) }
    var supported = count("supported", coverage.supported)
    if coverage.supportedByText > 0 { supported += " (" + count("by-text", coverage.supportedByText) + ")" }
    let parts = [
      supported, count("contradicted", coverage.contradicted), count("imprecise", coverage.imprecise),
      count("unverified", coverage.unverified),
    ]
    return count(coverage.total == 1 ? "figure" : "figures", coverage.total) + ": " + parts.joined(separator: ", ")
  }
}
