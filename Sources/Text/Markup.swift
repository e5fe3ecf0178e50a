/// How a draft is marked up.
public enum Markup: String, CaseIterable, Hashable, Sendable {
  case text, markdown, html
}
