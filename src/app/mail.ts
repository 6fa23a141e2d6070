import * as z from "zod";
import type { Records } from "../store/port";
import { TOLD_ACTS } from "./access/acts";
import type { House } from "./house";
import { NOTICE_KINDS } from "./notices";

/** Topic of the outbox for e-mails, which `channels/mail` carries. */
export const MAIL = "mail";

/** What follows the address of the operators' pages: `/referrals/CDFH-2345`. */
const path = z.string().regex(/^(\/[\w.-]+)*$/);
const reference = z.string().regex(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
const count = z.int().min(0);

/**
 * Every mail there is, with what it may say: a number, a link, counts. A name, an aid or a sentence has no place in the
 * shape, so that none can slip in. The words are under `mail.<template>` of the locales.
 */
const mail = z.discriminatedUnion("template", [
  written("sign_in", { path }),
  written("handed_link", { path }),
  written("account", { act: z.enum(TOLD_ACTS), path }),
  written("notice", { kind: z.enum(NOTICE_KINDS), reference, path }),
  written("escalated_elsewhere", { reference, path }),
  written("digest", { unseen: count, to_reach: count, with_messages: count, path }),
]);

function written<T extends string, P extends z.ZodRawShape>(template: T, params: P) {
  return z.strictObject({
    to: z.email().max(254),
    template: z.literal(template),
    params: z.strictObject(params),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/),
    /** Of no use after: what it links to no longer holds. Such a mail is not kept either once it is refused. */
    until: z.number().optional(),
  });
}

export type Mail = z.output<typeof mail>;

/** A mail as it was put; null for what an earlier version of the house put and nobody can read any more. */
export function readMail(payload: string): Mail | null {
  try {
    return mail.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

/**
 * Puts a mail in the outbox, in the transaction of `records`; its number there, or null, and nothing is put, in a house
 * without a mail server.
 */
export async function putMail(house: House, { outbox }: Records, asked: Mail): Promise<string | null> {
  if (!house.mailOpen) return null;
  const id = `${MAIL}:${Buffer.from(house.ids.random(16)).toString("base64url")}`;
  await outbox.put({ id, topic: MAIL, lane: id, payload: JSON.stringify(mail.parse(asked)), due: house.clock.now() });
  return id;
}
