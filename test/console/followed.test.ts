import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serveConsole, signedIn } from "./served";

let served: Served;
beforeAll(async () => {
  served = await serveConsole();
});
afterAll(() => served.close());

async function opened() {
  const path = `/referrals/${await served.refer()}`;
  return { path, operator: await signedIn(served, "commune-beaurains") };
}

test("an appointment is given, moved and called off; one that is past is not", async () => {
  const { path, operator } = await opened();
  const give = (day: string, place: string) =>
    operator.press(path, `${path}/appointment`, { day, time: "10:30", place });
  expect(await give(served.dayIn(-2), "Mairie")).toMatchObject({ status: 422 });
  expect(await give(served.dayIn(3), "Mairie")).toMatchObject({ status: 303 });
  expect((await operator.get(path)).text).toMatch(/Proposé\s: .*10:30, Mairie/);
  expect(await give(served.dayIn(4), "chez vous")).toMatchObject({ status: 303 });
  expect((await operator.get(path)).text).toContain("chez vous");
  expect(await operator.press(path, `${path}/cancel`)).toMatchObject({ status: 303 });
  const { text } = await operator.get(path);
  expect(text).toContain("Annulé");
  expect(text).not.toContain(`${path}/cancel`);
});

test("what became of an aid is noted with its amount, and closes", async () => {
  const { path, operator } = await opened();
  await operator.press(path, `${path}/start`);
  const right = { "rsa.outcome": "opened", "rsa.rhythm": "monthly", "rsa.since": "2026-03", "rsa.gap": "income" };
  for (const amount of ["beaucoup", "-5"])
    expect(await operator.press(path, `${path}/outcomes`, { ...right, "rsa.amount": amount })).toMatchObject({
      status: 422,
    });
  expect(await operator.press(path, `${path}/outcomes`, { ...right, "rsa.amount": "635,70" })).toMatchObject({
    status: 303,
  });
  const noted = (await operator.get(path)).text;
  expect(noted).toContain('value="635,7"');
  expect(noted).toMatch(/value="income" selected/);
  expect(await operator.press(path, `${path}/close`, { ...right, "rsa.amount": "635,70" })).toMatchObject({
    status: 303,
  });
  expect((await operator.get(path)).text).toContain("Terminée");
});

test("what the resident wrote is shown, and marked read by who read it", async () => {
  const { path, operator } = await opened();
  const reference = path.slice("/referrals/".length);
  await served.house.store.transaction(({ followUp }) =>
    followUp.write({ reference, at: served.house.clock.now(), by: "resident", text: "<b>Je peux mardi</b>" }),
  );
  expect((await operator.get(path)).text).toContain("&lt;b&gt;Je peux mardi");
  expect(await operator.press(path, `${path}/read`)).toMatchObject({ status: 303 });
  expect((await operator.get(path)).text).not.toContain(`${path}/read`);
});

test("what was noted of an aid outlives a form that says nothing of it", async () => {
  const { path, operator } = await opened();
  await operator.press(path, `${path}/start`);
  await operator.press(path, `${path}/outcomes`, { "rsa.outcome": "opened", "rsa.since": "2026-03" });
  expect(await operator.press(path, `${path}/close`)).toMatchObject({ status: 303 });
  expect((await operator.get(path)).text).toMatch(/value="opened" selected/);
});

describe("a form sent twice by a double tap", () => {
  test("writes its letter once", async () => {
    const { path, operator } = await opened();
    const form = await operator.formOf(path);
    const send = (letter: string) => operator.post(`${path}/message`, { ...form, letter });
    const twice = await Promise.all([send("Passez mardi."), send("Passez mardi.")]);
    for (const sent of twice) expect(sent).toMatchObject({ status: 303 });
    // Another letter from a page that the browser kept is another letter.
    expect(await send("Ou mercredi.")).toMatchObject({ status: 303 });
    const letters = await served.house.store.transaction(({ followUp }) =>
      followUp.messages(path.slice("/referrals/".length)),
    );
    expect(letters.map(({ text }) => text)).toEqual(["Passez mardi.", "Ou mercredi."]);
  });

  test("moves it on once, and is not told that someone else did", async () => {
    const { path, operator } = await opened();
    const form = await operator.formOf(path);
    for (const _tap of [1, 2]) expect(await operator.post(`${path}/miss`, form)).toMatchObject({ status: 303 });
    expect((await operator.get(path)).text.match(/Personne non jointe/g)).toHaveLength(1);
  });

  test("that was refused is refused again", async () => {
    const { path, operator } = await opened();
    const form = { ...(await operator.formOf(path)), letter: " " };
    for (const _tap of [1, 2]) expect(await operator.post(`${path}/message`, form)).toMatchObject({ status: 422 });
  });
});

test("of two operators, the second to change it is told, and nothing is undone", async () => {
  const { path, operator } = await opened();
  const colleague = await signedIn(served, "commune-beaurains");
  const version = /name="version" value="(\d+)"/.exec((await operator.get(path)).text)?.[1] ?? "";
  await colleague.press(path, `${path}/contact`);
  for (const action of ["close", "appointment", "miss"]) {
    const late = { version, day: served.dayIn(3), time: "10:30", place: "Mairie" };
    expect(await operator.press(path, `${path}/${action}`, late)).toMatchObject({ status: 409 });
  }
  expect((await operator.get(path)).text).toContain('<span class="tag">Personne contactée</span>');
});

test.each(["appointment", "cancel", "outcomes", "close", "read"])(
  "another structure, or a form of elsewhere, gets nothing and a line in the journal: %s",
  async (action) => {
    const { path, operator } = await opened();
    const before = served.journal.length;
    const stranger = await signedIn(served, "ccas-arras");
    expect(
      await stranger.press("", `${path}/${action}`, { day: served.dayIn(3), time: "10:30", place: "x" }),
    ).toMatchObject({
      status: 404,
    });
    expect(await operator.post(`${path}/${action}`, { form_token: "forged" })).toMatchObject({ status: 403 });
    expect(served.journal.slice(before).map(({ code }) => code)).toEqual(["NOT_FOUND", "FORM_TOKEN_WRONG"]);
  },
);
