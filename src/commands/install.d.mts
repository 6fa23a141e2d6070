/** Whether node_modules holds what package-lock.json asks for. */
export function isInstalled(root: string): boolean;
/** `npm ci`, whose output goes to stderr; `onWorker` is told its pid, then null. */
export function install(root: string, onWorker?: (pid: number | null) => void): Promise<void>;
