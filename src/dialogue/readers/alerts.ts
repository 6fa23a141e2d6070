import { type Message, message } from "../message";
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
    choices: NUMBERS[topic].map((number) => ({
      id: `tel:${number}`,
      label: phrase(`alerts.${topic}.numbers.${number}`),
      style: "link",
      url: `tel:${number}`,
    })),
  });
