import { answersOf, type Instance } from "./agenda";
import { acceptsUnknown, offers, readAnswer, readPressed } from "./answering";
import { keptOf, toldAtOnce, urgencyOf } from "./at-once";
import { hearCarried } from "./carrying";
import { type Pressed, readChoiceId, tickedOf } from "./choice-id";
import { obey } from "./commands";
import type { Context } from "./context";
import { CONFIRMATION, DOOR, ELSEWHERE, RECAP } from "./control";
import type { AnswerValue, Conversation, Input } from "./conversation";
import { corrected, leftAsItWas, reopened } from "./correction";
import { questionOf } from "./facts";
import { withoutAside } from "./gap";
import { handoffOf, withoutHandoff } from "./handoff";
import { decideHandoff, restingOn } from "./handoff-decisions";
import { MODE } from "./handoff-mode";
import { CURRENT, type Heard, PENDING, show } from "./heard";
import { agreesToNothing, missed, noAid, withCare } from "./missed";
import { hearOutcome } from "./outcome";
import { type Phrase, phrase } from "./phrase";
import { alertOf } from "./readers/alerts";
import type { Reading } from "./readers/reading";
import { nextOfRefine, REFINED, refinedAid } from "./refine";
import { settle } from "./settle";
import { asked, withAnswer, without } from "./state";
import { BEGUN } from "./what-if";

/** Reads what came in: the new conversation, what it asks of the world, and what to show. Never throws on an input. */
export function listen(before: Conversation, input: Input, context: Context): Heard {
  const waiting = answersOf(before).get(CONFIRMATION);
  const conversation = waiting === undefined ? before : without(before, (question) => question === CONFIRMATION);
  switch (input.kind) {
    case "start":
      return show(enteredBy(conversation, input.commune, context));
    case "text":
      return waiting === undefined
        ? hearText(conversation, input.text, context)
        : hearConfirmation(conversation, String(waiting), input.text, context);
    case "choice":
      return hearChoice(conversation, withWaiting(readChoiceId(input.id), waiting), context);
    case "unreadable":
      return show(conversation, CURRENT, phrase(input.why === "edited" ? "dialogue.edited" : "dialogue.unreadable"));
    case "carried":
      return hearCarried(conversation, input, context);
    case "referred":
      return hearOutcome(conversation, input.outcome);
  }
}

/** "Oui" does what was asked, "non" does not; anything else is heard as if nothing had been asked. */
function hearConfirmation(conversation: Conversation, wish: string, text: string, context: Context): Heard {
  const reading = readAnswer(text, YES_OR_NO, conversation, context);
  if (reading.kind !== "value") return hearText(conversation, text, context);
  const [command, about = null] = wish.split(":");
  return reading.value === true ? obey(conversation, `${command}_confirmed`, about, context) : show(conversation);
}

/** A button has no room for what a link holds: it is what waits for the yes. */
function withWaiting(pressed: Pressed | null, waiting: AnswerValue | undefined): Pressed | null {
  if (pressed?.kind !== "command" || pressed.command !== "carried_confirmed") return pressed;
  const [wish, about = null] = String(waiting).split(":");
  return { ...pressed, about: wish === "carried" ? about : null };
}

const YES_OR_NO: Instance = {
  id: CONFIRMATION,
  person: null,
  question: { id: CONFIRMATION, kind: "yes_no", field: null, options: [], unknown: [null], help: false },
};

/** The commune of the door is only a suggestion: people also write from the site of another commune. */
function enteredBy(conversation: Conversation, commune: string | null, { snapshot }: Context): Conversation {
  const known = snapshot.communes.some(({ insee }) => insee === commune);
  return known && commune !== null ? withAnswer(conversation, DOOR, commune) : conversation;
}

function hearText(conversation: Conversation, text: string, context: Context): Heard {
  const instance = asked(conversation, context);
  const reading = readAnswer(text, instance ?? anAid(context), conversation, context);
  if (reading.kind === "distress") return { ...show(conversation, PENDING), notices: [alertOf(reading.topic)] };
  if (reading.kind === "command")
    return typeof reading.command === "string"
      ? obey(conversation, reading.command, null, context)
      : show({ ...conversation, language: reading.command.language });
  return instance
    ? hearAnswer(conversation, instance, text, reading, context)
    : hearAid(conversation, text, reading, context);
}

type Answered = Exclude<Reading, { kind: "distress" | "command" }>;

function hearAnswer(
  conversation: Conversation,
  instance: Instance,
  text: string,
  reading: Answered,
  context: Context,
): Heard {
  const again = (why: Phrase, offered: readonly string[] | null = null) =>
    withCare(show(conversation, { kind: "again", why: [why], offered }), text);
  switch (reading.kind) {
    case "value":
      return agreesToNothing(instance, text)
        ? missed(conversation, text, phrase("dialogue.please_choose"))
        : answered(conversation, instance, reading.value, context);
    case "unknown":
      return withCare(answered(conversation, instance, null, context), text);
    case "outside_territory":
      return answered(conversation, instance, ELSEWHERE, context);
    case "several":
      return again(phrase("dialogue.several"), reading.values);
    case "not_understood": {
      const day = instance.id === MODE.id ? (context.afterRights?.hours.dayAsked(text, context) ?? null) : null;
      if (day !== null) return show(conversation, { kind: "hours", day });
      // Where the answers are read again, whatever is said but yes says that one of them is wrong.
      const why = instance.id === RECAP.id ? "dialogue.recap.which" : `readers.not_understood.${reading.why}`;
      return missed(conversation, text, phrase(why));
    }
    case "out_of_bounds":
      return again(phrase(`readers.out_of_bounds.${reading.why}`, { bound: boundParam(reading.bound) }));
  }
}

/** Where the rights are shown, a text may name the aid to open. */
function anAid({ questionnaire }: Context): Instance {
  const options = questionnaire.question("aides_percues")?.options ?? [];
  const question = { id: "aide", kind: "choice" as const, field: null, options, unknown: [null], help: false };
  return { id: "aide", person: null, question };
}

function hearAid(conversation: Conversation, text: string, reading: Answered, { law }: Context): Heard {
  const named = reading.kind === "value" ? String(reading.value) : null;
  const found = law.aids.find(({ aid }) => aid.id === named || aid.id.startsWith(`${named}_`));
  if (found) return show(withoutAside(conversation), { kind: "aid", aid: found.aid.id });
  const supposed = answersOf(conversation).has(BEGUN);
  return noAid(conversation, text, phrase(supposed ? "dialogue.what_if.choose" : "dialogue.rights.choose"));
}

const boundParam = (bound: number | string) =>
  typeof bound === "number" ? bound : bound.length > 7 ? { date: bound } : { month: bound };

function hearChoice(conversation: Conversation, pressed: Pressed | null, context: Context): Heard {
  if (!pressed) return show(conversation, CURRENT, phrase("dialogue.stale"));
  if (pressed.kind === "command") return obey(conversation, pressed.command, pressed.about, context);
  if (pressed.kind === "open") {
    const left = withoutAside(conversation);
    return context.law.has(pressed.aid) && asked(left, context) === null
      ? show(left, { kind: "aid", aid: pressed.aid })
      : show(conversation, CURRENT, phrase("dialogue.stale"));
  }
  if (pressed.kind === "edit")
    return answersOf(leftAsItWas(conversation)).has(pressed.question)
      ? asksAgain(conversation, pressed.question, context)
      : show(conversation, CURRENT, phrase("dialogue.stale"));

  const instance = asked(conversation, context);
  if (!instance || instance.id !== pressed.question) return show(conversation, CURRENT, phrase("dialogue.stale"));
  if (pressed.kind === "tick") return show(conversation, { kind: "ticked", mask: pressed.mask });
  const value = pressedValue(pressed, instance, conversation, context);
  return value === undefined
    ? show(conversation, CURRENT, phrase("dialogue.stale"))
    : answered(conversation, instance, value, context);
}

function pressedValue(
  pressed: Extract<Pressed, { kind: "answer" | "unknown" | "validate" }>,
  instance: Instance,
  conversation: Conversation,
  context: Context,
): AnswerValue | undefined {
  if (pressed.kind === "unknown") return null;
  if (pressed.kind === "answer") return readPressed(pressed.value, instance, conversation, context);
  if (instance.question.kind !== "multiple") return undefined;
  return tickedOf(
    pressed.mask,
    offers(instance, conversation, context).map(({ id }) => id),
  );
}

/** The answer is kept, and what it decides happens. */
function answered(conversation: Conversation, instance: Instance, value: AnswerValue, context: Context): Heard {
  const { id } = instance;
  // A hand-off and the notice cannot go on from "je ne sais pas".
  if (value === null && !acceptsUnknown(instance))
    return show(conversation, { kind: "again", why: [phrase("dialogue.please_choose")], offered: null });
  const decided = decideHandoff(conversation, id, value);
  if (decided) return decided;
  const kept = withAnswer(corrected(conversation, id), id, keptOf(id, value));
  const refined = refinedAid(answersOf(kept));
  if (refined !== null && nextOfRefine(answersOf(kept), context) === null)
    return show(withoutAside(kept), { kind: "aid", aid: refined });
  return toldAtOnce(settle(kept, context), urgencyOf(id, value));
}

/** Whoever leaves a hand-off to change an answer is told that it has not left. */
function asksAgain(conversation: Conversation, question: string, context: Context): Heard {
  const again = askedAgain(conversation, question, context);
  const isLeft = handoffOf(answersOf(conversation)) !== null && handoffOf(answersOf(again)) === null;
  return isLeft ? show(again, CURRENT, phrase("dialogue.handoff.put_aside")) : show(again);
}

/** An answer of the hand-off is asked again alone; one about the household leaves the hand-off, which rests on it. */
function askedAgain(conversation: Conversation, question: string, context: Context): Conversation {
  if (!question.startsWith("orientation."))
    return refining(reopened(withoutAside(withoutHandoff(conversation)), question), question, context);
  const resting = restingOn(question);
  return without(conversation, (each) => each === question || resting.includes(each));
}

/** What is asked on the card of an aid is asked again as from there. */
function refining(conversation: Conversation, instance: string, context: Context): Conversation {
  const asked = context.questionnaire.question(questionOf(instance));
  const aid = asked?.asked === "on_card" ? asked.for?.[0] : undefined;
  return aid === undefined ? conversation : withAnswer(conversation, REFINED, aid);
}
