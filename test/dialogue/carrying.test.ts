import { describe, expect, test } from "vitest";
import { carry } from "../../src/dialogue/carried";
import { newConversation } from "../../src/dialogue/conversation";
import { askedBy, contextOf, keysOf, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf({ webOrigin: "https://droits.example" });
const single = talk([...SINGLE_IN_WORK, "oui"], context);
const linkOf = (messages: typeof single.messages) =>
  messages.flatMap(({ choices }) => choices).find(({ url }) => url?.includes("#r="))?.url ?? "";
const buttons = (messages: typeof single.messages) => messages.flatMap(({ choices }) => choices).map(({ id }) => id);

describe("taking the conversation to another device", () => {
  test("is offered among the other choices, and warns before it makes the link", () => {
    expect(buttons(talk(["[c:help]"], context, single.conversation).messages)).toContain("c:carry");
    const warned = talk(["[c:carry]"], context, single.conversation);
    expect(keysOf(warned.messages)).toEqual(["dialogue.pages.confirm_carry"]);
    expect(linkOf(warned.messages)).toBe("");
    const made = talk(["[c:carry]", "[c:carry_confirmed]"], context, single.conversation);
    expect(linkOf(made.messages)).toBe(`https://droits.example/chat#r=${carry(single.conversation, context)}`);
    expect(linkOf(talk(["[c:carry]", "oui"], context, single.conversation).messages)).toBe(linkOf(made.messages));
  });

  test("puts in the path the door that was entered by, not the commune that was answered", () => {
    const { conversation } = talk([{ kind: "start", commune: "62041" }, ...SINGLE_IN_WORK], context);
    expect(conversation.answers).toContainEqual({ question: "commune", value: "62099" });
    expect(linkOf(talk(["[c:carry_confirmed]"], context, conversation).messages)).toMatch(
      /^https:\/\/droits\.example\/chat\/62041#r=[\w-]+$/,
    );
  });

  test("is not offered where there is no page to go to, nor before anything is said", () => {
    const nowhere = contextOf();
    expect(buttons(talk(["[c:help]"], nowhere, single.conversation).messages)).not.toContain("c:carry");
    expect(linkOf(talk(["[c:carry]", "[c:carry_confirmed]"], nowhere, single.conversation).messages)).toBe("");
    expect(linkOf(talk(["[c:carry]", "[c:carry_confirmed]"], context).messages)).toBe("");
  });
});

describe("opening a link", () => {
  const carried = { kind: "carried" as const, carried: carry(single.conversation, context), from: "link" as const };

  test("shows what it holds, then takes it up where it was", () => {
    const shown = talk([carried], context);
    expect(keysOf(shown.messages)).toEqual(["dialogue.carried.found_link"]);
    expect(shown.messages.flatMap(({ sections }) => sections).flatMap(({ lines }) => lines).length).toBeGreaterThan(8);
    for (const yes of ["[c:carried_confirmed]", "oui"]) {
      const opened = talk([carried, yes], context);
      expect(opened.conversation).toEqual(single.conversation);
      expect(opened.messages).toEqual(single.messages);
      expect(opened.effects).toEqual([{ kind: "replaced" }]);
    }
  });

  test("says that it would replace the conversation under way, and keeps it without a yes", () => {
    const other = talk(["ok", "Arras"], context);
    const shown = talk([carried], context, other.conversation);
    expect(keysOf(shown.messages)).toEqual(["dialogue.carried.found_link", "dialogue.carried.replaces"]);
    for (const no of ["[c:resume]", "non"])
      expect(talk([carried, no], context, other.conversation).conversation).toEqual(other.conversation);
    expect(talk([carried, "[c:help]", "[c:carried_confirmed]"], context, other.conversation).conversation).toEqual(
      other.conversation,
    );
  });

  test("goes on in the language it was in, from the question that was pending", () => {
    const english = talk(SINGLE_IN_WORK.slice(0, 5), context, newConversation("en"));
    const opened = talk(
      [{ kind: "carried", carried: carry(english.conversation, context), from: "link" }, "[c:carried_confirmed]"],
      context,
    );
    expect(opened.conversation.language).toBe("en");
    expect(askedBy(opened)).toBe(askedBy(english));
  });

  test("says when it is damaged, and asks what was pending", () => {
    const damaged = talk([{ kind: "carried", carried: carried.carried.slice(3), from: "link" }], context);
    expect(keysOf(damaged.messages)[0]).toBe("dialogue.carried.unreadable");
    expect(askedBy(damaged)).toBe("confidentialite");
  });
});

describe("keeping the conversation on the device", () => {
  const web = talk(["[c:stop]"], context, single.conversation);

  test("is offered to who stops on the web, and done after a warning", () => {
    expect(buttons(web.messages)).toContain("c:keep");
    const asked = talk(["[c:keep]"], context, single.conversation);
    expect([keysOf(asked.messages), asked.effects]).toEqual([["dialogue.pages.confirm_keep"], []]);
    for (const yes of ["[c:keep_confirmed]", "oui"]) {
      const kept = talk(["[c:keep]", yes], context, single.conversation);
      expect(kept.effects).toEqual([{ kind: "keep", carried: carry(single.conversation, context) }]);
      expect(keysOf(kept.messages)).toEqual(["dialogue.pages.kept"]);
    }
  });

  test("is not offered where the conversation stays by itself, nor before anything is said", () => {
    const telegram = contextOf({ channel: "telegram" });
    expect(buttons(talk(["[c:stop]"], telegram, single.conversation).messages)).not.toContain("c:keep");
    expect(talk(["[c:keep_confirmed]"], telegram, single.conversation).effects).toEqual([]);
    expect(buttons(talk(["[c:stop]"], context).messages)).not.toContain("c:keep");
  });

  test("is found again as it was", () => {
    const back = { kind: "carried" as const, carried: carry(single.conversation, context), from: "device" as const };
    expect(keysOf(talk([back], context).messages)).toEqual(["dialogue.carried.found_device"]);
    expect(talk([back, "oui"], context).conversation).toEqual(single.conversation);
  });
});
