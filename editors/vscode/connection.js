// JSON-RPC with `Content-Length` frames over a child process. Knows nothing of VS Code.
'use strict';

const { spawn } = require('child_process');

const separator = Buffer.from('\r\n\r\n');

class Connection {
  /// `handlers` maps methods that the server calls to functions of the params; what they return answers a request.
  constructor(command, args, options, handlers) {
    this.handlers = handlers;
    this.waiting = new Map();
    this.lastId = 0;
    this.received = Buffer.alloc(0);
    this.process = spawn(command, args, { ...options, stdio: 'pipe' });
    this.process.stdin.on('error', () => {});
    this.process.stdout.on('data', (chunk) => this.take(chunk));
    this.closed = new Promise((resolve) => {
      this.process.on('error', (error) => resolve(error.message));
      this.process.on('close', (code, signal) => resolve(signal ?? code));
    });
    this.closed.then((reason) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`the server has ended: ${reason}`));
      this.waiting.clear();
    });
  }

  get isOpen() {
    return this.process.exitCode === null && this.process.signalCode === null && this.process.pid !== undefined;
  }

  /// The result, or null once `token`, a `CancellationToken`, has been cancelled.
  request(method, params, token) {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      if (!this.isOpen) return reject(new Error('the server is not running'));
      this.waiting.set(id, { resolve, reject });
      token?.onCancellationRequested(() => {
        if (this.waiting.delete(id)) this.notify('$/cancelRequest', { id });
        resolve(null);
      });
      this.send({ id, method, params });
    });
  }

  notify(method, params) {
    if (this.isOpen) this.send({ method, params });
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  take(chunk) {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const end = this.received.indexOf(separator);
      if (end < 0) return;
      const start = end + separator.length;
      const length = /content-length: *(\d+)/i.exec(this.received.toString('latin1', 0, end));
      const stop = start + Number(length?.[1] ?? 0);
      if (this.received.length < stop) return;
      const body = this.received.toString('utf8', start, stop);
      this.received = this.received.subarray(stop);
      this.handle(JSON.parse(body));
    }
  }

  async handle(message) {
    if (message.method === undefined) {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(message.error.message));
      else waiting?.resolve(message.result);
      return;
    }
    const handler = this.handlers[message.method];
    if (message.id === undefined) {
      handler?.(message.params);
    } else if (handler) {
      this.send({ id: message.id, result: (await handler(message.params)) ?? null });
    } else {
      this.send({ id: message.id, error: { code: -32601, message: `there is no method ${message.method}` } });
    }
  }
}

module.exports = { Connection };
