import { command } from "../choices";
import { type Choice, type Message, message } from "../message";
import { phrase } from "../phrase";
import type { DistressTopic } from "./distress";

/** National numbers that answer day and night or say when they do, in the order to try them. */
const NUMBERS: Record<DistressTopic, readonly string[]> = {
  emergency: ["15", "112", "114"],
  suicide: ["3114", "15"],
  violence: ["17", "3919", "114"],
  child: ["119", "17"],
  homeless: ["115", "112"],
  hunger: ["115"],
};

/** What is said at once to someone in distress: warm words and the numbers to call, each a `tel:` link. */
export const alertOf = (topic: DistressTopic): Message =>
  message("alert", [phrase(`alerts.${topic}.text`)], {
    choices: NUMBERS[topic].map((number) => call(topic, number)),
  });

/** Where the labels of the numbers stand that answer anyone, whatever the distress. */
const ANYONE: readonly (readonly [DistressTopic, string])[] = [
  ["emergency", "112"],
  ["suicide", "3114"],
  ["violence", "3919"],
  ["homeless", "115"],
  ["child", "119"],
];

/** Two kind lines and numbers for what may be distress: those of its topics, or of anyone when it is not clear which. */
export function careOf(topics: readonly DistressTopic[]): Message {
  const clear = topics.length === 1 || topics.length === 2;
  const all = clear ? topics.flatMap((topic) => NUMBERS[topic].map((number) => [topic, number] as const)) : ANYONE;
  const once = all.filter(([, number], index) => all.findIndex(([, other]) => other === number) === index);
  return message("text", [phrase("alerts.care.text"), phrase("alerts.care.someone")], {
    choices: [...once.map(([topic, number]) => call(topic, number)), command("human")],
  });
}

const call = (topic: DistressTopic, number: string): Choice => ({
  id: `tel:${number}`,
  label: phrase(`alerts.${topic}.numbers.${number}`),
  style: "link",
  url: `tel:${number}`,
});
