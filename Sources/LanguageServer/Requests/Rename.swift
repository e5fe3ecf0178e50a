import JSON
import Newsdesk

extension Session {
  /// `textDocument/prepareRename`: the name of an organization at a position, without its ending; null beside names.
  mutating func prepareRename(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    guard let renaming = try renaming(params, reading) else { return .null }
    let range = reading.document.text.ranges(client.encoding)(renaming.asked)
    return ["range": range, "placeholder": JSON(renaming.name)]
  }

  /// `textDocument/rename`: the same name everywhere in the draft. The reference data stays as it is.
  mutating func rename(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let name = (params["newName"]?.string ?? "").split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    guard name.contains(where: { !$0.isWhitespace }), !name.contains(where: \.isNewline) else {
      throw .invalidParams(.noName)
    }
    guard let renaming = try renaming(params, reading) else { return .null }
    let edits = renaming.edits(to: name).map { ($0.span, $0.newText) }
    return workspaceEdit([fileChange(edits, in: reading.document)])
  }

  private func renaming(_ params: JSON, _ reading: Reading) throws(ResponseError) -> Renaming? {
    let text = reading.document.text
    let offset = try text.offset(ofPosition: params["position"], client.encoding)
    return reading.edition.renaming(at: offset)
  }
}
