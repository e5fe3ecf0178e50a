// A stand-in for Visual Studio Code in Node: its module `vscode` as far as the extension uses it, with one draft open.
'use strict';

const fs = require('fs');
const path = require('path');
const Module = require('module');
const { pathToFileURL, fileURLToPath } = require('url');

const file = process.env.DRAFT;
const say = (...words) => console.log(words.join(' '));

function emitter() {
  const listeners = new Set();
  const listen = (listener) => {
    listeners.add(listener);
    return { dispose: () => listeners.delete(listener) };
  };
  listen.fire = (event) => listeners.forEach((listener) => listener(event));
  return listen;
}

class EventEmitter {
  event = emitter();
  fire(event) { this.event.fire(event); }
  dispose() {}
}

/// A class whose instances keep what they are made of under these names.
const values = (...names) => class {
  constructor(...given) { names.forEach((name, index) => { this[name] = given[index]; }); }
};

class Uri {
  constructor(text) { this.text = text; }
  static parse(text) { return new Uri(text); }
  static file(name) { return new Uri(pathToFileURL(name).href); }
  get scheme() { return this.text.split(':')[0]; }
  get path() { return decodeURIComponent(new URL(this.text).pathname); }
  get fsPath() { return fileURLToPath(this.text); }
  toString() { return this.text; }
}

class Range {
  constructor(line, character, endLine, endCharacter) {
    this.start = { line, character };
    this.end = { line: endLine, character: endCharacter };
  }
}

const open = (name, languageId) => ({
  uri: Uri.file(name), languageId, version: 1, text: fs.readFileSync(name, 'utf8'),
  getText(range) {
    if (!range) return this.text;
    return this.text.slice(this.offset(range.start), this.offset(range.end));
  },
  offset({ line, character }) {
    return this.text.split('\n').slice(0, line).reduce((sum, l) => sum + l.length + 1, 0) + character;
  },
  /// The place before which `words` stand in the text.
  positionOf(words) {
    const before = this.text.slice(0, this.text.indexOf(words)).split('\n');
    return { line: before.length - 1, character: before[before.length - 1].length };
  },
});
const document = open(file, 'plaintext');
const documents = [document];

const shown = new Map();
/// What the extension has registered, by the name of the function it was registered with.
const providers = {};
const commands = {};
const opened = emitter();
const changed = emitter();
const progress = [];
const disposable = { dispose() {} };
const settings = {
  'tickmark.server': { path: 'tickmark', arguments: ['serve', '--stdio'] },
  tickmark: { rules: null },
};

const vscode = {
  version: '1.99.0',
  env: { language: 'en' },
  Uri, Range, EventEmitter,
  Position: values('line', 'character'),
  Location: values('uri', 'range'),
  Diagnostic: values('range', 'message', 'severity'),
  DiagnosticRelatedInformation: values('location', 'message'),
  Hover: values('contents', 'range'),
  MarkdownString: class {
    constructor(value = '') { this.value = value; }
    appendText(text) { this.value += text; return this; }
  },
  CodeActionKind: { Empty: { append: (value) => ({ value }) } },
  CodeAction: values('title', 'kind'),
  CodeLens: values('range', 'command'),
  CompletionItem: values('label', 'kind'),
  CompletionList: values('items', 'isIncomplete'),
  DocumentHighlight: values('range', 'kind'),
  DocumentLink: values('range', 'target'),
  DocumentSymbol: values('name', 'detail', 'kind', 'range', 'selectionRange'),
  InlayHint: values('position', 'label'),
  InlayHintLabelPart: values('value'),
  SymbolInformation: values('name', 'kind', 'containerName', 'location'),
  SemanticTokens: values('data', 'resultId'),
  SemanticTokensEdit: values('start', 'deleteCount', 'data'),
  SemanticTokensEdits: values('edits', 'resultId'),
  SemanticTokensLegend: values('tokenTypes', 'tokenModifiers'),
  ProgressLocation: { Window: 10 },
  WorkspaceEdit: class {
    edits = [];
    created = [];
    replace(uri, range, text) { this.edits.push({ uri, range, text }); }
    createFile(uri, options) { this.created.push({ uri, options }); }
  },
  languages: new Proxy({
    createDiagnosticCollection: () => ({ set: (uri, list) => shown.set(uri.toString(), list), dispose() {} }),
  }, {
    get: (own, name) => own[name] ?? ((...given) => {
      providers[name] = given;
      return { dispose() { delete providers[name]; } };
    }),
  }),
  commands: {
    registerCommand(name, run) {
      if (commands[name]) throw new Error(`the command ${name} is there already`);
      commands[name] = run;
      return { dispose() { delete commands[name]; } };
    },
  },
  window: {
    createOutputChannel: () => ({ append() {}, appendLine() {}, show() {}, dispose() {} }),
    showErrorMessage: (text) => say('error', text),
    async showTextDocument(uri, { selection }) { say('shown', path.basename(uri.path), selection.start.line); },
    showInformationMessage: (text) => say('information', text.split('\n')[0]),
    async withProgress({ title }, work) {
      progress.push(title);
      await work();
      progress.push('done');
    },
  },
  workspace: {
    workspaceFolders: [{ uri: Uri.file(process.cwd()), name: 'newsroom' }],
    textDocuments: documents,
    getConfiguration: (section) => ({ get: (key) => settings[section]?.[key] }),
    createFileSystemWatcher: () => ({
      onDidCreate: emitter(), onDidChange: emitter(), onDidDelete: emitter(), dispose() {},
    }),
    onDidOpenTextDocument: opened, onDidChangeTextDocument: changed, onDidSaveTextDocument: emitter(),
    onDidCloseTextDocument: emitter(), onDidChangeConfiguration: emitter(),
    async applyEdit({ edits }) {
      for (const { uri, range, text } of edits) {
        const edited = documents.find((d) => d.uri.toString() === uri.toString());
        if (!edited) throw new Error(`${uri} is not open`);
        edited.text = edited.text.slice(0, edited.offset(range.start)) + text
          + edited.text.slice(edited.offset(range.end));
        edited.version += 1;
        changed.fire({ document: edited, contentChanges: [{ range, text }] });
      }
      return true;
    },
  },
};

const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));

const repository = process.env.REPOSITORY;
const manifest = require(path.join(repository, 'editors/vscode/package.json'));
const extension = require(path.join(repository, 'editors/vscode/extension.js'));

async function until(what, condition) {
  for (let tries = 0; tries < 1000; tries++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no ${what}`);
}

module.exports = {
  texts: require(path.join(repository, 'editors/vscode/texts.js')),
  say, until, document, shown, settings, providers, commands, progress, manifest, vscode,
  findings: () => shown.get(document.uri.toString()) ?? [],
  activate: () => extension.activate({ subscriptions: [], extension: { packageJSON: manifest } }),
  deactivate: extension.deactivate,
  replace: ({ uri }, range, text) => vscode.workspace.applyEdit({ edits: [{ uri, range, text }] }),
  openFile(name, languageId) {
    documents.push(open(name, languageId));
    opened.fire(documents[documents.length - 1]);
    return documents[documents.length - 1];
  },
  run: (main) => main().catch((error) => {
    say(error.stack);
    process.exit(1);
  }),
};
