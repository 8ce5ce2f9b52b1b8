/**
 * A proxy on loopback before a real server, which breaks one exchange at a time. It knows no protocol: an exchange
 * begins with the first bytes of the client after those of the server, which holds for HTTP/1.1, Redis and PostgreSQL.
 */

import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What happens to one exchange. */
export type Fault =
  /** The connection ends before the server sees anything. */
  | { readonly kind: "refuse" }
  /** The server sees only the first bytes of the request. */
  | { readonly kind: "cut-request"; readonly bytes: number }
  /** The server does as asked, and its answer is lost. */
  | { readonly kind: "lose-answer" }
  /** Only the first bytes of the answer arrive. */
  | { readonly kind: "cut-answer"; readonly bytes: number }
  /** The answer comes later. */
  | { readonly kind: "delay"; readonly ms: number }
  /** Nothing ever comes back, and the server sees nothing. */
  | { readonly kind: "silence" }
  /** Another answer than the server's; with `forward` the server does as asked nevertheless. */
  | { readonly kind: "answer"; readonly bytes: Buffer; readonly forward?: boolean }
  /** The answer that the same request got before. */
  | { readonly kind: "replay" };

/** One exchange that has happened. */
export interface Exchange {
  readonly request: Buffer;
  readonly answer: Buffer;
}

/** A running proxy. */
export interface FaultProxy {
  readonly port: number;
  /** `host:port`. */
  readonly address: string;
  /** The exchanges since the last {@link forget}, oldest first. */
  readonly exchanges: () => readonly Exchange[];
  readonly forget: () => void;
  /** Breaks the exchanges from the one numbered `from` (0: the next one), `times` of them. */
  readonly arm: (fault: Fault, from?: number, times?: number) => void;
  /** Nothing more is broken. */
  readonly calm: () => void;
  /** Whether an armed fault has struck since it was armed. */
  readonly struck: () => boolean;
  readonly stop: () => Promise<void>;
}

interface Armed {
  readonly fault: Fault;
  from: number;
  times: number;
}

interface State {
  armed: Armed | null;
  struck: boolean;
  exchanges: { request: Buffer; answer: Buffer }[];
}

/** Starts a proxy before the server at a port of loopback. */
export async function startFaultProxy(port: number): Promise<FaultProxy> {
  const state: State = { armed: null, struck: false, exchanges: [] };
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    open.add(client);
    client.once("close", () => open.delete(client));
    serve(client, port, state);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!isAddress(address)) throw new Error("the proxy has no port");
  return {
    port: address.port,
    address: `127.0.0.1:${address.port}`,
    exchanges: () => state.exchanges,
    forget: () => (state.exchanges = []),
    arm(fault, from = 0, times = 1) {
      state.armed = { fault, from, times };
      state.struck = false;
    },
    calm: () => (state.armed = null),
    struck: () => state.struck,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An HTTP answer as bytes. */
export function httpAnswer(status: number, headers: Readonly<Record<string, string>> = {}, body = ""): Buffer {
  const lines = Object.entries({ "content-length": String(Buffer.byteLength(body)), ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.from(`HTTP/1.1 ${status} Said by the proxy\r\n${head}\r\n${body}`);
}

function isAddress(address: unknown): address is AddressInfo {
  return typeof address === "object" && address !== null && "port" in address;
}

function serve(client: Socket, port: number, state: State): void {
  const server = connect({ port, host: "127.0.0.1", noDelay: true });
  const end = () => {
    client.destroy();
    server.destroy();
  };
  let turn: Turn | null = null;
  for (const socket of [client, server]) socket.on("error", end).on("close", end);
  client.on("data", (bytes: Buffer) => {
    turn = turn === null || turn.answered ? beginTurn(state, { client, server, end }) : turn;
    turn.request(bytes);
  });
  server.on("data", (bytes: Buffer) => {
    if (turn === null) client.write(bytes);
    else turn.answer(bytes);
  });
}

interface Ends {
  readonly client: Socket;
  readonly server: Socket;
  readonly end: () => void;
}

interface Turn {
  readonly answered: boolean;
  readonly request: (bytes: Buffer) => void;
  readonly answer: (bytes: Buffer) => void;
}

function beginTurn(state: State, ends: Ends): Turn {
  const fault = strike(state);
  const exchange = { request: Buffer.alloc(0), answer: Buffer.alloc(0) };
  const previous = state.exchanges;
  state.exchanges.push(exchange);
  let answered = false;
  return {
    get answered() {
      return answered;
    },
    request(bytes) {
      const before = exchange.request.length;
      exchange.request = Buffer.concat([exchange.request, bytes]);
      if (sendRequest(fault, bytes, before, ends)) return;
      answered = true;
      if (fault?.kind === "answer") ends.client.write(fault.bytes);
      if (fault?.kind === "replay") ends.client.write(lastAnswer(previous, exchange));
    },
    answer(bytes) {
      const before = exchange.answer.length;
      exchange.answer = Buffer.concat([exchange.answer, bytes]);
      answered = true;
      sendAnswer(fault, bytes, before, ends);
    },
  };
}

function strike(state: State): Fault | null {
  const { armed } = state;
  if (armed === null) return null;
  if (armed.from > 0) {
    armed.from -= 1;
    return null;
  }
  if (armed.times <= 0) return null;
  armed.times -= 1;
  state.struck = true;
  return armed.fault;
}

/** Whether the server is to answer. */
function sendRequest(fault: Fault | null, bytes: Buffer, before: number, { server, end }: Ends): boolean {
  if (isAnsweredHere(fault)) return false;
  if (fault?.kind === "refuse") end();
  else if (fault?.kind === "cut-request") cut(server, bytes, fault.bytes - before, end);
  else if (fault?.kind !== "silence") server.write(bytes);
  return true;
}

function isAnsweredHere(fault: Fault | null): boolean {
  return fault?.kind === "replay" || (fault?.kind === "answer" && fault.forward !== true);
}

function sendAnswer(fault: Fault | null, bytes: Buffer, before: number, { client, end }: Ends): void {
  if (fault?.kind === "lose-answer") end();
  else if (fault?.kind === "cut-answer") cut(client, bytes, fault.bytes - before, end);
  else if (fault?.kind === "delay") setTimeout(() => client.write(bytes), fault.ms);
  else if (fault?.kind !== "answer") client.write(bytes);
  else if (before === 0) client.write(fault.bytes);
}

/** Lets through what is left of the first bytes, and ends. */
function cut(socket: Socket, bytes: Buffer, rest: number, end: () => void): void {
  if (rest > bytes.length) socket.write(bytes);
  else socket.end(bytes.subarray(0, Math.max(0, rest)), end);
}

/** HTTP requests for one address are the same, whatever their headers. */
function lastAnswer(exchanges: readonly Exchange[], { request }: Exchange): Buffer {
  const wanted = sameness(request);
  const found = exchanges.findLast((each) => each.answer.length > 0 && sameness(each.request) === wanted);
  return found?.answer ?? httpAnswer(404);
}

function sameness(request: Buffer): string {
  const text = request.toString("latin1");
  return /^(GET|HEAD) [^\r]*/u.exec(text)?.[0] ?? text;
}
