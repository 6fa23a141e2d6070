/** Where the routes are mounted: `app.route(CONSOLE_PATH, consoleRoutes(house, words))`. */
export const CONSOLE_PATH = "/console";
