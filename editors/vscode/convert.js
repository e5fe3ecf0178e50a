// From the protocol's values to those of VS Code and back. Positions are UTF-16 on both sides.
'use strict';

const vscode = require('vscode');

const position = (p) => ({ line: p.line, character: p.character });
const protocolRange = (r) => ({ start: position(r.start), end: position(r.end) });
const range = (r) => new vscode.Range(r.start.line, r.start.character, r.end.line, r.end.character);
const location = (l) => new vscode.Location(vscode.Uri.parse(l.uri), range(l.range));

/// Keeps the protocol's diagnostic in `original`, for requests that name it again.
function diagnostic(d) {
  const result = new vscode.Diagnostic(range(d.range), d.message, (d.severity ?? 1) - 1);
  result.source = d.source;
  const page = d.codeDescription?.href;
  result.code = page ? { value: d.code, target: vscode.Uri.parse(page) } : d.code;
  result.relatedInformation = (d.relatedInformation ?? []).map(
    (i) => new vscode.DiagnosticRelatedInformation(location(i.location), i.message));
  result.original = d;
  return result;
}

function hover(h) {
  const { kind, value } = h.contents;
  const text = kind === 'markdown' ? new vscode.MarkdownString(value) : new vscode.MarkdownString().appendText(value);
  return new vscode.Hover(text, h.range && range(h.range));
}

function workspaceEdit(edit) {
  const result = new vscode.WorkspaceEdit();
  const changes = edit.documentChanges?.map((c) => [c.textDocument.uri, c.edits]) ?? Object.entries(edit.changes ?? {});
  for (const [uri, edits] of changes) {
    for (const e of edits) result.replace(vscode.Uri.parse(uri), range(e.range), e.newText);
  }
  return result;
}

/// `shown`: the diagnostics that VS Code asked about.
function codeAction(action, shown) {
  const result = new vscode.CodeAction(action.title, vscode.CodeActionKind.Empty.append(action.kind ?? ''));
  if (action.edit) result.edit = workspaceEdit(action.edit);
  if (action.command) result.command = action.command;
  result.isPreferred = action.isPreferred;
  const solved = (action.diagnostics ?? []).map((d) => JSON.stringify(d));
  result.diagnostics = shown.filter((d) => solved.includes(JSON.stringify(d.original)));
  return result;
}

module.exports = { position, protocolRange, diagnostic, hover, workspaceEdit, codeAction };
