// Shows in the status bar that the server is busy.
'use strict';

const vscode = require('vscode');

class Progress {
  constructor() {
    this.ends = new Map();
  }

  /// `$/progress`
  show(token, { kind, title, message }) {
    if (kind === 'begin') {
      const options = { location: vscode.ProgressLocation.Window, title: message ? `${title}: ${message}` : title };
      vscode.window.withProgress(options, () => new Promise((resolve) => this.ends.set(token, resolve)));
    } else if (kind === 'end') {
      this.ends.get(token)?.();
      this.ends.delete(token);
    }
  }

  dispose() {
    this.ends.forEach((end) => end());
    this.ends.clear();
  }
}

module.exports = { Progress };
