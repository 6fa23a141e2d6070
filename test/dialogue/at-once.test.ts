import { describe, expect, test } from "vitest";
import type { Message } from "../../src/dialogue/message";
import { readRulebook } from "../../src/rulebook/rulebook";
import { buildSnapshot } from "../../src/territory/build";
import { CALL, readBy, SEND, sent } from "./handing-over";
import { askedBy, contextOf, keysOf, talk } from "./talk";

const context = readBy();
const numbersOf = (messages: readonly Message[]) =>
  messages.flatMap(({ choices }) => choices.flatMap(({ url }) => (url?.startsWith("tel:") ? [url.slice(4)] : [])));

describe("who cannot wait for a desk to open is told at once who answers, day and night", () => {
  test.each([
    { when: "food is asked for with a tap", lines: ["[c:human]", "[a:orientation.besoin:food]"], numbers: ["115"] },
    { when: "food is asked for with a word", lines: ["[c:human]", "une aide alimentaire"], numbers: ["115"] },
    { when: "it is from the card of food aid", lines: ["[c:handoff:aide_alimentaire]"], numbers: ["115"] },
    {
      when: "someone frightens them",
      lines: ["[c:human]", "[a:orientation.besoin:violence]"],
      numbers: ["17", "3919", "114"],
    },
    {
      when: "they have no home",
      lines: ["[c:human]", "mes droits", "[a:commune:sans_domicile]"],
      numbers: ["115", "112"],
    },
  ])("when $when: $numbers", ({ lines, numbers }) => {
    const { messages } = talk(lines, context);
    expect(messages[0]?.kind).toBe("alert");
    expect(numbersOf(messages.slice(0, 1))).toEqual(numbers);
    expect(askedBy({ ...talk(lines, context), messages })).not.toBeNull();
  });

  test("for any other need, nothing is", () => {
    const { messages } = talk(["[c:human]", "[a:orientation.besoin:energy]"], context);
    expect(messages.map(({ kind }) => kind)).not.toContain("alert");
  });

  test("that someone frightens them is kept nowhere: a social worker is asked for, and goes on as any other", () => {
    const lines = ["[c:human]", "[a:orientation.besoin:violence]", "[a:commune:62099]", ...CALL, "oui", "non"];
    const done = talk([...lines, "[a:orientation.accords:#0]", SEND], context);
    expect(sent(done.effects)?.need).toBe("social_worker");
    expect(JSON.stringify([done.conversation, done.effects])).not.toMatch(/violence/);
  });
});

describe("why these, said to whoever sees them", () => {
  const { territory } = readRulebook(process.cwd());
  type Holder = (typeof territory)["lots"]["lots"][number]["titulaires"][number];
  const held = (structure: string): Holder => ({
    ...{ structure, du: "2026-06-01", au: null, communes: null, source: "conv-cadre-2025" },
  });
  /** Fictitious holders, and languages. */
  function contextWith(holders: Readonly<Record<number, string>>, languages: Readonly<Record<string, string[]>> = {}) {
    const data = structuredClone(territory);
    for (const lot of data.lots.lots) lot.titulaires = [holders[lot.lot]].flatMap((id) => (id ? [held(id)] : []));
    for (const annotation of data.annotations.structures) annotation.langues = languages[annotation.id] ?? [];
    const flags = { switchedOffAids: {}, handoffOff: [] };
    return contextOf({ snapshot: buildSnapshot(data, { date: "2026-11-20", desk: "cua", accounts: ["cua"], flags }) });
  }
  const contacts = (messages: readonly Message[]) => messages.filter(({ kind }) => kind === "contact");
  const UNSURE = "dialogue.contacts.either";

  test.each([
    { when: "two teams may be theirs", holders: { 2: "ccas-arras", 3: "cua" }, where: "?", told: true },
    { when: "one team holds both lots", holders: { 2: "cua", 3: "cua" }, where: "?", told: false },
    { when: "no lot has a team", holders: {}, where: "?", told: false },
    { when: "they know their neighbourhood", holders: { 2: "ccas-arras", 3: "cua" }, where: "aucun", told: false },
  ])("that it depends on the neighbourhood, when $when: $told", ({ holders, where, told }) => {
    const lines = ["[c:human]", "[a:orientation.besoin:rights]", "[a:commune:62041]", `[a:quartier:${where}]`];
    const { messages } = talk(lines, contextWith(holders));
    expect(contacts(messages)).toHaveLength(1);
    expect(keysOf(contacts(messages)).includes(UNSURE)).toBe(told);
  });

  const linesOf = (messages: readonly Message[]) =>
    contacts(messages).flatMap(({ sections }) => sections.flatMap(({ lines }) => lines.map(({ text }) => text.key)));

  test("that a structure speaks their language, or that none is known to", () => {
    const lines = ["english", "[c:human]", "[a:orientation.besoin:rights]", "[a:commune:62099]"];
    const spoken = talk(lines, contextWith({}, { "beffroi--commune-beaurains": ["en"] })).messages;
    expect(linesOf(spoken)).toContain("dialogue.contacts.speaks");
    expect(keysOf(contacts(spoken))).not.toContain("dialogue.contacts.french_only");
    const silent = talk(lines, contextWith({})).messages;
    expect(linesOf(silent)).not.toContain("dialogue.contacts.speaks");
    expect(keysOf(contacts(silent))).toContain("dialogue.contacts.french_only");
    const french = talk(lines.slice(1), contextWith({})).messages;
    expect(keysOf(contacts(french))).not.toContain("dialogue.contacts.french_only");
  });

  test("that nothing of a structure was checked yet, rather than nothing; of a door that is nobody's in particular, nothing", () => {
    const asking = (place: string) =>
      talk(["[c:human]", "[a:orientation.besoin:rights]", `[a:commune:${place}]`], context);
    const of = (name: string, messages: readonly Message[]) =>
      contacts(messages)
        .flatMap(({ sections }) => sections)
        .find(({ title }) => title.params?.text === name)
        ?.lines.map(({ text }) => text.key);
    expect(of("Mairie d'Acq", asking("62007").messages)).toEqual([
      "routing.reasons.mairie",
      "dialogue.contacts.no_details",
    ]);
    expect(of("Commune de Beaurains", asking("62099").messages)).toEqual([
      "routing.reasons.mairie",
      "dialogue.contacts.address",
    ]);
    expect(of("CCAS ou mairie de votre commune", asking("?").messages)).toEqual(["routing.reasons.commune_inconnue"]);
    const there = talk(
      ["[c:human]", "[a:orientation.besoin:rights]", "[a:commune:62007]", "[a:orientation.mode:go]"],
      context,
    );
    expect(of("Mairie d'Acq", there.messages)).toEqual(["dialogue.contacts.no_details"]);
  });

  test("an eviction that threatens is handed over as a matter of housing, and the free legal advice is named", () => {
    const lines = ["[c:handoff:prevention_expulsion]", "[a:commune:62007]"];
    const { messages } = talk(lines, context);
    expect(linesOf(messages)).toContain("routing.reasons.adil");
  });
});
