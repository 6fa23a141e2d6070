import { describe, expect, test } from "vitest";
import { askedBy, contextOf, talk } from "./talk";

const context = contextOf();

/** Seventy years old, alone, with savings, who owns the home: up to what may be asked of the savings. */
const withPension = (pension: string) =>
  talk(
    ["ok", "Beaurains", "divorcé", "1er mars 1956", "retraité", pension, "de l'épargne", "propriétaire sans prêt"],
    context,
  );

describe("how much is saved", () => {
  test("is asked of who may have an aid that counts it", () => {
    expect(askedBy(withPension("700"))).toBe("epargne.total");
  });

  test("is not asked where it changes nothing, and is not counted among what is left", () => {
    const told = withPension("2500");
    expect(askedBy(told)).toBe("aides_percues");
    expect(told.messages.at(-1)?.expects?.progress?.left).toBe(1);
    expect(askedBy(talk(["aucune"], context, told.conversation))).toBe("recapitulatif");
  });

  test("is asked again once another answer makes it count", () => {
    const told = talk(["aucune", "[e:adultes.0.retraite]", "700"], context, withPension("2500").conversation);
    expect(askedBy(told)).toBe("epargne.total");
  });
});
