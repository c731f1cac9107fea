import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

/** The engines in which everything is tested. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const;

export type EngineName = (typeof engineNames)[number];

/** An engine that is on this machine. */
export interface Engine {
  name: EngineName;
  /** The browser's executable. */
  path: string;
  /** The WebDriver server that starts the browser; only WebKit has one. */
  driverPath?: string;
}

/** Why an engine is not used: what to do about it, in one line. */
export interface MissingEngine {
  name: EngineName;
  hint: string;
}

const find: Record<EngineName, () => Engine | MissingEngine> = {
  chromium: () =>
    located('chromium', 'CHROME_PATH', 'apt-get install chromium, or install Chrome', [
      ...onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...inProgramFiles('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
    ]),

  firefox: () =>
    located('firefox', 'FIREFOX_PATH', 'apt-get install firefox-esr, or install Firefox', [
      ...onPath('firefox', 'firefox-esr'),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...inProgramFiles('Mozilla Firefox/firefox.exe'),
    ]),

  webkit: () => {
    const hint = 'apt-get install webkit2gtk-driver xvfb (Linux only)';
    const [driverPath] = onPath('WebKitWebDriver');
    const canShow = env.DISPLAY !== undefined || onPath('Xvfb').length > 0;
    if (!driverPath || !canShow) return { name: 'webkit', hint: `WebKit is not found: ${hint}` };
    const engine = located('webkit', 'MINIBROWSER_PATH', hint, [
      ...onPath('MiniBrowser'),
      ...globSync('/usr/{lib,lib64,libexec}/{,*/}webkit{2gtk-4,gtk-6}.*/MiniBrowser'),
    ]);
    return 'path' in engine ? { ...engine, driverPath } : engine;
  },
};

/**
 * Finds an engine: where its environment variable says, else on the PATH and in the usual places.
 * The environment variable `ENGINE` limits the run to the engines that it names.
 *
 * @throws With `CI=true`, when the engine is not on this machine.
 */
export function findEngine(name: EngineName): Engine | MissingEngine {
  const wanted = env.ENGINE;
  if (wanted && !wanted.split(',').includes(name)) return { name, hint: `ENGINE asks for ${wanted} only` };
  const engine = find[name]();
  if ('hint' in engine && env.CI === 'true') throw new Error(engine.hint);
  return engine;
}

/** Why tests in an engine are to be skipped, as `node:test` wants it; `false` when they can run. */
export function skipReason(name: EngineName): string | false {
  const engine = findEngine(name);
  return 'hint' in engine && engine.hint;
}

function located(name: EngineName, variable: string, hint: string, places: string[]): Engine | MissingEngine {
  const given = env[variable];
  const path = (given ? [given] : places).find((place) => existsSync(place));
  if (path) return { name, path };
  return { name, hint: `${name} is not found${given ? ` at ${given}` : ''}: ${hint}, or set ${variable}` };
}

const onPath = (...commands: string[]): string[] =>
  commands
    .flatMap((command) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, command)))
    .filter((path) => existsSync(path));

const inProgramFiles = (...paths: string[]): string[] =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder ? paths.map((path) => join(folder, path)) : [],
  );
