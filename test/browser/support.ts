import { accessSync, constants } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { test } from "vitest";

const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** The system's Chromium, or null. */
export const CHROMIUM: string | null =
  ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)]
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }) ?? null;

if (CHROMIUM === null) {
  if (process.env.CI === "true") throw new Error("CI leaves nothing out: install Chromium from the system's packages");
  console.warn("No Chromium on this machine: the tests in a browser are left out.");
}

/** A test that needs a browser; left out, with one line, where there is none. */
export const browserTest = test.skipIf(CHROMIUM === null);

export const launch = (): Promise<Browser> =>
  chromium.launch({ ...(CHROMIUM === null ? {} : { executablePath: CHROMIUM }), args: FLAGS });

/** A commune's page on an origin of its own, whose policy lets in Beffroi's script and frame and nothing else. */
export async function hostPage(beffroi: string, attributes = 'data-commune="62041"') {
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Une commune</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script src="${beffroi}/widget.js" ${attributes} async></script></head>
<body><main><h1>Une commune</h1><p><a href="#top">Un lien</a></p></main></body></html>`;
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader(
      "content-security-policy",
      `default-src 'none'; script-src ${beffroi}; frame-src ${beffroi}; require-trusted-types-for 'script'`,
    );
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has one
  return {
    url: `http://localhost:${port}/`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** What the page complains of: errors, refused policies. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(message.text());
  });
  return heard;
}
