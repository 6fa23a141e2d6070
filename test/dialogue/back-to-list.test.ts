import { expect, test } from "vitest";
import { contextOf, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf();

/** The list that the card of an aid leads back to, once it is opened from where `opened` leads; null for the rights. */
function listOf(opened: string | null, place: number): string | null {
  const path = [...SINGLE_IN_WORK, "oui", ...(opened === null ? [] : [`[${opened}]`])];
  const list = talk(path, context);
  const aid = list.messages.flatMap(({ cards }) => cards).filter(({ open }) => open.id.startsWith("o:"))[place];
  const card = talk([`[${aid?.open.id}]`], context, list.conversation).messages.at(-1);
  expect(card?.kind).toBe("right");
  return card?.choices.find(({ label }) => label.key === "dialogue.right.back_to_list")?.id ?? null;
}

test.each([
  ["among those that are not due", "c:refused_aids"],
  ["among those to ask for", "c:more_aids:logement"],
  ["among those to ask for that are ruled out", "c:refused_aids:logement"],
])("an aid that is opened %s leads back to that list", (_, list) => {
  expect(listOf(list, 0)).toBe(list);
  expect(listOf(list, 1)).toBe(list);
});

test("an aid that the rights tell leads back to the rights alone", () => {
  expect(listOf(null, 0)).toBeNull();
});
