import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AID_PARTS, wordKey } from "../../src/dialogue/aid-words";
import type { Aid } from "../../src/law/aid";
import { readLawFiles } from "../../src/rulebook/rulebook";
import { entriesOf } from "../../src/words";
import { loadResources } from "../../src/words/load";

const { aids } = readLawFiles(".");
const french = new Map(entriesOf(loadResources(join(process.cwd(), "locales")).fr ?? {}));

/** Those who deliver an aid, or tell the law of it. */
const OFFICIAL =
  /(?:^|\.)(?:gouv\.fr|service-public\.fr|caf\.fr|msa\.fr|ameli\.fr|francetravail\.fr|lassuranceretraite\.fr|info-retraite\.fr|hautsdefrance\.fr|pasdecalais\.fr|cu-arras\.fr|bus-artis\.fr|sncf\.com|lescrous\.fr|demarches-simplifiees\.fr|restosducoeur\.org|banque-france\.fr|actionlogement\.fr|visale\.fr|anah\.fr|adie\.org)$/;

/** It comes by itself with another aid: nothing is handed in for it. */
const WITHOUT_PAPERS = ["mva"];

/** A line of a card is read on a phone. */
const LONGEST_LINE = 200;

describe("the card of each aid", () => {
  test.each(aids.map((aid) => [aid.id, aid] as const))(
    "%s says what to do, with which papers, and how long it lasts",
    (id, aid) => {
      expect(aid.steps).not.toEqual([]);
      expect(aid.papers.length === 0).toBe(WITHOUT_PAPERS.includes(id));
      if (aid.renewal !== "none") expect(aid.lapses).not.toEqual([]);
    },
  );

  test("leads to whoever delivers it, or tells of the law", () => {
    const addresses = aids.flatMap(({ links }) => [links.official, ...(links.claim === null ? [] : [links.claim])]);
    expect(addresses.filter((address) => !OFFICIAL.test(new URL(address).hostname))).toEqual([]);
  });

  test("is short, line by line, and says nothing that no aid asks for", () => {
    const asked = new Set(
      aids.flatMap((aid) => AID_PARTS.flatMap((part) => aid[part].map((e) => wordKey(aid, part, e)))),
    );
    const parts = new RegExp(`^(?:aids\\.[a-z_0-9]+|shared)\\.(?:${AID_PARTS.join("|")})\\.`);
    const lines = [...french].filter(([key]) => parts.test(key));
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.filter(([, text]) => text.length > LONGEST_LINE).map(([key]) => key)).toEqual([]);
    expect(lines.map(([key]) => key).filter((key) => !asked.has(key))).toEqual([]);
  });
});

describe("the law says", () => {
  /** From which month: the article, and what it says of the first month. */
  const FIRST_MONTH: readonly (readonly [article: string, Aid["paid_from"], ids: readonly string[]])[] = [
    ["CASF R262-33, and the prime d'activité alike", "claim_month", ["rsa", "prime_activite"]],
    ["CCH R823-10", "claim_month", ["aide_logement"]],
    ["CSS R552-2 I", "after_conditions", ["allocations_familiales", "complement_familial", "paje_base"]],
    ["CSS R552-2 II 5°", "next_month", ["asf"]],
    ["after the claim, or the decision for C2S", "next_month", ["aah", "aspa", "css_gratuite", "css_participation"]],
    ["as soon as its conditions are met, without a claim", "conditions_month", ["mva"]],
    ["when it is notified", "decision", ["apa_domicile", "are", "ass"]],
    ["each year, at its own date", "fixed_date", ["ars", "bourse_college", "bourse_lycee", "cheque_energie"]],
  ];
  const decidedByLaw = aids.filter(({ decided_by, rhythm }) => decided_by === "law" && rhythm !== "once");

  test.each(FIRST_MONTH)("from which month an aid is due (%s: %s)", (_, paidFrom, ids) => {
    expect(decidedByLaw.filter(({ paid_from }) => paid_from === paidFrom).map(({ id }) => id)).toEqual(
      expect.arrayContaining([...ids]),
    );
  });

  test("nothing of the first month of an aid that it leaves out", () => {
    const told = FIRST_MONTH.flatMap(([, , ids]) => ids);
    expect(decidedByLaw.map(({ id }) => id).filter((id) => !told.includes(id))).toEqual([]);
  });

  test("which amounts the CRDS is still to be taken from", () => {
    const before = decidedByLaw.filter(({ before_crds }) => before_crds).map(({ id }) => id);
    expect(before.toSorted()).toEqual(
      ["allocations_familiales", "ars", "asf", "complement_familial", "paje_base", "prime_activite"].toSorted(),
    );
  });

  test("that an aid granted for a time has to be asked for again", () => {
    const granted = decidedByLaw.filter(({ renewal }) => renewal === "by_decision").map(({ id }) => id);
    expect(granted.toSorted()).toEqual(["aah", "ass"]);
  });
});
