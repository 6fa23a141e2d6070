import { describe, expect, test } from "vitest";
import { carry } from "../../src/dialogue/carried";
import type { Context } from "../../src/dialogue/context";
import { step } from "../../src/dialogue/step";
import { createChat } from "../../src/widget/chat";
import type { Saved } from "../../src/widget/saved";
import type { Turn } from "../../src/widget/turns";
import { CALL, consent, readBy, SEND } from "../dialogue/handing-over";
import { askedBy, contextOf, inputOf, SINGLE_IN_WORK, talk } from "../dialogue/talk";

const context = contextOf();
const single = talk([...SINGLE_IN_WORK, "oui"], context);

interface Opening {
  readonly saved?: Saved | null;
  readonly complete?: () => Promise<void>;
  readonly reader?: Context;
}

/** A page without a screen: what it shows, and what the tab holds. */
function openTab({ saved = null, complete = async () => {}, reader = context }: Opening) {
  const tab: { saved: Saved | null; shown: readonly Turn[] } = { saved, shown: [] };
  const chat = createChat({
    ...{ context: () => reader, complete, commune: null, language: "fr", step },
    handoff: {
      refer: async () => ({ status: "sent", reference: "ABCD-EFGH", secret: "secret" }),
      withdraw: async (reference) => ({ status: "withdrawn", reference }),
    },
    memory: {
      load: () => tab.saved,
      save(given) {
        tab.saved = given;
      },
      kept: () => null,
      keep: () => {},
      erase() {
        tab.saved = null;
      },
    },
    screen: {
      said(turns) {
        tab.shown = [...tab.shown, ...turns];
      },
      changed: () => {},
      speaks: async () => {},
      replaced(turns) {
        tab.shown = turns;
      },
      expects: () => {},
      busy: () => {},
    },
  });
  const say = async (...lines: string[]) => {
    for (const line of lines) await chat.take(inputOf(line), line);
  };
  return { chat, tab, say };
}

describe("a link opened in a page where someone else talked", () => {
  const carried = carry(single.conversation, context);

  test.each(["oui", "[c:carried_confirmed]"])("by %s: what was said before is neither shown nor kept", async (yes) => {
    const { chat, tab, say } = openTab({});
    await chat.start();
    await say("ok", "Arras");
    await chat.take({ kind: "carried", carried, from: "link" }, null);
    await say(yes);
    expect(tab.shown).toEqual(single.messages.map((message) => ({ from: "beffroi", message })));
    expect(tab.saved?.turns).toEqual(tab.shown);
  });
});

describe("a page opened again under other rules", () => {
  const own = [
    { question: "orientation.reference", value: "ABCD-EFGH" },
    { question: "orientation.secret", value: "code" },
  ];
  const saved: Saved = {
    lawVersion: "of before",
    conversation: { ...single.conversation, answers: [...own, ...single.conversation.answers] },
    turns: single.messages.map((message) => ({ from: "beffroi", message })),
    secrets: { "ABCD-EFGH": "secret" },
  };

  test("without a network: what the tab holds stays as it was", async () => {
    const { chat, tab } = openTab({ saved, complete: () => Promise.reject(new Error("no network")) });
    await expect(chat.start()).rejects.toThrow("no network");
    expect(tab.saved).toBe(saved);
    expect(tab.shown).toEqual([]);
  });

  test("offers what was said, and the request that was made can still be taken back", async () => {
    const { chat, tab, say } = openTab({ saved });
    await chat.start();
    await say("oui");
    expect(tab.saved?.lawVersion).toBe(context.law.version);
    expect(tab.saved?.conversation).toEqual(saved.conversation);
    expect(tab.saved?.secrets).toEqual(saved.secrets);
    const shown = tab.shown.flatMap((turn) => (turn.from === "beffroi" ? turn.message.choices : []));
    expect(shown.map(({ id }) => id)).toContain("c:withdraw");
  });

  test("begins at once where nothing had been said", async () => {
    const nothing = { ...saved, conversation: { ...saved.conversation, answers: [] } };
    const { chat, tab } = openTab({ saved: nothing, complete: () => Promise.reject(new Error("no network")) });
    await chat.start();
    const messages = tab.shown.flatMap((turn) => (turn.from === "beffroi" ? [turn.message] : []));
    expect(askedBy({ ...single, messages })).toBe("confidentialite");
  });
});

describe("what the tab holds", () => {
  const HANDOFF = [...SINGLE_IN_WORK, "oui", "[c:handoff]", ...CALL, ...consent("oui", "oui")];
  const held = (saved: Saved | null) => JSON.stringify(saved);

  test("has the name and the number until the request has left, and no more afterwards", async () => {
    const { chat, tab, say } = openTab({ reader: readBy() });
    await chat.start();
    await say("ok", ...HANDOFF.slice(1));
    expect(held(tab.saved)).toMatch(/Camille[\s\S]*06 12 34 56 78|06 12 34 56 78[\s\S]*Camille/);
    await say(SEND);
    expect(held(tab.saved)).toContain("ABCD-EFGH");
    expect(held(tab.saved)).not.toMatch(/Camille|12 ?34 ?56/);
    expect(JSON.stringify(tab.shown)).toContain("Camille");
  });

  test("was forgotten: the page begins again, with nothing of before", async () => {
    const { chat, tab, say } = openTab({});
    await chat.start();
    const first = tab.saved;
    await say("ok", "Arras");
    tab.saved = null;
    await chat.start();
    expect(tab.saved).toEqual(first);
  });
});
