// From the protocol's values to those of VS Code and back. Positions are UTF-16 on both sides.
'use strict';

const vscode = require('vscode');

const protocolPosition = (p) => ({ line: p.line, character: p.character });
const protocolRange = (r) => ({ start: protocolPosition(r.start), end: protocolPosition(r.end) });
const position = (p) => new vscode.Position(p.line, p.character);
const range = (r) => new vscode.Range(r.start.line, r.start.character, r.end.line, r.end.character);
const location = (l) => new vscode.Location(vscode.Uri.parse(l.uri), range(l.range));

/// Keeps the protocol's value in `original`, for requests that name it again.
const keeping = (original, value) => Object.assign(value, { original });

function diagnostic(d) {
  const result = new vscode.Diagnostic(range(d.range), d.message, (d.severity ?? 1) - 1);
  result.source = d.source;
  const page = d.codeDescription?.href;
  result.code = page ? { value: d.code, target: vscode.Uri.parse(page) } : d.code;
  result.relatedInformation = (d.relatedInformation ?? []).map(
    (i) => new vscode.DiagnosticRelatedInformation(location(i.location), i.message));
  return keeping(d, result);
}

function markup({ kind, value }) {
  return kind === 'markdown' ? new vscode.MarkdownString(value) : new vscode.MarkdownString().appendText(value);
}

const hover = (h) => new vscode.Hover(markup(h.contents), h.range && range(h.range));

function workspaceEdit(edit) {
  const result = new vscode.WorkspaceEdit();
  const changes = edit.documentChanges
    ?? Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ textDocument: { uri }, edits }));
  for (const change of changes) {
    if (change.kind === 'create') {
      result.createFile(vscode.Uri.parse(change.uri), change.options);
    } else {
      const uri = vscode.Uri.parse(change.textDocument.uri);
      for (const e of change.edits) result.replace(uri, range(e.range), e.newText);
    }
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
  return keeping(action, result);
}

/// Shows a place of a file.
async function show(uri, takeFocus, selection) {
  const options = { preserveFocus: !takeFocus, selection: selection && range(selection) };
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), options);
  return { success: true };
}

function codeLens(lens) {
  return new vscode.CodeLens(range(lens.range), lens.command);
}

function completion(item) {
  const result = new vscode.CompletionItem(item.label, (item.kind ?? 1) - 1);
  result.detail = item.detail;
  result.documentation = item.documentation;
  result.sortText = item.sortText;
  result.range = range(item.textEdit.range);
  result.insertText = item.textEdit.newText;
  // What has been typed of a figure is part of it, blanks and all.
  result.filterText = item.filterText ?? item.textEdit.newText;
  return result;
}

const completions = ({ items, isIncomplete }) => new vscode.CompletionList(items.map(completion), isIncomplete);

const definition = (link) => ({
  originSelectionRange: link.originSelectionRange && range(link.originSelectionRange),
  targetUri: vscode.Uri.parse(link.targetUri),
  targetRange: range(link.targetRange),
  targetSelectionRange: range(link.targetSelectionRange),
});

const highlight = (h) => new vscode.DocumentHighlight(range(h.range), (h.kind ?? 1) - 1);

function documentLink(link) {
  const result = new vscode.DocumentLink(range(link.range), vscode.Uri.parse(link.target));
  result.tooltip = link.tooltip;
  return result;
}

function documentSymbol(s) {
  const result = new vscode.DocumentSymbol(s.name, s.detail ?? '', s.kind - 1, range(s.range), range(s.selectionRange));
  result.children = (s.children ?? []).map(documentSymbol);
  return result;
}

const workspaceSymbol = (s) =>
  new vscode.SymbolInformation(s.name, s.kind - 1, s.containerName ?? '', location(s.location));

function labelPart(part) {
  const result = new vscode.InlayHintLabelPart(part.value);
  if (part.location) result.location = location(part.location);
  return result;
}

function inlayHint(hint) {
  const label = typeof hint.label === 'string' ? hint.label : hint.label.map(labelPart);
  const result = new vscode.InlayHint(position(hint.position), label);
  result.paddingLeft = hint.paddingLeft;
  if (hint.tooltip) result.tooltip = markup(hint.tooltip);
  return keeping(hint, result);
}

/// All tokens, or what has changed since an earlier result.
function semanticTokens(tokens) {
  if (tokens.data) return new vscode.SemanticTokens(new Uint32Array(tokens.data), tokens.resultId);
  const edits = tokens.edits.map(
    (e) => new vscode.SemanticTokensEdit(e.start, e.deleteCount, e.data && new Uint32Array(e.data)));
  return new vscode.SemanticTokensEdits(edits, tokens.resultId);
}

module.exports = {
  protocolPosition, protocolRange, range, location, diagnostic, markup, hover, workspaceEdit, codeAction, show, codeLens,
  completions, definition, highlight, documentLink, documentSymbol, workspaceSymbol, inlayHint, semanticTokens,
};
