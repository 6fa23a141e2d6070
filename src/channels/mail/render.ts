import { html } from "hono/html";
import type { Mail } from "../../app/mail";
import { phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";

export interface RenderOptions {
  /** Address of the operators' pages, without a final slash. */
  readonly consoleUrl: string;
  readonly showSupport: boolean;
}

function templateOf(mail: Mail): string {
  switch (mail.template) {
    case "notice":
      return `notices.${mail.params.kind}`;
    case "account":
      return `account.${mail.params.act}`;
    default:
      return mail.template;
  }
}

/** The words of a mail: what, one link, and who writes; the same in plain text and in HTML. */
export async function renderMail(mail: Mail, words: Words, { consoleUrl, showSupport }: RenderOptions) {
  const { params } = mail;
  const template = templateOf(mail);
  const say = (key: string) => words.text(phrase(key, params));
  const address = `${consoleUrl}${params.path}`;
  const [subject, text, action] = [
    say(`mail.${template}.subject`),
    say(`mail.${template}.text`),
    say(`mail.${template}.action`),
  ];
  const small = [
    ...(words.has(`mail.${template}.note`) ? [say(`mail.${template}.note`)] : []),
    say("mail.automatic"),
    ...(showSupport ? [say("console.support")] : []),
  ];
  return {
    subject,
    text: [text, `${action}\n${address}`, ...small, ""].join("\n\n").trimEnd().concat("\n"),
    html: String(
      await html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body style="font:16px/1.5 sans-serif;color:#241b17;max-width:34em;margin:1em">
<p>${text}</p>
<p><a href="${address}" style="color:#8a3324">${action}</a></p>
${small.map((line) => html`<p style="font-size:14px;color:#62544c">${line}</p>`)}
</body></html>
`,
    ),
  };
}
