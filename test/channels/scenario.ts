import { dayOf, monthAt } from "../../src/app/calendar";
import { newConversation } from "../../src/dialogue/conversation";
import type { ExpectedKind, Message } from "../../src/dialogue/message";
import { type Context, step } from "../../src/dialogue/step";
import type { Words } from "../../src/words";
import { contextOf } from "../dialogue/talk";

/** What a resident says, by question, as they would type it; the same in every channel. */
export interface Scenario {
  readonly name: string;
  readonly says: Readonly<Record<string, string>>;
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: "someone alone who works part time and rents from a social landlord",
    says: {
      commune: "beaurains",
      situation_familiale: "célibataire",
      "enfants.dates": "pas d'enfant",
      "adultes.0.date_naissance": "10/04/1992",
      "adultes.0.activite": "je travaille",
      "adultes.0.salaire": "800,50 €",
      "logement.statut": "HLM",
      "logement.loyer": "350",
    },
  },
  {
    name: "a lone parent of two without work, who does not know everything",
    says: {
      commune: "St Nicolas",
      situation_familiale: "séparée",
      "enfants.dates": "12/03/2015 et 4 juin 2018",
      "adultes.0.date_naissance": "3 mai 1985",
      "adultes.0.activite": "sans emploi",
      "logement.statut": "location vide",
      "logement.loyer": "je ne sais pas",
    },
  },
];

/** What is said to a question that the scenario does not name. */
const OTHERWISE: Readonly<Partial<Record<ExpectedKind, string>>> = {
  yes_no: "non",
  amount: "0",
  integer: "0",
  multiple: "Aucune de ces réponses",
  month: "juin 2024",
};

/** The rights as a person reads them: the name of each aid, and what is said of it. */
export type Rights = readonly (readonly [aid: string, detail: string])[];

export interface Told {
  /** What is typed, line by line, from the first message to the rights. */
  readonly lines: readonly string[];
  readonly rights: Rights;
}

const LONGEST = 60;

/** The scenario told to the core itself: the lines in the order of its questions, and the rights they lead to. */
export function tell({ says }: Scenario, words: Words, context: Context = today()): Told {
  const lines: string[] = [];
  let turn = step(newConversation("fr"), { kind: "start", commune: null }, context);
  while (lines.length < LONGEST) {
    const shown = turn.messages.find(({ kind }) => kind === "rights");
    if (shown) return { lines, rights: rightsOf(shown, words) };
    const asked = turn.messages.findLast(({ expects }) => expects !== null);
    const text = says[asked?.expects?.question ?? ""] ?? otherwise(asked, words);
    lines.push(text);
    turn = step(turn.conversation, { kind: "text", text }, context);
  }
  throw new Error(`the conversation does not end: ${lines.slice(-3).join(" / ")}`);
}

/** The claim is of this month, as in the channels that have no other clock. */
const today = (): Context => contextOf({ channel: "terminal", today: dayOf(Date.now()), month: monthAt(Date.now()) });

/** The answer of its kind, or the first button as it is written. */
function otherwise(asked: Message | undefined, words: Words): string {
  const kind = asked?.expects?.kind;
  const first = asked?.choices.find(({ style }) => style === "answer");
  return (kind && OTHERWISE[kind]) ?? (first ? words.text(first.label) : "je ne sais pas");
}

const rightsOf = ({ cards }: Message, words: Words): Rights =>
  cards.map(({ title, detail }) => [words.text(title), detail ? words.text(detail) : ""]);
