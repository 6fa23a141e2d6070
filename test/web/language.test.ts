import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedHouse, serveHouse } from "../support/served-house";

let served: ServedHouse;
beforeAll(async () => {
  served = await serveHouse();
});
afterAll(() => served.close());

test.each([
  ["en-GB,en;q=0.9,fr;q=0.5", "", "en"],
  ["fr-FR,fr;q=0.9,en;q=0.5", "", "fr"],
  ["pl-PL,pl;q=0.9", "", "fr"],
  ["eng,frisian,*", "", "fr"],
  ["en", "?lang=fr", "fr"],
])("a browser that asks for %s%s is met in its language, or in French", async (asked, query, language) => {
  const response = await fetch(`${served.url}/chat/62041${query}`, { headers: { "accept-language": asked } });
  expect(await response.text()).toContain(`<html lang="${language}"`);
  expect(response.headers.get("vary")).toMatch(/Accept-Language/);
});

test.each(["constructor", "__proto__", "xx", "fr-FR-x-lvariant-toolong", "%00"])(
  "an address that asks for the language %s is answered in a language of ours, on every page",
  async (language) => {
    for (const path of ["/suivi", "/chat/62041", "/pro", "/regles", "/api"]) {
      const response = await fetch(`${served.url}${path}?lang=${language}`);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).toMatch(/<html lang="(?:fr|en)"/);
    }
  },
);
