import { afterEach, beforeEach, expect, test } from "vitest";
import { putMail } from "../../src/app/mail";
import { listDeadLetters } from "../../src/app/notify/dead-letters";
import { type Served, serveConsole, signedInAs } from "./served";

let served: Served;
beforeEach(async () => {
  served = await serveConsole({}, { mailOpen: true });
});
afterEach(() => served.close());

const REFERENCE = "CDFH-2345";

/** Mails to someone, refused for good; one of which nothing was kept. */
async function refusedMails(): Promise<void> {
  const { house } = served;
  await house.store.transaction(async (records) => {
    for (const kind of ["unseen", "arrived", "message"] as const)
      await putMail(house, records, {
        ...{ to: "operator@example.org", template: "notice", language: "fr" },
        params: { kind, reference: REFERENCE, path: `/referrals/${REFERENCE}` },
      });
    const now = house.clock.now();
    const claimed = await records.outbox.claim("mail", { now, until: now + 1, limit: 10 });
    for (const [index, { id }] of claimed.entries())
      if (index === 0) await records.outbox.giveUp(id, "MAIL_TOO_LATE", now);
      else await records.outbox.setAside(id, "MAIL_SIGN_IN_REFUSED", now);
  });
}

const administrator = () => signedInAs(served, { role: "administrator" });

test("what did not arrive is told by its id, kind, day and reason: no address, no content, no number", async () => {
  await refusedMails();
  const { status, text } = await (await administrator()).get("/dead-letters");
  expect(status).toBe(200);
  expect(text).toContain("3 messages ne sont pas arrivés.");
  expect(text).toContain("MAIL_SIGN_IN_REFUSED");
  expect(text).toContain("Le serveur d’e-mails refuse le compte");
  expect(text).toContain("contenu oublié");
  for (const { id } of await listDeadLetters(served.house)) expect(text).toContain(id);
  for (const trace of ["operator@example.org", REFERENCE]) expect(text).not.toContain(trace);
});

test("one is sent again, then all that can be", async () => {
  await refusedMails();
  const someone = await administrator();
  const id = (await listDeadLetters(served.house)).find(({ canBeSentAgain }) => canBeSentAgain)?.id ?? "";
  const again = (which: string) => someone.press("/dead-letters", "/dead-letters/again", { id: which });
  const sent = await again(id);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, "/console/dead-letters?sent=1"]);
  expect((await someone.get("/dead-letters?sent=1")).text).toContain("1 message repart.");
  expect(await again(id)).toMatchObject({ status: 404 });
  expect((await again("all")).headers.get("location")).toBe("/console/dead-letters?sent=1");
  // What nothing was kept of stays, and cannot leave.
  expect(await listDeadLetters(served.house)).toMatchObject([{ canBeSentAgain: false }]);
  expect((await again("all")).headers.get("location")).toBe("/console/dead-letters?sent=0");
});

test.each([{ role: "coordinator" }, { role: "territory" }, { role: "operator", structure: "ccas-arras" }] as const)(
  "a $role neither sees it nor sends it again",
  async (wanted) => {
    await refusedMails();
    const visitor = await signedInAs(served, wanted);
    expect(await visitor.get("/dead-letters")).toMatchObject({ status: 403 });
    expect(await visitor.press("/me", "/dead-letters/again", { id: "all" })).toMatchObject({ status: 403 });
    expect(await listDeadLetters(served.house)).toHaveLength(3);
  },
);
