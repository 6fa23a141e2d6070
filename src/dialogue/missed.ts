import type { Instance } from "./agenda";
import { NOTICE, RECAP } from "./control";
import type { Conversation } from "./conversation";
import { HANDOFF } from "./handoff-ids";
import { CURRENT, type Heard, PENDING, show } from "./heard";
import { type Phrase, phrase } from "./phrase";
import { careOf } from "./readers/alerts";
import { isStory, plightIn } from "./readers/plight";

/**
 * A text that did not answer what is asked: what may be distress is met with two kind lines and numbers, and nothing
 * of what was not understood; a story is told that someone can be talked to; then the question comes again.
 */
export function missed(conversation: Conversation, text: string, why: Phrase): Heard {
  const topics = plightIn(text);
  if (topics !== null) return { ...show(conversation, PENDING), notices: [careOf(topics)] };
  return show(conversation, { kind: "again", why: [why, ...someone(text)], offered: null });
}

/** A text that fits in part, or says "je ne sais pas": what was made of it stands, after the kind lines if it is grave. */
export function withCare(heard: Heard, text: string): Heard {
  const topics = plightIn(text);
  return topics === null ? heard : { ...heard, notices: [careOf(topics), ...heard.notices] };
}

/** Nobody agrees to something in a cry: "plus la force de continuer à vivre" is no "continuer". */
export const agreesToNothing = ({ id }: Instance, text: string): boolean =>
  AGREEMENTS.has(id) && isStory(text) && plightIn(text) !== null;

const AGREEMENTS: ReadonlySet<string> = new Set([
  ...[NOTICE.id, RECAP.id, HANDOFF.mode, HANDOFF.contact, HANDOFF.aids, HANDOFF.answers, HANDOFF.intimate],
  ...[HANDOFF.beside, HANDOFF.send],
]);

/** A text beside the rights, or beside what a change would do, that names no aid. */
export function noAid(conversation: Conversation, text: string, why: Phrase): Heard {
  const topics = plightIn(text);
  return topics === null
    ? show(conversation, CURRENT, why, ...someone(text))
    : { ...show(conversation, PENDING), notices: [careOf(topics)] };
}

const someone = (text: string): Phrase[] => (isStory(text) ? [phrase("alerts.care.story")] : []);
