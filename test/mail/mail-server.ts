import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { CERTIFICATE, PRIVATE_KEY } from "./certificate";

/** A mail as a server got it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly encrypted: boolean;
  readonly user: string | null;
  /** Header by its name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: string;
  /** Its parts by type, decoded. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What a server answers instead of taking a mail: `[where, code]`. */
export type Refusal = readonly ["connect" | "from" | "to" | "data", number];

export interface MailServer {
  readonly port: number;
  /** What was received whole and acknowledged, or about to be. */
  readonly mails: ReceivedMail[];
  /** For each time a password was given, whether it was encrypted. */
  readonly signIns: boolean[];
  /** Refuses from now on; null: takes everything again. */
  refuse(refusal: Refusal | null): void;
  close(): Promise<void>;
}

const PASSWORD = "s3cret: 100 %";

/** A real SMTP server on this machine; without an option it has no encryption and asks for no password. */
export async function openMailServer({
  tls = "none",
  password = false,
  port = 0,
  onReceived = async () => {},
}: {
  /** `none`: not offered ; `starttls` ; `implicit`: from the first byte. */
  tls?: "none" | "starttls" | "implicit";
  password?: boolean;
  port?: number;
  /** After the mail was received, before it is acknowledged. */
  onReceived?: (mail: ReceivedMail) => Promise<void>;
} = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const signIns: boolean[] = [];
  let refusal: Refusal | null = null;
  const answer = (where: Refusal[0]) => {
    if (refusal?.[0] !== where) return null;
    return Object.assign(new Error("no <someone@example.org>, sorry"), { responseCode: refusal[1] });
  };
  const disabledCommands = [...(tls === "none" ? ["STARTTLS"] : []), ...(password ? [] : ["AUTH"])];
  const options: SMTPServerOptions = {
    ...{ secure: tls === "implicit", key: PRIVATE_KEY, cert: CERTIFICATE },
    ...{ authOptional: !password, allowInsecureAuth: tls === "none", disabledCommands },
    ...{ disableReverseLookup: true, closeTimeout: 100 },
    onAuth: (auth, session, done) => {
      signIns.push(session.secure);
      if (auth.username === "beffroi@arras" && auth.password === PASSWORD) done(null, { user: auth.username });
      else done(Object.assign(new Error("no"), { responseCode: 535 }));
    },
    onConnect: (_session, done) => done(answer("connect")),
    onMailFrom: (_address, _session, done) => done(answer("from")),
    onRcptTo: (_address, _session, done) => done(answer("to")),
    onData: (stream, session, done) => {
      const received = async (raw: string) => {
        const no = answer("data");
        if (no) return done(no);
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          encrypted: session.secure,
          user: typeof session.user === "string" ? session.user : null,
          ...read(raw),
        };
        mails.push(mail);
        await onReceived(mail);
        done();
      };
      // A client that dies on the way has sent nothing.
      text(stream).then(received, () => {});
    },
  };
  const server = new SMTPServer(options);
  server.on("error", () => {}); // a client that does not trust us leaves in the middle
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  return {
    port: (server.server.address() as AddressInfo).port, // it listens on a port, not on a pipe
    mails,
    signIns,
    refuse(next) {
      refusal = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The user and the password that the server takes, as they stand in an address. */
export const CREDENTIALS = `beffroi%40arras:${encodeURIComponent(PASSWORD)}`;

function read(raw: string): Pick<ReceivedMail, "headers" | "raw" | "parts"> {
  const { headers, body } = entity(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers["content-type"] ?? "")?.[1] ?? "";
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => entity(part.trim()))
    .map((part) => [part.headers["content-type"]?.split(";")[0] ?? "", decoded(part)]);
  return { headers, raw, parts: Object.fromEntries(parts) };
}

interface Entity {
  readonly headers: Record<string, string>;
  readonly body: string;
}

function entity(source: string): Entity {
  const end = source.indexOf("\r\n\r\n");
  const lines = source
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(":")).toLowerCase(),
      unwrapped(line.slice(line.indexOf(":") + 1).trim()),
    ]),
  );
  return { headers, body: source.slice(end + 4) };
}

function decoded({ headers, body }: Entity): string {
  const encoding = headers["content-transfer-encoding"];
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  return encoding === "quoted-printable" ? unquoted(body.replace(/=\r\n/g, "")) : body;
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=` in a header. */
const unwrapped = (header: string): string =>
  header
    .replace(/\?= =\?/g, "?==?")
    .replace(/=\?utf-8\?([QB])\?(.*?)\?=/gi, (_whole, kind: string, data: string) =>
      kind.toUpperCase() === "B" ? Buffer.from(data, "base64").toString() : unquoted(data.replace(/_/g, " ")),
    );

const unquoted = (written: string): string =>
  Buffer.from(
    written.replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();
