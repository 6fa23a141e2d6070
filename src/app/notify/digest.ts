import { UNSEEN, WAITING } from "../../referral/life";
import { isWorkingDay } from "../../referral/working-days";
import type { Records } from "../../store/port";
import { DAYS, dayOf, localMoment } from "../calendar";
import { eachApart } from "../each-apart";
import type { House } from "../house";
import { putMail } from "../mail";
import { type Recipient, recipients } from "./recipients";
import { OPERATORS_LANGUAGE } from "./spread";

/** From eight to noon in Arras: after that, a morning that was missed is left alone. */
const FROM_MINUTES = 8 * 60;
const UNTIL_MINUTES = 12 * 60;
/** Days already settled are remembered this long. */
const REMEMBERED_DAYS = 7;

/**
 * One mail each working morning to the operators who chose it and have something waiting; how many. To be called every few
 * minutes, by as many processes as there are: the mail, and the fact that the morning is settled, are one.
 * @throws the first fault, once all are through.
 */
export async function sendDigests(house: House): Promise<number> {
  const now = house.clock.now();
  const { date: day, minutes } = localMoment(now);
  if (!house.mailOpen || !isWorkingDay(day) || minutes < FROM_MINUTES || minutes >= UNTIL_MINUTES) return 0;
  const wanting = await house.store.transaction(async (records) => {
    await records.notifications.deleteDigests(dayOf(now - REMEMBERED_DAYS * DAYS));
    return (await recipients(records)).filter(({ preference }) => preference === "digest");
  });
  // In a transaction each: one that fails leaves the mornings of the others settled, and is tried again.
  return await eachApart(
    async () => wanting,
    (recipient) => house.store.transaction((records) => digest(house, records, recipient, day)),
  );
}

/** What arrives later in the morning is for the next day: a morning without anything is settled as well. */
async function digest(house: House, records: Records, recipient: Recipient, day: string): Promise<boolean> {
  const { account, email } = recipient;
  if (account.role !== "operator" || !(await records.notifications.settleDigest({ account: account.id, day })))
    return false;
  const counts = await waitingFor(records, account.structure);
  if (Object.values(counts).every((count) => count === 0)) return false;
  const mail = { to: email, language: OPERATORS_LANGUAGE, params: { ...counts, path: "" } };
  return (await putMail(house, records, { ...mail, template: "digest" })) !== null;
}

/** How many hand-offs of a structure nobody has read, how many people are still to be reached, how many wrote. */
async function waitingFor({ referrals, followUp }: Records, structure: string) {
  const counts = (await referrals.countByState()).filter(({ readBy }) => readBy === structure);
  const inStates = (states: readonly string[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((total, { count }) => total + count, 0);
  const unseen = inStates(UNSEEN);
  return {
    unseen,
    to_reach: inStates(WAITING) - unseen,
    with_messages: (await followUp.unreadBy(structure)).size,
  };
}
