// Launches `tickmark serve` and shows what it says. All knowledge of drafts is in the server.
'use strict';

const vscode = require('vscode');
const { Connection } = require('./connection');
const convert = require('./convert');

const languages = ['markdown', 'plaintext', 'html'];
const selector = languages.flatMap((language) => ['file', 'untitled'].map((scheme) => ({ language, scheme })));
const isDraft = (document) => selector.some((s) => s.language === document.languageId && s.scheme === document.uri.scheme);

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: {},
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: {
      relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      isPreferredSupport: true,
      dataSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } },
    },
  },
};

/// A running server with everything that goes when it goes.
class Session {
  static async start(output, version) {
    const settings = vscode.workspace.getConfiguration('tickmark.server');
    const folders = (vscode.workspace.workspaceFolders ?? []).map((f) => ({ uri: f.uri.toString(), name: f.name }));
    const session = new Session(output, settings.get('path'), settings.get('arguments'));
    const result = await session.connection.request('initialize', {
      processId: process.pid,
      clientInfo: { name: 'Visual Studio Code', version: vscode.version },
      locale: vscode.env.language,
      rootUri: folders[0]?.uri ?? null,
      workspaceFolders: folders,
      capabilities,
    });
    output.appendLine(`${result.serverInfo?.name} ${result.serverInfo?.version}, extension ${version}`);
    session.connection.notify('initialized', {});
    session.offer(result.capabilities);
    session.follow();
    return session;
  }

  constructor(output, command, args) {
    this.output = output;
    this.diagnostics = vscode.languages.createDiagnosticCollection('tickmark');
    this.disposables = [this.diagnostics];
    this.registrations = new Map();
    const folder = vscode.workspace.workspaceFolders?.find((f) => f.uri.scheme === 'file')?.uri.fsPath;
    this.connection = new Connection(command, args, { cwd: folder }, {
      'textDocument/publishDiagnostics': (params) => this.show(params),
      'workspace/configuration': (params) => params.items.map((item) => settingsFor(item)),
      'workspace/applyEdit': async (params) => ({
        applied: await vscode.workspace.applyEdit(convert.workspaceEdit(params.edit)),
      }),
      'client/registerCapability': (params) => params.registrations.forEach((r) => this.register(r)),
      'client/unregisterCapability': (params) => params.unregisterations.forEach((r) => this.unregister(r)),
      'window/logMessage': (params) => output.appendLine(params.message),
      'window/showMessage': (params) => vscode.window.showInformationMessage(params.message),
    });
    this.connection.process.stderr.on('data', (text) => output.append(String(text)));
    this.connection.closed.then((reason) => this.ended(reason));
  }

  /// Registers what the server offers.
  offer(offered) {
    const { connection } = this;
    const at = (document) => ({ textDocument: { uri: document.uri.toString() } });
    if (offered.hoverProvider) {
      this.disposables.push(vscode.languages.registerHoverProvider(selector, {
        async provideHover(document, position, token) {
          const params = { ...at(document), position: convert.position(position) };
          const hover = await connection.request('textDocument/hover', params, token);
          return hover && convert.hover(hover);
        },
      }));
    }
    if (offered.codeActionProvider) {
      this.disposables.push(vscode.languages.registerCodeActionsProvider(selector, {
        async provideCodeActions(document, range, context, token) {
          const shown = context.diagnostics.filter((d) => d.original);
          const actions = await connection.request('textDocument/codeAction', {
            ...at(document),
            range: convert.protocolRange(range),
            context: { diagnostics: shown.map((d) => d.original), only: context.only && [context.only.value] },
          }, token);
          return (actions ?? []).map((action) => convert.codeAction(action, shown));
        },
      }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }));
    }
  }

  /// Tells the server about drafts and settings from now on.
  follow() {
    const { workspace } = vscode;
    const tell = (method, document, more) =>
      isDraft(document) && this.connection.notify(method, { textDocument: { uri: document.uri.toString(), ...more } });
    const open = (document) => tell('textDocument/didOpen', document, {
      languageId: document.languageId, version: document.version, text: document.getText(),
    });
    this.disposables.push(
      workspace.onDidOpenTextDocument(open),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!isDraft(document) || contentChanges.length === 0) return;
        this.connection.notify('textDocument/didChange', {
          textDocument: { uri: document.uri.toString(), version: document.version },
          contentChanges: contentChanges.map((c) => ({ range: convert.protocolRange(c.range), text: c.text })),
        });
      }),
      workspace.onDidSaveTextDocument((document) => tell('textDocument/didSave', document)),
      workspace.onDidCloseTextDocument((document) => tell('textDocument/didClose', document)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('tickmark')) {
          this.connection.notify('workspace/didChangeConfiguration', { settings: null });
        }
      }));
    workspace.textDocuments.forEach(open);
  }

  show({ uri, diagnostics, version }) {
    const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === vscode.Uri.parse(uri).toString());
    // What was said of an older text would stand in the wrong places.
    if (version !== undefined && document && document.version !== version) return;
    this.diagnostics.set(vscode.Uri.parse(uri), diagnostics.map(convert.diagnostic));
  }

  /// Watches the files that the server asks for.
  register({ id, method, registerOptions }) {
    if (method !== 'workspace/didChangeWatchedFiles') return;
    const tell = (type) => (uri) =>
      this.connection.notify(method, { changes: [{ uri: uri.toString(), type }] });
    this.registrations.set(id, registerOptions.watchers.map(({ globPattern }) => {
      const watcher = vscode.workspace.createFileSystemWatcher(globPattern);
      watcher.onDidCreate(tell(1));
      watcher.onDidChange(tell(2));
      watcher.onDidDelete(tell(3));
      return watcher;
    }));
  }

  unregister({ id }) {
    this.registrations.get(id)?.forEach((watcher) => watcher.dispose());
    this.registrations.delete(id);
  }

  ended(reason) {
    this.disposables.forEach((d) => d.dispose());
    for (const id of [...this.registrations.keys()]) this.unregister({ id });
    if (!this.isStopping) {
      vscode.window.showErrorMessage(`Tickmark has stopped (${reason}). Is the program installed, and its path right?`);
    }
  }

  async stop() {
    this.isStopping = true;
    try {
      await this.connection.request('shutdown');
      this.connection.notify('exit');
    } catch {
      // It has ended by itself.
    }
    await this.connection.closed;
  }
}

/// The settings of a section as far as they have been set. Those of the server's process are not the server's business.
function settingsFor({ section, scopeUri }) {
  const settings = vscode.workspace.getConfiguration(section, scopeUri ? vscode.Uri.parse(scopeUri) : undefined);
  const keys = ['reference', 'language', 'date', 'dollar', 'messages', 'exclude', 'rules'];
  const pairs = keys.map((key) => [key, settings.get(key)]).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(pairs);
}

let session;

async function start(context) {
  try {
    session = await Session.start(context.output, context.version);
  } catch (error) {
    context.output.appendLine(error.message);
  }
}

exports.activate = async function (extension) {
  const context = {
    output: vscode.window.createOutputChannel('Tickmark'),
    version: extension.extension?.packageJSON.version,
  };
  extension.subscriptions.push(
    context.output,
    vscode.commands.registerCommand('tickmark.restart', async () => {
      await session?.stop();
      await start(context);
    }),
    vscode.commands.registerCommand('tickmark.showOutput', () => context.output.show()));
  await start(context);
};

exports.deactivate = () => session?.stop();
