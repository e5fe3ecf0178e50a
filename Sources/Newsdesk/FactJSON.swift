import JSON
import Reference
import Values

extension Fact {
  /// The row under the column names of `facts.csv`, columns unknown to the format included, with the file and the
  /// 1-based line where it stands. Empty cells are left out.
  public var json: JSON {
    var members: [JSON.Member] = [
      .init("id", JSON(id)), .init("entity", JSON(entity)), .init("metric", JSON(metric)),
    ]
    if let period { members.append(.init("period", JSON(period.edtf))) }
    switch value {
    case .number(let low, let high) where low == high:
      members.append(.init("value", JSON(low)))
    case .number(let low, let high):
      members += [.init("value_min", JSON(low)), .init("value_max", JSON(high))]
    case .date(let period):
      members.append(.init("value", JSON(period.edtf)))
    }
    members += [.init("unit", JSON(unit.columnText)), .init("status", JSON(status.rawValue))]
    let texts = [
      ("source_title", sourceTitle), ("source_url", sourceURL), ("as_of", asOf?.description ?? ""), ("note", note),
    ]
    for (key, text) in texts + extra.map({ ($0.name, $0.value) }) where !text.isEmpty {
      members.append(.init(key, JSON(text)))
    }
    return JSON(members + [.init("path", JSON(path)), .init("line", JSON(line))])
  }
}
