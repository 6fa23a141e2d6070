import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgres, type Postgres, postgresMissing } from "../support/postgres";
import { type Operator, type Served, serveConsole, signedIn, signedInAs } from "./served";

/** A character that no PostgreSQL text holds, as an address may bear it. */
const NUL = "%00";

const addresses = (engine: string, addressOf: () => Promise<string>) =>
  describe(`the console, over ${engine},`, () => {
    let served: Served;
    beforeAll(async () => {
      served = await serveConsole({}, { address: await addressOf() });
    });
    afterAll(() => served?.close());

    /** Everyone who may come in: of each way in, some of them. */
    const visitors = async (): Promise<Operator[]> => [
      await signedIn(served, "commune-beaurains"),
      await signedInAs(served, { role: "coordinator" }),
      await signedInAs(served, { role: "administrator" }),
    ];

    test("answers an address with a character that no store keeps as any other that leads nowhere", async () => {
      const everyone = await visitors();
      const ways = served.routes.filter(({ path }) => path.includes(":") && !path.startsWith("/sign-in"));
      expect(ways.length).toBeGreaterThan(10);
      for (const { method, path } of ways) {
        const answersTo = async (id: string) => {
          const address = path.replace(/:\w+(\{.*?\})?/g, id);
          const answers = everyone.map((one) => (method === "GET" ? one.get(address) : one.press("/me", address)));
          return (await Promise.all(answers)).map(({ status }) => status);
        };
        const statuses = await answersTo("nowhere");
        expect(await answersTo(NUL), `${method} ${path}`).toEqual(statuses);
        if (method === "GET") expect(statuses, path).toContain(404);
      }
    });
  });

addresses("libsql", async () => ":memory:");

describe.skipIf(postgresMissing !== null)(postgresMissing ?? "with a PostgreSQL server", () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await openPostgres();
  });
  afterAll(() => server?.close());
  addresses("PostgreSQL", () => server.newDatabase());
});
