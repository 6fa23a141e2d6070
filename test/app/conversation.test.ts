import { expect, test } from "vitest";
import { takeTurn } from "../../src/app/turn";
import type { Input } from "../../src/dialogue/conversation";
import { ANY_STATE } from "../store/referrals";
import { openHouse, type TestHouse } from "./house";

/** What a resident does on Telegram; gives the keys of what they are shown. */
const talker = (house: TestHouse, session: string) => async (input: Input) => {
  const result = await takeTurn(house, { channel: "telegram", session, inputId: null, input, language: "fr" });
  if (result.kind !== "answered") throw new Error(result.kind);
  return result.messages.flatMap(({ text }) => text.map(({ key }) => key));
};
const press = (id: string): Input => ({ kind: "choice", id });
const type = (text: string): Input => ({ kind: "text", text });

/** From the very first message to someone, without a question about the household. */
const ASKING: readonly Input[] = [
  { kind: "start", commune: "62099" },
  press("c:human"),
  press("a:orientation.besoin:rights"),
  press("a:commune:62099"),
  press("a:orientation.mode:write"),
  type("Camille"),
  press("a:orientation.moyen:telegram"),
  press("a:orientation.tutelle:non"),
  press("a:orientation.accord_contact:oui"),
];

test("a resident on Telegram is handed over, then takes it back", async () => {
  const house = await openHouse({ accounts: ["commune-beaurains"] });
  const say = talker(house, "77");
  const arrived = () => house.store.transaction(({ referrals }) => referrals.readBy("commune-beaurains", ANY_STATE));
  for (const input of ASKING) await say(input);
  await say(press("a:orientation.accords:#0"));
  expect(await arrived()).toEqual([]);
  expect(await say(press("a:orientation.envoi:oui"))).toContain("dialogue.handoff.sent");
  const [referral, ...others] = await arrived();
  expect(others).toEqual([]);
  expect(referral).toMatchObject({ state: "created", need: "rights", commune: "62099", aids: null });
  const [own] = await house.store.transaction(({ referrals }) => referrals.ofSession("telegram:77"));
  expect(own).toMatchObject({ reference: referral?.reference, answers: null, estimate: null });
  expect(JSON.parse(referral?.contact ?? "")).toMatchObject({ name: "Camille", means: "telegram", address: "77" });
  expect(await say(press("c:withdraw"))).toContain("dialogue.handoff.withdrawn");
  expect(await arrived()).toMatchObject([{ state: "withdrawn", contact: null }]);
  expect(await say(press("c:withdraw"))).toContain("dialogue.handoff.nothing_to_withdraw");
});

test("a resident who refuses to be contacted sends nothing, and the refusal counts without a name", async () => {
  const house = await openHouse({ accounts: ["commune-beaurains"] });
  const say = talker(house, "77");
  for (const input of ASKING.slice(0, -1)) await say(input);
  expect(await say(press("a:orientation.accord_contact:non"))).toContain("dialogue.handoff.nothing_sent");
  const kept = await house.store.transaction(async ({ refusals, referrals }) => ({
    refused: await refusals.totals(),
    referrals: await referrals.ofSession("telegram:77"),
  }));
  expect(kept).toEqual({
    refused: [{ month: "2026-11", need: "rights", consent: "transmission", count: 1 }],
    referrals: [],
  });
});

test("a resident who erases everything takes their hand-off back as well, and is told", async () => {
  const house = await openHouse({ accounts: ["commune-beaurains"] });
  const say = talker(house, "77");
  const rest = ["a:orientation.accords:#0", "a:orientation.envoi:oui"];
  for (const input of [...ASKING, ...rest.map(press)]) await say(input);
  await say(press("c:erase"));
  const said = await say(press("c:erase_confirmed"));
  expect(said).toEqual(expect.arrayContaining(["dialogue.erased", "dialogue.handoff.withdrawn"]));
  const kept = await house.store.transaction(async ({ conversations, referrals }) => ({
    conversation: await conversations.find("telegram:77"),
    referrals: (await referrals.readBy("commune-beaurains", ANY_STATE)).map(({ state, contact }) => ({
      state,
      contact,
    })),
  }));
  expect(kept).toEqual({ conversation: null, referrals: [{ state: "withdrawn", contact: null }] });
});
