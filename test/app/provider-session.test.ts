import { expect, test } from "vitest";
import { signInWithIdentity } from "../../src/app/access/identity";
import { signOut } from "../../src/app/access/sessions";
import { hashOf } from "../../src/referral/secret";
import { person } from "../notify/people";
import { openHouse } from "./house";

const IDENTITY = { issuer: "https://provider.example", subject: "1", name: null, idToken: "aaaa.bbbb.cccc" };

test("what a provider proved is read back by who holds the session, and by nobody who reads the store", async () => {
  const house = await openHouse();
  await person(house, "jeanne", { role: "coordinator" });
  const session = await signInWithIdentity(house, { ...IDENTITY, email: "jeanne@example.org" });
  if ("refused" in session) throw new Error(session.refused);
  const { token } = session;
  const stored = () => house.store.transaction(({ access }) => access.session(hashOf("token", token)));
  const idToken = (await stored())?.idToken ?? "";
  expect(idToken).not.toBe("");
  for (const text of [idToken, Buffer.from(idToken, "base64url").toString("latin1")])
    for (const part of IDENTITY.idToken.split(".")) expect(text).not.toContain(part);
  expect(await signOut(house, token)).toBe(IDENTITY.idToken);
  expect(await stored()).toBeNull();
});
