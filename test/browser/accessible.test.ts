import { expect } from "vitest";
import { faultsOf } from "./accessible";
import { browsing } from "./browsing";
import { browserTest } from "./support";

const here = browsing(async () => ({ close: async () => {} }));

const page = (body: string) =>
  `<!doctype html><html lang="fr"><title>Essai</title><main><h1>Essai</h1>${body}</main></html>`;

browserTest.each([
  ["nothing", "<p>Rien à redire.</p>", []],
  ["a picture without words", '<img src="data:,">', ["image-alt"]],
  ["words too pale", '<p style="color:#ccc;background:#fff">Pâle</p>', ["color-contrast"]],
  [
    "buttons too small to be pressed apart",
    ["a", "b"].map((name) => `<button style="width:12px;height:12px;padding:0;border:0">${name}</button>`).join(""),
    ["target-size"],
  ],
  [
    "in a frame, a button without a name",
    "<iframe title='Cadre' srcdoc='<button></button>'></iframe>",
    ["button-name"],
  ],
])("in a page with %s, that is what is found", async (_what, body, rules) => {
  const context = await here.browser.newContext();
  const shown = await context.newPage();
  await shown.setContent(page("<p>Une autre page, vue avant.</p>"));
  expect(await faultsOf(shown)).toEqual([]);
  await shown.setContent(page(body));
  expect((await faultsOf(shown)).map((fault) => fault.split(" ")[0])).toEqual(rules);
  await context.close();
});
