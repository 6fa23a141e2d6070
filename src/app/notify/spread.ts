import type { Records } from "../../store/port";
import type { House } from "../house";
import { putMail } from "../mail";
import type { Notice } from "../notices";
import { audienceOf, recipients } from "./recipients";
import { putWebhooks } from "./webhooks";

/** What operators are written in: an account has no language of its own. */
export const OPERATORS_LANGUAGE = "fr";

/**
 * Puts what a notice has to be told by, beside the operators' page: a mail to each who wants one for each thing, and the
 * webhooks. In the transaction of `records`, so that it is done once.
 */
export async function spread(house: House, records: Records, notice: Notice): Promise<void> {
  const { reference, kind } = notice;
  for (const recipient of await recipients(records)) {
    const audience = audienceOf(house, notice, recipient);
    if (audience === null || recipient.preference !== "each") continue;
    const to = { to: recipient.email, language: OPERATORS_LANGUAGE };
    if (audience === "own") {
      const params = { kind, reference, path: `/referrals/${reference}` };
      await putMail(house, records, { ...to, template: "notice", params });
    } else await putMail(house, records, { ...to, template: "escalated_elsewhere", params: { reference, path: "" } });
  }
  await putWebhooks(house, records, notice);
}
