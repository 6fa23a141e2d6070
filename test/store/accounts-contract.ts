import { describe, expect, test } from "vitest";
import type { Account, OperatorAccount } from "../../src/store/accounts";
import type { Store } from "../../src/store/port";

const NOW = 1_790_000_000_000;

const operator = (changes: Partial<OperatorAccount> = {}): OperatorAccount => ({
  ...{ id: "a1", role: "operator", structure: "ccas", duty: null, email: "a@example.org", name: null },
  ...{ state: "active", created: NOW, createdBy: "start", lastSignIn: null },
  ...changes,
});
const other = (role: "coordinator" | "territory" | "administrator", id: string): Account => ({
  ...{ id, role, email: null, name: null, state: "active", created: NOW, createdBy: "a1", lastSignIn: null },
});

/** What every store must do with accounts, and with what opens them. */
export function accountsContract(store: () => Store): void {
  describe("accounts", () => {
    test("one of each role is kept as it is, several for a structure", () =>
      store().transaction(async ({ accounts }) => {
        const all = [
          operator({ duty: "referent", name: "Jeanne", lastSignIn: NOW }),
          operator({ id: "a2", email: null, duty: "deputy" }),
          ...[other("coordinator", "c"), other("territory", "t"), other("administrator", "z")],
        ];
        for (const each of all) await accounts.create(each);
        expect(await accounts.all()).toEqual(all);
        expect(await accounts.find("c")).toEqual(all[2]);
        expect(await accounts.find("nobody")).toBeNull();
        expect(await accounts.findByEmail("a@example.org")).toEqual(all[0]);
      }));

    test("an e-mail is of one account", async () => {
      await store().transaction(({ accounts }) => accounts.create(operator()));
      const again = store().transaction(({ accounts }) => accounts.create(operator({ id: "a2" })));
      await expect(again).rejects.toThrow();
    });

    test("a structure goes with an operator, whatever is written", async () => {
      // What the types forbid, a mistake in a query could still write.
      const wrong = [
        { ...other("coordinator", "c"), role: "operator" },
        operator({ id: "a2", duty: "chief" as never }),
      ];
      for (const each of wrong as Account[])
        await expect(
          store().transaction(({ accounts }) => accounts.create({ structure: null, ...each } as never)),
        ).rejects.toThrow();
    });

    test("a role that changes takes its structure away; those who are active read for a structure", () =>
      store().transaction(async ({ accounts }) => {
        await accounts.create(operator());
        await accounts.create(operator({ id: "a2", email: null }));
        await accounts.create(operator({ id: "a3", email: null, structure: "mairie", state: "disabled" }));
        expect(await accounts.structures()).toEqual(["ccas"]);
        const now = { ...other("territory", "a1"), email: "b@example.org", createdBy: "start" };
        await accounts.change(now);
        await accounts.change(operator({ id: "a2", email: null, state: "disabled" }));
        expect(await accounts.find("a1")).toEqual(now);
        expect(await accounts.structures()).toEqual([]);
      }));

    test("someone at a provider's is linked to one account, until they are forgotten", () =>
      store().transaction(async ({ accounts }) => {
        await accounts.create(operator());
        const identity = { issuer: "https://provider.example", subject: "s1" };
        await accounts.linkIdentity({ ...identity, account: "a1", at: NOW });
        await accounts.linkIdentity({ ...identity, subject: "s2", account: "a1", at: NOW + 1 });
        expect(await accounts.findByIdentity(identity)).toEqual({ account: operator(), detached: false });
        expect(await accounts.findByIdentity({ ...identity, issuer: "https://other.example" })).toBeNull();
        const both = (detached: boolean) => [
          { ...identity, detached },
          { ...identity, subject: "s2", detached },
        ];
        expect(await accounts.identitiesOf("a1")).toEqual(both(false));
        await accounts.detachIdentities("a1", NOW + 2);
        expect(await accounts.findByIdentity(identity)).toEqual({ account: operator(), detached: true });
        await accounts.forgetIdentities("a1", "linked");
        expect(await accounts.identitiesOf("a1")).toEqual(both(true));
        await accounts.forgetIdentities("a1", "detached");
        expect(await accounts.findByIdentity(identity)).toBeNull();
      }));

    test("what is done to one is noted, told the latest first, and forgotten in its time", () =>
      store().transaction(async ({ accounts, access }) => {
        await accounts.create(operator());
        await accounts.create(operator({ id: "a2", email: null }));
        const acts = ["a1", "a2", "a1"].map((account, n) => ({
          ...{ id: `n${n}`, at: NOW + n, by: "z", account, act: "changed" },
        }));
        for (const act of acts) await access.note(act);
        const [first, second, third] = acts;
        expect(await access.acts({ account: null, limit: 2 })).toEqual([third, second]);
        expect(await access.acts({ account: "a1", limit: 9 })).toEqual([third, first]);
        expect(await access.deleteActs(NOW + 1)).toBe(1);
        expect(await access.acts({ account: null, limit: 9 })).toEqual([third, second]);
      }));
  });

  describe("what opens an account", () => {
    const withAccount = (work: (records: Parameters<Parameters<Store["transaction"]>[0]>[0]) => Promise<void>) =>
      store().transaction(async (records) => {
        await records.accounts.create(operator());
        await work(records);
      });

    test("a link is used once, in its time, and what became of it is told", () =>
      withAccount(async ({ access }) => {
        for (const [tokenHash, expires] of [
          ["t", NOW + 10],
          ["old", NOW],
        ] as const)
          await access.putLink({ tokenHash, account: "a1", expires });
        expect(await access.link("t")).toEqual({ account: operator(), expires: NOW + 10, used: null });
        expect(await access.link("forged")).toBeNull();
        expect(await access.useLink("old", NOW)).toBe(false);
        expect(await access.useLink("forged", NOW)).toBe(false);
        expect(await access.useLink("t", NOW)).toBe(true);
        expect(await access.useLink("t", NOW)).toBe(false);
        expect(await access.link("t")).toMatchObject({ used: NOW });
      }));

    test("a session is seen, ended, and counted while it holds", () =>
      withAccount(async ({ access }) => {
        const session = { account: "a1", seen: NOW, expires: NOW + 100, idToken: null };
        for (const tokenHash of ["s", "ended"]) await access.putSession({ ...session, tokenHash });
        await access.putSession({ ...session, tokenHash: "p", idToken: "jwt", expires: NOW + 20 });
        await access.deleteSession("ended");
        await access.seeSession("s", NOW + 5);
        expect(await access.session("s")).toEqual({
          account: operator(),
          seen: NOW + 5,
          expires: NOW + 100,
          idToken: null,
        });
        expect(await access.session("p")).toMatchObject({ idToken: "jwt" });
        expect(await access.session("ended")).toBeNull();
        expect(await access.sessionsOf("a1", { now: NOW + 10, seenAfter: NOW - 1 })).toBe(2);
        expect(await access.sessionsOf("a1", { now: NOW + 10, seenAfter: NOW })).toBe(1);
        expect(await access.sessionsOf("a1", { now: NOW + 20, seenAfter: NOW - 1 })).toBe(1);
      }));

    test("all that opens one account is closed at once, and nothing of another", () =>
      withAccount(async ({ accounts, access }) => {
        await accounts.create(operator({ id: "a2", email: null }));
        for (const account of ["a1", "a2"]) {
          await access.putSession({ tokenHash: `s ${account}`, account, seen: NOW, expires: NOW + 1, idToken: null });
          await access.putLink({ tokenHash: `l ${account}`, account, expires: NOW + 1 });
        }
        expect(await access.closeAll("a1")).toBe(1);
        expect([await access.session("s a1"), await access.link("l a1")]).toEqual([null, null]);
        expect(await access.session("s a2")).not.toBeNull();
        expect(await access.link("l a2")).not.toBeNull();
      }));

    test("since when nobody reads for a structure is kept as it was first known, until someone does", () =>
      store().transaction(async ({ unreadStructures }) => {
        await unreadStructures.begin("ccas", NOW);
        await unreadStructures.begin("ccas", NOW + 1);
        await unreadStructures.begin("mairie", NOW + 2);
        expect([...(await unreadStructures.all())]).toEqual([
          ["ccas", NOW],
          ["mairie", NOW + 2],
        ]);
        await unreadStructures.end("ccas");
        expect([...(await unreadStructures.all()).keys()]).toEqual(["mairie"]);
      }));

    test("an attempt is spent once", () =>
      store().transaction(async ({ access }) => {
        expect(await access.spendAttempt({ tokenHash: "a", expires: NOW })).toBe(true);
        expect(await access.spendAttempt({ tokenHash: "a", expires: NOW + 1 })).toBe(false);
        expect(await access.spendAttempt({ tokenHash: "b", expires: NOW })).toBe(true);
      }));

    test("what is past its time, or not seen since, is forgotten", () =>
      withAccount(async ({ access }) => {
        const session = { account: "a1", seen: NOW, expires: NOW + 10, idToken: null };
        await access.putSession({ ...session, tokenHash: "held" });
        await access.putSession({ ...session, tokenHash: "idle", seen: NOW - 10 });
        await access.putSession({ ...session, tokenHash: "past", expires: NOW });
        await access.putLink({ tokenHash: "l", account: "a1", expires: NOW });
        await access.spendAttempt({ tokenHash: "a", expires: NOW });
        expect(await access.deleteExpired(NOW, NOW - 10)).toBe(4);
        expect(await access.session("held")).not.toBeNull();
      }));
  });
}
