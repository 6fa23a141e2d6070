import { describe, expect, test } from "vitest";
import { newConversation } from "../../src/dialogue/conversation";
import type { Param } from "../../src/dialogue/phrase";
import { householdsOf, step } from "../../src/dialogue/step";
import { askedBy, contextOf, keysOf, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf();

const CONVERSATIONS: readonly { name: string; said: readonly string[]; asked: string | null }[] = [
  { name: "the notice comes before any personal question", said: [], asked: "confidentialite" },
  { name: "then the commune", said: ["ok"], asked: "commune" },
  {
    name: "the neighbourhood, which no right rests on, is not asked on the way",
    said: ["ok", "Arras"],
    asked: "situation_familiale",
  },
  {
    name: "but before a hand-off, where there is one",
    said: ["ok", "Arras", "[c:human]", "remplir un dossier"],
    asked: "quartier",
  },
  {
    name: "and not elsewhere",
    said: ["ok", "Beaurains", "[c:human]", "remplir un dossier"],
    asked: "situation_familiale",
  },
  { name: "no home is an answer", said: ["ok", "je n'ai pas de logement"], asked: "situation_familiale" },
  { name: "outside the territory, the questions go on", said: ["ok", "Lille"], asked: "situation_familiale" },
  {
    name: "a lone parent of a grown child is asked since when",
    said: ["ok", "Beaurains", "séparée", "3/5/1985", "12/03/2015", "aucun"],
    asked: "isolement_recent",
  },
  {
    name: "a lone parent of a baby is not",
    said: ["ok", "Beaurains", "séparée", "3/5/1985", "12/03/2025", "aucun"],
    asked: "pension_alimentaire",
  },
  {
    name: "unless the baby lives with each parent in turn",
    said: ["ok", "Beaurains", "séparée", "3/5/1985", "12/03/2025", "12/03/2025"],
    asked: "isolement_recent",
  },
  {
    name: "no child, no question on children",
    said: ["ok", "Beaurains", "marié", "3/5/1985", "4/6/1987", "pas d'enfant"],
    asked: "adultes.0.activite",
  },
  {
    name: "under 25, two years of work are asked",
    said: ["ok", "Beaurains", "célibataire", "3/5/2004", "aucun", "salarié", "900"],
    asked: "adultes.0.rsa_jeune_actif",
  },
  { name: "after all questions, the recapitulation", said: SINGLE_IN_WORK, asked: "recapitulatif" },
  { name: "after the recapitulation, the rights: nothing is asked", said: [...SINGLE_IN_WORK, "oui"], asked: null },
];

describe("what is asked follows from what was said", () => {
  test.each(CONVERSATIONS)("$name", ({ said, asked }) => {
    expect(askedBy(talk(said, context))).toBe(asked);
  });
});

test("without a home, no question on the home is asked, and the household has none", () => {
  const told = talk(["ok", "je suis sans logement depuis juin", ...SINGLE_IN_WORK.slice(2, 9), "aucune"], context);
  expect(askedBy(told)).toBe("recapitulatif");
  expect(householdsOf(told.conversation, context)).toMatchObject([{ logement: { statut: "sans_domicile" } }]);
});

const moneyOf = (param: Param | undefined): number[] =>
  typeof param === "object" && "money" in param ? [param.money] : [];

describe("the rights", () => {
  const rights = talk([...SINGLE_IN_WORK, "oui"], context).messages.find(({ kind }) => kind === "rights");

  const refused = talk([...SINGLE_IN_WORK, "oui", "[c:refused_aids]"], context).messages.at(-1)?.cards ?? [];
  /** Aids, and not the line that opens what is left to ask. */
  const due = (rights?.cards ?? []).filter(({ id, tone }) => tone !== "no" && id !== "more_aids");

  test("those that are not due stand behind one line, which says how many and opens them", () => {
    const folded = (rights?.cards ?? []).filter(({ tone }) => tone === "no");
    expect(folded.map(({ open }) => open.id)).toEqual(["c:refused_aids"]);
    expect(folded[0]?.title).toEqual({ key: "dialogue.rights.refused_others", params: { number: refused.length } });
    expect(refused.length).toBeGreaterThan(3);
    expect(refused.every(({ id, tone, open }) => tone === "no" && open.id === `o:${id}`)).toBe(true);
    expect(due.map(({ id }) => id).filter((id) => refused.some((each) => each.id === id))).toEqual([]);
  });

  test("the refused of no theme are the rights again, and not an empty list", () => {
    expect(talk([...SINGLE_IN_WORK, "oui", "[c:refused_aids:zzz]"], context).messages.at(-1)).toEqual(rights);
  });

  test("the headline is the sum of what the list tells, in whole euros", () => {
    const told = due.flatMap(({ tone, detail }) =>
      tone === "good" && detail?.key === "dialogue.amounts.monthly" ? moneyOf(detail.params?.amount) : [],
    );
    expect(told.length).toBeGreaterThan(1);
    expect(moneyOf(rights?.text[0]?.params?.total)).toEqual([told.reduce((sum, each) => sum + each, 0)]);
  });

  test("the bounds of a range are whole euros", () => {
    const unsure = talk([...SINGLE_IN_WORK.map((each) => (each === "350" ? "je ne sais pas" : each)), "oui"], context);
    const bounds = unsure.messages.flatMap(({ cards }) =>
      cards.flatMap(({ detail }) =>
        /_(?:range|likely)$/.test(detail?.key ?? "") ? Object.values(detail?.params ?? {}) : [],
      ),
    );
    expect(bounds.length).toBeGreaterThan(0);
    for (const bound of bounds) expect(bound).toEqual({ money: expect.toSatisfy(Number.isInteger) });
  });

  test("new ones come first, the most valuable first, and each one opens", () => {
    const cards = rights?.cards ?? [];
    const good = cards.filter(({ tone }) => tone === "good");
    expect(good.length).toBeGreaterThan(0);
    expect(cards.slice(0, good.length)).toEqual(good);
    const monthly = good.flatMap(({ detail }) =>
      detail?.key === "dialogue.amounts.monthly" ? moneyOf(detail.params?.amount) : [],
    );
    expect(monthly).toEqual(monthly.toSorted((a, b) => b - a));
  });

  test("what is received already is set apart", () => {
    const said = [...SINGLE_IN_WORK.slice(0, -1), "prime d'activité", "oui"];
    const again = talk(said, context).messages.find(({ kind }) => kind === "rights");
    expect(again?.cards.find(({ id }) => id === "prime_activite")?.tone).toBe("neutral");
  });

  test("each aid opens on why, what to do, the figures and who decides", () => {
    for (const card of [...due, ...refused]) {
      const opened = talk([...SINGLE_IN_WORK, "oui", `[${card.open.id}]`], context).messages.find(
        ({ kind }) => kind === "right",
      );
      const titles = opened?.sections.map(({ title }) => title.key) ?? [];
      expect(titles).toContain("dialogue.sections.decides");
      expect(titles).toContain("dialogue.sections.law");
      expect(titles).toContain(card.tone === "good" ? "dialogue.sections.why" : "dialogue.sections.why_not");
      if (card.tone === "good") expect(titles).toContain("dialogue.sections.steps");
    }
  });

  test("to be helped with the claim is the one main thing to do, from the list and from an aid that is due", () => {
    const mainOf = (message: typeof rights | null) =>
      message?.choices.filter(({ style }) => style === "main").map(({ id }) => id);
    expect(mainOf(rights)).toEqual(["c:handoff"]);
    for (const { tone, open } of [...due, ...refused]) {
      const opened = talk([...SINGLE_IN_WORK, "oui", `[${open.id}]`], context).messages.find(
        ({ kind }) => kind === "right",
      );
      expect(mainOf(opened)).toEqual(tone === "no" ? [] : [open.id.replace("o:", "c:handoff:")]);
    }
  });

  test("resources above the threshold are told with the distance", () => {
    const said = SINGLE_IN_WORK.map((each) => (each === "900 €" ? "1800" : each));
    const opened = talk([...said, "oui", "[o:rsa]"], context).messages[0];
    const why = opened?.sections.find(({ title }) => title.key === "dialogue.sections.why_not")?.lines[0]?.text;
    expect(why?.key).toMatch(/^aids\.rsa\.conditions\.\w+\.not_met$/);
    expect(why?.params).toHaveProperty("distance.money");
  });
});

describe("where someone comes from", () => {
  test("the commune of the door is offered, never assumed", () => {
    const opened = step(newConversation("fr"), { kind: "start", commune: "62099" }, context);
    const asked = step(opened.conversation, { kind: "choice", id: "a:confidentialite:oui" }, context);
    expect(askedBy(asked)).toBe("commune");
    expect(asked.messages.at(-1)?.choices[0]?.id).toBe("a:commune:62099");
  });

  test("on Telegram, the notice says that answers pass through it and offers the web", () => {
    const telegram = contextOf({ channel: "telegram", webOrigin: "https://droits.example" });
    const [notice] = talk([], telegram).messages;
    expect(keysOf(notice ? [notice] : [])).toContain("dialogue.notice.telegram");
    expect(notice?.choices.find(({ style }) => style === "link")?.url).toMatch(/^https:\/\/droits\.example\/chat\/62/);
  });

  test("who lives outside is told that the estimate is of national aids", () => {
    const said = ["ok", "Lille", ...SINGLE_IN_WORK.slice(2), "oui"];
    expect(keysOf(talk(said, context).messages)).toContain("dialogue.rights.outside");
  });
});
