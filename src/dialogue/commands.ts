import { NEEDS } from "../territory/snapshot";
import { answersOf } from "./agenda";
import { toldAtOnce, urgencyOfNeed } from "./at-once";
import { keepOnDevice, mayCarry, mayKeep, openCarried } from "./carrying";
import type { Context } from "./context";
import { ABOUT, CONFIRMATION, PINNED, REFERENCE } from "./control";
import { type Conversation, newConversation } from "./conversation";
import { isCorrecting, leftAsItWas } from "./correction";
import { beginGap, mayDiffer, withoutAside } from "./gap";
import { aboutAid, aboutNeed, aboutNothing, handoffOf, withoutHandoff } from "./handoff";
import { restingOn } from "./handoff-decisions";
import { HANDOFF, reasonId } from "./handoff-ids";
import { CURRENT, type Heard, show, type View } from "./heard";
import { phrase } from "./phrase";
import { beginRefine, refineChoices } from "./refine";
import { settle } from "./settle";
import { asked, before, withAnswer, without } from "./state";
import { beginWhatIf } from "./what-if";

const page = (conversation: Conversation, name: Extract<View, { kind: "page" }>["page"]): Heard =>
  show(conversation, { kind: "page", page: name });

/** Carries out a command, typed or pressed; `about` is what it concerns (`c:handoff:rsa`). */
export function obey(conversation: Conversation, command: string, about: string | null, context: Context): Heard {
  switch (command) {
    case "back":
      return goBack(conversation, context);
    case "resume":
      return show(conversation, CURRENT);
    case "rights":
      return seeRights(conversation, CURRENT, context);
    case "refused_aids":
      return seeRights(conversation, { kind: "refused_aids", theme: about }, context);
    case "more_aids":
      return seeRights(conversation, { kind: "more_aids", theme: about }, context);
    case "refine":
      return refine(conversation, about, context);
    case "gap":
      return compare(conversation, about, context);
    case "what_if":
      return suppose(conversation, context);
    case "recap":
      return show(leftAsItWas(aside(conversation)), { kind: "recap" });
    case "help":
    case "privacy":
    case "stop":
      return page(conversation, command);
    case "restart":
      return page(withAnswer(conversation, CONFIRMATION, command), "confirm_restart");
    case "restart_confirmed":
      return show(
        without(conversation, (question) => !PINNED.has(question)),
        CURRENT,
      );
    case "erase":
      return page(withAnswer(conversation, CONFIRMATION, command), "confirm_erase");
    case "erase_confirmed":
      return {
        ...show(newConversation(conversation.language), { kind: "page", page: "nothing" }, phrase("dialogue.erased")),
        effects: [{ kind: "erase" }],
      };
    case "carry":
      return mayCarry(conversation, context)
        ? page(withAnswer(conversation, CONFIRMATION, command), "confirm_carry")
        : show(conversation, CURRENT, phrase("dialogue.carry.impossible"));
    case "carry_confirmed":
      return show(conversation, mayCarry(conversation, context) ? { kind: "carry" } : CURRENT);
    case "keep":
      return mayKeep(conversation, context)
        ? page(withAnswer(conversation, CONFIRMATION, command), "confirm_keep")
        : show(conversation, CURRENT, phrase("dialogue.stale"));
    case "keep_confirmed":
      return keepOnDevice(conversation, context);
    case "carried_confirmed":
      return openCarried(conversation, about, context);
    case "language":
      return show({ ...conversation, language: about === "en" ? "en" : "fr" }, CURRENT);
    case "human":
      return findSomeone(conversation, context);
    case "other_need":
      return changeNeed(conversation, context);
    case "handoff":
      return about === null
        ? begin(conversation, aboutNeed("rights"), context)
        : beginFromAid(conversation, about, context);
    case "appointment":
      return beginAppointment(conversation, about, context);
    case "reason":
      return sayReason(conversation, about, context);
    case "cancel":
      return show(withoutHandoff(conversation), CURRENT, phrase("dialogue.handoff.nothing_sent"));
    case "withdraw":
      return withdraw(conversation);
    default:
      return show(conversation, CURRENT, phrase("dialogue.stale"));
  }
}

/** From a correction, back to the answers read again; else to the question before. */
function goBack(conversation: Conversation, context: Context): Heard {
  if (isCorrecting(conversation) && handoffOf(answersOf(conversation)) === null)
    return obey(conversation, "recap", null, context);
  const previous = before(conversation, context);
  return previous ? show(previous) : show(conversation, CURRENT, phrase("dialogue.nothing_before"));
}

/** A hand-off begins, from an aid, from a need, or from nothing but the wish to talk to someone. */
function begin(conversation: Conversation, about: string, context: Context): Heard {
  return settle(withAnswer(aside(conversation), ABOUT, about), context);
}

/** Whoever is already being handed over loses nothing of what they told: it goes on where it was. */
const findSomeone = (conversation: Conversation, context: Context): Heard =>
  handoffOf(answersOf(conversation)) === null
    ? begin(conversation, aboutNothing, context)
    : show(conversation, CURRENT, phrase("dialogue.handoff.under_way"));

/** What a hand-off is for is asked again, also when it came from an aid; how to reach the person is kept. */
function changeNeed(conversation: Conversation, context: Context): Heard {
  if (handoffOf(answersOf(conversation)) === null) return show(conversation, CURRENT, phrase("dialogue.stale"));
  const resting = new Set([HANDOFF.need, ...restingOn(HANDOFF.need)]);
  return settle(
    withAnswer(
      without(conversation, (question) => resting.has(question)),
      ABOUT,
      aboutNothing,
    ),
    context,
  );
}

function beginFromAid(conversation: Conversation, id: string, context: Context): Heard {
  const found = context.law.aids.find(({ aid }) => aid.id === id);
  return found
    ? toldAtOnce(begin(conversation, aboutAid(found.aid), context), urgencyOfNeed(found.aid.need))
    : show(conversation, CURRENT, phrase("dialogue.stale"));
}

/** Whoever goes there by themselves may ask for an appointment first: an aid or a need says what for. */
function beginAppointment(conversation: Conversation, about: string | null, context: Context): Heard {
  const aid = context.law.aids.find((each) => each.aid.id === about)?.aid;
  const need = NEEDS.find((each) => each === about) ?? "rights";
  const begun = withAnswer(aside(conversation), ABOUT, aid ? aboutAid(aid) : aboutNeed(need));
  return settle(withAnswer(withAnswer(begun, HANDOFF.mode, "other"), HANDOFF.other, "come"), context);
}

/** Why an aid of the hand-off is not received, asked again if it was said. */
function sayReason(conversation: Conversation, aid: string | null, context: Context): Heard {
  if (aid === null || !context.law.has(aid) || handoffOf(answersOf(conversation)) === null)
    return show(conversation, CURRENT, phrase("dialogue.stale"));
  return show(
    withAnswer(
      without(conversation, (question) => question === reasonId(aid)),
      HANDOFF.reason,
      aid,
    ),
  );
}

/** A hand-off, a "what if" or a gap under way is left for something else. */
const aside = (conversation: Conversation): Conversation => withoutAside(withoutHandoff(conversation));

/** What was granted of an aid is asked, once there is an estimate to compare it with. */
function compare(before: Conversation, aid: string | null, context: Context): Heard {
  const conversation = aside(before);
  const known = context.law.aids.some((each) => each.aid.id === aid && mayDiffer(each.aid));
  if (aid === null || !known) return show(conversation, CURRENT, phrase("dialogue.stale"));
  return asked(conversation, context) === null
    ? show(beginGap(conversation, aid))
    : show(conversation, CURRENT, phrase("dialogue.rights.not_yet"));
}

/** What is only worth asking of those who look at an aid. */
function refine(before: Conversation, aid: string | null, context: Context): Heard {
  const conversation = aside(before);
  if (aid === null || refineChoices(aid, conversation, context).length === 0)
    return show(conversation, CURRENT, phrase("dialogue.stale"));
  return show(beginRefine(conversation, aid, context));
}

/** A change is supposed, once there are rights that it may change. */
function suppose(before: Conversation, context: Context): Heard {
  const conversation = aside(before);
  return asked(conversation, context) === null
    ? show(beginWhatIf(conversation))
    : show(conversation, CURRENT, phrase("dialogue.rights.not_yet"));
}

/** The rights, or a part of them. */
function seeRights(before: Conversation, view: View, context: Context): Heard {
  const conversation = aside(before);
  return asked(conversation, context) === null
    ? show(conversation, view)
    : show(conversation, CURRENT, phrase("dialogue.rights.not_yet"));
}

function withdraw(conversation: Conversation): Heard {
  const reference = answersOf(conversation).get(REFERENCE);
  if (typeof reference !== "string") return show(conversation, CURRENT, phrase("dialogue.handoff.nothing_to_withdraw"));
  return { ...show(conversation, { kind: "page", page: "nothing" }), effects: [{ kind: "withdraw", reference }] };
}
