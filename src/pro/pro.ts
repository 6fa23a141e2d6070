import { config } from "zod/mini";
import type { Context } from "../dialogue/context";
import { type Phrase, phrase } from "../dialogue/phrase";
import { loadQuestionnaire } from "../dialogue/questionnaire";
import { parseMonth } from "../household/month";
import { loadLaw } from "../law/law";
import { unpackFiles } from "../law/packed-files";
import { part } from "../widget/dom";
import { fetchCards, fetchRulebook, fetchSnapshot, placesOf } from "../widget/downloads";
import { withFirmSpaces } from "../widget/typography";
import { openSheet } from "./sheet";
import { loadWords, wordPlacesOf } from "./words";

// Under a CSP without `unsafe-eval`, trying to compile a schema would be refused, and reported.
config({ jitless: true });

/** Everything comes now, whatever will be typed: afterwards nothing at all is asked of the server. */
async function boot(): Promise<void> {
  const places = placesOf(document.body);
  const [rulebook, cards, snapshot, words] = await Promise.all([
    fetchRulebook(places),
    fetchCards(places.cards),
    fetchSnapshot(places),
    loadWords(places.language, wordPlacesOf(document.body)),
  ]);
  const context: Context = {
    law: loadLaw(unpackFiles(rulebook.law, cards)),
    questionnaire: loadQuestionnaire(rulebook.questions),
    snapshot,
    month: parseMonth(snapshot.date),
    today: snapshot.date,
    channel: "web",
  };
  const text = (said: Phrase) => withFirmSpaces(words.text(said), words.language);
  openSheet({ context, text, language: words.language });
  part("version", HTMLElement).textContent = text(
    phrase("pro.version", { day: { date: snapshot.date }, version: context.law.version }),
  );
}

boot().catch((error: unknown) => {
  console.error(error);
  part("loading", HTMLElement).hidden = true;
  part("broken", HTMLElement).hidden = false;
});
