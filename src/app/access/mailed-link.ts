import { hashOf } from "../../referral/secret";
import { MINUTE } from "../calendar";
import type { House } from "../house";
import { putMail } from "../mail";
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

/** Sends a one-time link to who has an account; to others nothing, and whoever asks is told the same. */
export async function mailLink(house: House, { email, language, to }: Wanted): Promise<"sent" | Refused> {
  const address = emailOf(email);
  const { mailedLinkMinutes } = house.delays;
  return await house.store.transaction(async (records) => {
    const account = address === null ? null : await records.accounts.findByEmail(address);
    if (address === null || account === null || account.state === "disabled") {
      // Something is written as well, lest the time it takes tells who has an account.
      const expires = house.clock.now() + mailedLinkMinutes * MINUTE;
      await records.access.spendAttempt({ tokenHash: hashOf("token", newToken(house)), expires });
      return account === null ? refusal("ACCOUNT_NONE") : refusal("ACCOUNT_DISABLED", account.id);
    }
    const { path, expires } = await makeLink(house, records, account.id, mailedLinkMinutes);
    const params = { path: `${path}${to}` };
    await putMail(house, records, { to: address, template: "sign_in", params, language, until: expires });
    return "sent";
  });
}
