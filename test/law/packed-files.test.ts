import { expect, test } from "vitest";
import { packFiles, unpackFiles } from "../../src/law/packed-files";
import { readLawFiles } from "../../src/rulebook/rulebook";

const files = readLawFiles(".");
const parameters = files.parameters.map(({ id, unit, next_revision, values }) => ({
  id,
  unit,
  verified_on: "",
  next_revision,
  values,
}));

test("the law that a phone unpacks is the law that was packed, notes, days of checking and what only a server publishes apart", () => {
  const { law, cards } = packFiles(files);
  const aids = files.aids.map((aid) => ({ ...aid, outputs: {}, unchecked: [] }));
  expect(unpackFiles(law, cards)).toEqual({ ...files, parameters, aids });
});

test("before what the cards say has come, the law has all that it computes with", () => {
  const { aids, ...light } = unpackFiles(packFiles(files).law);
  const bare = parameters.map(({ values, ...parameter }) => ({
    ...parameter,
    unit: "",
    values: values.map((value) => ({ ...value, reference: { title: "", url: "" } })),
  }));
  expect(light).toEqual({ version: files.version, parameters: bare });
  const said = {
    calculation: [],
    legal_basis: [],
    duties: [],
    papers: [],
    steps: [],
    lapses: [],
    effects: [],
    told_figures: [],
  };
  const unsaid = { ...said, outputs: {}, unchecked: [], paid_from: "decision", links: { official: "", claim: null } };
  expect(aids).toEqual(files.aids.map((aid) => ({ ...aid, ...unsaid })));
});

test("a reference is written once, however many figures rest on it", () => {
  const { law, cards } = packFiles(files);
  expect(new Set(cards.titles.map((title, place) => `${title} ${cards.urls[place]}`)).size).toBe(cards.titles.length);
  expect(cards.titles.length).toBeLessThan(law.parameters.length);
});
