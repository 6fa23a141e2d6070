import { createHash } from "node:crypto";
import type { Carrier } from "../../app/carry";
import { MAIL, readMail } from "../../app/mail";
import type { Words } from "../../words";
import { type RenderOptions, renderMail } from "./render";
import { type Patience, type SmtpServer, smtpSender } from "./smtp";

export interface MailSettings {
  readonly server: SmtpServer;
  /** Address that mails come from, with its name or not: `Beffroi <ne-pas-repondre@exemple.fr>`. */
  readonly from: string;
}

export interface MailCarrierOptions extends MailSettings, RenderOptions {
  readonly wordsOf: (language: string) => Words;
  readonly now: () => number;
  readonly onFault: (code: string) => void;
  readonly patience?: Patience;
}

const PATIENCE: Patience = { silenceMs: 20_000, wholeMs: 60_000 };

/** Carries the mails of the outbox to an SMTP server. */
export function mailCarrier(options: MailCarrierOptions): Carrier {
  const { server, from, wordsOf, now, onFault, patience = PATIENCE } = options;
  const send = smtpSender(server, patience);
  return {
    topic: MAIL,
    withinMs: patience.wholeMs,
    onFault,
    async carry({ id, payload }) {
      const mail = readMail(payload);
      if (!mail) return { kind: "void", code: "MAIL_UNREADABLE" };
      if (mail.until !== undefined && mail.until <= now()) return { kind: "void", code: "MAIL_TOO_LATE" };
      const rendered = await renderMail(mail, wordsOf(mail.language), options);
      const carried = await send({
        ...rendered,
        ...{ from, to: mail.to, language: mail.language, messageId: messageIdOf(id, from) },
      });
      // What holds for a while only is not worth keeping, nor is the link in it.
      return carried.kind === "refused" && mail.until !== undefined ? { ...carried, kind: "void" } : carried;
    },
  };
}

/** The same for every attempt of one delivery: a mail server, or a reader, recognises one that comes twice. */
function messageIdOf(id: string, from: string): string {
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? "beffroi.invalid";
  return `<${createHash("sha256").update(`mail ${id}`).digest("hex").slice(0, 32)}@${domain}>`;
}
