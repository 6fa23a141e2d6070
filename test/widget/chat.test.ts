import { describe, expect, test } from "vitest";
import { carry } from "../../src/dialogue/carried";
import type { Context } from "../../src/dialogue/context";
import { step } from "../../src/dialogue/step";
import { createChat } from "../../src/widget/chat";
import type { Saved } from "../../src/widget/saved";
import type { Turn } from "../../src/widget/turns";
import { askedBy, contextOf, inputOf, SINGLE_IN_WORK, talk } from "../dialogue/talk";

const context = contextOf();
const single = talk([...SINGLE_IN_WORK, "oui"], context);

/** A page without a screen: what it shows, and what the tab holds. */
function openTab({
  saved = null,
  complete = async () => {},
}: {
  saved?: Saved | null;
  complete?: () => Promise<void>;
}) {
  const tab: { saved: Saved | null; shown: readonly Turn[] } = { saved, shown: [] };
  const chat = createChat({
    ...{ context: (): Context => context, complete, commune: null, language: "fr", step },
    handoff: {
      refer: async () => ({ status: "refused", code: "NETWORK_UNREACHABLE" }),
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
