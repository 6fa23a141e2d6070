import { describe, expect, test } from "vitest";
import type { Input } from "../../src/dialogue/conversation";
import { partTexts } from "../../src/words";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { CALL, consent, readBy, SEND, sent } from "./handing-over";
import { askedBy, contextOf, keysOf, SINGLE_IN_WORK, talk } from "./talk";

const silent = contextOf();
const context = readBy();
const { desk } = context.snapshot;

/** With the recapitulation confirmed. */
const SINGLE = [...SINGLE_IN_WORK, "oui"];
const outcome: Input = { kind: "referred", outcome: { status: "sent", reference: "B7K-2M4", secret: "s3cret" } };

describe("a hand-off", () => {
  test("from the rights, with every scope consented, sends the name, the aids and the answers", () => {
    const done = talk(
      [...SINGLE, "[c:handoff:prime_activite]", ...CALL, ...consent("oui", "je ne la connaissais pas", "oui"), SEND],
      context,
    );
    const draft = sent(done.effects);
    expect(draft?.contact).toEqual({
      name: "Camille",
      means: "telephone",
      address: "+33612345678",
      leaveMessage: false,
      othersRead: null,
      when: "matin",
      guardian: null,
    });
    expect(draft).toMatchObject({ mode: "call", nonTakeUp: [{ aid: "prime_activite", form: "non_connaissance" }] });
    expect(draft?.aids?.[0]).toBe("prime_activite");
    expect(draft?.aids?.length).toBeGreaterThan(1);
    expect(new Set(draft?.aids).size).toBe(draft?.aids?.length);
    expect(draft?.answers?.map(({ question }) => question)).toContain("adultes.0.salaire");
    expect(draft?.answers?.some(({ question }) => question.startsWith("orientation"))).toBe(false);
    expect(draft?.commune).toBe("62099");
  });

  test("sends only the scopes that were consented", () => {
    const draft = sent(talk([...SINGLE, "[c:handoff]", ...CALL, ...consent("non", "non"), SEND], context).effects);
    expect(draft).toMatchObject({ aids: null, answers: null, nonTakeUp: [] });
    expect(draft?.consents).toEqual({
      ...{ aids: false, answers: false, interview: false, state_evaluation: false },
    });
  });

  test("without an aid, looks at those that are due", () => {
    const draft = sent(talk([...SINGLE, "[c:handoff]", ...CALL, ...consent("oui", "non"), "envoyer"], context).effects);
    expect(draft?.aids).toContain("prime_activite");
  });

  test("before the first question asks what for and where, and neither for aids nobody knows nor for answers nobody gave", () => {
    const lines = ["[c:human]", "une aide alimentaire", "Beaurains", ...CALL, "oui"];
    expect(askedBy(talk(lines, context))).toBe("orientation.accords");
    const draft = sent(talk([...lines, "[a:orientation.accords:#0]", SEND], context).effects);
    expect(draft).toMatchObject({ need: "food", commune: "62099", aids: null, answers: null });
  });

  test("before the first question, then offers the rights without a second welcome", () => {
    const said = (lines: readonly string[]) => keysOf(talk(lines, context).messages);
    expect(said([])).toContain("dialogue.notice.welcome");
    const after = said(["[c:human]", "une aide alimentaire", "Beaurains", ...CALL, "non"]);
    expect(after).toContain("dialogue.notice.meanwhile");
    expect(after).not.toContain("dialogue.notice.welcome");
  });

  test("does not count the questions of the rights, which nobody is being asked", () => {
    const asked = talk(["[c:human]", "une aide alimentaire"], context).messages.at(-1);
    expect(asked?.expects).toMatchObject({ question: "commune", progress: null });
  });

  test("under way, goes on where it was for who asks again for someone", () => {
    const lines = ["[c:human]", "une aide alimentaire", "Beaurains", ...CALL.slice(0, 2), "parler à quelqu’un"];
    const again = talk(lines, context);
    expect(keysOf(again.messages)).toContain("dialogue.handoff.under_way");
    expect(askedBy(again)).toBe("orientation.adresse");
    expect(JSON.stringify(again.conversation)).toContain("Camille");
  });

  test("for another need, from the summary, keeps who is to be reached, and asks again who may be told", () => {
    const lines = [...SINGLE, "[c:handoff:prime_activite]", ...CALL, ...consent("non", "non")];
    const change = talk(lines, context)
      .messages.at(-1)
      ?.cards.find(({ id }) => id === "orientation.besoin")?.open?.id;
    const changed = [...lines, `[${change}]`, "une aide alimentaire"];
    expect(askedBy(talk(changed, context))).toBe("orientation.accord_contact");
    const draft = sent(talk([...changed, "oui", SEND], context).effects);
    expect(draft).toMatchObject({ need: "food", contact: { name: "Camille", address: "+33612345678" } });
  });

  test("names who would be told, before it asks to tell them", () => {
    const asked = talk([...SINGLE, "[c:handoff]", ...CALL], context).messages.at(-1);
    const reader = context.snapshot.structures.find(({ id }) => id === desk)?.name;
    expect(asked?.text[0]).toMatchObject({
      key: "questions.orientation.accord_contact.text",
      params: { name: reader },
    });
  });

  test("put aside to change an answer of the household, says that nothing has left", () => {
    const lines = [...SINGLE, "[c:handoff]", ...CALL, ...consent("non", "oui"), "[e:adultes.0.date_naissance]"];
    const aside = talk(lines, context);
    expect(keysOf(aside.messages)).toContain("dialogue.handoff.put_aside");
    expect(askedBy(aside)).toBe("adultes.0.date_naissance");
  });

  test("shows exactly what will be sent before it is", () => {
    const summary = talk([...SINGLE, "[c:handoff]", ...CALL, ...consent("non", "non")], context).messages.at(-1);
    expect(summary?.cards.map(({ id }) => id)).toEqual([
      "orientation.structure",
      "orientation.besoin",
      "orientation.mode",
      "commune",
      "orientation.nom",
      "orientation.adresse",
      "orientation.message",
      "orientation.quand",
      "orientation.accords",
      "orientation.langue",
    ]);
  });

  test("corrects one line of the summary, and comes back to it", () => {
    const lines = [...SINGLE, "[c:handoff]", ...CALL, ...consent("non", "non"), "[e:orientation.nom]"];
    expect(askedBy(talk(lines, context))).toBe("orientation.nom");
    expect(askedBy(talk([...lines, "Dominique"], context))).toBe("orientation.envoi");
    const draft = sent(talk([...lines, "Dominique", "envoyer"], context).effects);
    expect(draft?.contact.name).toBe("Dominique");
  });

  test("refused, records the refusal without a name, forgets the contact and goes on", () => {
    const refused = talk([...SINGLE, "[c:handoff]", ...CALL, "non"], context);
    expect(refused.effects).toEqual([{ kind: "consent_refused", need: "rights", consent: "transmission" }]);
    expect(JSON.stringify(refused.conversation)).not.toContain("Camille");
    expect(refused.messages.some(({ kind }) => kind === "rights")).toBe(true);
  });

  test("given up at the last moment sends nothing", () => {
    const left = talk(
      [...SINGLE, "[c:handoff]", ...CALL, ...consent("non", "non"), "[a:orientation.envoi:non]"],
      context,
    );
    expect(left.effects).toEqual([]);
    expect(JSON.stringify(left.conversation)).not.toContain("Camille");
  });

  test("in the middle of the questions, the conversation then goes on where it was", () => {
    const lines = [...SINGLE.slice(0, 4), "[c:human]", "remplir un dossier", "[a:orientation.mode:none]"];
    expect(askedBy(talk(lines, context))).toBe("enfants.dates");
  });

  test("once sent, gives the number, forgets the name, and can be withdrawn", () => {
    const lines = [...SINGLE, "[c:handoff]", ...CALL, ...consent("non", "non"), "envoyer", outcome];
    const after = talk(lines, context);
    expect(after.messages[0]?.text[0]).toEqual({ key: "dialogue.handoff.sent", params: { reference: "B7K-2M4" } });
    expect(JSON.stringify(after.conversation)).not.toContain("Camille");
    const [said] = after.messages;
    expect(keysOf(said ? [said] : [])).toEqual([
      "dialogue.handoff.sent",
      "dialogue.sent.who",
      "dialogue.sent.no_delay",
      expect.stringMatching(/^dialogue\.sent\.if_nobody/),
    ]);
    expect(said?.choices[0]?.url).toMatch(/^\/suivi#B7K-2M4\../);
    expect(said?.text[1]?.params).toHaveProperty(
      "name",
      context.snapshot.structures.find(({ id }) => id === desk)?.name,
    );
    expect(said?.text.at(-1)?.params).toHaveProperty("reference", "B7K-2M4");
    const withdrawn = talk([...lines, "[c:withdraw]"], context);
    expect(withdrawn.effects).toEqual([{ kind: "withdraw", reference: "B7K-2M4" }]);
    const done = talk(
      [...lines, "[c:withdraw]", { kind: "referred", outcome: { status: "withdrawn", reference: "B7K-2M4" } }],
      context,
    );
    expect(JSON.stringify(done.conversation)).not.toContain("B7K-2M4");
  });

  test("that could not be sent is not lost", () => {
    const lines: (string | Input)[] = [
      ...SINGLE,
      "[c:handoff]",
      ...CALL,
      ...consent("non", "non"),
      "envoyer",
      { kind: "referred", outcome: { status: "refused", code: "REFERRAL_UNAVAILABLE" } },
    ];
    const refused = talk(lines, context);
    expect(keysOf(refused.messages)).toContain("dialogue.handoff.refused");
    expect(sent(talk([...lines, "envoyer"], context).effects)?.contact.name).toBe("Camille");
  });

  test("on a page that lost its network at once, says what to come for in the words that it has", () => {
    const { afterRights: _, ...early } = silent;
    const { messages } = talk(["[c:human]", "une aide alimentaire", "Beaurains"], early);
    const opening = createWords({ fr: partTexts(loadResources("locales").fr ?? {}).opening }, "fr");
    const said = messages.find(({ kind }) => kind === "contact")?.text.map((each) => opening.text(each));
    expect(said?.join("\n")).toContain("Une aide alimentaire");
  });

  test("says truthfully that nobody would read it, and what to do instead", () => {
    const told = talk(["[c:human]", "remplir un dossier", "Beaurains"], silent);
    const contact = told.messages.find(({ kind }) => kind === "contact");
    expect(keysOf(contact ? [contact] : [])).toEqual(
      expect.arrayContaining(["dialogue.contacts.cannot_transmit", "dialogue.contacts.instead_go"]),
    );
    expect(contact?.sections.length).toBeGreaterThan(0);
    expect(askedBy(told)).toBe("confidentialite");
  });
});
