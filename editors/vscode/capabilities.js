// What this client announces in `initialize`: all that it can show.
'use strict';

const refreshed = { refreshSupport: true };

/// - `tokens`: the names of types and modifiers of semantic tokens.
/// - `pullsDiagnostics`: it asks for the diagnostics of all drafts, rather than wait for those of open ones.
module.exports = (tokens, pullsDiagnostics) => ({
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true, showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: {},
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    executeCommand: {},
    symbol: {},
    codeLens: refreshed,
    inlayHint: refreshed,
    semanticTokens: refreshed,
    ...(pullsDiagnostics && { diagnostics: refreshed }),
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: {
      relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true,
    },
    ...(pullsDiagnostics && { diagnostic: {} }),
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
    },
    codeLens: {},
    completion: {},
    definition: { linkSupport: true },
    documentHighlight: {},
    documentLink: { tooltipSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    inlayHint: { resolveSupport: { properties: ['tooltip', 'label.location'] } },
    references: {},
    rename: { prepareSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: tokens.types,
      tokenModifiers: tokens.modifiers,
      formats: ['relative'],
    },
  },
});
