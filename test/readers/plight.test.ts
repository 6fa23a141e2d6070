import { describe, expect, test } from "vitest";
import { fold } from "../../src/dialogue/readers/clean";
import { DISTRESS_TOPICS, type DistressTopic, distressIn } from "../../src/dialogue/readers/distress";
import { isStory, plightIn } from "../../src/dialogue/readers/plight";
import { cries, laterCries, laterOrdinary, ordinary } from "./distress.heldout";
import { freshCries, freshOrdinary } from "./plight.heldout";

type Net = "first" | "second" | "none";

/** `loud` and `gentle`: ordinary sentences that each net takes for a cry, were they not understood as an answer. */
interface Reached {
  readonly first: number;
  readonly both: number;
  readonly loud: number;
  readonly gentle: number;
}

const netOf = (text: string): Net => (distressIn(fold(text)) ? "first" : plightIn(text) ? "second" : "none");

/**
 * Figures to be raised when a net gets better, never lowered. The first set was written before the stems, by the same
 * hand: 119 of its cries were met at once, and letters stuck to a verb ("menferme") were learnt from it. Nobody read
 * the second while choosing the stems: 90 were met at once; its share of suicide, not its sentences, then asked for more.
 */
const sets = [
  {
    name: "written for the second net",
    cries: freshCries,
    ordinary: freshOrdinary,
    reached: { first: 59, both: 121, loud: 0, gentle: 9 } satisfies Reached,
  },
  {
    name: "that neither net has learnt cries from",
    cries: laterCries,
    ordinary: laterOrdinary,
    reached: { first: 51, both: 92, loud: 0, gentle: 43 } satisfies Reached,
  },
];

test("the new set is large, and none of it stands in an older one", () => {
  expect(freshCries.length).toBeGreaterThanOrEqual(120);
  const older = [...cries, ...laterCries].map(({ text }) => text).concat(ordinary, laterOrdinary);
  const texts = [...freshCries.map(({ text }) => text), ...freshOrdinary];
  expect(texts.filter((text, index) => older.includes(text) || texts.indexOf(text) !== index)).toEqual([]);
});

describe.each(sets)("cries in the set $name", ({ cries, ordinary, reached }) => {
  const caught = cries.map(({ text, topic }) => ({ text, topic, net: netOf(text) }));
  const share = (net: Net, of: readonly { net: Net }[]) => of.filter((each) => each.net === net).length;
  const shares = (of: readonly { net: Net }[]) =>
    (["first", "second", "none"] as const)
      .map((net) => `${net} ${share(net, of)} (${Math.round((100 * share(net, of)) / of.length)} %)`)
      .join(", ");

  test("no fewer are met by one net or the other than were", () => {
    for (const topic of DISTRESS_TOPICS)
      console.info(`${topic}: ${shares(caught.filter((each) => each.topic === topic))}`);
    console.info(`all ${cries.length}: ${shares(caught)}`);
    expect(share("first", caught)).toBeGreaterThanOrEqual(reached.first);
    expect(share("first", caught) + share("second", caught)).toBeGreaterThanOrEqual(reached.both);
  });

  test("no more ordinary sentences are taken for cries than were, and none loudly", () => {
    const nets = ordinary.map(netOf);
    console.info(`ordinary ${ordinary.length}: ${shares(nets.map((net) => ({ net })))}`);
    expect(nets.filter((net) => net === "first").length).toBeLessThanOrEqual(reached.loud);
    expect(nets.filter((net) => net === "second").length).toBeLessThanOrEqual(reached.gentle);
  });
});

describe("a grave word is known", () => {
  test.each<[string, DistressTopic]>([
    ["il me cognait", "violence"],
    ["des coups tout le temps", "violence"],
    ["des violances à la maison", "violence"],
    ["il m etouffe", "emergency"],
    ["elle a fait un malaize", "emergency"],
    ["la mort", "suicide"],
    ["mouriiir", "suicide"],
    ["suiccide", "suicide"],
    ["rien dan le ventre", "hunger"],
    ["on a fain", "hunger"],
    ["DEHORS", "homeless"],
    ["ils nous ont foutu deors", "homeless"],
    ["froid la nuit", "homeless"],
    ["un enfant battu", "child"],
    ["mon fils a des bleus", "child"],
    ["she is bleeding", "emergency"],
    ["he beats me", "violence"],
    ["nothing to eat", "hunger"],
  ])("%s: %s", (text, topic) => expect(plightIn(text)).toContain(topic));

  test("without a topic, it is still grave", () => {
    expect(plightIn("j'en peux plus")).toEqual([]);
    expect(plightIn("aidez-moi svp")).toEqual([]);
  });
});

test.each([
  "bonjour",
  "850",
  "beaucoup",
  "12 rue de la Gare",
  "rue Victor Hugo",
  "un canapé violet",
  "peur de me tromper",
  "j'ai peur de faire une bêtise dans la déclaration",
  "le coût de la vie",
  "femme de ménage",
  "mon assurance vie",
  "passez-moi un coup de fil",
  "I work part time",
  "",
])("nothing is grave in %j", (text) => expect(plightIn(text)).toBeNull());

test("five words without a figure are a story", () => {
  expect(isStory("je ne sais plus quoi répondre")).toBe(true);
  expect(isStory("je touche environ 850 par mois")).toBe(false);
  expect(isStory("pas très bien compris")).toBe(false);
});
