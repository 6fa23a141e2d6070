import { message } from "../dialogue/message";
import { phrase } from "../dialogue/phrase";
import { isErased } from "../referral/life";
import type { Operator } from "../store/accounts";
import { own, viewOf } from "./follow-referral";
import type { House } from "./house";
import type { TelegramDelivery } from "./turn";

export const LETTER_MAX_CHARACTERS = 1_000;
const TELEGRAM = "telegram:";

/**
 * An operator's message to a person who asked to be reached on Telegram: the bot carries it, for it alone knows the
 * chat. The text is not kept once sent; that it was is.
 */
export async function writeToResident(
  house: House,
  operator: Operator,
  text: string,
  letter: string,
): Promise<"sent" | "NOT_FOUND" | "REFERRAL_NOT_IN_THIS_STATE"> {
  const words = letter.trim().slice(0, LETTER_MAX_CHARACTERS);
  return await house.store.transaction(async (records) => {
    const found = await own(records, operator, text);
    if (!found) return "NOT_FOUND";
    const { reference, contact, state, language } = viewOf(found);
    const lane = found.session;
    if (words === "" || isErased(state) || contact?.means !== "telegram" || !lane?.startsWith(TELEGRAM))
      return "REFERRAL_NOT_IN_THIS_STATE";
    const structure =
      house.snapshot().structures.find(({ id }) => id === operator.structure)?.name ?? operator.structure;
    const payload: TelegramDelivery = {
      session: lane.slice(TELEGRAM.length),
      message: message("text", [
        phrase("console.message.relayed", { structure, reference }),
        phrase("dialogue.literal", { text: words }),
        phrase("console.message.reply"),
      ]),
      ...{ language, origin: null, index: 0 },
    };
    const now = house.clock.now();
    const id = Buffer.from(house.ids.random(16)).toString("base64url");
    await records.outbox.put({ id, topic: "telegram", lane, payload: JSON.stringify(payload), due: now });
    await records.referrals.record({ reference, at: now, by: `operator:${operator.id}`, what: "message" });
    return "sent";
  });
}
