import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliverNotices } from "../../src/app/deliver-notices";
import { expireOld } from "../../src/app/expire";
import { DELAYS } from "../../src/app/house";
import { receiveReferral, withdrawReferral } from "../../src/app/receive-referral";
import { openHouse, type TestHouse } from "./house";
import { DRAFT } from "./scripted";

const DAY = 86_400_000;
/** Enough to fill several pages of the file, and to move rows from one page to another. */
const MANY = 150;

let folder: string;
let house: TestHouse;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-erased-"));
  house = await openHouse({ address: join(folder, "store.db"), accounts: ["commune-beaurains"] });
});
afterEach(async () => {
  await house.store.close();
  rmSync(folder, { recursive: true });
});

/** Whose names can be read in any of the files, while the house stands. */
function found(names: readonly string[]): readonly string[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return names.filter((name) => files.some((bytes) => bytes.includes(name)));
}

async function handOver(count: number) {
  const made = [];
  for (let index = 0; index < count; index++) {
    const name = `Zoe${String(index).padStart(4, "0")}Q`;
    const draft = { ...DRAFT, contact: { ...DRAFT.contact, name } };
    const sent = await receiveReferral(house, draft, crypto.randomUUID());
    if (sent.status !== "sent" || sent.secret === null) throw new Error(JSON.stringify(sent));
    made.push({ name, reference: sent.reference, secret: sent.secret });
  }
  return made;
}

describe("no file of the store holds the name", () => {
  test("of who took their hand-off back, as soon as it is taken back", async () => {
    const made = await handOver(MANY);
    expect(found(made.map(({ name }) => name))).toHaveLength(MANY);
    const [gone, stay] = [made.filter((_, index) => index % 3 !== 0), made.filter((_, index) => index % 3 === 0)];
    for (const { reference, secret } of gone) await withdrawReferral(house, reference, secret);
    expect(found(gone.map(({ name }) => name))).toEqual([]);
    expect(found(stay.map(({ name }) => name))).toHaveLength(stay.length);
  });

  test("of who took it back while a backup was reading, once it has read", async () => {
    const made = await handOver(1);
    const names = made.map(({ name }) => name);
    const backup = new Database(join(folder, "store.db"));
    backup.exec("begin");
    backup.prepare("select count(*) from referrals").get();
    for (const { reference, secret } of made)
      expect(await withdrawReferral(house, reference, secret)).toMatchObject({ status: "withdrawn" });
    expect(found(names)).toEqual(names);
    backup.exec("commit");
    backup.close();
    await house.store.transaction(({ accounts }) => accounts.all());
    expect(found(names)).toEqual([]);
  });

  test("of who is forgotten once its time is past", async () => {
    const made = await handOver(5);
    house.clock.pass(DELAYS.openReferralDays * DAY);
    await deliverNotices(house);
    await expireOld(house);
    // Nor their number: what is kept to be counted leads back to no mail that told it.
    expect(found(made.flatMap(({ name, reference }) => [name, reference]))).toEqual([]);
  });
});
