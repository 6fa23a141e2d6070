import { describe, expect, test } from "vitest";
import { alertOf } from "../../src/dialogue/readers/alerts";
import { fold } from "../../src/dialogue/readers/clean";
import { DISTRESS_TOPICS, distressIn } from "../../src/dialogue/readers/distress";
import { CRIES, lines, NO_CRIES } from "./distress.corpus";

const cries = DISTRESS_TOPICS.flatMap((topic) => lines(CRIES[topic]).map((text) => ({ topic, text })));
const others = lines(NO_CRIES);

describe("distress is heard as it is typed", () => {
  test("the corpus is large enough to mean something", () => {
    expect(cries.length).toBeGreaterThanOrEqual(150);
    expect(others.length).toBeGreaterThanOrEqual(150);
  });

  test.each(DISTRESS_TOPICS)("at least 97 in 100 cries of %s are heard, by the right numbers", (topic) => {
    const all = cries.filter((cry) => cry.topic === topic);
    const missed = all.filter((cry) => distressIn(fold(cry.text)) !== topic).map(({ text }) => text);
    expect({ missed, recall: 1 - missed.length / all.length >= 0.97 }).toEqual({ missed: [], recall: true });
  });

  test("at most 1 in 100 ordinary sentences raises an alarm", () => {
    const alarms = others.filter((text) => distressIn(fold(text)) !== null);
    expect({ alarms, few: alarms.length / others.length <= 0.01 }).toEqual({ alarms: [], few: true });
  });

  test("capitals, exclamation marks and long letters change nothing", () => {
    expect(distressIn(fold("JE VEUX MOURIIIIR !!!!"))).toBe("suicide");
    expect(distressIn(fold("😭😭 il me frappe 😭"))).toBe("violence");
  });
});

test.each([
  ["mon mari garde mon passeport", "la préfecture garde mon passeport"],
  ["mon patron garde mes papiers", "le service garde mes papiers"],
  ["j'ai peur de faire une bêtise", "j'ai peur de faire une bêtise en remplissant le formulaire"],
  ["il a pris un couteau", "il a pris un couteau pour son travail"],
  ["je mange une fois par jour", "je mange une fois par jour au restaurant du travail"],
  ["ma fille a fugué", "ma fille a fugué il y a trois ans"],
])("%s is a cry, %s is none", (cry, ordinary) => {
  expect(distressIn(fold(cry))).not.toBeNull();
  expect(distressIn(fold(ordinary))).toBeNull();
});

describe("an alert gives numbers to call", () => {
  test.each(DISTRESS_TOPICS)("%s", (topic) => {
    const alert = alertOf(topic);
    expect(alert.kind).toBe("alert");
    expect(alert.choices.length).toBeGreaterThan(0);
    for (const choice of alert.choices) expect(choice.url).toMatch(/^(?:tel|sms):\d{2,4}$/);
  });
});
