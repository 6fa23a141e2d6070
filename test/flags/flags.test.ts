import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { flagsProblems } from "../../src/flags/check";
import type { FlagsProblem } from "../../src/flags/errors";
import { type Flags, openFlags } from "../../src/flags/open";
import { isOffIn } from "../../src/flags/values";

const SUBJECTS = { communes: ["62041", "62004"], aids: ["rsa", "css"] };

interface Written {
  readonly defaultVariant?: "on" | "off";
  /** Communes where it is off. */
  readonly off?: readonly string[];
}

const flagsFile = (flags: Readonly<Record<string, Written>>): string =>
  JSON.stringify({
    flags: Object.fromEntries(
      Object.entries(flags).map(([name, { defaultVariant = "on", off = [] }]) => [
        name,
        {
          state: "ENABLED",
          variants: { on: true, off: false },
          defaultVariant,
          targeting: { if: [{ in: [{ var: "commune" }, off] }, "off", null] },
        },
      ]),
    ),
  });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-flags-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

let opened: Flags[] = [];
afterEach(async () => {
  await Promise.all(opened.map((flags) => flags.close()));
  opened = [];
});

let files = 0;
async function open(text: string) {
  const file = join(folder, `flags-${++files}.json`);
  writeFileSync(file, text);
  const faults: (readonly FlagsProblem[])[] = [];
  const flags = await openFlags({ file, ...SUBJECTS, onFault: (problems) => faults.push(problems) });
  opened.push(flags);
  return { file, flags, faults };
}

/**
 * Writes the file and waits until `check` holds. The provider looks at the file every few seconds, and misses what is
 * written before its first look: the file is dated anew until it has been seen.
 */
async function afterChange(file: string, text: string, check: () => void): Promise<void> {
  writeFileSync(file, text);
  const look = () => {
    utimesSync(file, new Date(), new Date());
    check();
  };
  await vi.waitFor(look, { timeout: 40_000, interval: 100 });
}

describe("what the flags of a file say", () => {
  test("a flag that nobody wrote is on", async () => {
    const { flags } = await open(flagsFile({}));
    expect(flags.values()).toEqual({ switchedOffAids: {}, handoffOff: [], channelsOff: { telegram: [], web: [] } });
  });

  test("an aid is switched off everywhere, another in one commune only", async () => {
    const { flags } = await open(flagsFile({ "aid-rsa": { defaultVariant: "off" }, "aid-css": { off: ["62004"] } }));
    expect(flags.values().switchedOffAids).toEqual({ "*": ["rsa"], "62004": ["css"] });
  });

  test("the hand-off and a channel are switched off in one commune", async () => {
    const { flags } = await open(flagsFile({ handoff: { off: ["62041"] }, "channel-web": { off: ["62004"] } }));
    const { handoffOff, channelsOff } = flags.values();
    expect(handoffOff).toEqual(["62041"]);
    expect(isOffIn(channelsOff.web, "62004")).toBe(true);
    expect(isOffIn(channelsOff.web, "62041")).toBe(false);
    expect(isOffIn(channelsOff.telegram, null)).toBe(false);
  });
});

describe("a file that changes while the house stands", () => {
  test("is seen without a restart; corrupt, it leaves the last good flags in force and says so", async () => {
    const { file, flags, faults } = await open(flagsFile({}));
    await afterChange(file, flagsFile({ handoff: { defaultVariant: "off" } }), () =>
      expect(flags.values().handoffOff).toEqual(["*"]),
    );

    await afterChange(file, '{ "flags": ', () => expect(faults.length).toBeGreaterThan(0));
    expect(faults[0]?.[0]?.remedy).toContain("write valid JSON");
    expect(flags.values().handoffOff).toEqual(["*"]);

    await afterChange(file, flagsFile({ handoff: { off: ["62004"] } }), () =>
      expect(flags.values().handoffOff).toEqual(["62004"]),
    );
  });

  test("with a flag that says the contrary of what it seems to, is refused as a whole", async () => {
    const { file, flags, faults } = await open(flagsFile({ handoff: { defaultVariant: "off" } }));
    const disabled = flagsFile({ handoff: {} }).replace("ENABLED", "DISABLED");
    await afterChange(file, disabled, () => expect(faults.length).toBeGreaterThan(0));
    expect(flags.values().handoffOff).toEqual(["*"]);
  });
});

describe("a file that cannot be used", () => {
  const faulty = [
    { why: "is not JSON", text: "{", place: "" },
    { why: "has a flag of no known name", text: flagsFile({ rsa: {} }), place: "flags.rsa" },
    {
      why: "has a flag whose state is not ENABLED",
      text: flagsFile({ handoff: {} }).replace("ENABLED", "DISABLED"),
      place: "flags.handoff.state",
    },
    {
      why: "has a targeting that would overrule the default variant",
      text: flagsFile({ handoff: {} }).replace('"off",null', '"off","on"'),
      place: "flags.handoff.targeting.if.2",
    },
  ];
  test.each(faulty)("stops the start when it $why", async ({ text, place }) => {
    const problem = expect.objectContaining({ code: "FLAGS_INVALID", problems: [expect.objectContaining({ place })] });
    await expect(open(text)).rejects.toEqual(problem);
  });

  test("stops the start when it is missing", async () => {
    await expect(openFlags({ file: join(folder, "nothing.json"), ...SUBJECTS })).rejects.toThrow("put the file back");
  });
});

describe("the flags of the house", () => {
  test("are valid, and everything is on", async () => {
    const text = readFileSync(new URL("../../rules/flags.json", import.meta.url), "utf8");
    expect(flagsProblems(text)).toEqual([]);
    const { flags } = await open(text);
    expect(flags.values()).toEqual({ switchedOffAids: {}, handoffOff: [], channelsOff: { telegram: [], web: [] } });
  });
});
