/** Whether node_modules holds what package-lock.json asks for. */
export function isInstalled(root: string): boolean;
/** `npm ci`, whose output goes to stderr. */
export function install(root: string): Promise<void>;
