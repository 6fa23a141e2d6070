import type { Rights } from "../law/rights";
import { answersOf } from "./agenda";
import { mayCarry, mayKeep } from "./carrying";
import { command } from "./choices";
import type { Context, Step } from "./context";
import { NOTICE, RECAP } from "./control";
import type { Conversation, Effect } from "./conversation";
import { gapOf } from "./gap";
import { type Handoff, handoffOf, routingOf } from "./handoff";
import { MODE, SEND } from "./handoff-mode";
import type { Heard, View } from "./heard";
import { type Message, message } from "./message";
import { phrase } from "./phrase";
import { showContacts } from "./show-handoff";
import { type Showing, showNotice, showQuestion } from "./show-question";
import { showRecap } from "./show-recap";
import { showRights } from "./show-rights";
import { sortRights } from "./sorted-rights";
import { asked } from "./state";
import { isSupposed } from "./what-if";
import { readWorlds, type World } from "./worlds";

/** The households whose rights are needed to answer, or null when none are to be shown now. */
export function worldsToAssess({ conversation, view }: Heard, context: Context): readonly World[] | null {
  if (NEEDS_NO_RIGHTS.has(view.kind) || (view.kind !== "aid" && isAside(conversation, context))) return null;
  const now = asked(conversation, context);
  const needed = answersOf(conversation).has(RECAP.id) && (now === null || now.id === SEND.id);
  if (!needed) return null;
  const worlds = readWorlds(conversation, context);
  return worlds.length > 0 ? worlds : null;
}

const NEEDS_NO_RIGHTS: ReadonlySet<View["kind"]> = new Set(["page", "recap", "contacts", "way", "carry", "carried"]);

/** What is said: notices first, then what the view asks for; and what is sent, if something is. */
export function speak(heard: Heard, context: Context, rights: Rights | null): Step {
  const { conversation, view } = heard;
  const aids = rights ? aidsToLookAt(rights, conversation, context) : [];
  const sent: Effect[] = [];
  if (view.kind === "sending") {
    const draft = context.afterRights?.handover.draft(conversation, aids, context);
    if (draft) sent.push({ kind: "refer", draft });
  }
  return {
    conversation,
    messages: [...heard.notices, ...messagesOf(conversation, view, context, rights)],
    effects: [...heard.effects, ...sent],
  };
}

/** The aids a hand-off names: those that are due or may be, and are not received yet. */
function aidsToLookAt(rights: Rights, conversation: Conversation, context: Context): string[] {
  const { fresh, toConfirm } = sortRights(rights, conversation, context);
  return [...fresh, ...toConfirm].filter(({ status }) => status !== "failed").map(({ aid }) => aid);
}

function messagesOf(conversation: Conversation, view: View, context: Context, rights: Rights | null): Message[] {
  const showing: Showing = {
    conversation,
    context,
    mask: view.kind === "ticked" ? view.mask : null,
    why: view.kind === "again" ? view.why : [],
    sober: view.kind === "pending",
    offered: view.kind === "again" ? view.offered : null,
  };
  switch (view.kind) {
    case "current":
    case "again":
    case "ticked":
      return current(showing, rights);
    case "pending":
      return pending(showing, rights);
    case "refused_aids":
    case "more_aids": {
      const show = context.afterRights?.[view.kind === "more_aids" ? "moreAids" : "refusedAids"];
      return rights && show ? [show(conversation, rights, view.theme, context)] : current(showing, rights);
    }
    case "aid": {
      const right = rights?.rights.find(({ aid }) => aid === view.aid);
      return right
        ? [context.afterRights?.right(right, conversation, context) ?? message("right", [])]
        : current(showing, rights);
    }
    case "recap":
      return [showRecap(conversation, context, [])];
    case "contacts":
    case "way":
      return contactsThenCurrent(view, showing);
    case "hours":
      return hoursThenQuestion(view.day, showing, rights);
    case "sending":
      return [message("text", [phrase("dialogue.handoff.sending")])];
    case "carry":
      return [context.afterRights?.travel.show(conversation, context) ?? message("carry", [])];
    case "carried":
      return [context.afterRights?.travel.showFound(conversation, view, context) ?? message("text", [])];
    case "outcome":
      return outcomeMessages(view, showing, rights);
    case "page":
      return page(view.page, conversation, context);
  }
}

/** Something is looked at beside the rights, which are then not needed. */
const isAside = (conversation: Conversation, context: Context): boolean =>
  gapOf(answersOf(conversation)) !== null || isSupposed(conversation, context);

/** What is asked now, or the rights. */
function current(showing: Showing, rights: Rights | null): Message[] {
  const { conversation, context, why } = showing;
  const instance = asked(conversation, context);
  const gap = gapOf(answersOf(conversation));
  if (instance === null && gap) return [context.afterRights?.gap(gap, conversation, context) ?? message("right", [])];
  if (instance === null)
    return isSupposed(conversation, context)
      ? [context.afterRights?.whatIf(conversation, context) ?? message("what_if", [])]
      : [showRights(conversation, rights, context, why)];
  if (instance.id === NOTICE.id) return [showNotice(showing)];
  if (instance.id === RECAP.id) return [showRecap(conversation, context, why)];
  if (instance.id === SEND.id) return [summary(showing, rights)];
  const handoff = handoffOf(answersOf(conversation));
  const contacts =
    instance.id === MODE.id && handoff && why.length === 0 ? [showContacts(conversation, handoff, context)] : [];
  return [...contacts, showQuestion(instance, showing)];
}

/** Nothing is sent that was not read before: as long as what shows it has not come, it is waited for. */
function summary({ conversation, context, why }: Showing, rights: Rights | null): Message {
  const handover = context.afterRights?.handover;
  if (!handover)
    return message("text", [phrase("dialogue.handoff.not_yet")], { choices: [command("resume"), command("cancel")] });
  const draft = handover.draft(conversation, rights ? aidsToLookAt(rights, conversation, context) : [], context);
  return draft
    ? handover.summary(conversation, draft, context, why)
    : message("text", [phrase("dialogue.contacts.unknown")], { choices: [command("cancel")] });
}

/** After an alert, neither good news nor contacts again: the question alone, or that the rights are still there. */
function pending(showing: Showing, rights: Rights | null): Message[] {
  const instance = asked(showing.conversation, showing.context);
  if (instance === null) return [goOn()];
  return instance.id === MODE.id ? [showQuestion(instance, showing)] : current(showing, rights);
}

const goOn = (): Message =>
  message("text", [phrase("dialogue.handoff.go_on")], { choices: [command("rights"), command("help")] });

/** After the contacts, the question that was pending; the rights are one button away rather than all again. */
function contactsThenCurrent(
  { kind, handoff }: { readonly kind: "contacts" | "way"; readonly handoff: Handoff },
  showing: Showing,
): Message[] {
  const { conversation, context } = showing;
  const contacts =
    (kind === "way" ? context.afterRights?.handover.way(conversation, handoff, context) : undefined) ??
    showContacts(conversation, handoff, context);
  const next = asked(conversation, context);
  if (next === null) return [{ ...contacts, choices: [...contacts.choices, command("rights"), command("help")] }];
  return [contacts, ...current(showing, null)];
}

function hoursThenQuestion(day: string, showing: Showing, rights: Rights | null): Message[] {
  const { conversation, context } = showing;
  const answers = answersOf(conversation);
  const handoff = handoffOf(answers);
  const routing = handoff && routingOf(answers, handoff, conversation.language, context);
  const structures = routing?.contacts.map(({ structure }) => structure) ?? [];
  const hours = context.afterRights?.hours.on(day, structures, context);
  return [...(hours ? [hours] : []), ...pending(showing, rights)];
}

function outcomeMessages(
  { outcome, handoff }: Extract<View, { kind: "outcome" }>,
  showing: Showing,
  rights: Rights | null,
): Message[] {
  const { conversation, context } = showing;
  if (outcome.status === "refused")
    return [
      message("text", [phrase("dialogue.handoff.refused")], { choices: [command("cancel")] }),
      ...(handoff ? [showContacts(conversation, handoff, context)] : []),
      ...current(showing, rights),
    ];
  const told =
    outcome.status === "sent"
      ? (context.afterRights?.handover.sent(conversation, outcome.reference, handoff, context) ??
        message("text", [phrase("dialogue.handoff.sent", { reference: outcome.reference })]))
      : message("text", [phrase("dialogue.handoff.withdrawn", { reference: outcome.reference })]);
  return [told, ...(asked(conversation, context) === null ? [goOn()] : current(showing, rights))];
}

function page(name: Extract<View, { kind: "page" }>["page"], conversation: Conversation, context: Context): Message[] {
  const keep = mayKeep(conversation, context) ? ["keep"] : [];
  const carry = mayCarry(conversation, context) ? ["carry"] : [];
  const choices = {
    help: ["resume", "back", "recap", ...carry, ...keep, "restart", "human", "privacy", "stop", "erase"],
    privacy: ["resume", "erase", "human"],
    stop: ["resume", ...keep, "erase", "human"],
    confirm_keep: ["keep_confirmed", "resume"],
    kept: ["resume", "stop", "erase"],
    confirm_carry: ["carry_confirmed", "resume"],
    confirm_restart: ["restart_confirmed", "resume"],
    confirm_erase: ["erase_confirmed", "resume"],
    nothing: [],
  }[name];
  if (name === "nothing") return [];
  const language =
    name === "help"
      ? [
          { ...command("language", "fr"), label: phrase("dialogue.commands.language_fr") },
          { ...command("language", "en"), label: phrase("dialogue.commands.language_en") },
        ]
      : [];
  return [
    message("text", [phrase(`dialogue.pages.${name}`)], {
      choices: [...choices.map((each) => command(each)), ...language],
    }),
  ];
}
