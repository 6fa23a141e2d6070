import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NewDelivery, ReferralList, Store, StoredReferral } from "../../src/store/port";
import { accountsContract } from "./accounts-contract";
import { directoryContract } from "./directory-contract";
import { followUpContract } from "./follow-up-contract";
import { ANY_STATE, DAY, NOW, referral } from "./referrals";

const delivery = (id: string, changes: Partial<NewDelivery> = {}): NewDelivery => ({
  id,
  topic: "telegram",
  lane: "telegram:1",
  payload: `payload ${id}`,
  due: NOW,
  ...changes,
});

/** What every store must do, whatever the engine behind it. */
export function storeContract(engine: string, open: () => Promise<Store>): void {
  describe(`a store over ${engine}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe("a transaction", () => {
      test("that fails leaves nothing", async () => {
        const failing = store.transaction(async (records) => {
          await records.inputs.remember({ channel: "telegram", id: "1", at: NOW });
          await records.conversations.save({ session: "s", state: "{}", version: 0, expires: NOW });
          throw new RangeError("on purpose");
        });
        await expect(failing).rejects.toThrow(RangeError);
        await store.transaction(async ({ inputs, conversations }) => {
          expect(await inputs.known("telegram", "1")).toBe(false);
          expect(await conversations.find("s")).toBeNull();
        });
      });

      test("gives what its work gives", async () => {
        expect(await store.transaction(async () => 42)).toBe(42);
      });

      test("does not mix with another one", async () => {
        const count = async () =>
          store.transaction(async ({ conversations }) => {
            const found = await conversations.find("s");
            const version = found?.version ?? 0;
            const state = String(Number(found?.state ?? 0) + 1);
            return await conversations.save({ session: "s", state, version, expires: NOW });
          });
        expect(await Promise.all(Array.from({ length: 20 }, count))).not.toContain(false);
        const found = await store.transaction(({ conversations }) => conversations.find("s"));
        expect(found).toEqual({ session: "s", state: "20", version: 20, expires: NOW });
      });
    });

    describe("conversations", () => {
      const turn = (version: number, state = "{}") => ({ session: "s", state, version, expires: NOW + DAY });

      test("of two turns from one version, one is kept", () =>
        store.transaction(async ({ conversations }) => {
          expect(await conversations.save(turn(0, '"first"'))).toBe(true);
          expect(await conversations.save(turn(0, '"second"'))).toBe(false);
          expect(await conversations.save(turn(1, '"third"'))).toBe(true);
          expect(await conversations.save(turn(1, '"fourth"'))).toBe(false);
          expect(await conversations.find("s")).toMatchObject({ state: '"third"', version: 2 });
        }));

      test("a turn does not bring back a conversation erased meanwhile", () =>
        store.transaction(async ({ conversations }) => {
          await conversations.save(turn(0));
          await conversations.delete("s");
          expect(await conversations.save(turn(1))).toBe(false);
          expect(await conversations.find("s")).toBeNull();
        }));

      test("those whose time is past are deleted, the others stay", () =>
        store.transaction(async ({ conversations }) => {
          await conversations.save({ ...turn(0), session: "old", expires: NOW });
          await conversations.save({ ...turn(0), session: "young", expires: NOW + 1 });
          expect(await conversations.deleteExpired(NOW)).toBe(1);
          expect(await conversations.find("old")).toBeNull();
          expect(await conversations.find("young")).not.toBeNull();
        }));
    });

    describe("a character that no PostgreSQL text holds", () => {
      const NUL = String.fromCharCode(0);

      test("finds nothing", () =>
        store.transaction(async ({ referrals }) => {
          await referrals.create(referral());
          expect(await referrals.find(`CDFH-2345${NUL}`)).toBeNull();
          expect(await referrals.readAmong("ccas", [`CDFH-2345${NUL}`])).toEqual([]);
        }));

      test("is kept as one that stands for what cannot be read", () =>
        store.transaction(async ({ conversations, followUp, referrals }) => {
          await referrals.create(referral());
          await followUp.write({ reference: "CDFH-2345", at: NOW, by: "resident", text: `Bon${NUL}jour${NUL}` });
          expect(await followUp.messages("CDFH-2345")).toMatchObject([{ text: "Bon\ufffdjour\ufffd" }]);
          await conversations.save({ session: "s", state: "{}", version: 0, expires: NOW });
          await conversations.save({ session: "s", state: `"${NUL}"`, version: 1, expires: NOW });
          expect(await conversations.find("s")).toMatchObject({ state: '"\ufffd"' });
        }));
    });

    describe("inputs", () => {
      test("one is new once, in each channel", () =>
        store.transaction(async ({ inputs }) => {
          expect(await inputs.remember({ channel: "telegram", id: "7", at: NOW })).toBe(true);
          expect(await inputs.remember({ channel: "telegram", id: "7", at: NOW + 1 })).toBe(false);
          expect(await inputs.remember({ channel: "other", id: "7", at: NOW })).toBe(true);
          expect(await inputs.known("telegram", "7")).toBe(true);
          expect(await inputs.known("telegram", "8")).toBe(false);
        }));

      test("old ones are forgotten", () =>
        store.transaction(async ({ inputs }) => {
          await inputs.remember({ channel: "telegram", id: "7", at: NOW - 1 });
          await inputs.remember({ channel: "telegram", id: "8", at: NOW });
          expect(await inputs.deleteBefore(NOW)).toBe(1);
          expect(await inputs.known("telegram", "8")).toBe(true);
        }));
    });

    describe("the outbox", () => {
      const claim = { now: NOW, until: NOW + 60_000, limit: 10 };
      const ids = (deliveries: readonly { id: string }[]) => deliveries.map((found) => found.id).sort();

      test("gives the first of each lane, and the next once it is acknowledged", () =>
        store.transaction(async ({ outbox }) => {
          for (const id of ["b", "a"]) await outbox.put(delivery(id));
          await outbox.put(delivery("c", { lane: "telegram:2" }));
          const first = await outbox.claim("telegram", claim);
          expect(ids(first)).toEqual(["b", "c"]);
          expect(first.find((found) => found.id === "b")).toEqual({ ...delivery("b"), attempts: 1 });
          expect(await outbox.claim("telegram", claim)).toEqual([]);
          await outbox.acknowledge("b");
          expect(ids(await outbox.claim("telegram", claim))).toEqual(["a"]);
        }));

      test("keeps the order of a lane after some have left", () =>
        store.transaction(async ({ outbox }) => {
          const left: string[] = [];
          for (const id of ["z", "y"]) await outbox.put(delivery(id));
          const take = async () => {
            for (const { id } of await outbox.claim("telegram", claim)) {
              left.push(id);
              await outbox.acknowledge(id);
            }
          };
          await take();
          await outbox.put(delivery("x"));
          await take();
          await take();
          expect(left).toEqual(["z", "y", "x"]);
        }));

      test("gives again what a holder let go of", () =>
        store.transaction(async ({ outbox }) => {
          await outbox.put(delivery("a"));
          await outbox.claim("telegram", claim);
          expect(await outbox.claim("telegram", { ...claim, now: claim.until - 1 })).toEqual([]);
          const again = await outbox.claim("telegram", { ...claim, now: claim.until });
          expect(again).toMatchObject([{ id: "a", attempts: 2 }]);
        }));

      test("tries again when due, and the lane waits for it", () =>
        store.transaction(async ({ outbox }) => {
          for (const id of ["a", "b"]) await outbox.put(delivery(id));
          await outbox.claim("telegram", claim);
          await outbox.retry("a", NOW + 5_000);
          expect(await outbox.claim("telegram", claim)).toEqual([]);
          expect(await outbox.claim("telegram", { ...claim, now: NOW + 5_000 })).toMatchObject([
            { id: "a", attempts: 2 },
          ]);
        }));

      test("forgets what will never arrive, and the lane goes on", () =>
        store.transaction(async ({ outbox }) => {
          for (const id of ["a", "b"]) await outbox.put(delivery(id));
          await outbox.claim("telegram", claim);
          await outbox.giveUp("a", "BLOCKED", NOW);
          expect(ids(await outbox.claim("telegram", claim))).toEqual(["b"]);
          expect(await outbox.waiting("telegram")).toEqual({ count: 1, oldest: NOW });
          expect(await outbox.deleteGivenUp(NOW + 1)).toBe(1);
        }));

      test("gives up what has waited too long, whatever its topic and its lane", () =>
        store.transaction(async ({ outbox }) => {
          for (const id of ["a", "b"]) await outbox.put(delivery(id, { due: NOW - 1 }));
          await outbox.put(delivery("c"));
          await outbox.giveUp("b", "BLOCKED", NOW - 1);
          expect(await outbox.giveUpWaiting(NOW, "NOT_CARRIED", NOW)).toBe(1);
          expect(await outbox.deadLetters(["telegram"], 10)).toMatchObject([
            { id: "a", code: "NOT_CARRIED", payload: null },
            { id: "b", code: "BLOCKED" },
          ]);
          expect(ids(await outbox.claim("telegram", claim))).toEqual(["c"]);
        }));

      test("keeps what was set aside whole, tells it by topic, and sends it again as new", () =>
        store.transaction(async ({ outbox }) => {
          for (const id of ["a", "b"]) await outbox.put(delivery(id, { topic: "mail", lane: id }));
          await outbox.put(delivery("c"));
          for (const topic of ["mail", "telegram"]) await outbox.claim(topic, claim);
          await outbox.setAside("a", "REFUSED_550", NOW);
          await outbox.giveUp("b", "TOO_LATE", NOW + 1);
          await outbox.giveUp("c", "BLOCKED", NOW + 2);
          const kept = { id: "a", topic: "mail", payload: "payload a", attempts: 1, code: "REFUSED_550", at: NOW };
          expect(await outbox.deadLetters(["mail"], 10)).toEqual([
            { ...kept, id: "b", payload: null, code: "TOO_LATE", at: NOW + 1 },
            kept,
          ]);
          expect(await outbox.deadLetters(["mail", "telegram"], 1)).toMatchObject([{ id: "c" }]);
          expect(await outbox.deadLetters([], 10)).toEqual([]);
          for (const id of ["b", "c", "nothing"]) expect(await outbox.revive(id, NOW)).toBe(false);
          expect(await outbox.revive("a", NOW + 5)).toBe(true);
          expect(await outbox.revive("a", NOW + 5)).toBe(false);
          expect(await outbox.claim("mail", claim)).toEqual([]);
          const again = await outbox.claim("mail", { ...claim, now: NOW + 5 });
          expect(again).toEqual([{ ...delivery("a", { topic: "mail", lane: "a", due: NOW + 5 }), attempts: 1 }]);
        }));

      test("keeps topics apart, dues in time, claims within the limit", () =>
        store.transaction(async ({ outbox }) => {
          await outbox.put(delivery("n", { topic: "notice", lane: "n" }));
          await outbox.put(delivery("late", { lane: "l", due: NOW + 1 }));
          for (const lane of ["1", "2", "3"]) await outbox.put(delivery(lane, { lane }));
          expect(await outbox.claim("telegram", { ...claim, limit: 2 })).toHaveLength(2);
          expect(await outbox.claim("telegram", { ...claim, limit: 2 })).toHaveLength(1);
          expect(await outbox.waiting("nothing")).toEqual({ count: 0, oldest: null });
        }));

      test("tells what waits in a lane, held or not, in its order", () =>
        store.transaction(async ({ outbox }) => {
          for (const id of ["b", "a", "gone"]) await outbox.put(delivery(id));
          await outbox.put(delivery("c", { lane: "other" }));
          await outbox.claim("telegram", claim);
          await outbox.giveUp("gone", "TELEGRAM_REFUSED_403", NOW);
          expect(await outbox.waitingIn("telegram:1")).toEqual([
            { id: "b", payload: "payload b" },
            { id: "a", payload: "payload a" },
          ]);
        }));

      test("empties one lane", () =>
        store.transaction(async ({ outbox }) => {
          await outbox.put(delivery("a"));
          await outbox.put(delivery("b", { lane: "other" }));
          await outbox.deleteLane("telegram:1");
          expect(ids(await outbox.claim("telegram", claim))).toEqual(["b"]);
        }));
    });

    describe("referrals", () => {
      test("one is found by reference, key, session and reader", () =>
        store.transaction(async ({ referrals }) => {
          const own = referral({ session: "telegram:1", secretHash: null });
          const other = referral({ reference: "CDFH-2346", keyHash: "other", readBy: "desk", created: NOW + 1 });
          await referrals.create(own);
          await referrals.create(other);
          expect(await referrals.find(own.reference)).toEqual(own);
          expect(await referrals.find("nothing")).toBeNull();
          expect(await referrals.findByKey("other")).toEqual(other);
          expect(await referrals.ofSession("telegram:1")).toEqual([own]);
          const { answers: _, estimate: __, ...listed } = other;
          expect(await referrals.readBy("desk", ANY_STATE)).toEqual([listed]);
          expect(await referrals.readBy("mairie", ANY_STATE)).toEqual([]);
          expect(await referrals.readAmong("desk", [own.reference, other.reference])).toEqual([listed]);
          expect(await referrals.readAmong("desk", [])).toEqual([]);
        }));

      test("those in some states are read in the order of a moment, then of their numbers, from either end", () =>
        store.transaction(async ({ referrals }) => {
          const at = (reference: string, state: string, moments: Partial<StoredReferral>) =>
            referrals.create(referral({ reference, keyHash: reference, state, ...moments }));
          await at("CDFH-2347", "seen", { arrived: NOW + 1, since: NOW + 9 });
          await at("CDFH-2346", "created", { arrived: NOW + 1, since: NOW + 8 });
          await at("CDFH-2345", "seen", { arrived: NOW, since: NOW + 7, created: NOW + 99 });
          await at("CDFH-2348", "closed", { arrived: NOW - 1 });
          const read = async (changes: Partial<ReferralList>) => {
            const list = { ...ANY_STATE, states: ["created", "seen"], ...changes };
            return (await referrals.readBy("ccas", list)).map(({ reference }) => reference.slice(-1)).join("");
          };
          expect(await read({})).toBe("567");
          expect(await read({ limit: 2 })).toBe("56");
          expect(await read({ first: "latest" })).toBe("675");
          expect(await read({ first: "latest", by: "since" })).toBe("765");
          expect(await read({ states: [] })).toBe("");
        }));

      test.each(["earliest", "latest"] as const)(
        "a list that is read page by page, the %s first, gives each once, whatever leaves it meanwhile",
        (first) =>
          store.transaction(async ({ referrals }) => {
            const number = (n: number) => `CDFH-2${300 + n}`;
            // Several of one moment, so that a page ends among them.
            for (let n = 0; n < 23; n++) {
              const arrived = NOW + Math.floor(n / 5);
              await referrals.create(referral({ reference: number(n), keyHash: `${n}`, state: "seen", arrived }));
            }
            const read: string[] = [];
            for (let after: ReferralList["after"] = null; ; ) {
              const page = await referrals.readBy("ccas", { ...ANY_STATE, states: ["seen"], first, after, limit: 4 });
              read.push(...page.map(({ reference }) => reference));
              const last = page.at(-1);
              if (!last) break;
              // Who is at the top is reached, and leaves the list.
              if (page[0]) await referrals.change(page[0], { state: "contacted" });
              after = { at: last.arrived, reference: last.reference };
            }
            expect([...read].sort()).toEqual(Array.from({ length: 23 }, (_, n) => number(n)));
          }),
      );

      test("those whose appointment holds come in its order; one without a date, where it entered its state", () =>
        store.transaction(async ({ referrals }) => {
          const at = (reference: string, appointmentAt: number | null, since: number) =>
            referrals.create(referral({ reference, keyHash: reference, state: "appointment", appointmentAt, since }));
          await at("CDFH-2345", NOW + 9, NOW);
          await at("CDFH-2346", NOW + 3, NOW + 20);
          await at("CDFH-2347", null, NOW + 5);
          const after = { at: NOW + 3, reference: "CDFH-2346" };
          const list = { ...ANY_STATE, by: "appointmentAt" } as const;
          const read = async (each: ReferralList) =>
            (await referrals.readBy("ccas", each)).map(({ reference }) => reference.slice(-1)).join("");
          expect(await read(list)).toBe("675");
          expect(await read({ ...list, after })).toBe("75");
        }));

      test("those of each reader and state are counted, with the moment of the oldest", () =>
        store.transaction(async ({ referrals }) => {
          const at = (reference: string, state: string, created: number) =>
            referrals.create(referral({ reference, keyHash: reference, state, created }));
          await at("CDFH-2345", "seen", NOW + 2);
          await at("CDFH-2346", "seen", NOW + 1);
          await at("CDFH-2347", "closed", NOW);
          await referrals.create(referral({ reference: "CDFH-2348", keyHash: "d", readBy: "desk", created: NOW + 3 }));
          expect(await referrals.countByState()).toEqual([
            { readBy: "ccas", state: "closed", count: 1, oldest: NOW },
            { readBy: "ccas", state: "seen", count: 2, oldest: NOW + 1 },
            { readBy: "desk", state: "created", count: 1, oldest: NOW + 3 },
          ]);
          const { reference, version } = (await referrals.find("CDFH-2346")) ?? referral();
          await referrals.change({ reference, version, state: "seen" }, { asked: NOW });
          const counted = (await referrals.countReadBy("ccas")).filter(({ count }) => count > 0);
          expect(counted.map(({ state, asked, count }) => `${count} ${state} ${asked}`).sort()).toEqual([
            "1 closed false",
            "1 seen false",
            "1 seen true",
          ]);
          expect(await referrals.countReadBy("mairie")).toEqual([]);
          const read = async (asked: boolean) =>
            (await referrals.readBy("ccas", { ...ANY_STATE, asked, by: "asked" })).map((each) => each.reference);
          expect(await read(true)).toEqual(["CDFH-2346"]);
          expect((await read(false)).sort()).toEqual(["CDFH-2345", "CDFH-2347"]);
        }));

      test("a key, and a reference, serve once", async () => {
        await store.transaction(({ referrals }) => referrals.create(referral()));
        for (const again of [referral({ reference: "CDFH-2346" }), referral({ keyHash: "other" })])
          await expect(store.transaction(({ referrals }) => referrals.create(again))).rejects.toThrow();
        expect(await store.transaction(({ referrals }) => referrals.readBy("ccas", ANY_STATE))).toHaveLength(1);
      });

      test("one changes only as it was seen: of two changes from one version, one is kept", () =>
        store.transaction(async ({ referrals }) => {
          await referrals.create(referral());
          const seen = { reference: "CDFH-2345", version: 1, state: "created" };
          expect(await referrals.change(seen, { state: "seen", expires: NOW + 9, readBy: "desk" })).toBe(true);
          expect(await referrals.change(seen, { state: "withdrawn" })).toBe(false);
          expect(await referrals.change({ ...seen, version: 2 }, { state: "withdrawn" })).toBe(false);
          expect(await referrals.find("CDFH-2345")).toEqual(
            referral({ state: "seen", version: 2, expires: NOW + 9, readBy: "desk" }),
          );
        }));

      test("a change that is silent leaves its version, and every field of a change is kept", () =>
        store.transaction(async ({ referrals }) => {
          await referrals.create(referral());
          const changes = {
            ...{
              state: "delivered",
              structure: "mairie",
              readBy: "desk",
              nonTakeUp: null,
              appointment: null,
              ...{ appointmentAt: NOW, asked: NOW },
            },
            ...{ arrived: NOW + 1, since: NOW + 2, nudges: 3, nextNudge: null, expires: NOW + 4 },
          };
          expect(await referrals.change(referral(), changes, { silent: true })).toBe(true);
          expect(await referrals.find("CDFH-2345")).toEqual(referral(changes));
        }));

      test("those whose next reminder is due are found, the longest due first", () =>
        store.transaction(async ({ referrals }) => {
          const due = (reference: string, nextNudge: number | null) =>
            referrals.create(referral({ reference, keyHash: reference, nextNudge }));
          await due("CDFH-2345", NOW);
          await due("CDFH-2346", NOW - 1);
          await due("CDFH-2347", NOW + 1);
          await due("CDFH-2348", null);
          const found = async (limit: number) =>
            (await referrals.toNudge(NOW, limit)).map(({ reference }) => reference);
          expect(await found(10)).toEqual(["CDFH-2346", "CDFH-2345"]);
          expect(await found(1)).toEqual(["CDFH-2346"]);
          await referrals.eraseContents("CDFH-2346");
          expect(await found(10)).toEqual(["CDFH-2345"]);
          expect((await referrals.kept()).map(({ reference }) => reference)).not.toContain("CDFH-2346");
        }));

      test("erased, it says that it was taken back, and nothing of what was told or done", () =>
        store.transaction(async ({ referrals }) => {
          const taken = { since: NOW + 5, state: "withdrawn", readBy: "desk", expires: NOW + DAY };
          await referrals.create(referral({ session: "telegram:1", neighbourhood: "qn", ...taken }));
          const event = { reference: "CDFH-2345", at: NOW, by: "resident", what: "create" };
          await referrals.record(event);
          expect((await referrals.keptEvents()).map(({ what }) => what)).toEqual(["create"]);
          await referrals.record({ ...event, at: NOW, by: "system", what: "deliver" });
          expect(await referrals.expired(NOW + DAY - 1, 10)).toEqual([]);
          expect(await referrals.expired(NOW + DAY, 10)).toHaveLength(1);
          await referrals.eraseContents("CDFH-2345");
          expect(await referrals.find("CDFH-2345")).toEqual({
            ...referral({ digest: "", secretHash: null, ...taken, structure: "desk" }),
            ...{ created: NOW + 5, arrived: NOW + 5, need: "erased", mode: null, language: "und" },
            ...{ contact: null, aids: null, answers: null, commune: null },
            ...{
              nonTakeUp: null,
              estimate: null,
              appointment: null,
              appointmentAt: null,
              asked: null,
              nextNudge: null,
            },
          });
          expect(await referrals.expired(NOW + DAY, 10)).toEqual([]);
          expect(await referrals.ofSession("telegram:1")).toEqual([]);
          expect(await referrals.events("CDFH-2345")).toEqual([]);
          await referrals.record({ ...event, what: "withdraw" });
          expect(await referrals.deleteErased(NOW + DAY - 1)).toBe(0);
          expect(await referrals.deleteErased(NOW + DAY)).toBe(1);
          expect([await referrals.find("CDFH-2345"), await referrals.events("CDFH-2345")]).toEqual([null, []]);
        }));
    });

    test("a referral that is forgotten leaves nothing, and the others stay", () =>
      store.transaction(async ({ referrals }) => {
        for (const [reference, keyHash] of [
          ["CDFH-2345", "a"],
          ["CDFH-2346", "b"],
        ] as const) {
          await referrals.create(referral({ reference, keyHash }));
          await referrals.record({ reference, at: NOW, by: "resident", what: "create" });
        }
        await referrals.forget("CDFH-2345");
        expect(await referrals.find("CDFH-2345")).toBeNull();
        expect((await referrals.keptEvents()).map(({ reference }) => reference)).toEqual(["CDFH-2346"]);
        expect(await referrals.deleteErased(NOW + DAY)).toBe(0);
      }));

    accountsContract(() => store);

    followUpContract(() => store);

    describe("notifications", () => {
      const account = { id: "a1", email: null, name: null, state: "active", created: NOW, createdBy: "start" } as const;
      const operator = { ...account, role: "operator", structure: "ccas", duty: null, lastSignIn: null } as const;

      test("the latest choice of each account is kept", () =>
        store.transaction(async ({ accounts, notifications }) => {
          for (const id of ["a1", "a2", "a3"]) await accounts.create({ ...operator, id });
          await notifications.setPreference({ account: "a1", preference: "none", at: NOW });
          await notifications.setPreference({ account: "a2", preference: "each", at: NOW });
          await notifications.setPreference({ account: "a1", preference: "digest", at: NOW + 1 });
          expect([...(await notifications.preferences())].sort()).toEqual([
            ["a1", "digest"],
            ["a2", "each"],
          ]);
        }));

      test("the digest of a day is settled once for each account, and forgotten later", () =>
        store.transaction(async ({ accounts, notifications }) => {
          for (const id of ["a1", "a2"]) await accounts.create({ ...operator, id });
          expect(await notifications.settleDigest({ account: "a1", day: "2026-11-20" })).toBe(true);
          expect(await notifications.settleDigest({ account: "a1", day: "2026-11-20" })).toBe(false);
          expect(await notifications.settleDigest({ account: "a2", day: "2026-11-20" })).toBe(true);
          expect(await notifications.settleDigest({ account: "a1", day: "2026-11-23" })).toBe(true);
          expect(await notifications.deleteDigests("2026-11-21")).toBe(2);
          expect(await notifications.settleDigest({ account: "a1", day: "2026-11-23" })).toBe(false);
        }));
    });

    directoryContract(() => store);
  });
}
