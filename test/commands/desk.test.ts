import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { setAccountState } from "../../src/app/access/administration";
import { firstLink } from "../../src/app/access/first-accounts";
import { receiveReferral } from "../../src/app/receive-referral";
import { type OpenHouse, openHouse } from "../../src/commands/support/house";
import { DRAFT } from "../app/scripted";

const folder = mkdtempSync(join(tmpdir(), "beffroi-desk-"));
let open: OpenHouse | null = null;
afterEach(async () => {
  await open?.close();
  rmSync(folder, { recursive: true });
});

test("the desk reads for others as long as someone has an account there: once nobody has, nothing is sent to it", async () => {
  open = await openHouse({ root: process.cwd(), dataDir: folder, desk: "cua", log: () => {} });
  const { house, refreshAccounts } = open;
  const send = () => receiveReferral(house, DRAFT, crypto.randomUUID());
  const refused = { status: "refused", code: "REFERRAL_NO_DESK" };
  expect(await send()).toEqual(refused);
  await firstLink(house, { role: "operator", structure: "cua" });
  await refreshAccounts();
  expect(await send()).toMatchObject({ status: "sent" });
  const [account] = await house.store.transaction(({ accounts }) => accounts.all());
  await setAccountState(house, { id: "z" }, account?.id ?? "", "disabled");
  await refreshAccounts();
  expect(await send()).toEqual(refused);
  expect(house.snapshot().desk).toBeNull();
});
