import { describe, expect, test } from "vitest";
import { openId } from "../../src/dialogue/choice-id";
import type { Message } from "../../src/dialogue/message";
import { contextOf, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf();

/** The card of the prime d'activité, once the aids that are received are told. */
function cardFor(received: string, aid = "prime_activite"): Message {
  const lines = [...SINGLE_IN_WORK.slice(0, -1), received, "oui", `[${openId(aid)}]`];
  const card = talk(lines, context).messages.findLast(({ kind }) => kind === "right");
  if (!card) throw new Error("the card did not open");
  return card;
}

const titles = ({ sections }: Message) => sections.map(({ title }) => title.key.replace("dialogue.sections.", ""));
const linesOf = ({ sections }: Message, title: string) =>
  sections.find((each) => each.title.key === `dialogue.sections.${title}`)?.lines.map(({ text }) => text.key) ?? [];
const links = ({ choices }: Message) => choices.flatMap(({ label, url }) => (url ? [label.key] : []));

describe("the card of an aid that is received already", () => {
  test("tells how to keep it and what ends it, and not how to claim it", () => {
    const card = cardFor("prime d'activité");
    expect(titles(card)).not.toEqual(expect.arrayContaining(["steps"]));
    expect(titles(card)).not.toEqual(expect.arrayContaining(["papers"]));
    expect(titles(card)).not.toEqual(expect.arrayContaining(["duration"]));
    expect(linesOf(card, "keep")).toEqual([
      "dialogue.renewals.quarterly_declaration",
      "shared.duties.declaration_trimestrielle",
      "shared.duties.signaler_changement",
      "shared.lapses.sans_declaration",
      "shared.lapses.sejour_etranger",
    ]);
    expect(links(card)).toEqual(["dialogue.right.official"]);
  });

  test("says so at once, before what is folded", () => {
    const { sections } = cardFor("prime d'activité");
    expect(sections.find(({ title }) => title.key === "dialogue.sections.keep")?.folded).toBe(false);
  });

  test("says so of either form of it", () => {
    expect(titles(cardFor("css", "css_participation"))).toContain("keep");
  });

  test("still tells how to claim the others", () => {
    const card = cardFor("aucune");
    expect(titles(card)).toEqual(expect.arrayContaining(["steps", "papers", "duration"]));
    expect(titles(card)).not.toContain("keep");
    expect(links(card)).toContain("dialogue.right.claim");
  });
});
