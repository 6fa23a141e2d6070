import { config } from "zod/mini";
import { localMoment } from "../app/calendar";
import type { Context } from "../dialogue/context";
import { loadQuestionnaire } from "../dialogue/questionnaire";
import { step } from "../dialogue/step";
import { parseMonth } from "../household/month";
import { loadLaw } from "../law/law";
import { unpackFiles } from "../law/packed-files";
import { takeCarried } from "./carried-here";
import { part } from "./dom";
import { fetchAfterRights, fetchCards, fetchRulebook, fetchSnapshot, type Places, placesOf } from "./downloads";
import { createHandoff } from "./handoff";
import { kept } from "./kept";
import { createLanguages } from "./languages";
import { createSurroundings } from "./leaving";
import { openPage } from "./open-page";
import { IDLE_MS, tabMemory } from "./saved";

// Under a CSP without `unsafe-eval`, trying to compile a schema would be refused, and reported.
config({ jitless: true });

const places = placesOf(document.body);
const carried = takeCarried();
let focusConversation = () => {};
const surroundings = createSurroundings({
  onOpened: () => focusConversation(),
  elsewhere: places.elsewhere,
  beforeLeaving: () => tabMemory.close(),
});
part("close", HTMLButtonElement).hidden = !surroundings.framed;
part("close", HTMLButtonElement).addEventListener("click", () => surroundings.close());
part("leave", HTMLButtonElement).addEventListener("click", () => surroundings.leave());
part("retry", HTMLButtonElement).addEventListener("click", () => location.reload());

boot(places).catch((error: unknown) => {
  console.error(error);
  part("status", HTMLElement).hidden = true;
  part("broken", HTMLElement).hidden = false;
});

/**
 * Everything the conversation needs comes now, whatever will be answered: afterwards nothing is asked of the server but
 * what the aids' cards say, which comes by itself once the page is up, and the words of another language, by those who
 * change to it.
 */
async function boot(places: Places): Promise<void> {
  const languages = createLanguages(places.locales);
  const [rulebook, snapshot, words] = await Promise.all([
    fetchRulebook(places),
    fetchSnapshot(places),
    languages.load(places.language),
  ]);
  let context: Context = {
    law: loadLaw(unpackFiles(rulebook.law)),
    questionnaire: loadQuestionnaire(rulebook.questions),
    snapshot,
    month: parseMonth(snapshot.date),
    today: snapshot.date,
    channel: "web",
    webOrigin: location.origin,
  };
  const completeLaw = kept(async (address) => {
    const [cards, { afterRights, onIdle, idleNotice }] = await Promise.all([
      fetchCards(address),
      fetchAfterRights(places),
    ]);
    context = { ...context, law: loadLaw(unpackFiles(rulebook.law, cards)), afterRights };
    const forget = () => {
      tabMemory.forget();
      opened.beginAgain();
    };
    onIdle(IDLE_MS, idleNotice(part("log", HTMLElement), opened, forget));
  });
  /** The same one within a minute: another one makes what was answered be worked out again. */
  const contextNow = () => {
    const now = localMoment(Date.now());
    if (context.now?.minutes !== now.minutes || context.now.date !== now.date) context = { ...context, now };
    return context;
  };
  const opened = openPage({
    places,
    words,
    languages,
    context: contextNow,
    completeLaw: () => completeLaw(places.cards),
    step,
    handoff: createHandoff(),
    memory: tabMemory,
    carried,
  });
  focusConversation = opened.focus;
  await opened.begun;
}
