import { beforeEach, describe, expect, test } from "vitest";
import { deliverNotices } from "../../src/app/deliver-notices";
import { NOTICE_KINDS, type NoticeKind, putNotice } from "../../src/app/notices";
import { receiveReferral, withdrawReferral } from "../../src/app/receive-referral";
import { openHouse, type TestHouse } from "../app/house";
import { DRAFT } from "../app/scripted";
import { person, waiting } from "./people";

const KEY = "5f0e5f43-6a3b-4f39-9c36-0d2f7c2f7d10";
const BEAURAINS = { role: "operator", structure: "commune-beaurains" } as const;

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({
    ...{ accounts: ["commune-beaurains"], desk: "cua", mailOpen: true },
    webhooks: [
      { id: "all", structures: null },
      { id: "theirs", structures: ["commune-beaurains"] },
      { id: "others", structures: ["ccas-arras"] },
    ],
  });
});

async function send() {
  const outcome = await receiveReferral(house, DRAFT, KEY);
  if (outcome.status !== "sent" || outcome.secret === null) throw new Error(outcome.status);
  return { reference: outcome.reference, secret: outcome.secret };
}

const tell = (kind: NoticeKind, reference: string) =>
  house.store.transaction((records) => putNotice(house, records, { kind, reference, readBy: BEAURAINS.structure }));
const mailed = async () => (await waiting(house, "mail")).map(({ to, template }) => `${to} ${template}`).sort();

describe("a hand-off that arrives", () => {
  test("is told by mail, once, to the operators of its structure who want it, and to nobody else", async () => {
    await person(house, "each", BEAURAINS);
    await person(house, "morning", BEAURAINS, { preference: "digest" });
    await person(house, "page", BEAURAINS, { preference: "none" });
    await person(house, "left", BEAURAINS, { state: "disabled" });
    await person(house, "arras", { role: "operator", structure: "ccas-arras" });
    for (const role of ["coordinator", "territory", "administrator"] as const) await person(house, role, { role });
    const { reference } = await send();
    expect(await deliverNotices(house)).toBe(1);
    expect(await deliverNotices(house)).toBe(0);
    expect(await waiting(house, "mail")).toEqual([
      {
        ...{ to: "each@example.org", language: "fr", template: "notice" },
        params: { kind: "arrived", reference, path: `/referrals/${reference}` },
      },
    ]);
  });

  test("is told to the other software that asks for it", async () => {
    const { reference } = await send();
    await deliverNotices(house);
    const event = { reference, kind: "arrived", structure: "commune-beaurains", at: house.clock.now() };
    const told = await waiting(house, "webhook");
    expect(told).toHaveLength(2);
    expect(told).toEqual(expect.arrayContaining(["all", "theirs"].map((webhook) => ({ ...event, webhook }))));
  });

  test("and was taken back before is told to nobody as something to do", async () => {
    await person(house, "each", BEAURAINS);
    const { reference, secret } = await send();
    await withdrawReferral(house, reference, secret);
    while ((await deliverNotices(house)) > 0);
    const kinds = (await waiting(house, "mail")).map(({ params }) => params);
    expect(kinds).not.toContainEqual(expect.objectContaining({ kind: "arrived" }));
  });

  test("holds nothing of the person in what leaves", async () => {
    await person(house, "each", BEAURAINS);
    await send();
    await deliverNotices(house);
    const left = JSON.stringify([await waiting(house, "mail"), await waiting(house, "webhook")]);
    for (const trace of ["Camille", "+3332", '"rsa"', "celibataire", "62099"]) expect(left).not.toContain(trace);
  });
});

test("without a mail server, what arrives is on the page all the same", async () => {
  house = await openHouse({ accounts: ["commune-beaurains"] });
  await person(house, "each", BEAURAINS);
  const { reference } = await send();
  expect(await deliverNotices(house)).toBe(1);
  expect(await mailed()).toEqual([]);
  const kept = await house.store.transaction(({ referrals }) => referrals.find(reference));
  expect(kept?.state).toBe("delivered");
});

test("that nobody moves is told to the structure, and by its number alone to the desk and the coordinators", async () => {
  await person(house, "theirs", BEAURAINS);
  await person(house, "desk", { role: "operator", structure: "cua" });
  await person(house, "coordinator", { role: "coordinator" });
  await person(house, "quiet", { role: "coordinator" }, { preference: "none" });
  const { reference } = await send();
  await deliverNotices(house);
  await tell("escalated", reference);
  await deliverNotices(house);
  expect(await mailed()).toEqual([
    "coordinator@example.org escalated_elsewhere",
    "desk@example.org escalated_elsewhere",
    "theirs@example.org notice",
    "theirs@example.org notice",
  ]);
});

test.each(NOTICE_KINDS)("%s is told to the operators of the structure", async (kind) => {
  await person(house, "theirs", BEAURAINS);
  const { reference } = await send();
  await deliverNotices(house);
  await tell(kind, reference);
  expect(await deliverNotices(house)).toBe(1);
  const params = { kind, reference, path: `/referrals/${reference}` };
  expect((await waiting(house, "mail")).map((mail) => mail.params)).toContainEqual(params);
});
