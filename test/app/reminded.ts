import { expect } from "vitest";
import { closeReferral } from "../../src/app/close-referral";
import { actOnReferral } from "../../src/app/follow-referral";
import { remindResidents } from "../../src/app/resident/remind";
import type { TelegramDelivery } from "../../src/app/telegram-delivery";
import { takeTurn } from "../../src/app/turn";
import type { Input } from "../../src/dialogue/conversation";
import type { Message } from "../../src/dialogue/message";
import { dayOf, momentOf, timeOf } from "../../src/referral/local-time";
import { BEAURAINS } from "./followed";
import { openHouse, type TestHouse } from "./house";
import { DRAFT, scripted } from "./scripted";

export const SESSION = "telegram:1";
export const HOUR = 3_600_000;

const contact = { ...DRAFT.contact, means: "telegram", address: "" } as const;
const CONSENTS = { reminders: true };

/** A house that reads a draft handed over on Telegram, with reminders. */
export const openReminded = (changes: Partial<typeof DRAFT> = {}): Promise<TestHouse> =>
  openHouse({
    accounts: ["commune-beaurains"],
    converse: scripted({ ...DRAFT, contact, consents: CONSENTS, ...changes }),
  });

/** Hands over, and an operator closes it with what became of the aids; its number. */
export async function handsOver(house: TestHouse, outcomes: readonly object[]): Promise<string> {
  const all = () => house.store.transaction(({ referrals }) => referrals.ofSession(SESSION));
  const before = (await all()).map(({ reference }) => reference);
  await says(house, "!refer");
  const reference = (await all()).find((each) => !before.includes(each.reference))?.reference ?? "";
  await actOnReferral(house, BEAURAINS, reference, "see", 1);
  expect(await closeReferral(house, BEAURAINS, reference, outcomes, 2)).toBe("done");
  return reference;
}

export const OPENED = { aid: "rsa", outcome: "opened", amount: 600, rhythm: "monthly", since: "2026-11" };

/** Someone on Telegram who agreed to reminders, or did not, and whose RSA was opened in November. */
export async function accompanied({ agreed = true } = {}) {
  const house = await openReminded({ aids: ["rsa", "cheque_energie"], consents: { reminders: agreed } });
  const reference = await handsOver(house, [OPENED]);
  await sent(house);
  return { house, reference };
}

let inputs = 0;
export const hears = async (house: TestHouse, input: Input) => {
  const taken = await takeTurn(house, {
    ...{ channel: "telegram", session: "1", inputId: String(++inputs), input, language: "fr" },
  });
  return taken.kind === "answered" ? taken.messages : [];
};
export const says = (house: TestHouse, text: string) => hears(house, { kind: "text", text });
export const presses = (house: TestHouse, id: string) => hears(house, { kind: "choice", id });

/** The buttons of a message. */
export const buttonsOf = (message: Message | undefined) => message?.choices.map(({ id }) => id) ?? [];

/** What leaves for the person: when, and the keys of its words. */
export async function sent(
  house: TestHouse,
): Promise<readonly { readonly due: number; readonly keys: readonly string[] }[]> {
  const told: { due: number; keys: string[] }[] = [];
  for (;;) {
    const claim = { now: Number.MAX_SAFE_INTEGER - 1, until: Number.MAX_SAFE_INTEGER, limit: 10 };
    const claimed = await house.store.transaction(({ outbox }) => outbox.claim("telegram", claim));
    if (claimed.length === 0) return told;
    for (const { id, payload, due } of claimed) {
      const { message }: TelegramDelivery = JSON.parse(payload);
      told.push({ due, keys: message.text.map(({ key }) => key) });
      await house.store.transaction(({ outbox }) => outbox.acknowledge(id));
    }
  }
}

/** Lives from a day to another, as a house does: it looks every six hours. */
export async function live(house: TestHouse, from: string, to: string) {
  house.clock.pass((momentOf(from, "00:10") ?? 0) - house.clock.now());
  const moments: string[] = [];
  while (dayOf(house.clock.now()) <= to) {
    await remindResidents(house);
    for (const { due, keys } of await sent(house)) {
      expect(keys).toEqual(["followed.reminders.discreet"]);
      moments.push(`${dayOf(due)} ${timeOf(due)}`);
    }
    house.clock.pass(6 * HOUR);
  }
  return moments;
}
