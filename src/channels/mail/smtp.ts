import { createTransport } from "nodemailer";
import type { Carried } from "../../app/carry";

/** Where mails leave from. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
  /**
   * `tls`: from the first byte ; `starttls`: a server that does not offer it is not used ; `plain`: for a relay on the
   * same machine or in the same closed network.
   */
  readonly security: "tls" | "starttls" | "plain";
  /** Certificate of the authority that vouches for the server, where the usual ones do not. */
  readonly authority?: string;
}

/** A mail as it leaves, with the number by which one that comes twice is recognised. */
export interface WrittenMail {
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** How long a server may keep silent, and how long it may take in all. */
export interface Patience {
  readonly silenceMs: number;
  readonly wholeMs: number;
}

export type Send = (mail: WrittenMail) => Promise<Carried>;

/** Sends one mail over a connection of its own, and says what became of it. */
export function smtpSender(server: SmtpServer, { silenceMs, wholeMs }: Patience): Send {
  const { host, port, user, password, security, authority } = server;
  const transport = createTransport({
    ...{ host, port, secure: security === "tls" },
    ...{ requireTLS: security === "starttls", ignoreTLS: security === "plain" },
    ...(user === null ? {} : { auth: { user, pass: password ?? "" } }),
    tls: { minVersion: "TLSv1.2", ...(authority === undefined ? {} : { ca: authority }) },
    ...{ dnsTimeout: silenceMs, connectionTimeout: silenceMs, greetingTimeout: silenceMs, socketTimeout: silenceMs },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return async ({ language, ...mail }) => {
    try {
      await transport.sendMail({
        ...mail,
        headers: {
          "Content-Language": language,
          "Auto-Submitted": "auto-generated",
          "X-Auto-Response-Suppress": "All",
        },
        signal: AbortSignal.timeout(wholeMs),
      });
      return { kind: "arrived" };
    } catch (error) {
      return verdictOn(error);
    }
  };
}

/** Refusals of this mail; those of the connection, of its encryption and of the password come from the settings. */
const ABOUT_THE_MAIL = new Set(["EENVELOPE", "EMESSAGE"]);

/** OpenSSL's and Node's own names for a certificate that is not trusted, or a conversation that is not TLS. */
const NOT_ENCRYPTED = /^(ETLS|EREQUIRETLS|EPROTO)$|CERT|SIGNATURE|_SSL_|_TLS_/;

/** What the server said, as a code: never its sentence, which may repeat the address. */
function verdictOn(error: unknown): Carried {
  const { code, originalCode, responseCode } = fieldsOf(error);
  if (code === "EAUTH") return { kind: "later", code: "MAIL_SIGN_IN_REFUSED" };
  if (NOT_ENCRYPTED.test(code) || NOT_ENCRYPTED.test(originalCode))
    return { kind: "later", code: "MAIL_NOT_ENCRYPTED" };
  if (responseCode === null) return { kind: "later", code: "MAIL_SERVER_UNREACHABLE" };
  const permanent = responseCode >= 500 && ABOUT_THE_MAIL.has(code);
  return { kind: permanent ? "refused" : "later", code: `MAIL_REFUSED_${responseCode}` };
}

function fieldsOf(error: unknown): { code: string; originalCode: string; responseCode: number | null } {
  const text = (name: "code" | "originalCode") =>
    error instanceof Error && name in error ? String(Reflect.get(error, name)) : "";
  const responseCode = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  return { code: text("code"), originalCode: text("originalCode"), responseCode: responseCode || null };
}
