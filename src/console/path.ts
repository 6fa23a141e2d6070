/** Where the routes are mounted: `app.route(CONSOLE_PATH, consoleRoutes(house, words))`. */
export const CONSOLE_PATH = "/console";
/** The page of a search: what was looked for is not in it. */
export const SEARCH_PATH = `${CONSOLE_PATH}/search`;
