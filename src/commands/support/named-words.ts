import { AID_PARTS, conditionKey, wordKey } from "../../dialogue/aid-words";
import type { Aid } from "../../law/aid";
import type { Conditions } from "../../law/conditions";
import type { Reminder } from "../../law/reminder";
import type { FileFault } from "../../rulebook/errors";
import type { Rulebook } from "../../rulebook/rulebook";
import { entriesOf, type Resources } from "../../words";

/** A key of the locales, and the file of `rules/` that asks for it. */
interface NamedKey {
  readonly key: string;
  readonly file: string;
}

/** Words that `rules/` asks for and that a language lacks: those of each aid, each question, each reason of a route. */
export function wordlessFaults(rulebook: Rulebook, resources: Resources): FileFault[] {
  const named = keysOf(rulebook);
  return Object.entries(resources).flatMap(([language, texts]) => {
    const known = new Set(entriesOf(texts).map(([key]) => key.replace(/_other$/, "")));
    return named
      .filter(({ key }) => !known.has(key))
      .map(({ key, file }) => ({
        file: `locales/${language}`,
        place: key,
        remedy: `write these words, which ${file} asks for`,
      }));
  });
}

const keysOf = ({ lawFiles, chapters, territory, reminders }: Rulebook): NamedKey[] => {
  const named = [
    ...lawFiles.aids.flatMap((aid) => ofAid(aid).map((key) => ({ key, file: `rules/aids/${aid.id}.json` }))),
    ...chapters.flatMap(({ chapter, questions }) =>
      questions.flatMap((question) =>
        ofQuestion(question).map((key) => ({ key, file: `chapter ${chapter} of rules/questions` })),
      ),
    ),
    ...territory.routes.etapes.map(({ raison }) => ({
      key: `routing.reasons.${raison}`,
      file: "rules/territory/routes.json",
    })),
    ...reminders.reminders.flatMap((reminder) =>
      ofReminder(reminder).map((key) => ({ key, file: `rules/reminders/${reminder.id}.json` })),
    ),
  ];
  return [...new Map(named.map((each) => [each.key, each])).values()];
};

/** What it is, in a line and whole, and the month it is counted from, where there is one. */
const ofReminder = ({ id, when }: Reminder): string[] => [
  ...["dates", "promised"].map((part) => `followed.${part}.${id}`),
  ...(when.kind === "after_opening" || when.kind === "before_end" ? [`followed.ask_month.${id}`] : []),
];

function ofAid(aid: Aid): string[] {
  const reasons = Object.values(aid.conditions)
    .flatMap((tree) => (tree ? namesIn(tree) : []))
    .flatMap((name) => ["met", "not_met"].map((outcome) => `${conditionKey(name)}.${outcome}`));
  return [
    ...["name", "what"].map((key) => `aids.${aid.id}.${key}`),
    ...AID_PARTS.flatMap((part) => aid[part].map((entry) => wordKey(aid, part, entry))),
    ...aid.unchecked.map((key) => `rules.unchecked.${key}`),
    ...reasons,
    ...(aid.calculation ?? []).map(({ name }) => `aids.${aid.id}.amounts.${name}`),
    `dialogue.themes.${aid.theme}`,
    `dialogue.decides.${aid.granted_by ?? aid.delivered_by}`,
    ...(aid.granted_by === undefined ? [] : [`dialogue.pays.${aid.delivered_by}`]),
  ];
}

/** Names of the leaves and of the groups that explain themselves. */
function namesIn(tree: Conditions): string[] {
  const parts = "all" in tree ? tree.all : "any" in tree ? tree.any : "not" in tree ? [tree.not] : [];
  return [...(tree.name === undefined ? [] : [tree.name]), ...parts.flatMap(namesIn)];
}

function ofQuestion({ id, help, options }: Rulebook["chapters"][number]["questions"][number]): string[] {
  const parts = ["text", "recap", ...(help ? ["help"] : [])];
  // Words about the partner differ from those about oneself.
  const said = id.startsWith("adultes.$.") ? parts.flatMap((part) => [part, `${part}_conjoint`]) : parts;
  return [...said, ...options.map((option) => `options.${option.id}`)].map((part) => `questions.${id}.${part}`);
}
