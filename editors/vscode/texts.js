// What the extension itself tells the user, in the language of Visual Studio Code; all else is told by the server.
'use strict';

const vscode = require('vscode');

const texts = {
  en: {
    noName: 'Only the names of organizations can be renamed.',
    stopped: (reason) => `Tickmark has stopped (${reason}). Is the program installed, and its path right?`,
  },
  de: {
    noName: 'Nur die Namen von Organisationen lassen sich umbenennen.',
    stopped: (reason) => `Tickmark ist beendet (${reason}). Ist das Programm installiert, und stimmt sein Pfad?`,
  },
};

/// The texts for a language, such as `de` or `de-AT`; where there are none, the English ones.
const textsIn = (language) => texts[language.toLowerCase().split('-')[0]] ?? texts.en;

module.exports = { languages: Object.keys(texts), textsIn, texts: textsIn(vscode.env.language) };
