import { type ChildProcess, execFile, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startDisplay } from './display.ts';
import { type EngineName, findEngine } from './engines.ts';
import { launchOptions } from './launch-options.ts';
import { startProcess, stopProcess } from './processes.ts';

const run = promisify(execFile);

const busLauncher = '/usr/libexec/at-spi-bus-launcher';
const python = '/usr/bin/python3';
const packages =
  'at-spi2-core dbus dconf-gsettings-backend gsettings-desktop-schemas libglib2.0-bin openbox python3-pyatspi xdotool xvfb';

const isOnPath = (command: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));

/**
 * Why no desktop can be started here, as `node:test` wants it; `false` when one can.
 *
 * @throws With `CI=true`, when something is missing.
 */
export function desktopSkipReason(): string | false {
  const isThere =
    ['dbus-daemon', 'gdbus', 'gsettings', 'openbox', 'xdotool', 'Xvfb'].every(isOnPath) &&
    existsSync(busLauncher) &&
    existsSync('/usr/lib/python3/dist-packages/pyatspi');
  if (isThere) return false;
  const hint = `a desktop with accessibility: apt-get install ${packages} (Debian)`;
  if (process.env.CI === 'true') throw new Error(hint);
  return hint;
}

/** What the browser tells assistive technology. */
export interface AccessibilityEvent {
  type: string;
  source: AccessibleObject;
  /** What was added or removed. */
  child?: AccessibleObject;
}

export interface AccessibleObject {
  role: string;
  name: string;
  tag: string;
  id: string;
}

/** A desktop of its own: a display, a bus, a window manager, and the accessibility bus that browsers speak on. */
export interface Desktop {
  /** Its home folder, which goes with it. */
  readonly home: string;
  /** Starts another program on it. */
  start(command: string, args: string[], stdio: StdioOptions): ChildProcess;
  /** Opens a browser with a window, which has the keyboard. */
  openBrowser(name: EngineName): Promise<Browser>;
  /** Clicks at the left edge of the window in front, where a page has nothing, so that the page has the keyboard. */
  clickPage(): Promise<void>;
  /** Presses keys as a person does: names of xdotool, such as `ctrl+f`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Hears what the browsers tell assistive technology, from now on. */
  listen(onEvent: (event: AccessibilityEvent) => void): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a desktop. All of it belongs to this process, and ends with `stop()`. */
export async function startDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'desktop-'));
  const started: ChildProcess[] = [];
  const browsers: Browser[] = [];
  const stop = async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    for (const each of started.toReversed()) await stopProcess(each);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const runtime = join(folder, 'runtime');
    mkdirSync(runtime, { mode: 0o700 });
    const bus = startProcess('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    started.push(bus);
    const [address] = (await once(createInterface(bus.stdout!), 'line', { signal: AbortSignal.timeout(20_000) })) as [
      string,
    ];
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      DISPLAY: await startDisplay(started),
      DBUS_SESSION_BUS_ADDRESS: address,
      XDG_RUNTIME_DIR: runtime,
      HOME: folder,
      GNOME_ACCESSIBILITY: '1',
      MOZ_ENABLE_WAYLAND: '0',
    };
    const start = (command: string, args: string[] = [], stdio: StdioOptions = 'ignore') => {
      const child = startProcess(command, args, { stdio, env });
      started.push(child);
      return child;
    };
    await run('gsettings', ['set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true'], { env });
    start(busLauncher, ['--launch-immediately']);
    await run('gdbus', ['wait', '--session', '--timeout', '20', 'org.a11y.Bus'], { env });
    // Browsers ask these whether assistive technology is there.
    for (const property of ['ScreenReaderEnabled', 'IsEnabled']) {
      const call = [
        '--dest',
        'org.a11y.Bus',
        '--object-path',
        '/org/a11y/bus',
        '--method',
        'org.freedesktop.DBus.Properties.Set',
      ];
      await run('gdbus', ['call', '--session', ...call, 'org.a11y.Status', property, '<true>'], { env });
    }
    start('openbox');
    return {
      home: folder,
      start,
      async openBrowser(name) {
        const engine = findEngine(name);
        if ('hint' in engine) throw new Error(engine.hint);
        const options = launchOptions(engine);
        const browser = await puppeteer.launch({
          ...options,
          headless: false,
          defaultViewport: null,
          env: env,
          // Whether a word is known depends on the dictionaries of the machine.
          extraPrefsFirefox: { 'layout.spellcheckDefault': 0 },
          args: [
            ...(options.args ?? []),
            ...(name === 'chromium'
              ? ['--force-renderer-accessibility', '--window-size=1200,950', '--disable-features=Translate']
              : []),
          ],
        });
        browsers.push(browser);
        return browser;
      },
      clickPage: async () => {
        await run('xdotool', ['getactivewindow', 'mousemove', '--window', '%1', '4', '600', 'click', '1'], { env });
      },
      press: async (...keys) => {
        for (const key of keys) await run('xdotool', ['key', key], { env });
      },
      type: async (text) => {
        await run('xdotool', ['type', '--delay', '60', text], { env });
      },
      async listen(onEvent) {
        const listener = start(python, ['tools/accessibility-events.py'], ['ignore', 'pipe', 'inherit']);
        const lines = createInterface(listener.stdout!);
        await once(lines, 'line', { signal: AbortSignal.timeout(20_000) });
        lines.on('line', (line) => onEvent(JSON.parse(line) as AccessibilityEvent));
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
