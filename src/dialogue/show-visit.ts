import type { DatedFact, Structure } from "../territory/snapshot";
import { wordKey } from "./aid-words";
import { command, link } from "./choices";
import type { Context } from "./context";
import type { Handoff } from "./handoff";
import type { Choice, Line, Section } from "./message";
import { phrase } from "./phrase";

/** Whoever makes the way finds it: from where they are, which is asked by the map and by nobody here. */
export const routeTo = ({ value }: DatedFact): string =>
  `https://www.openstreetmap.org/directions?to=${encodeURIComponent(value)}`;

export const routeChoice = ({ name, address }: Structure): Choice[] =>
  address === null ? [] : [link(phrase("dialogue.visit.route", { name }), routeTo(address))];

/** What to bring: the papers of the aid it is about; otherwise what is of use for any. */
export function papersToBring({ aid: id }: Handoff, { law }: Context): Section {
  const aid = id === null ? undefined : law.aids.find((each) => each.aid.id === id)?.aid;
  const own: Line[] = (aid?.papers ?? []).map((entry) => ({
    text: phrase(wordKey({ id: aid?.id ?? "" }, "papers", entry)),
  }));
  return {
    title: phrase("dialogue.visit.bring"),
    lines: own.length > 0 ? own : [{ text: phrase("dialogue.visit.bring_any") }],
  };
}

/** An appointment is asked for from there: nothing else is handed over before it is agreed to. */
export const askForAppointment = ({ aid, need }: Handoff): Choice => command("appointment", aid ?? need ?? "rights");
