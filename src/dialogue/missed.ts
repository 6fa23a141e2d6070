import type { Conversation } from "./conversation";
import { CURRENT, type Heard, show, type View } from "./heard";
import type { Phrase } from "./phrase";
import { phrase } from "./phrase";
import { careOf } from "./readers/alerts";
import { isStory, plightIn } from "./readers/plight";

/**
 * A text that did not answer what is asked: what may be distress is met with two kind lines and numbers, and nothing
 * of what was not understood; a story is told that someone can be talked to; then the question comes again.
 */
export function missed(conversation: Conversation, text: string, why: Phrase): Heard {
  const topics = plightIn(text);
  if (topics !== null) return { ...show(conversation), notices: [careOf(topics)] };
  return show(conversation, { kind: "again", why: [why, ...someone(text)], offered: null });
}

/** A text that fits in part, several answers or one out of bounds: what was made of it is said after the kind lines. */
export function halfUnderstood(conversation: Conversation, text: string, view: View): Heard {
  const topics = plightIn(text);
  return { ...show(conversation, view), notices: topics === null ? [] : [careOf(topics)] };
}

/** A text beside the rights that names no aid. */
export function noAid(conversation: Conversation, text: string): Heard {
  const topics = plightIn(text);
  return topics === null
    ? show(conversation, CURRENT, phrase("dialogue.rights.choose"), ...someone(text))
    : { ...show(conversation), notices: [careOf(topics)] };
}

const someone = (text: string): Phrase[] => (isStory(text) ? [phrase("alerts.care.story")] : []);
