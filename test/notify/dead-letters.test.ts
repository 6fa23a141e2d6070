import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { putMail } from "../../src/app/mail";
import { listDeadLetters, sendAgain } from "../../src/app/notify/dead-letters";
import { putWebhooks } from "../../src/app/notify/webhooks";
import { openHouse, START } from "../app/house";
import { builtForNode } from "../support/worker";

/** A house where a mail and an event were refused for good. */
async function refused(address = ":memory:") {
  const house = await openHouse({ address, mailOpen: true, webhooks: [{ id: "si", structures: null }] });
  const reference = "CDFH-2345";
  await house.store.transaction(async (records) => {
    const params = { kind: "unseen", reference, path: `/referrals/${reference}` } as const;
    await putMail(house, records, { to: "operator@example.org", template: "notice", params, language: "fr" });
    await putWebhooks(house, records, { reference, kind: "unseen", readBy: "ccas-arras" });
    for (const topic of ["mail", "webhook"])
      for (const { id } of await records.outbox.claim(topic, { now: START, until: START + 1, limit: 10 }))
        await records.outbox.setAside(id, `${topic.toUpperCase()}_REFUSED`, START);
  });
  return house;
}

test("what did not arrive is listed by kind and number, without an address, and is sent again once", async () => {
  const house = await refused();
  const letters = await listDeadLetters(house);
  expect(letters).toHaveLength(2);
  for (const letter of letters)
    expect(letter).toMatchObject({ what: "unseen", reference: "CDFH-2345", at: START, canBeSentAgain: true });
  expect(letters.map(({ topic, webhook, code }) => [topic, webhook, code]).sort()).toEqual([
    ["mail", null, "MAIL_REFUSED"],
    ["webhook", "si", "WEBHOOK_REFUSED"],
  ]);
  expect(JSON.stringify(letters)).not.toContain("@");

  const id = letters[0]?.id ?? "";
  expect(await sendAgain(house, id)).toBe(true);
  expect(await sendAgain(house, id)).toBe(false);
  expect(await listDeadLetters(house)).toHaveLength(1);
});

test("a reply of the bot is neither listed nor sent again", async () => {
  const house = await openHouse();
  await house.store.transaction(async ({ outbox }) => {
    await outbox.put({ id: "reply", topic: "telegram", lane: "telegram:1", payload: "{}", due: 0 });
    await outbox.setAside("reply", "BLOCKED", 1);
  });
  expect(await listDeadLetters(house)).toEqual([]);
  expect(await sendAgain(house, "reply")).toBe(false);
});

test("npm run dead-letters lists them, and sends them again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "beffroi-dead-"));
  await (await refused(join(folder, "beffroi.db"))).store.close();
  const command = await builtForNode("src/commands/dead-letters.ts");
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [command, ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: folder },
      encoding: "utf8",
    });
  const { stdout, status } = run();
  expect(status).toBe(0);
  expect(stdout).toMatch(/mail {2}unseen {2}- {2}CDFH-2345 {2}MAIL_REFUSED {2}1 tries {2}mail:/);
  expect(stdout).toMatch(/webhook {2}unseen {2}si {2}CDFH-2345 {2}WEBHOOK_REFUSED/);
  expect(stdout).toContain("2 did not arrive.");
  expect(stdout).not.toContain("@");
  expect(run("--again", "nothing").status).toBe(1);
  expect(run("--again", "all").stdout).toContain("2 will be sent again");
  expect(run().stdout).toContain("Everything arrived, or is on its way.");
  rmSync(folder, { recursive: true });
});
