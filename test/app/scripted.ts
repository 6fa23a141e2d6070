import type { Converse } from "../../src/app/house";
import type { Conversation, Effect, ReferralDraft } from "../../src/dialogue/conversation";
import { message } from "../../src/dialogue/message";
import { phrase } from "../../src/dialogue/phrase";

export const DRAFT: ReferralDraft = {
  structure: "commune-beaurains",
  need: "rights",
  mode: "call",
  commune: "62099",
  neighbourhood: null,
  language: "fr",
  contact: {
    name: "Camille",
    means: "telephone",
    address: "+33321000000",
    leaveMessage: false,
    othersRead: null,
    when: "matin",
    guardian: null,
  },
  aids: ["rsa"],
  nonTakeUp: [],
  answers: [{ question: "situation_familiale", value: "celibataire" }],
  consents: {},
};

/**
 * A conversation that keeps every text it hears and echoes it: what the turns around it do can be told apart from what
 * the real one says. `!refer` and the like ask for an effect; it keeps what it is told of a hand-off.
 */
export const scripted =
  (draft: ReferralDraft = DRAFT): Converse =>
  async (conversation, input) => {
    const heard =
      input.kind === "text" ? input.text : input.kind === "referred" ? `told ${told(input.outcome)}` : input.kind;
    const answers = [...conversation.answers, { question: "texte", value: heard }];
    return {
      conversation: { ...conversation, answers },
      messages: [message("text", [phrase("dialogue.literal", { text: heard })])],
      effects: effectsOf(heard, conversation, draft),
    };
  };

function effectsOf(heard: string, { answers }: Conversation, draft: ReferralDraft): Effect[] {
  const [, reference = ""] = /told sent (\S+)/.exec(answers.map(({ value }) => value).join("\n")) ?? [];
  switch (heard.split(" ")[0]) {
    case "!refer":
      return [{ kind: "refer", draft }];
    case "!withdraw":
      return [{ kind: "withdraw", reference: heard.split(" ")[1] ?? reference }];
    case "!erase":
      return [{ kind: "erase" }];
    case "!refuse":
      return [{ kind: "consent_refused", need: "rights", consent: "transmission" }];
    default:
      return [];
  }
}

const told = (outcome: { status: string; reference?: string; code?: string }) =>
  `${outcome.status} ${outcome.reference ?? outcome.code}`;
