import type { Answer, AnswerValue, Conversation } from "./conversation";
import { isList } from "./facts";
import type { Question } from "./questionnaire";

/** A conversation as any version may have kept it. */
export interface Kept extends Omit<Conversation, "v"> {
  readonly v: 1 | Conversation["v"];
}

/** The conversation as this version says it: what was asked otherwise is said as it is asked now. */
export const upgraded = ({ v, language, answers }: Kept): Conversation => ({
  v: 2,
  language,
  answers: v === 1 ? fromFirst(answers) : answers,
});

const retired = (id: string, kind: Question["kind"], options: readonly string[] = []): Question => ({
  id,
  kind,
  field: null,
  options: options.map((option) => ({ id: option, spellings: [], sets: {} })),
  unknown: [0],
  help: false,
});

/** Asked of each adult by the first version, and of the household since the second. */
const SAVINGS = { livrets: "epargne.livrets", autre_epargne: "epargne.autre", epargne: "epargne.total" } as const;
const PERSONAL = ["autres_revenus", "etranger", "handicap", "enceinte", "autonomie", "changement"];

/** Questions that are asked no more: what they were answered is still read. */
export const RETIRED: readonly Question[] = [
  retired("adultes.$.cas", "multiple", ["fin_contrat", "epargne", "europeen", ...PERSONAL]),
  ...Object.keys(SAVINGS).map((id) => retired(`adultes.$.${id}`, "amount")),
  retired("adultes.$.pension_alimentaire", "amount"),
];

function fromFirst(answers: readonly Answer[]): Answer[] {
  const old = new Map(answers.map(({ question, value }) => [question, value]));
  const isOld = ({ question }: Answer) => RETIRED.some(({ id }) => question === one(id, 0) || question === one(id, 1));
  const at = answers.findIndex(isOld);
  if (at < 0) return [...answers];
  const kept = answers.filter((answer) => !isOld(answer)).map((answer) => withEndedContract(answer, old));
  const place = answers.slice(0, at).filter((answer) => !isOld(answer)).length;
  return [...kept.slice(0, place), ...casesOf(old), ...savingsOf(old), ...maintenanceOf(old), ...kept.slice(place)];
}

const one = (question: string, person: number): string => question.replace("$", String(person));
const PEOPLE = [0, 1];

/** "Je ne sais pas" of one adult leaves what was asked of both to be asked again. */
function casesOf(old: ReadonlyMap<string, AnswerValue>): Answer[] {
  const told = PEOPLE.map((person) => old.get(`adultes.${person}.cas`)).filter((each) => each !== undefined);
  const lists = told.filter((each) => each !== null).filter(isList);
  if (told.length > lists.length) return lists.length === 0 ? [{ question: "cas", value: null }] : [];
  const ticked = new Set(lists.flat().map((option) => (option === "europeen" ? "etranger" : option)));
  ticked.delete("fin_contrat");
  if (isElderParent(old)) ticked.add("enfant");
  const whose = (option: string) => {
    const [mine = false, other = false] = lists.map(
      (each) => each.includes(option) || (option === "etranger" && each.includes("europeen")),
    );
    return mine && other ? "deux" : mine ? "moi" : "conjoint";
  };
  const couple = lists.length > 1 ? PERSONAL.filter((option) => ticked.has(option)) : [];
  return [
    { question: "cas", value: [...ticked] },
    ...couple.map((option) => ({ question: `cas.qui.${option}`, value: whose(option) })),
  ];
}

/** Asked of their children from the start then; of who is sixty, only once they say that they have some. */
function isElderParent(old: ReadonlyMap<string, AnswerValue>): boolean {
  const children = old.get("enfants.dates") ?? null;
  const births = PEOPLE.flatMap((person) => old.get(`adultes.${person}.date_naissance`) ?? []);
  return isList(children) && children.length > 0 && births.every((date) => String(date) < "1968");
}

/** The contract that ended was ticked; it is an answer to what is paid since. */
function withEndedContract(answer: Answer, old: ReadonlyMap<string, AnswerValue>): Answer {
  const person = /^adultes\.(\d)\.chomage$/.exec(answer.question)?.[1];
  const cases = person === undefined ? null : (old.get(`adultes.${person}.cas`) ?? null);
  return isList(cases) && cases.includes("fin_contrat") ? { ...answer, value: "fin_contrat" } : answer;
}

/** What each had, added up; not known when one of them was not. */
function savingsOf(old: ReadonlyMap<string, AnswerValue>): Answer[] {
  return Object.entries(SAVINGS).flatMap(([before, question]) => {
    const told = PEOPLE.map((person) => old.get(`adultes.${person}.${before}`)).filter((each) => each !== undefined);
    if (told.length === 0) return [];
    const sums = told.filter((each) => typeof each === "number");
    return [{ question, value: sums.length < told.length ? null : sums.reduce((sum, each) => sum + each, 0) }];
  });
}

function maintenanceOf(old: ReadonlyMap<string, AnswerValue>): Answer[] {
  const value = old.get("adultes.0.pension_alimentaire");
  return value === undefined ? [] : [{ question: "pension_alimentaire", value }];
}
