import type { Message } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import { decentMoment } from "../../referral/reminders";
import type { Records, SessionKey, StoredReminders } from "../../store/port";
import type { House } from "../house";
import type { TelegramDelivery } from "../telegram-delivery";
import { ownChoice, told } from "./own-choice";

/** Where the reminders of a conversation wait to leave. */
export const laneOf = (session: SessionKey): string => `reminder:${session}`;

/** What someone else may read on this telephone: that there is a date, and nothing of what it is about. */
const discreet = (): Message =>
  told([phrase("followed.reminders.discreet")], [ownChoice("dates"), ownChoice("reminders_off")]);

type Whose = Pick<StoredReminders, "session" | "language">;

/** Says that there is a date, of use until a day (YYYY-MM-DD). */
export const tellOfDate = (house: House, records: Records, whose: Whose, until: string): Promise<void> =>
  put(house, records, whose, discreet(), until);

/** Says that a month is missing, without saying of what; it is asked once the person wants to. */
export const askForMonths = (house: House, records: Records, whose: Whose): Promise<void> =>
  put(house, records, whose, told([phrase("followed.reminders.lacking")], [ownChoice("months")]), null);

async function put(
  house: House,
  { outbox }: Records,
  { session, language }: Whose,
  message: Message,
  until: string | null,
): Promise<void> {
  const chat = session.slice("telegram:".length);
  const payload: TelegramDelivery = { session: chat, message, language, origin: null, index: 0, reminder: { until } };
  const id = Buffer.from(house.ids.random(16)).toString("base64url");
  const due = decentMoment(house.clock.now(), house.reminders().hours);
  await outbox.put({ id, topic: "telegram", lane: laneOf(session), payload: JSON.stringify(payload), due });
}
