import { afterEach, describe, expect, test } from "vitest";
import { cancelAppointment, giveAppointment } from "../../src/app/appointments";
import { closeReferral } from "../../src/app/close-referral";
import { actOnReferral, openReferral } from "../../src/app/follow-referral";
import { NOTICE, readNotice } from "../../src/app/notices";
import { writeToResident } from "../../src/app/thread";
import { askTransfer, transferWithOralConsent } from "../../src/app/transfer-referral";
import type { ReferralDraft } from "../../src/dialogue/referral-draft";
import { BEAURAINS } from "../app/followed";
import { DRAFT, scripted } from "../app/scripted";
import { openTelegram, type Telegram } from "./open-telegram";

let open: Telegram | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

/** Someone who asked, on Telegram, to be answered there; their conversation echoes what it hears. */
const asking = () => askingBy({ ...DRAFT.contact, means: "telegram", address: "" });

async function askingBy(contact: ReferralDraft["contact"], consents: ReferralDraft["consents"] = {}) {
  const telegram = await openTelegram({ accounts: ACCOUNTS, converse: scripted({ ...DRAFT, contact, consents }) });
  open = telegram;
  const { house } = telegram;
  const person = telegram.person(1);
  await person.says("!refer");
  const [referral] = await house.store.transaction(({ referrals }) => referrals.ofSession("telegram:1"));
  const reference = referral?.reference ?? "";
  const followed = () => openReferral(house, BEAURAINS, reference);
  return {
    ...{ telegram, house, person, reference, followed },
    /** What the operator does, at the version they see. */
    async operator(work: (version: number) => Promise<unknown>) {
      expect(await work((await followed())?.version ?? 0)).toBe("done");
      await telegram.channel.flush();
    },
    last: () => person.last?.text ?? "",
  };
}
const ACCOUNTS = ["commune-beaurains", "ccas-arras", "commune-dainville"];
const APPOINTMENT = { day: "2026-12-01", time: "10:00", place: "Mairie, bureau 2" };

test("what Telegram refuses to deliver is written down, and those who follow the hand-off are told once", async () => {
  const { telegram, house, reference, operator, followed, person } = await asking();
  for (const text of ["Bonjour", "Êtes-vous là ?"]) {
    telegram.api.refusals.push({ method: "sendMessage", status: 403, chat: 1 });
    await operator(() => writeToResident(house, BEAURAINS, reference, text));
  }
  const undelivered = async () => (await followed())?.events.filter(({ what }) => what === "undelivered").length;
  expect(await undelivered()).toBe(1);
  const notices = await house.store.transaction(({ outbox }) => outbox.claim(NOTICE, CLAIM));
  for (const { id } of notices) await house.store.transaction(({ outbox }) => outbox.acknowledge(id));
  const [left] = await house.store.transaction(({ outbox }) => outbox.claim(NOTICE, CLAIM));
  expect(readNotice(left?.payload ?? "")).toMatchObject({ reference, kind: "undelivered" });
  await person.says("/demande");
  await person.presses("Répondre");
  await person.says("Me revoilà");
  telegram.api.refusals.push({ method: "sendMessage", status: 403, chat: 1 });
  await operator(() => writeToResident(house, BEAURAINS, reference, "Bien"));
  expect(await undelivered()).toBe(2);
});

const CLAIM = { now: Number.MAX_SAFE_INTEGER, until: Number.MAX_SAFE_INTEGER, limit: 1 };

describe("someone who asked to be answered on Telegram", () => {
  test("is told what happens, and answers those who follow it, both ways", async () => {
    const { house, person, reference, operator, followed, last } = await asking();
    await operator((version) => actOnReferral(house, BEAURAINS, reference, "see", version));
    expect(last()).toContain("a lu votre demande");
    await operator(() => writeToResident(house, BEAURAINS, reference, "Avez-vous votre avis d’impôt ?"));
    expect(last()).toContain("Avez-vous votre avis d’impôt ?");
    await person.presses("Répondre");
    expect(last()).toContain("Votre prochain message partira à");
    await person.says("Oui, je l’ai.");
    expect(last()).toContain("Votre message est parti");
    const thread = (await followed())?.messages.map(({ by, text }) => [by.split(":")[0], text]);
    expect(thread).toEqual([
      ["operator", "Avez-vous votre avis d’impôt ?"],
      ["resident", "Oui, je l’ai."],
    ]);
  });

  test("talks to the conversation, and to nobody else, without that button", async () => {
    const { person, followed, last } = await asking();
    await person.says("42");
    expect(last()).toBe("42");
    expect((await followed())?.messages).toEqual([]);
  });

  test.each<[string, (act: Awaited<ReturnType<typeof asking>>) => Promise<void>]>([
    ["says not to send anything", ({ person }) => person.presses("Ne rien envoyer")],
    ["writes a command", ({ person }) => person.says("/aide")],
    ["waits until the next day", async ({ house }) => house.clock.pass(24 * 3_600_000)],
  ])("who then %s, is heard by the conversation again", async (_what, act) => {
    const all = await asking();
    const { house, person, reference, operator, followed, last } = all;
    await operator((version) => actOnReferral(house, BEAURAINS, reference, "see", version));
    await person.presses("Répondre");
    await act(all);
    await person.says("42");
    expect(last()).toBe("42");
    expect((await followed())?.messages).toEqual([]);
  });

  test("in distress while writing to an operator, is told at once who answers day and night", async () => {
    const { house, person, reference, operator, followed } = await asking();
    await operator((version) => actOnReferral(house, BEAURAINS, reference, "see", version));
    await person.presses("Répondre");
    await person.says("Je veux mourir");
    expect(person.read.at(-2)).toContain("3114");
    expect((await followed())?.messages).toHaveLength(1);
  });

  test("says that they will come, or asks for another date with a word about it", async () => {
    const { house, person, reference, operator, followed, last } = await asking();
    await operator((version) => giveAppointment(house, BEAURAINS, reference, APPOINTMENT, version));
    await person.presses("Oui, je viendrai");
    expect((await followed())?.appointment?.accepted).toBe(house.clock.now());
    await operator((version) =>
      giveAppointment(house, BEAURAINS, reference, { ...APPOINTMENT, time: "11:00" }, version),
    );
    expect((await followed())?.appointment?.accepted).toBeNull();
    await person.presses("Demander une autre date");
    await person.says("Plutôt jeudi");
    expect(await followed()).toMatchObject({
      state: "contacted",
      messages: [{ by: "resident", text: "Plutôt jeudi" }],
    });
    await person.presses("Ma demande");
    expect(last()).toContain("suivie par");
  });

  test("does not say yes to an appointment that was moved, or called off, meanwhile", async () => {
    const { house, person, reference, operator, followed } = await asking();
    await operator((version) => giveAppointment(house, BEAURAINS, reference, APPOINTMENT, version));
    const first = person.last;
    const yes = first?.buttons.find(({ text }) => text === "Oui, je viendrai")?.callback_data ?? "";
    const press = async () => {
      if (first) await person.feed(person.pressOf(first, yes));
    };
    await operator((version) =>
      giveAppointment(house, BEAURAINS, reference, { ...APPOINTMENT, time: "11:00" }, version),
    );
    await press();
    expect((await followed())?.appointment?.accepted).toBeNull();
    await operator((version) => cancelAppointment(house, BEAURAINS, reference, version));
    await press();
    expect((await followed())?.appointment?.status).toBe("cancelled");
  });

  test.each([
    ["appointment", "Demander une autre date"],
    ["ma demande", "Annuler le rendez-vous"],
  ])("under an older message (%s), « %s » leaves the new date, and shows it", async (from, label) => {
    const { telegram, house, person, reference, operator, followed, last } = await asking();
    await operator((version) => giveAppointment(house, BEAURAINS, reference, APPOINTMENT, version));
    if (from === "ma demande") await person.says("/demande");
    const older = person.last;
    const button = older?.buttons.find(({ text }) => text === label)?.callback_data ?? "";
    await operator((version) =>
      giveAppointment(house, BEAURAINS, reference, { ...APPOINTMENT, day: "2026-12-08" }, version),
    );
    if (older) await person.feed(person.pressOf(older, button));
    await telegram.channel.flush();
    expect(await followed()).toMatchObject({ state: "appointment", appointment: { status: "held" } });
    expect(person.read.at(-2)).toContain("a changé à l'instant");
    expect(last()).toContain("8 décembre");
    await person.presses(label);
    expect((await followed())?.state).toBe("contacted");
  });

  test("is not offered to answer an appointment that is past", async () => {
    const { house, person, reference, operator, last } = await asking();
    await operator((version) => giveAppointment(house, BEAURAINS, reference, APPOINTMENT, version));
    house.clock.pass(40 * 24 * 3_600_000);
    await person.presses("Ma demande");
    expect(last()).toContain("Vous aviez rendez-vous");
    expect(person.last?.buttons.map(({ text }) => text)).not.toContain("Oui, je viendrai");
    expect(person.last?.buttons.map(({ text }) => text)).not.toContain("Annuler le rendez-vous");
  });

  test.each([
    ["Oui, transmettre", "ccas-arras", "Votre demande est transmise"],
    ["Non, garder ici", "commune-beaurains", "reste où elle est"],
  ])("asked whether another structure may take it over, « %s » is done", async (label, readBy, answer) => {
    const { house, person, reference, operator, last } = await asking();
    await operator((version) => askTransfer(house, BEAURAINS, reference, "ccas-arras", version));
    expect(last()).toContain("action sociale d’Arras");
    await person.presses(label);
    expect(last()).toContain(answer);
    const kept = await house.store.transaction(({ referrals }) => referrals.find(reference));
    expect(kept?.readBy).toBe(readBy);
  });

  test.each(["Oui, transmettre", "Non, garder ici"])(
    "« %s » under an older message says nothing of the structure that is asked by now, and shows it",
    async (label) => {
      const { house, person, reference, operator, followed, last } = await asking();
      await operator((version) => askTransfer(house, BEAURAINS, reference, "ccas-arras", version));
      const older = person.last;
      const button = older?.buttons.find(({ text }) => text === label)?.callback_data ?? "";
      await operator((version) => askTransfer(house, BEAURAINS, reference, "commune-dainville", version));
      if (older) await person.feed(person.pressOf(older, button));
      expect((await followed())?.transfers.map(({ consent }) => consent)).toEqual(["dropped", "asked"]);
      expect(person.read.at(-2)).toContain("a changé à l'instant");
      expect(last()).toMatch(/Dainville/);
    },
  );

  test("sees what became of it, and says when it is not settled", async () => {
    const { house, person, reference, operator, followed, last } = await asking();
    const opened = { aid: "rsa", outcome: "opened", amount: 600, rhythm: "monthly", since: "2026-11" };
    await operator((version) => actOnReferral(house, BEAURAINS, reference, "see", version));
    await operator((version) => closeReferral(house, BEAURAINS, reference, [opened], version));
    await person.says("/demande");
    expect(last()).toMatch(/RSA.*600\s€ par mois/s);
    await person.presses("Ce n’est pas réglé");
    expect((await followed())?.state).toBe("delivered");
  });

  test("reads why an aid was refused, and how it is contested where that was read", async () => {
    const { house, person, reference, operator, last } = await asking();
    const refused = [
      { aid: "rsa", outcome: "refused", reason: "incomplete_file" },
      { aid: "css_gratuite", outcome: "refused", reason: "not_said" },
    ];
    await operator((version) => actOnReferral(house, BEAURAINS, reference, "see", version));
    await operator((version) => closeReferral(house, BEAURAINS, reference, refused, version));
    await person.presses("Ma demande");
    expect(last()).toMatch(/RSA.*il manquait un papier.*deux mois.*président du conseil départemental/s);
    expect(last()).toMatch(/motif n.est pas noté ici.*sont écrits sur la lettre de décision/s);
  });

  test.each(["closed", "passed on"])("is told that an appointment to come no longer takes place: %s", async (what) => {
    const { telegram, house, person, reference, operator, followed, last } = await asking();
    await operator((version) => giveAppointment(house, BEAURAINS, reference, APPOINTMENT, version));
    const { version = 0 } = (await followed()) ?? {};
    const done =
      what === "closed"
        ? await closeReferral(house, BEAURAINS, reference, [], version)
        : await transferWithOralConsent(
            ...([house, BEAURAINS, reference, { to: "ccas-arras", oralOn: "2026-11-20" }, version] as const),
          );
    expect(done).toBe("done");
    await telegram.channel.flush();
    expect(last()).toMatch(/1er décembre.* à 10:00, n.a plus lieu/);
    await person.says("/demande");
    expect(last()).toMatch(/1er décembre.* à 10:00, n.a plus lieu/);
  });

  test("is not told of an appointment that took place before it was closed", async () => {
    const { house, reference, operator, last } = await asking();
    await operator((version) => giveAppointment(house, BEAURAINS, reference, APPOINTMENT, version));
    house.clock.pass(12 * 24 * 3_600_000);
    await operator((version) => closeReferral(house, BEAURAINS, reference, [], version));
    expect(last()).toContain("a terminé le suivi");
    expect(last()).not.toMatch(/n.a plus lieu/);
  });

  test("sees what they agreed to, and takes one consent back", async () => {
    const contact = { ...DRAFT.contact, means: "telegram", address: "" } as const;
    const { person, followed, last } = await askingBy(contact, { interview: true, state_evaluation: true });
    await person.says("/demande");
    await person.presses("Mes accords");
    expect(last()).toMatch(/Transmettre votre nom.*avis dans un entretien.*évaluation de l.État/s);
    await person.presses("Ne plus être contacté(e) pour un entretien");
    expect(last()).toContain("vous avez retiré cet accord");
    const consents = (await followed())?.consents.map(({ consent, given }) => [consent, given]);
    expect(consents).toEqual(
      expect.arrayContaining([
        ["interview", false],
        ["state_evaluation", true],
        ["contact", true],
      ]),
    );
    await person.presses("Ma demande", "Mes accords");
    expect(last()).not.toContain("entretien");
  });

  test("takes it back, once asked whether they are sure, and nothing of it is left", async () => {
    const { person, followed, last } = await asking();
    await person.says("/demande");
    await person.presses("Retirer ma demande");
    expect((await followed())?.state).toBe("created");
    await person.presses("Oui, tout effacer");
    expect(await followed()).toMatchObject({ state: "withdrawn", contact: null });
    await person.says("/demande");
    expect(last()).toContain("Je ne trouve pas de demande en cours");
  });

  test("does nothing to the hand-off of someone else", async () => {
    const { telegram, reference, followed } = await asking();
    const other = telegram.person(2);
    for (const act of ["withdraw_yes", "reply", "show"])
      await other.feed(other.pressOf({ id: 1, buttons: [] }, `r:${act}:${reference}`));
    await other.says("Bonjour");
    expect(other.read.filter((text) => text.includes("Je ne trouve pas"))).toHaveLength(3);
    expect(await followed()).toMatchObject({ state: "created", messages: [] });
  });
});

describe("someone who is writing to their operator", () => {
  test.each([
    ["a picture", { photo: [{ file_id: "a", file_unique_id: "a", width: 1, height: 1 }] }],
    ["a place", { location: { latitude: 50.29, longitude: 2.78 } }],
  ])("and sends %s is told that text alone is passed on, and goes on writing", async (_what, content) => {
    const { person, followed, last } = await asking();
    await person.says("/demande");
    await person.presses("Répondre");
    await person.feed(person.message(content));
    expect(last()).toContain("Je ne peux transmettre que du texte");
    expect((await followed())?.messages).toEqual([]);
    await person.says("Je peux venir mardi.");
    expect((await followed())?.messages).toMatchObject([{ text: "Je peux venir mardi." }]);
  });

  test("and edits what they said before is told that new messages alone are passed on, and goes on writing", async () => {
    const { person, followed, last } = await asking();
    await person.says("/demande");
    await person.presses("Répondre");
    await person.feed(person.message("Je peux venir lundi.", "edited_message"));
    expect(last()).toMatch(/modifié un message.*nouveau/);
    expect((await followed())?.messages).toEqual([]);
    await person.says("Je peux venir mardi.");
    expect((await followed())?.messages).toMatchObject([{ text: "Je peux venir mardi." }]);
  });

  test("and edits it once it has left sends no second letter, and is answered", async () => {
    const { person, followed } = await asking();
    await person.says("/demande");
    await person.presses("Répondre");
    await person.says("Je peux venir mardi.");
    const { length } = person.seen;
    await person.feed(person.message("Je peux venir jeudi.", "edited_message"));
    expect((await followed())?.messages).toMatchObject([{ text: "Je peux venir mardi." }]);
    expect(person.seen).toHaveLength(length + 1);
  });
});

describe("someone who asked on Telegram to be reached another way", () => {
  test("reads in « Ma demande » what they were written, and only then has read it", async () => {
    const { house, person, reference, operator, followed, last } = await askingBy(DRAFT.contact);
    const readAt = async () => (await followed())?.messages.map(({ read }) => read !== null);
    await operator(() => writeToResident(house, BEAURAINS, reference, "Apportez votre avis d’impôt."));
    await operator(() => writeToResident(house, BEAURAINS, reference, "Et une pièce d’identité."));
    expect(person.read.join()).not.toContain("avis d’impôt");
    expect(await readAt()).toEqual([false, false]);
    await person.says("/demande");
    expect(last()).toMatch(/2 nouveaux messages.*Apportez votre avis d’impôt\..*Et une pièce d’identité\./s);
    expect(await readAt()).toEqual([true, true]);
    await person.says("/demande");
    expect(last()).toContain("Et une pièce d’identité.");
    expect(last()).not.toContain("nouveau");
  });

  test("is told where the answer to what they write will be", async () => {
    const { person, last } = await askingBy(DRAFT.contact);
    await person.says("/demande");
    await person.presses("Répondre");
    await person.says("Je peux venir mardi.");
    expect(last()).toContain("écrivez /demande");
  });
});
