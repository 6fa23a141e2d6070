import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { builtForNode } from "../support/worker";

/** How each page of the site answers, by the method of the request. */
const PAGES: Readonly<Record<string, Partial<Record<string, number>>>> = {
  "/alive": { HEAD: 200, GET: 200 },
  "/no-head": { HEAD: 405, GET: 200 },
  "/hidden-head": { HEAD: 404, GET: 200 },
  "/gone": { HEAD: 404, GET: 404 },
  "/broken": { HEAD: 500, GET: 500 },
  "/no-robots": { HEAD: 403, GET: 403 },
  "/too-many": { HEAD: 429, GET: 429 },
  "/slow": {},
};
const MOVED: Readonly<Record<string, string>> = {
  "/moved": "/alive",
  "/moved-away": "/gone",
  "/circle": "/circle",
};

let site: Server;
let at: string;
let closed: string;
let folder: string;
let asked: string[] = [];

const portOf = (server: { address(): AddressInfo | string | null }): number => {
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the server does not listen");
  return address.port;
};

beforeAll(async () => {
  site = createServer(({ method = "", url = "" }, response) => {
    asked.push(`${method} ${url}`);
    const page = url.replace(/\?.*/, "");
    const to = MOVED[page];
    const status = PAGES[page]?.[method];
    if (to) response.writeHead(301, { location: to }).end();
    else if (status) response.writeHead(status).end(method === "HEAD" ? undefined : "<!doctype html>");
    // A slow page never answers.
  });
  await new Promise<void>((listening) => site.listen(0, "127.0.0.1", listening));
  at = `http://127.0.0.1:${portOf(site)}`;
  // A port that was free a moment ago: nobody answers there.
  const nobody = createTcpServer();
  await new Promise<void>((listening) => nobody.listen(0, "127.0.0.1", listening));
  closed = `http://127.0.0.1:${portOf(nobody)}/`;
  await new Promise((done) => nobody.close(done));
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});
beforeEach(() => {
  asked = [];
  folder = mkdtempSync(join(tmpdir(), "beffroi-links-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

function write(file: string, content: unknown) {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), typeof content === "string" ? content : JSON.stringify(content));
}

/** `npm run check -- <options>` in a folder whose `rules/` hold these addresses. */
async function check(...options: string[]) {
  const command = await builtForNode("src/commands/check.ts");
  const child = spawn(process.execPath, [command, ...options], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const status = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { stdout, stderr, status: await status };
}

const figure = (...pages: string[]) => ({
  parameters: [
    { id: "a.b", values: pages.map((url) => ({ since: "2026-01-01", reference: { title: "Décret", url } })) },
  ],
});

describe("npm run check -- --links", () => {
  test.each([
    { page: "/gone", why: "404" },
    { page: "/broken", why: "500" },
    { page: "/moved-away", why: "404" },
    { page: "/circle", why: "redirect count exceeded" },
  ])("tells that $page is dead ($why), where it is named, and ends with status 1", async ({ page, why }) => {
    write("rules/parameters/a.json", figure(`${at}/alive`, at + page));
    const { stdout, stderr, status } = await check("--links");
    expect(stderr).toBe("");
    expect(stdout).toBe(
      `${at}${page}: dead (${why})\n  rules/parameters/a.json at parameters.0.values.1.reference.url\n` +
        "Addresses: 2; alive: 1, refused: 0, dead: 1.\n",
    );
    expect(status).toBe(1);
  });

  test("does not wait for ever", async () => {
    write("rules/parameters/a.json", figure(`${at}/slow`));
    const { stdout, status } = await check("--links", "--timeout", "0.3");
    expect(stdout).toContain(`${at}/slow: dead (no answer within 0.3 s)\n`);
    expect(status).toBe(1);
  });

  test("tells a site that nobody runs any more", async () => {
    write("rules/aids/a.json", { links: { official: closed } });
    const { stdout, status } = await check("--links");
    expect(stdout).toContain(`${closed}: dead (ECONNREFUSED)\n  rules/aids/a.json at links.official\n`);
    expect(status).toBe(1);
  });

  test.each(["/alive", "/no-head", "/hidden-head", "/moved"])(
    "finds %s alive, and ends with status 0",
    async (page) => {
      write("rules/parameters/a.json", figure(at + page));
      const { stdout, status } = await check("--links");
      expect(stdout).toBe("Addresses: 1; alive: 1, refused: 0, dead: 0.\n");
      expect(status).toBe(0);
    },
  );

  test.each([
    { page: "/no-robots", code: 403 },
    { page: "/too-many", code: 429 },
  ])("says that $page was refused ($code), which is not dead", async ({ page, code }) => {
    write("rules/parameters/a.json", figure(at + page));
    const { stdout, status } = await check("--links");
    expect(stdout).toContain(`${at}${page}: refused (${code})`);
    expect(stdout).toContain("Addresses: 1; alive: 0, refused: 1, dead: 0.");
    expect(status).toBe(0);
  });

  test("asks each address once, however many files name it, and names them all", async () => {
    write("rules/parameters/a.json", figure(`${at}/gone`, `${at}/alive`));
    write("rules/aids/a.json", {
      legal_basis: [{ title: "Code", url: `${at}/gone` }],
      links: { claim: `${at}/alive` },
    });
    write("rules/territory/structures.json", {
      structures: [{ faits: [{ valeur: `${at}/no-head` }, { valeur: "see http://127.0.0.1" }] }],
    });
    write("rules/territory/schema/notes.json", { example: `${at}/broken` });
    const { stdout } = await check("--links");
    expect(stdout).toBe(
      `${at}/gone: dead (404)\n  rules/aids/a.json at legal_basis.0.url\n` +
        "  rules/parameters/a.json at parameters.0.values.0.reference.url\n" +
        "Addresses: 3; alive: 2, refused: 0, dead: 1.\n",
    );
    expect(asked.toSorted()).toEqual(["GET /gone", "GET /no-head", "HEAD /alive", "HEAD /gone", "HEAD /no-head"]);
  });

  test("follows more addresses than it asks at once", async () => {
    const many = Array.from({ length: 30 }, (_, page) => `${at}/gone?${page}`);
    write("rules/parameters/a.json", figure(...many, `${at}/alive`));
    const { stdout } = await check("--links");
    expect(stdout.match(/: dead \(404\)/g)).toHaveLength(30);
    expect(stdout).toContain("Addresses: 31; alive: 1, refused: 0, dead: 30.");
  });

  test("names a file that is not JSON", async () => {
    write("rules/aids/a.json", "{");
    const { stderr, status } = await check("--links");
    expect(stderr).toMatch(/^rules\/aids\/a\.json: write valid JSON/);
    expect(status).toBe(1);
  });

  test.each([[["--lins"]], [["--links", "--timeout", "soon"]]])("refuses %j", async (options) => {
    const { stdout, stderr, status } = await check(...options);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^(Unknown option|--timeout: )/);
    expect(status).toBe(1);
  });
});
