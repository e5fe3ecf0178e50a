import Checking
import Files
import JSON
import Newsdesk
import Text
import Values

/// Answers JSON Lines: one line of results for each line of input, in order, as soon as it is ready. What is in memory at
/// a time does not depend on the length of the input.
func answerJSONLines(
  _ command: Command, _ paths: [String], _ configurations: inout Configurations, _ settings: Settings
) async throws(FileError) -> ExitStatus {
  let answering = LineAnswering(command: command, desk: configurations.desk(forFolder: "."), settings: settings)
  configurations.takeProblems().forEach(tell)
  var output = try Output(path: settings.outputPath)
  var status = configurations.lacksInput ? ExitStatus.trouble : .success
  for path in paths {
    let descriptor: Int32
    do {
      descriptor = path == standardInputName ? standardInput : try openFile(at: path)
    } catch {
      tell(answering.desk.catalog.text(Message(error, at: path)))
      status = .trouble
      continue
    }
    status = max(status, try await answer(answering, path, descriptor, &output))
    if descriptor != standardInput { try closeFile(descriptor) }
  }
  try output.finish()
  return status
}

/// Lines that are worked on together: many short ones cost less in one piece.
private struct Batch: Sendable {
  static let size = 1 << 15

  var bytes: [UInt8] = []
  /// Ends of the lines in `bytes`, without their line feeds.
  var lines: [Range<Int>] = []
  /// 1-based.
  var firstLine = 1

  mutating func add(_ line: ArraySlice<UInt8>) {
    lines.append(bytes.count..<bytes.count + line.count)
    bytes += line
  }

  /// Hands the lines over and goes on after them.
  mutating func take() -> Batch {
    let taken = self
    self = Batch(firstLine: firstLine + lines.count)
    return taken
  }
}

private struct Answers: Sendable {
  var bytes: [UInt8] = []
  var status = ExitStatus.success
  var unreadable = 0
}

private func answer(
  _ answering: LineAnswering, _ path: String, _ descriptor: Int32, _ output: inout Output
) async throws(FileError) -> ExitStatus {
  var tasks = OrderedTasks<Answers>(jobs: answering.settings.jobs)
  var total = Answers()
  func print(_ answers: Answers, _ output: inout Output) throws(FileError) {
    try output.write(answers.bytes)
    total.status = max(total.status, answers.status)
    total.unreadable += answers.unreadable
  }
  var batch = Batch()
  var rest: [UInt8] = []
  var isOpen = true
  while isOpen {
    if !hasInput(descriptor) {
      // Whoever writes to us may wait for the answers before it goes on.
      if let answers = await start(&batch, &tasks, answering) { try print(answers, &output) }
      while let answers = await tasks.next() { try print(answers, &output) }
      try output.flush()
    }
    let scanned = rest.count
    isOpen = try appendBytes(from: descriptor, to: &rest)
    var lineStart = 0
    var search = scanned
    while let end = rest.firstIndex(of: UInt8(ascii: "\n"), from: search) {
      batch.add(rest[lineStart..<end])
      lineStart = end + 1
      search = lineStart
      if batch.bytes.count >= Batch.size, let answers = await start(&batch, &tasks, answering) {
        try print(answers, &output)
      }
    }
    rest.removeFirst(lineStart)
  }
  if !rest.isEmpty { batch.add(rest[...]) }
  if let answers = await start(&batch, &tasks, answering) { try print(answers, &output) }
  while let answers = await tasks.next() { try print(answers, &output) }
  try output.flush()
  if total.unreadable > 0 {
    let counts = ["path": path, "count": String(total.unreadable)]
    tell(answering.desk.catalog.text(Message("lines.unreadable", counts)))
  }
  return total.status
}

/// Starts the work on a batch; gives the oldest answers if too much is under way.
private func start(
  _ batch: inout Batch, _ tasks: inout OrderedTasks<Answers>, _ answering: LineAnswering
) async -> Answers? {
  guard !batch.lines.isEmpty else { return nil }
  let taken = batch.take()
  return await tasks.add { answering.answer(taken) }
}

/// What is needed to answer a line.
private struct LineAnswering: Sendable {
  var command: Command
  var desk: Newsdesk
  var settings: Settings

  func answer(_ batch: Batch) -> Answers {
    var answers = Answers()
    for (index, line) in batch.lines.enumerated() {
      answer(Array(batch.bytes[line]), number: batch.firstLine + index, &answers)
      answers.bytes.append(UInt8(ascii: "\n"))
    }
    return answers
  }

  private func answer(_ line: [UInt8], number: Int, _ answers: inout Answers) {
    var id = JSON.null
    do throws(LineError) {
      let json = try parse(line)
      if let given = json["id"] { id = try Self.checkedID(given) }
      let draft = try draft(json)
      let report = command == .check ? desk.check(draft) : desk.annotate(draft, kinds: settings.kinds)
      answers.status = max(answers.status, exitStatus(report, settings.failOn))
      // The id goes back as it came, a number as a number.
      answers.bytes += report.bytes(
        of: draft.text, offsets: settings.offsets, content: command == .check ? .everything : .annotations, id: id)
    } catch {
      answers.unreadable += 1
      let answer: JSON = ["id": id, "line": JSON(number), "error": JSON(desk.catalog.text(error.message))]
      answer.write(to: &answers.bytes)
    }
  }

  private func parse(_ line: [UInt8]) throws(LineError) -> JSON {
    let json: JSON
    do {
      json = try JSON.parse(line)
    } catch {
      throw LineError(
        Message("lines.no-json", ["column": String(error.position.column)], terms: ["reason": .syntax(error.message)]))
    }
    guard json.members != nil else { throw LineError(Message("configuration.expected-object")) }
    return json
  }

  private func draft(_ json: JSON) throws(LineError) -> Draft {
    guard let text = json["text"]?.string else { throw LineError(expectedString: "text") }
    var draft = Draft(
      id: "", text: SourceText(Array(text.utf8)), markup: .text, language: settings.language, date: settings.date)
    if let language = try Self.string("language", json), language != "auto" {
      let known = desk.grammars.languages
      guard known.contains(language) else {
        throw LineError("language", oneOf: ["auto"] + known)
      }
      draft.language = language
    }
    if let text = try Self.string("date", json) {
      guard let date = CalendarDate(iso: text) else { throw LineError(Message("lines.bad-date")) }
      draft.date = date
    }
    if let format = try Self.string("format", json) {
      guard let markup = Markup(rawValue: format) else {
        throw LineError("format", oneOf: Markup.allCases.map(\.rawValue))
      }
      draft.markup = markup
    }
    return draft
  }

  private static func checkedID(_ json: JSON) throws(LineError) -> JSON {
    switch json.content {
    case .string, .integer, .number, .null: return json
    default: throw LineError(Message("lines.bad-id"))
    }
  }

  /// nil where the field is absent or null.
  private static func string(_ key: String, _ json: JSON) throws(LineError) -> String? {
    guard let value = json[key], !value.isNull else { return nil }
    guard let string = value.string else { throw LineError(expectedString: key) }
    return string
  }
}

private struct LineError: Error {
  var message: Message

  init(_ message: Message) {
    self.message = message
  }

  init(expectedString key: String) {
    message = Message("lines.no-string", ["key": key])
  }

  init(_ key: String, oneOf known: [String]) {
    message = Message("lines.not-one-of", ["key": key, "known": known.joined(separator: ", ")])
  }
}
