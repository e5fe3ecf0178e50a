// Diagnostics, published by the server for what is open, or pulled for every draft of the workspace.
'use strict';

const vscode = require('vscode');
const convert = require('./convert');

class Diagnostics {
  constructor() {
    this.collection = vscode.languages.createDiagnosticCollection('tickmark');
  }

  /// `textDocument/publishDiagnostics`. False for what was said of an older text: it would stand in the wrong places.
  show({ uri, diagnostics, version }) {
    const current = versionOf(uri);
    if (typeof version === 'number' && current !== undefined && current !== version) return false;
    this.collection.set(vscode.Uri.parse(uri), diagnostics.map(convert.diagnostic));
    return true;
  }

  /// After an edit of a draft, or where all may have changed. What is published comes by itself.
  pull() {}

  dispose() {
    this.collection.dispose();
    clearTimeout(this.timer);
    this.isDisposed = true;
  }
}

/// Of an open document; undefined for any other.
function versionOf(uri) {
  const name = vscode.Uri.parse(uri).toString();
  return vscode.workspace.textDocuments.find((d) => d.uri.toString() === name)?.version;
}

/// Asks for the diagnostics of all drafts at first and after changes of files, for those of one draft after each edit.
class PulledDiagnostics extends Diagnostics {
  /// In milliseconds.
  static delay = 100;

  constructor(ask) {
    super();
    this.ask = ask;
    this.resultIds = new Map();
    this.edited = new Set();
    this.watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,txt,html,htm}');
    for (const event of ['onDidCreate', 'onDidChange', 'onDidDelete']) this.watcher[event](() => this.pull());
  }

  /// - `document`: the one that has been edited; without it all are asked for.
  pull(document) {
    if (document) this.edited.add(document.uri.toString());
    else this.isAllWanted = true;
    this.start();
  }

  start() {
    this.timer ??= setTimeout(() => this.pullNow(), PulledDiagnostics.delay);
  }

  async pullNow() {
    const edited = [...this.edited];
    this.edited.clear();
    if (this.isAllWanted) {
      this.isAllWanted = false;
      const previousResultIds = [...this.resultIds].map(([uri, value]) => ({ uri, value }));
      const params = { previousResultIds, partialResultToken: 'tickmark/diagnostics' };
      this.take(await this.ask('workspace/diagnostic', params));
    }
    for (const uri of edited) {
      const params = { textDocument: { uri }, previousResultId: this.resultIds.get(uri) };
      const version = versionOf(uri);
      const report = await this.ask('textDocument/diagnostic', params);
      if (report) this.take({ items: [{ ...report, uri, version }] });
    }
    this.timer = undefined;
    if (!this.isDisposed && (this.isAllWanted || this.edited.size > 0)) this.start();
  }

  /// A partial result of the whole, or the last.
  take(report) {
    for (const { uri, kind, items, version, resultId } of report?.items ?? []) {
      if (kind === 'full' && this.show({ uri, version, diagnostics: items })) this.resultIds.set(uri, resultId);
    }
  }

  dispose() {
    super.dispose();
    this.watcher.dispose();
  }
}

module.exports = { Diagnostics, PulledDiagnostics };
