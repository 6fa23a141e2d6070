import { describe, expect, test } from "vitest";
import type { Conversation } from "../../src/dialogue/conversation";
import { step } from "../../src/dialogue/step";
import { askedBy, contextOf, inputOf, keysOf, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf();
/** With the recapitulation confirmed. */
const SINGLE = [...SINGLE_IN_WORK, "oui"];
const answerTo = (conversation: Conversation, question: string) =>
  conversation.answers.find((each) => each.question === question)?.value;

describe("at every moment", () => {
  test("going back is the state before, at each step of a whole conversation", () => {
    for (let length = 1; length <= SINGLE.length; length++) {
      const before = talk(SINGLE.slice(0, length - 1), context);
      const back = step(talk(SINGLE.slice(0, length), context).conversation, inputOf("[c:back]"), context);
      expect(back.conversation).toEqual(before.conversation);
      expect(askedBy(back)).toBe(askedBy(before));
    }
  });

  test("going back from the very beginning says so", () => {
    expect(keysOf(talk(["retour"], context).messages)).toContain("dialogue.nothing_before");
  });

  test("someone can be asked for before the first question", () => {
    expect(askedBy(talk(["[c:human]"], context))).toBe("orientation.besoin");
    expect(askedBy(talk(["parler à quelqu'un"], context))).toBe("orientation.besoin");
  });

  test("every question offers to go back, a person, and the other choices", () => {
    for (let length = 1; length < SINGLE.length; length++) {
      const ids =
        talk(SINGLE.slice(0, length), context)
          .messages.at(-1)
          ?.choices.map(({ id }) => id) ?? [];
      expect(ids).toEqual(expect.arrayContaining(["c:back", "c:human", "c:help"]));
    }
  });

  test("starting again and erasing are confirmed before they are done", () => {
    const asked = talk([...SINGLE, "recommencer"], context);
    expect(askedBy(talk([...SINGLE, "recommencer", "oui"], context))).toBe("confidentialite");
    expect(talk([...SINGLE, "recommencer", "non"], context).conversation).toEqual(talk(SINGLE, context).conversation);
    expect(askedBy(step(asked.conversation, inputOf("[c:restart_confirmed]"), context))).toBe("confidentialite");
    const erased = talk([...SINGLE, "[c:erase]", "[c:erase_confirmed]"], context);
    expect(erased.effects).toEqual([{ kind: "erase" }]);
    expect(erased.conversation.answers).toEqual([]);
  });

  test("a yes to erasing is never an answer to the question that was pending", () => {
    const pending = ["ok", "Beaurains", "célibataire", "3/5/2004", "aucun", "salarié", "900"];
    expect(askedBy(talk(pending, context))).toBe("adultes.0.rsa_jeune_actif");
    expect(talk([...pending, "effacer mes données", "oui"], context).effects).toEqual([{ kind: "erase" }]);
    expect(askedBy(talk([...pending, "effacer mes données", "non", "oui"], context))).toBe("cas");
  });

  test("stopping keeps the answers and says how to go on", () => {
    const stopped = talk([...SINGLE.slice(0, 4), "stop"], context);
    expect(keysOf(stopped.messages)).toEqual(["dialogue.pages.stop"]);
    expect(askedBy(step(stopped.conversation, inputOf("[c:resume]"), context))).toBe("enfants.dates");
  });

  test("the language changes and the question stays", () => {
    const english = talk(["ok", "[c:language:en]"], context);
    expect(english.conversation.language).toBe("en");
    expect(askedBy(english)).toBe("commune");
  });
});

describe("what is not an answer costs nothing", () => {
  const NONSENSE = {
    letters: "asdfgh",
    emoji: "🦆🦆🦆",
    sql: "'; DROP TABLE referrals; --",
    html: "<script>alert('x')</script>",
    "a negative amount": "-5",
    "a vague word": "beaucoup",
    "10 000 characters": "a".repeat(10_000),
    "control characters": "\u0000\u202e",
    nothing: " ",
  };
  test.each(Object.entries(NONSENSE))("the rent is asked again after %s, saying what is expected", (_, text) => {
    const before = talk(SINGLE.slice(0, 9), context);
    expect(askedBy(before)).toBe("logement.loyer");
    const after = step(before.conversation, { kind: "text", text }, context);
    expect(after.conversation).toEqual(before.conversation);
    expect(askedBy(after)).toBe("logement.loyer");
    expect(keysOf(after.messages).join(" ")).toMatch(/dialogue\.expected\.amount|readers\.not_understood\./);
  });

  test("a picture is met kindly", () => {
    const after = talk(["ok", { kind: "unreadable" }], context);
    expect(keysOf(after.messages)).toContain("dialogue.unreadable");
    expect(askedBy(after)).toBe("commune");
  });

  test.each([
    "a:confidentialite:oui",
    "a:situation_familiale:marie",
    "m:cas:1",
    "o:rsa",
    "e:logement.loyer",
    "x:y:z",
    "a",
    "",
    "c:nothing",
    "a:commune:99999",
  ])("a stale or unknown button %j is met kindly", (id) => {
    const before = talk(["ok"], context);
    const after = step(before.conversation, { kind: "choice", id }, context);
    expect(after.conversation).toEqual(before.conversation);
    expect(keysOf(after.messages)).toContain("dialogue.stale");
    expect(askedBy(after)).toBe("commune");
  });

  test("a button pressed twice counts once", () => {
    const twice = talk(["ok", "Beaurains", "[a:situation_familiale:marie]", "[a:situation_familiale:marie]"], context);
    expect(twice.conversation.answers.filter(({ question }) => question === "situation_familiale")).toHaveLength(1);
    expect(askedBy(twice)).toBe("adultes.0.date_naissance");
  });
});

describe("distress", () => {
  test.each([0, 3, 10, SINGLE.length])(
    "is met at once with who to call, then the conversation goes on (after %i answers)",
    (length) => {
      const before = talk(SINGLE.slice(0, length), context);
      const met = step(before.conversation, { kind: "text", text: "je veux mourir" }, context);
      expect(met.messages[0]?.kind).toBe("alert");
      expect(met.messages[0]?.choices.map(({ url }) => url)).toContain("tel:3114");
      expect(met.conversation).toEqual(before.conversation);
      expect(askedBy(met)).toBe(askedBy(before));
    },
  );

  test.each([0, 3, SINGLE.length, SINGLE.length + 1])(
    "is followed by nothing but what was pending: no welcome, no good news, no contacts again (after %i answers)",
    (length) => {
      const told = talk([...SINGLE, "oui"].slice(0, length), context).conversation;
      const met = step(told, { kind: "text", text: "je veux mourir" }, context);
      expect(met.messages.length).toBe(2);
      expect(keysOf(met.messages)).not.toContain("dialogue.notice.welcome");
      expect(met.messages.some(({ kind }) => kind === "rights" || kind === "contact")).toBe(false);
    },
  );

  test("whoever has no home is told at once who answers tonight", () => {
    const told = talk(["ok", "je n'ai pas de logement"], context).messages;
    expect(told[0]?.choices.map(({ url }) => url)).toContain("tel:115");
  });
});

describe("a multiple choice", () => {
  const at = SINGLE.slice(0, 7);
  test("carries its ticks in its buttons, not in the conversation", () => {
    const ticked = talk([...at, "[m:cas:2]"], context);
    const message = ticked.messages.at(-1);
    expect(ticked.conversation).toEqual(talk(at, context).conversation);
    expect(message?.choices.filter((each) => each.ticked).map(({ label }) => label.key)).toEqual([
      "questions.cas.options.epargne",
    ]);
    expect(message?.choices.some(({ id }) => id === "a:cas:#2")).toBe(true);
  });
  test("validated, is the list of what is ticked", () => {
    expect(answerTo(talk([...at, "[a:cas:#3]"], context).conversation, "cas")).toEqual(["autres_revenus", "epargne"]);
  });
});

describe("the recapitulation", () => {
  const before = SINGLE.slice(0, -1);
  test("shows every answer, and each can be changed", () => {
    const recap = talk(before, context).messages.find(({ kind }) => kind === "recap");
    expect(recap?.cards.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["commune", "adultes.0.salaire", "logement.loyer"]),
    );
  });
  test("a changed answer is asked again, then the recapitulation comes back", () => {
    const edited = talk([...before, "[e:logement.loyer]"], context);
    expect(askedBy(edited)).toBe("logement.loyer");
    const done = step(edited.conversation, inputOf("420"), context);
    expect(askedBy(done)).toBe("recapitulatif");
    expect(answerTo(done.conversation, "logement.loyer")).toBe(420);
  });
  test("a changed answer of several comes back ticked as it was", () => {
    const rare = SINGLE_IN_WORK.map((each) => (each === "aucun" ? "épargne et handicap" : each));
    const edited = talk([...rare.slice(0, rare.indexOf("HLM")), "[e:cas]"], context);
    const ticked = edited.messages.flatMap(({ choices }) => choices.filter((choice) => choice.ticked));
    expect(ticked.map(({ label }) => label.key)).toEqual([
      "questions.cas.options.epargne",
      "questions.cas.options.handicap",
    ]);
    const done = step(
      edited.conversation,
      inputOf(`[${edited.messages.at(-1)?.choices.find(({ id }) => id.includes("#"))?.id}]`),
      context,
    );
    expect(answerTo(done.conversation, "cas")).toEqual(["epargne", "handicap"]);
  });
  test("going back from a correction finds every answer and the recapitulation as they were", () => {
    const recap = talk([...SINGLE_IN_WORK, "[e:adultes.0.salaire]", "retour"], context);
    expect(recap.conversation).toEqual(talk(SINGLE_IN_WORK, context).conversation);
    expect(askedBy(recap)).toBe("recapitulatif");
  });
  test("a correction made by mistake is left for the one that was meant", () => {
    const edited = talk([...SINGLE_IN_WORK, "[e:adultes.0.salaire]", "[e:logement.loyer]"], context);
    expect(askedBy(edited)).toBe("logement.loyer");
    expect(answerTo(edited.conversation, "adultes.0.salaire")).toBe(900);
  });
  test("going back twice from a corrected answer asks what comes before it, and takes back nothing behind it", () => {
    const back = ["[e:adultes.0.salaire]", "1000", "retour", "retour"];
    const step = talk([...SINGLE_IN_WORK, ...back], context);
    expect(askedBy(step)).toBe("adultes.0.activite");
    expect(answerTo(step.conversation, "logement.loyer")).toBe(350);
  });
  test("a change after the rights asks to confirm again", () => {
    expect(askedBy(talk([...SINGLE, "[e:adultes.0.salaire]", "1000"], context))).toBe("recapitulatif");
  });
  test("a change of situation makes the questions it opens appear, and those it closes fall away", () => {
    const couple = talk([...before, "[e:situation_familiale]", "pacsé"], context);
    expect(askedBy(couple)).toBe("adultes.1.date_naissance");
    const alone = step(
      step(couple.conversation, inputOf("[e:situation_familiale]"), context).conversation,
      inputOf("divorcé"),
      context,
    );
    expect(askedBy(alone)).toBe("recapitulatif");
  });
  test("another commune forgets the neighbourhood of the former one", () => {
    const inArras = ["ok", "Arras", "[c:human]", "remplir un dossier", "[a:quartier:aucun]"];
    const asked = talk([...inArras, "[e:commune]", "Arras", "[c:human]", "remplir un dossier"], context);
    expect(askedBy(talk([...inArras, "[c:human]", "remplir un dossier"], context))).not.toBe("quartier");
    expect(askedBy(asked)).toBe("quartier");
  });
  test("new children forget what was said of the former ones", () => {
    const parent = [
      "ok",
      "Beaurains",
      "marié",
      "3/5/1985",
      "4/6/1987",
      "12/03/2008 et 4 juin 2018",
      "[a:enfants.garde_alternee:#2]",
    ];
    const other = talk([...parent, "[e:enfants.dates]", "1er mai 2016"], context);
    expect(askedBy(other)).toBe("enfants.garde_alternee");
  });
});

describe("where the rights are shown", () => {
  test.each([
    ["rsa", "aids.rsa.name"],
    ["prime d'activité", "aids.prime_activite.name"],
    ["c2s", "aids.css_gratuite.name"],
  ])("%j opens the aid", (text, name) => {
    expect(keysOf(talk([...SINGLE, text], context).messages)[0]).toBe(name);
  });
  test("anything else says what can be done", () => {
    expect(keysOf(talk([...SINGLE, "bonjour"], context).messages)).toContain("dialogue.rights.choose");
  });
});

describe("je ne sais pas", () => {
  test("is accepted by every question on the household", () => {
    let turn = talk(["ok"], context);
    for (let turns = 0; turns < 60 && askedBy(turn) !== "recapitulatif"; turns++) {
      const question = askedBy(turn);
      const next = step(turn.conversation, { kind: "text", text: "je ne sais pas" }, context);
      expect(answerTo(next.conversation, question ?? ""), String(question)).toBeNull();
      turn = { ...next, all: [] };
    }
    const rights = step(turn.conversation, inputOf("oui"), context).messages.find(({ kind }) => kind === "rights");
    expect(rights?.cards.some(({ tone }) => tone === "maybe")).toBe(true);
  });

  // A rent four times the ceiling ends it (CCH D823-16): whoever does not know theirs is not promised anything.
  test("of a rent leaves housing aid to confirm, up to an amount", () => {
    const said = SINGLE.map((each) => (each === "350" ? "je ne sais pas" : each === "900 €" ? "500" : each));
    const card = talk(said, context)
      .messages.find(({ kind }) => kind === "rights")
      ?.cards.find(({ id }) => id === "aide_logement");
    expect(card?.tone).toBe("maybe");
    expect(card?.detail?.key).toBe("dialogue.amounts.monthly_likely");
  });
});
