import { describe, expect, test } from "vitest";
import { expireOld } from "../../src/app/expire";
import { DELAYS, type House } from "../../src/app/house";
import { type TurnRequest, takeTurn } from "../../src/app/turn";
import { ANY_STATE } from "../store/referrals";
import { openHouse, START } from "./house";
import { DRAFT, scripted } from "./scripted";

const ACCOUNTS = { accounts: ["commune-beaurains"] };

const text = (said: string, changes: Partial<TurnRequest> = {}): TurnRequest => ({
  channel: "telegram",
  session: "7",
  inputId: null,
  input: { kind: "text", text: said },
  language: "fr",
  ...changes,
});

const heardBy = async (house: House, session = "telegram:7"): Promise<string[]> => {
  const stored = await house.store.transaction(({ conversations }) => conversations.find(session));
  return JSON.parse(stored?.state ?? '{"answers":[]}').answers.map((answer: { value: string }) => answer.value);
};

/** Empties the outbox as a channel does; the texts, in the order they leave. */
const sent = async (house: House, topic = "telegram"): Promise<string[]> => {
  const texts: string[] = [];
  for (;;) {
    const options = { now: house.clock.now(), until: house.clock.now() + 1, limit: 1 };
    const [delivery] = await house.store.transaction(({ outbox }) => outbox.claim(topic, options));
    if (!delivery) return texts;
    const { message, reference } = JSON.parse(delivery.payload);
    texts.push(message?.text[0].params.text ?? reference);
    await house.store.transaction(({ outbox }) => outbox.acknowledge(delivery.id));
  }
};

const referralsOf = (house: House, structure = "commune-beaurains") =>
  house.store.transaction(({ referrals }) => referrals.readBy(structure, ANY_STATE));

describe("a turn", () => {
  test("keeps the conversation and puts its replies in the outbox", async () => {
    const house = await openHouse({ converse: scripted() });
    const result = await takeTurn(house, text("bonjour", { origin: "42" }));
    expect(result).toMatchObject({ kind: "answered", language: "fr", messages: [{ kind: "text" }] });
    const options = { now: START, until: START + 1, limit: 9 };
    const [delivery] = await house.store.transaction(({ outbox }) => outbox.claim("telegram", options));
    expect(delivery?.lane).toBe("telegram:7");
    expect(JSON.parse(delivery?.payload ?? "")).toMatchObject({ session: "7", language: "fr", origin: "42", index: 0 });
    expect(await heardBy(house)).toEqual(["bonjour"]);
  });

  test("in the terminal, gives its replies back only", async () => {
    const house = await openHouse({ converse: scripted() });
    await takeTurn(house, text("bonjour", { channel: "terminal" }));
    expect(await heardBy(house, "terminal:7")).toEqual(["bonjour"]);
    expect(await house.store.transaction(({ outbox }) => outbox.waiting("telegram"))).toMatchObject({ count: 0 });
  });

  test("of an input that comes twice counts once, also when both come at once", async () => {
    const house = await openHouse({ converse: scripted() });
    const update = text("bonjour", { inputId: "1001" });
    const both = await Promise.all([takeTurn(house, update), takeTurn(house, update)]);
    expect(both.map(({ kind }) => kind)).toEqual(["answered", "already_handled"]);
    expect(await takeTurn(house, update)).toEqual({ kind: "already_handled" });
    expect(await heardBy(house)).toEqual(["bonjour"]);
    expect(await sent(house)).toEqual(["bonjour"]);
  });

  test("does not lose, or overtake, another one of the same conversation", async () => {
    const house = await openHouse({ converse: scripted() });
    const words = Array.from({ length: 30 }, (_, index) => String(index));
    await Promise.all(words.map((word) => takeTurn(house, text(word))));
    expect(await heardBy(house)).toEqual(words);
    expect(await sent(house)).toEqual(words);
  });

  test("is taken again when another process took one meanwhile", async () => {
    const one = await openHouse({ converse: scripted() });
    const two: House = { ...one }; // as in another process, it shares no queue with the first
    const both = (word: string) => [takeTurn(one, text(`one ${word}`)), takeTurn(two, text(`two ${word}`))];
    await Promise.all(["a", "b", "c"].flatMap(both));
    const heard = await heardBy(one);
    expect([...heard].sort()).toEqual(["one a", "one b", "one c", "two a", "two b", "two c"]);
    expect(heard.filter((word) => word.startsWith("one"))).toEqual(["one a", "one b", "one c"]);
    expect(await sent(two)).toHaveLength(6);
  });

  test("that fails keeps nothing, and can be taken again", async () => {
    let broken = true;
    const converse = scripted();
    const house = await openHouse({
      converse: (...turn) => (broken ? Promise.reject(new RangeError("on purpose")) : converse(...turn)),
    });
    await expect(takeTurn(house, text("bonjour", { inputId: "1" }))).rejects.toThrow(RangeError);
    broken = false;
    expect(await takeTurn(house, text("bonjour", { inputId: "1" }))).toMatchObject({ kind: "answered" });
    expect(await heardBy(house)).toEqual(["bonjour"]);
  });

  test("of a conversation that cannot be read any more begins it again", async () => {
    const house = await openHouse({ converse: scripted() });
    const state = '{"v":0}';
    await house.store.transaction(({ conversations }) =>
      conversations.save({ session: "telegram:7", state, version: 0, expires: START + 1 }),
    );
    await takeTurn(house, text("bonjour"));
    expect(await heardBy(house)).toEqual(["bonjour"]);
  });

  test.each([
    ["2026-11-30T22:59:00Z", "2026-11-30", 2026 * 12 + 10],
    ["2026-11-30T23:00:00Z", "2026-12-01", 2026 * 12 + 11],
    ["2026-07-31T22:00:00Z", "2026-08-01", 2026 * 12 + 7],
  ])("at %s happens on the day of Arras, %s", async (moment, today, month) => {
    const seen: unknown[] = [];
    const converse = scripted();
    const house = await openHouse({
      converse: (conversation, input, context) => {
        seen.push({ today: context.today, month: context.month, channel: context.channel });
        return converse(conversation, input, context);
      },
    });
    house.clock.pass(Date.parse(moment) - START);
    await takeTurn(house, text("bonjour"));
    expect(seen).toEqual([{ today, month, channel: "telegram" }]);
  });
});

describe("a hand-off in a turn", () => {
  test("is kept with its notice and its reply, and the conversation is told its number", async () => {
    const house = await openHouse({ ...ACCOUNTS, converse: scripted() });
    await takeTurn(house, text("!refer", { inputId: "1" }));
    await takeTurn(house, text("!refer", { inputId: "1" }));
    const [referral, ...others] = await referralsOf(house);
    expect(others).toEqual([]);
    expect(referral).toMatchObject({ state: "created", session: "telegram:7", secretHash: null, need: "rights" });
    expect(JSON.parse(referral?.contact ?? "")).toEqual(DRAFT.contact);
    expect(await heardBy(house)).toEqual(["!refer", `told sent ${referral?.reference}`]);
    expect(await sent(house)).toEqual(["!refer", `told sent ${referral?.reference}`]);
    expect(await sent(house, "notice")).toEqual([referral?.reference]);
  });

  test("to be reached on Telegram keeps the chat it comes from", async () => {
    const draft = {
      ...DRAFT,
      contact: { ...DRAFT.contact, means: "telegram" as const, address: "", leaveMessage: null },
    };
    const house = await openHouse({ ...ACCOUNTS, converse: scripted(draft) });
    await takeTurn(house, text("!refer"));
    const [referral] = await referralsOf(house);
    expect(JSON.parse(referral?.contact ?? "")).toMatchObject({ means: "telegram", address: "7" });
  });

  test("from one chat is refused once it sent twenty in a day, and stands in nobody else's way", async () => {
    const house = await openHouse({ ...ACCOUNTS, converse: scripted() });
    for (let sent = 0; sent < 20; sent++) await takeTurn(house, text("!refer"));
    await takeTurn(house, text("!refer"));
    expect((await heardBy(house)).at(-1)).toBe("told refused REFERRAL_TOO_MANY");
    expect(await referralsOf(house)).toHaveLength(20);
    await takeTurn(house, text("!refer", { session: "8" }));
    expect((await heardBy(house, "telegram:8")).at(-1)).toMatch(/^told sent /);
    house.clock.pass(24 * 3_600_000);
    await takeTurn(house, text("!refer"));
    expect((await heardBy(house)).at(-1)).toMatch(/^told sent /);
  });

  test.each([
    ["without an account or a desk", {}, "REFERRAL_NO_DESK"],
    ["where it is switched off", { ...ACCOUNTS, handoffOff: ["62099"] }, "REFERRAL_SWITCHED_OFF"],
    ["everywhere switched off", { ...ACCOUNTS, handoffOff: ["*"] }, "REFERRAL_SWITCHED_OFF"],
  ])("%s is refused, and the conversation is told why", async (_where, options, code) => {
    const house = await openHouse({ ...options, converse: scripted() });
    await takeTurn(house, text("!refer"));
    expect(await heardBy(house)).toEqual(["!refer", `told refused ${code}`]);
    expect(await house.store.transaction(({ outbox }) => outbox.waiting("notice"))).toMatchObject({ count: 0 });
  });

  test("for a structure without an account goes to the desk", async () => {
    const house = await openHouse({ desk: "ccas-arras", accounts: ["ccas-arras"], converse: scripted() });
    await takeTurn(house, text("!refer"));
    expect(await referralsOf(house, "ccas-arras")).toMatchObject([
      { structure: "commune-beaurains", readBy: "ccas-arras" },
    ]);
  });

  test("is taken back by its own conversation only", async () => {
    const house = await openHouse({ ...ACCOUNTS, converse: scripted() });
    await takeTurn(house, text("!refer"));
    const [referral] = await referralsOf(house);
    const stranger = text(`!withdraw ${referral?.reference}`, { session: "8" });
    await takeTurn(house, stranger);
    expect(await heardBy(house, "telegram:8")).toContain("told refused REFERRAL_UNKNOWN");
    expect(await referralsOf(house)).toMatchObject([{ state: "created" }]);
    await takeTurn(house, text("!withdraw"));
    expect(await heardBy(house)).toContain(`told withdrawn ${referral?.reference}`);
    const kept = await house.store.transaction(({ referrals }) => referrals.find(referral?.reference ?? ""));
    expect(kept).toMatchObject({ state: "withdrawn", contact: null, aids: null, answers: null });
  });

  test("refused consent is counted without anyone's identity", async () => {
    const house = await openHouse({ ...ACCOUNTS, converse: scripted() });
    await takeTurn(house, text("!refuse"));
    const totals = await house.store.transaction(({ refusals }) => refusals.totals());
    expect(totals).toEqual([{ month: "2026-11", need: "rights", consent: "transmission", count: 1 }]);
  });
});

test("erasing leaves nothing of the person, but for the replies that say so", async () => {
  const house = await openHouse({ ...ACCOUNTS, converse: scripted() });
  await takeTurn(house, text("j'ai un secret"));
  await takeTurn(house, text("!refer"));
  await takeTurn(house, text("!erase"));
  expect(await heardBy(house)).toEqual([]);
  const [referral, ...others] = await referralsOf(house);
  expect(others).toEqual([]);
  expect(referral).toMatchObject({ state: "withdrawn", contact: null, session: null });
  expect(await sent(house)).toEqual(["!erase", `told withdrawn ${referral?.reference}`]);
  await takeTurn(house, text("bonjour"));
  expect(await heardBy(house)).toEqual(["bonjour"]);
});

test("a conversation that begins again each month never expires, one left alone does", async () => {
  const house = await openHouse({ converse: scripted() });
  const idle = DELAYS.conversationIdleDays * 86_400_000;
  await takeTurn(house, text("un"));
  house.clock.pass(idle - 1);
  await takeTurn(house, text("deux"));
  house.clock.pass(idle - 1);
  expect(await expireOld(house)).toMatchObject({ conversations: 0 });
  house.clock.pass(1);
  expect(await expireOld(house)).toMatchObject({ conversations: 1 });
  expect(await heardBy(house)).toEqual([]);
});
