import { describe, expect, test } from "vitest";
import { askedBy, contextOf, talk } from "./talk";

const context = contextOf();

/** Eighty-six years old, a widow who owns her home and needs help, up to the rights. */
const IN_NEED = [
  ...["ok", "Arras", "veuve", "le 1er mars 1940", "retraitée", "1600", "besoin d'aide au quotidien"],
  ...["propriétaire sans prêt", "aucune", "oui"],
];
const card = (...lines: string[]) => talk([...IN_NEED, ...lines], context);
const choices = ({ messages }: ReturnType<typeof talk>) => messages.at(-1)?.choices.map(({ id }) => id) ?? [];
const amountOf = (step: ReturnType<typeof talk>) =>
  step.messages.at(-1)?.text.find(({ params }) => params?.amount ?? params?.max)?.params;

describe("what is only worth refining", () => {
  test("is not asked on the way", () => {
    expect(card().messages.at(-1)?.kind).toBe("rights");
    expect(
      card()
        .conversation.answers.map(({ question }) => question)
        .join(" "),
    ).not.toMatch(/gir|plan_aide/);
  });

  test("is asked on the card of the aid, which then tells a closer amount", () => {
    const before = card("[o:apa_domicile]");
    expect(choices(before)).toContain("c:refine:apa_domicile");
    expect(askedBy(card("[o:apa_domicile]", "[c:refine:apa_domicile]"))).toBe("adultes.0.gir");
    expect(askedBy(card("[o:apa_domicile]", "[c:refine:apa_domicile]", "4"))).toBe("adultes.0.plan_aide_apa");
    const after = card("[o:apa_domicile]", "[c:refine:apa_domicile]", "4", "500");
    expect(after.messages.at(-1)?.kind).toBe("right");
    expect(choices(after)).not.toContain("c:refine:apa_domicile");
    expect(amountOf(after)).not.toEqual(amountOf(before));
  });

  test("may be asked again by who did not know", () => {
    const unsure = card("[c:refine:apa_domicile]", "je ne sais pas");
    expect(unsure.messages.at(-1)?.kind).toBe("right");
    expect(choices(unsure)).toContain("c:refine:apa_domicile");
    const again = ["[c:refine:apa_domicile]", "je ne sais pas", "[c:refine:apa_domicile]"];
    expect(askedBy(card(...again))).toBe("adultes.0.gir");
  });

  test("is left by going back, or for something else", () => {
    const back = card("[c:refine:apa_domicile]", "[c:back]");
    expect(back.conversation).toEqual(card().conversation);
    expect(card("[c:refine:apa_domicile]", "4", "[c:rights]").messages.at(-1)?.kind).toBe("rights");
    expect(askedBy(card("[c:refine:apa_domicile]", "[o:aspa]"))).toBeNull();
  });

  test("can be changed from the recapitulation, before the card comes back", () => {
    const edited = card("[c:refine:apa_domicile]", "4", "500", "[e:adultes.0.gir]");
    expect(askedBy(edited)).toBe("adultes.0.gir");
    const changed = talk(["2", "oui"], context, edited.conversation);
    expect(changed.conversation.answers).toContainEqual({ question: "adultes.0.gir", value: 2 });
  });

  test("is offered of no other aid, nor to who needs no help", () => {
    expect(choices(card("[o:aspa]")).join(" ")).not.toContain("c:refine");
    const alone = talk(
      [...IN_NEED.map((line) => (line.startsWith("besoin") ? "aucune" : line)), "[o:apa_domicile]"],
      context,
    );
    expect(choices(alone).join(" ")).not.toContain("c:refine");
    expect(askedBy(talk(["[c:refine:apa_domicile]"], context, alone.conversation))).toBeNull();
  });

  test("belongs to one aid that says so", () => {
    for (const question of context.questionnaire.questions.filter(({ asked }) => asked === "on_card"))
      expect(question.for).toHaveLength(1);
  });
});
