import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, lets those under way end, then stops. */
  close(): Promise<void>;
}

const LAST_REQUESTS_MS = 5_000;

/** @throws the system's error when the port is taken or not allowed. */
export function listen(site: Hono, { host, port }: { host: string; port: number }): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: site.fetch, hostname: host, port },
      ({ address, family, port: taken }: AddressInfo) => {
        server.off("error", reject);
        resolve({ url: `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`, close });
      },
    );
    server.once("error", reject);

    const close = () =>
      new Promise<void>((closed) => {
        const patience = setTimeout(
          () => "closeAllConnections" in server && server.closeAllConnections(),
          LAST_REQUESTS_MS,
        );
        server.close(() => {
          clearTimeout(patience);
          closed();
        });
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      });
  });
}
