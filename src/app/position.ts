import { answersOf } from "../dialogue/agenda";
import type { Context } from "../dialogue/context";
import type { Conversation, Input } from "../dialogue/conversation";
import { type Message, message } from "../dialogue/message";
import { phrase } from "../dialogue/phrase";
import { asked } from "../dialogue/state";
import { neighbourhoodAt, type Position } from "../directory/position";
import type { House } from "./house";

/** A point on a map that someone sends, where a channel has a way to: the outlines of neighbourhoods stay in the house. */
export interface PositionSent extends Position {
  readonly kind: "position";
}

/** What the conversation is to hear of a position, and what is said first. */
export interface PositionHeard {
  readonly input: Input;
  readonly said: readonly Message[];
}

const QUARTIER = "quartier";
const UNREADABLE: Input = { kind: "unreadable" };
/** Nothing new: what is asked is put again. */
const AGAIN: Input = { kind: "start", commune: null };

/**
 * Tells in which neighbourhood a position is, when that is what is asked and the outlines of those of the commune are
 * known; anywhere else it is not read. It answers nothing by itself, for one may be elsewhere than at home, and the
 * position is not kept.
 */
export function hearPosition(house: House, sent: PositionSent, from: Conversation, context: Context): PositionHeard {
  const quartiers = asked(from, context)?.id === QUARTIER ? outlined(house, from) : null;
  if (!quartiers) return { input: UNREADABLE, said: [] };
  const found = neighbourhoodAt(quartiers, sent);
  const name = quartiers.find(({ id }) => id === found)?.nom;
  const said = name === undefined ? phrase("telegram.position.none") : phrase("telegram.position.found", { name });
  return { input: AGAIN, said: [message("text", [said])] };
}

/** Whoever is asked for their neighbourhood, and does not know, may send a position: told where it can be read. */
export function withPositionHint(
  house: House,
  told: readonly Message[],
  conversation: Conversation,
): readonly Message[] {
  return told.map((each) =>
    each.expects?.question === QUARTIER && outlined(house, conversation)
      ? { ...each, text: [...each.text, phrase("telegram.position.hint")] }
      : each,
  );
}

/** The neighbourhoods of the commune that was said, once the outline of each is known; null otherwise. */
function outlined(house: House, conversation: Conversation) {
  const commune = answersOf(conversation).get("commune");
  const { neighbourhoods } = house.directory.data();
  const here = neighbourhoods.quartiers.filter(({ communes }) => communes.some((insee) => insee === commune));
  return here.length > 0 && here.every(({ contour }) => contour !== null) ? here : null;
}
