// What VS Code shows of a draft besides diagnostics: one provider for each thing that the server offers.
'use strict';

const vscode = require('vscode');
const convert = require('./convert');
const { texts } = require('./texts');

/// `ask(method, params, token)` gives null where the server has no answer. Returns what is to be disposed of, and
/// functions that make VS Code ask again, by the name of the request with which the server wants that.
function register(offered, selector, ask) {
  const { languages } = vscode;
  const disposables = [];
  const refreshers = {};
  const at = (document) => ({ textDocument: { uri: document.uri.toString() } });
  const place = (document, position) => ({ ...at(document), position: convert.protocolPosition(position) });

  /// The answer to a request, each of its elements converted.
  const list = async (method, params, token, conversion) =>
    ((await ask(method, params, token)) ?? []).map(conversion);
  const one = async (method, params, token, conversion) => {
    const answer = await ask(method, params, token);
    return answer && conversion(answer);
  };
  const provide = (capability, registering) => {
    if (offered[capability]) disposables.push(registering(offered[capability]));
  };
  /// An event of VS Code that the server can set off.
  const refreshedBy = (method) => {
    const emitter = new vscode.EventEmitter();
    disposables.push(emitter);
    refreshers[method] = () => emitter.fire();
    return emitter.event;
  };

  provide('hoverProvider', () => languages.registerHoverProvider(selector, {
    provideHover: (document, position, token) =>
      one('textDocument/hover', place(document, position), token, convert.hover),
  }));

  provide('codeActionProvider', ({ codeActionKinds }) => languages.registerCodeActionsProvider([...selector, { pattern: '**/*.csv' }], {
    provideCodeActions(document, range, context, token) {
      const shown = context.diagnostics.filter((d) => d.original);
      const params = {
        ...at(document),
        range: convert.protocolRange(range),
        context: { diagnostics: shown.map((d) => d.original), only: context.only && [context.only.value] },
      };
      return list('textDocument/codeAction', params, token, (action) => convert.codeAction(action, shown));
    },
    async resolveCodeAction(action, token) {
      const resolved = await ask('codeAction/resolve', action.original, token);
      if (resolved?.edit) action.edit = convert.workspaceEdit(resolved.edit);
      return action;
    },
  }, { providedCodeActionKinds: codeActionKinds.map((kind) => vscode.CodeActionKind.Empty.append(kind)) }));

  provide('codeLensProvider', () => languages.registerCodeLensProvider(selector, {
    onDidChangeCodeLenses: refreshedBy('workspace/codeLens/refresh'),
    provideCodeLenses: (document, token) => list('textDocument/codeLens', at(document), token, convert.codeLens),
  }));

  provide('inlayHintProvider', () => languages.registerInlayHintsProvider(selector, {
    onDidChangeInlayHints: refreshedBy('workspace/inlayHint/refresh'),
    provideInlayHints: (document, range, token) => list(
      'textDocument/inlayHint', { ...at(document), range: convert.protocolRange(range) }, token, convert.inlayHint),
    async resolveInlayHint(hint, token) {
      const resolved = await ask('inlayHint/resolve', hint.original, token);
      if (resolved?.tooltip) hint.tooltip = convert.markup(resolved.tooltip);
      return hint;
    },
  }));

  provide('semanticTokensProvider', ({ legend, range }) => {
    const ofRange = range && languages.registerDocumentRangeSemanticTokensProvider(selector, {
      provideDocumentRangeSemanticTokens: (document, range, token) => one(
        'textDocument/semanticTokens/range', { ...at(document), range: convert.protocolRange(range) }, token,
        convert.semanticTokens),
    }, new vscode.SemanticTokensLegend(legend.tokenTypes, legend.tokenModifiers));
    if (ofRange) disposables.push(ofRange);
    return languages.registerDocumentSemanticTokensProvider(selector, {
      onDidChangeSemanticTokens: refreshedBy('workspace/semanticTokens/refresh'),
      provideDocumentSemanticTokens: (document, token) =>
        one('textDocument/semanticTokens/full', at(document), token, convert.semanticTokens),
      provideDocumentSemanticTokensEdits: (document, previousResultId, token) => one(
        'textDocument/semanticTokens/full/delta', { ...at(document), previousResultId }, token,
        convert.semanticTokens),
    }, new vscode.SemanticTokensLegend(legend.tokenTypes, legend.tokenModifiers));
  });

  provide('documentSymbolProvider', () => languages.registerDocumentSymbolProvider(selector, {
    provideDocumentSymbols: (document, token) =>
      list('textDocument/documentSymbol', at(document), token, convert.documentSymbol),
  }));

  provide('workspaceSymbolProvider', () => languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (query, token) => list('workspace/symbol', { query }, token, convert.workspaceSymbol),
  }));

  provide('definitionProvider', () => languages.registerDefinitionProvider(selector, {
    provideDefinition: (document, position, token) =>
      list('textDocument/definition', place(document, position), token, convert.definition),
  }));

  provide('referencesProvider', () => languages.registerReferenceProvider(selector, {
    provideReferences: (document, position, { includeDeclaration }, token) => list(
      'textDocument/references', { ...place(document, position), context: { includeDeclaration } }, token,
      convert.location),
  }));

  provide('documentHighlightProvider', () => languages.registerDocumentHighlightProvider(selector, {
    provideDocumentHighlights: (document, position, token) =>
      list('textDocument/documentHighlight', place(document, position), token, convert.highlight),
  }));

  provide('renameProvider', () => languages.registerRenameProvider(selector, {
    async prepareRename(document, position, token) {
      const found = await ask('textDocument/prepareRename', place(document, position), token);
      if (!found) throw new Error(texts.noName);
      return { range: convert.range(found.range), placeholder: found.placeholder };
    },
    provideRenameEdits: (document, position, newName, token) =>
      one('textDocument/rename', { ...place(document, position), newName }, token, convert.workspaceEdit),
  }));

  provide('completionProvider', ({ triggerCharacters }) => languages.registerCompletionItemProvider(selector, {
    provideCompletionItems: (document, position, token) =>
      one('textDocument/completion', place(document, position), token, convert.completions),
  }, ...triggerCharacters));

  provide('documentLinkProvider', () => languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks: (document, token) =>
      list('textDocument/documentLink', at(document), token, convert.documentLink),
  }));

  for (const command of offered.executeCommandProvider?.commands ?? []) {
    disposables.push(vscode.commands.registerCommand(
      command, (...args) => ask('workspace/executeCommand', { command, arguments: args })));
  }

  return { disposables, refreshers };
}

module.exports = { register };
