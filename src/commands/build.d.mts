/** Builds everything into dist/<hash>/ and gives that folder. */
export function build(root: string): Promise<string>;
/** Builds what browsers load into `outdir`. */
export function buildForBrowsers(root: string, outdir: string): Promise<void>;
