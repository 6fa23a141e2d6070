import type { MailSettings } from "../../channels/mail/carrier";
import { SettingsError } from "./settings-error";

const REMEDY =
  "write smtps://user:password@host, or smtp://user:password@host:587 for STARTTLS; ?tls=never for a relay close by";
const FROM = /^(?:[^<>@\r\n]*<[^<>\s@]+@[\w-]+(?:\.[\w-]+)+>|[^<>\s@]+@[\w-]+(?:\.[\w-]+)+)$/;

/**
 * The mail server, from `SMTP_URL`, and the address mails come from, from `MAIL_FROM`; null without a server.
 * `smtps:` is encrypted from the start (port 465), `smtp:` by STARTTLS (587), without which nothing is sent;
 * `?tls=never` is for a relay on the same machine, or in the same closed network.
 * @throws SettingsError
 */
export function readMailSettings(url: string | null, from: string | null): MailSettings | null {
  if (url === null) return null;
  if (!URL.canParse(url)) throw new SettingsError("SMTP_URL", REMEDY);
  const { protocol, hostname, port, username, password, pathname, search } = new URL(url);
  const secure = protocol === "smtps:";
  const plain = search === "?tls=never";
  const readable = secure ? search === "" : protocol === "smtp:" && (search === "" || plain);
  if (!readable || hostname === "" || !["", "/"].includes(pathname)) throw new SettingsError("SMTP_URL", REMEDY);
  if (from === null || !FROM.test(from))
    throw new SettingsError("MAIL_FROM", "write the address mails come from: Beffroi <no-reply@example.org>");
  return {
    server: {
      host: hostname.replace(/^\[|\]$/g, ""),
      port: port === "" ? (secure ? 465 : 587) : Number(port),
      user: username === "" ? null : decoded(username),
      password: password === "" ? null : decoded(password),
      security: secure ? "tls" : plain ? "plain" : "starttls",
    },
    from,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new SettingsError("SMTP_URL", "in the user and the password, write % as %25");
  }
}
