import { afterAll, beforeAll, expect, test } from "vitest";
import { ownChoice } from "../../src/app/resident/own-choice";
import { takeTurn } from "../../src/app/turn";
import type { TestHouse } from "../app/house";
import type { ActName, Shown } from "./acts";
import { openFiles, type Stores } from "./engines";
import { houseOver, openFollowedHouse } from "./followed-house";
import { preparing, round, within } from "./scenes";
import { toldIn } from "./store-content";

let house: TestHouse;
let files: Stores;
let prepared: ReturnType<typeof preparing>;
beforeAll(async () => {
  house = await openFollowedHouse();
  files = await openFiles();
  prepared = preparing(house, files);
});
afterAll(async () => {
  await house.store.close();
  await files.close();
});

type Button = Parameters<typeof ownChoice>[0];

const ARRANGED: readonly ActName[] = ["see", "arrange"];
const ASKED: readonly ActName[] = ["see", "ask_transfer"];

/** What operators are told, of those who want to be told of each thing. */
const BUTTONS: readonly (readonly [Button, readonly ActName[], keyof Shown | null, readonly string[]])[] = [
  ["accept", ARRANGED, "appointment", ["each@example.org accept"]],
  ["reschedule", ARRANGED, "appointment", ["each@example.org reschedule"]],
  ["decline", ARRANGED, "appointment", ["each@example.org decline"]],
  ["transfer_yes", ASKED, "transfer", ["desk@example.org transferred", "each@example.org transfer_given"]],
  ["transfer_no", ASKED, "transfer", ["each@example.org transfer_refused"]],
  ["come_back", ["see", "close"], null, ["each@example.org came_back"]],
  ["withdraw_yes", ["see"], null, ["each@example.org withdraw"]],
];

// Telegram may be given a message twice: what it gives back then are two updates, each of its own.
test.each(BUTTONS)(
  "the button %s of a message that came twice, pressed on both, does it once",
  async (act, after, mark, told) => {
    const { address, shown, now } = await prepared({ after });
    const copy = await files.copy(address);
    await within(copy, async (store) => {
      const over = houseOver(house, store, now);
      const { id } = ownChoice(act, shown.reference, mark === null ? null : String(shown[mark]));
      for (const inputId of ["1", "2"])
        await takeTurn(over, {
          channel: "telegram",
          session: "1",
          inputId,
          input: { kind: "choice", id },
          language: "fr",
        });
      await round(over, store, now);
    });
    const mails = (await toldIn(copy)).filter((each) => each.startsWith("mail "));
    expect(mails).toEqual(told.map((each) => `mail ${each}`));
  },
);
