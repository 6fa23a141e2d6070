/** Builds everything into dist/<hash>/ and gives that folder. */
export function build(root: string): Promise<string>;
