import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface Received {
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Other software, on this machine, that answers as it is told; `count` is how many it received. */
export async function openSoftware(answer: (response: http.ServerResponse, count: number) => void) {
  const received: Received[] = [];
  const server = http.createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    answer(response, received.length);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  return {
    ...{ received, port, url: `http://127.0.0.1:${port}/hook` },
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
