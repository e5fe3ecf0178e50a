// Launches `tickmark serve` and shows what it says. All knowledge of drafts is in the server.
'use strict';

const vscode = require('vscode');
const { Connection } = require('./connection');
const capabilities = require('./capabilities');
const convert = require('./convert');
const { Diagnostics, PulledDiagnostics } = require('./diagnostics');
const features = require('./features');
const { Progress } = require('./progress');
const { texts } = require('./texts');

const languages = ['markdown', 'plaintext', 'html'];
const selector = languages.flatMap((language) => ['file', 'untitled'].map((scheme) => ({ language, scheme })));
const isDraft = ({ languageId, uri }) => selector.some((s) => s.language === languageId && s.scheme === uri.scheme);
/// Of files of reference data, grammar and configuration what is in the editor counts, saved or not.
const isFollowed = (document) => isDraft(document)
  || (document.uri.scheme === 'file' && /(\.csv|\.tick|\/tickmark\.json|\/datapackage\.json)$/.test(document.uri.path));

/// A running server with everything that goes when it goes.
class Session {
  static async start(output, { version, contributes }) {
    const settings = vscode.workspace.getConfiguration('tickmark.server');
    const folders = (vscode.workspace.workspaceFolders ?? []).map((f) => ({ uri: f.uri.toString(), name: f.name }));
    const session = new Session(output, settings);
    const tokens = {
      types: contributes.semanticTokenTypes.map((t) => t.id),
      modifiers: contributes.semanticTokenModifiers.map((m) => m.id),
    };
    const result = await session.connection.request('initialize', {
      processId: process.pid,
      clientInfo: { name: 'Visual Studio Code', version: vscode.version },
      locale: vscode.env.language,
      rootUri: folders[0]?.uri ?? null,
      workspaceFolders: folders,
      capabilities: capabilities(tokens, session.pullsDiagnostics),
    });
    output.appendLine(`${result.serverInfo?.name} ${result.serverInfo?.version}, extension ${version}`);
    session.connection.notify('initialized', {});
    const { disposables, refreshers } = features.register(
      result.capabilities, selector, (...request) => session.ask(...request));
    session.disposables.push(...disposables);
    session.refreshers = refreshers;
    session.follow();
    session.diagnostics.pull();
    return session;
  }

  constructor(output, settings) {
    this.output = output;
    this.pullsDiagnostics = settings.get('checksClosedDrafts');
    this.diagnostics =
      this.pullsDiagnostics ? new PulledDiagnostics((...request) => this.ask(...request)) : new Diagnostics();
    this.progress = new Progress();
    this.disposables = [this.diagnostics, this.progress];
    this.registrations = new Map();
    this.refreshers = {};
    const folder = vscode.workspace.workspaceFolders?.find((f) => f.uri.scheme === 'file')?.uri.fsPath;
    const refreshing = ['codeLens', 'inlayHint', 'semanticTokens'].map((name) => `workspace/${name}/refresh`);
    this.connection = new Connection(settings.get('path'), settings.get('arguments'), { cwd: folder }, {
      'textDocument/publishDiagnostics': (params) => this.diagnostics.show(params),
      'workspace/configuration': (params) => params.items.map((item) => settingsFor(item)),
      'workspace/applyEdit': async (params) => ({
        applied: await vscode.workspace.applyEdit(convert.workspaceEdit(params.edit)),
      }),
      'window/showDocument': ({ uri, takeFocus, selection }) => convert.show(uri, takeFocus, selection),
      'workspace/diagnostic/refresh': () => this.diagnostics.pull(),
      ...Object.fromEntries(refreshing.map((method) => [method, () => this.refreshers[method]?.()])),
      'client/registerCapability': (params) => params.registrations.forEach((r) => this.register(r)),
      'client/unregisterCapability': (params) => params.unregisterations.forEach((r) => this.unregister(r)),
      'window/workDoneProgress/create': () => null,
      '$/progress': ({ token, value }) =>
        (value.kind ? this.progress.show(token, value) : this.diagnostics.take(value)),
      'window/logMessage': (params) => output.appendLine(params.message),
      'window/showMessage': ({ type, message }) => {
        const shows = { 1: 'showErrorMessage', 2: 'showWarningMessage' };
        vscode.window[shows[type] ?? 'showInformationMessage'](message);
      },
    });
    this.connection.process.stderr.on('data', (text) => output.append(String(text)));
    this.connection.closed.then((reason) => this.ended(reason));
  }

  /// The answer to a request; null where there is none, and when the draft has changed meanwhile.
  async ask(method, params, token) {
    try {
      return await this.connection.request(method, params, token);
    } catch (error) {
      this.output.appendLine(`${method}: ${error.message}`);
      return null;
    }
  }

  /// Tells the server about drafts and settings from now on.
  follow() {
    const { workspace } = vscode;
    const tell = (method, document, more) => {
      const textDocument = { uri: document.uri.toString(), ...more };
      if (isFollowed(document)) this.connection.notify(method, { textDocument });
    };
    const open = (document) => {
      tell('textDocument/didOpen', document, {
        languageId: document.languageId, version: document.version, text: document.getText(),
      });
      if (isDraft(document)) this.diagnostics.pull(document);
    };
    this.disposables.push(
      workspace.onDidOpenTextDocument(open),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!isFollowed(document) || contentChanges.length === 0) return;
        this.connection.notify('textDocument/didChange', {
          textDocument: { uri: document.uri.toString(), version: document.version },
          contentChanges: contentChanges.map((c) => ({ range: convert.protocolRange(c.range), text: c.text })),
        });
        if (isDraft(document)) this.diagnostics.pull(document);
      }),
      workspace.onDidSaveTextDocument((document) => tell('textDocument/didSave', document)),
      workspace.onDidCloseTextDocument((document) => {
        tell('textDocument/didClose', document);
        this.diagnostics.pull();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('tickmark')) {
          this.connection.notify('workspace/didChangeConfiguration', { settings: null });
        }
      }));
    workspace.textDocuments.forEach(open);
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
      vscode.window.showErrorMessage(texts.stopped(reason));
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
    session = await Session.start(context.output, context.package);
  } catch (error) {
    context.output.appendLine(error.message);
  }
}

exports.activate = async function (extension) {
  const context = {
    output: vscode.window.createOutputChannel('Tickmark'),
    package: extension.extension.packageJSON,
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
