import type { Account } from "../../store/accounts";
import { NOTICE_PREFERENCES, type NoticePreference } from "../../store/port";
import type { House } from "../house";
import { UNLESS_CHOSEN } from "./recipients";

export { NOTICE_PREFERENCES } from "../../store/port";

/** How someone is told of what happens. */
export const preferenceOf = (house: House, { id }: Account): Promise<NoticePreference> =>
  house.store.transaction(async ({ notifications }) => (await notifications.preferences()).get(id) ?? UNLESS_CHOSEN);

/** Keeps what someone chose; false for what is no choice. */
export async function choosePreference(house: House, { id }: Account, chosen: string): Promise<boolean> {
  const preference = NOTICE_PREFERENCES.find((each) => each === chosen);
  if (!preference) return false;
  const at = house.clock.now();
  await house.store.transaction(({ notifications }) => notifications.setPreference({ account: id, preference, at }));
  return true;
}
