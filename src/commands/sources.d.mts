/** dist/<hash of the sources>/, where a build of the clone as it is now stands, or would. */
export function builtFolder(root: string): string;
/** Whether it stands there. */
export function isBuilt(root: string): boolean;
