import { expect, test } from "vitest";
import { changeAccount } from "../../src/app/access/administration";
import { ensureFirstAccount, firstLink } from "../../src/app/access/first-accounts";
import { openHouse } from "./house";

test("an account of the start that was given another role is not made again, and nobody is let in by its link", async () => {
  const house = await openHouse();
  const wanted = { role: "operator", structure: "commune-beaurains" } as const;
  await ensureFirstAccount(house, wanted);
  const all = () => house.store.transaction(({ accounts }) => accounts.all());
  const [account] = await all();
  const draft = { role: "coordinator", email: "c@example.org", name: null } as const;
  expect(await changeAccount(house, { id: "z" }, account?.id ?? "", draft)).toBe("changed");
  await ensureFirstAccount(house, wanted);
  expect(await firstLink(house, wanted)).toBeNull();
  expect(await all()).toMatchObject([{ id: account?.id, role: "coordinator" }]);
});
