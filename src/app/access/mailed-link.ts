import { hashOf } from "../../referral/secret";
import type { Records } from "../../store/port";
import { MINUTE } from "../calendar";
import type { House } from "../house";
import { type Mail, putMail } from "../mail";
import { emailOf } from "./email";
import { makeLink } from "./links";
import { type Refused, refusal } from "./refusal";
import { newToken } from "./sessions";

export interface Wanted {
  readonly email: string;
  readonly language: string;
  /** Where they want to go once in: what follows the console's path. */
  readonly to: string;
}

/** Nobody's, ever (RFC 2606): what is put for it is taken back in the same transaction. */
const NOBODY = "nobody@beffroi.invalid";

/**
 * Sends a one-time link to who has an account; to others nothing, and whoever asks is told the same, after the same work:
 * a link and a mail are written in both cases, lest the time it takes tells who has an account.
 */
export async function mailLink(house: House, { email, language, to }: Wanted): Promise<"sent" | Refused> {
  const address = emailOf(email);
  if (address === null) return refusal("ACCOUNT_NONE");
  return await house.store.transaction(async (records) => {
    const account = await records.accounts.findByEmail(address);
    const active = account?.state === "active" ? account.id : null;
    const { path, expires } = await linkFor(house, records, active);
    const mail: Mail = {
      ...{ to: active === null ? NOBODY : address, template: "sign_in", language, until: expires },
      params: { path: `${path}${to}` },
    };
    const put = await putMail(house, records, mail);
    await records.outbox.acknowledge(active === null && put !== null ? put : "no such mail");
    if (active !== null) return "sent";
    return account === null ? refusal("ACCOUNT_NONE") : refusal("ACCOUNT_DISABLED", account.id);
  });
}

/** A link that opens an account; without one, a link that opens nothing, as much of a row. */
async function linkFor(house: House, records: Records, account: string | null) {
  const minutes = house.delays.mailedLinkMinutes;
  if (account !== null) return await makeLink(house, records, account, minutes);
  const token = newToken(house);
  const expires = house.clock.now() + minutes * MINUTE;
  await records.access.spendAttempt({ tokenHash: hashOf("token", token), expires });
  return { path: `/sign-in/${token}`, expires };
}
