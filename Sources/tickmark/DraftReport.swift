import Checking
import JSON
import Newsdesk
import Text

/// What became of one draft, ready to print.
struct DraftReport: Sendable {
  /// For the results.
  var bytes: [UInt8] = []
  /// For standard error.
  var messages: [String] = []
  var status = ExitStatus.success
  var coverage = Coverage([])
  let catalog: MessageCatalog

  /// Reads a draft and checks or annotates it.
  init(path: String, command: Command, desk: Newsdesk, settings: Settings) {
    catalog = desk.catalog
    do throws(UnreadableDraft) {
      let file = try DraftFile(path: path, settings)
      messages += [file.warning].compactMap(\.self).map(catalog.text)
      let report = command == .check ? desk.check(file.draft) : desk.annotate(file.draft, kinds: settings.kinds)
      bytes = render(report, of: file.draft.text, command, settings, catalog)
      status = exitStatus(report, settings.failOn)
      coverage = report.coverage
    } catch {
      messages.append(catalog.text(error.message))
      status = .trouble
    }
  }
}

func exitStatus(_ report: Report, _ failOn: Severity?) -> ExitStatus {
  guard let failOn else { return .success }
  return report.findings.contains { $0.severity >= failOn } ? .findings : .success
}

private func render(
  _ report: Report, of text: SourceText, _ command: Command, _ settings: Settings, _ catalog: MessageCatalog
) -> [UInt8] {
  switch (settings.format, command) {
  case (.text, .check):
    return Array(findingsText(report, of: text, settings, catalog).utf8)
  case (.text, _):
    return annotationsText(report, of: text, settings.offsets)
  case (.json, _), (.jsonl, _):
    let content: Report.Content = command == .check ? .everything : .annotations
    return report.bytes(of: text, offsets: settings.offsets, content: content)
  }
}
