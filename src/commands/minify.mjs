// Minifies a module in a thread of its own: it takes seconds, in which the lock of a build must be kept fresh.
import { parentPort, workerData } from "node:worker_threads";
import { minify } from "terser";

const { code } = await minify(workerData, { module: true, ecma: 2020 });
parentPort?.postMessage(code);
