import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { startDisplay } from './display.ts';
import { freePort } from './free-port.ts';
import { type Engine } from './engines.ts';
import { startProcess, stopProcess } from './processes.ts';

/** What a WebKit browser can only be told when it starts. */
export interface WebKitOptions {
  javaScript?: boolean;
  reducedMotion?: boolean;
  colorScheme?: 'light' | 'dark';
}

/** A WebDriver server, for one session at a time. */
export interface WebKitServer {
  /** Where the server listens and what to ask of it, as webdriverio's `remote()` takes them. */
  connection: { hostname: string; port: number; capabilities: WebdriverIO.Capabilities };
  /** Ends the server, its browser and its display. */
  stop(): Promise<void>;
}

/**
 * Starts WebKitWebDriver on a free port of the loopback interface, and a display for it where the
 * machine has none.
 */
export async function startWebKit(engine: Engine, options: WebKitOptions = {}): Promise<WebKitServer> {
  const configuration = mkdtempSync(join(tmpdir(), 'webkit-'));
  const removeConfiguration = () => rmSync(configuration, { recursive: true, force: true });
  process.once('exit', removeConfiguration);
  const started: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(started.map(stopProcess));
    removeConfiguration();
    process.off('exit', removeConfiguration);
  };
  try {
    const display = env.DISPLAY ?? (await startDisplay(started));
    const port = await freePort();
    writeSettings(configuration, options);
    const server = startProcess(engine.driverPath!, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...env, DISPLAY: display, XDG_CONFIG_HOME: configuration },
    });
    started.push(server);
    await answers(server, `http://127.0.0.1:${port}/status`);
    return { connection: { hostname: '127.0.0.1', port, capabilities: capabilities(engine, options) }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function capabilities({ path }: Engine, { javaScript = true, colorScheme }: WebKitOptions): WebdriverIO.Capabilities {
  const args = ['--automation'];
  if (!javaScript) args.push('--enable-javascript=false');
  if (colorScheme === 'dark') args.push('--dark-mode');
  return {
    browserName: 'MiniBrowser',
    // Without it webdriverio asks for BiDi, and the server says that nothing matches.
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: path, args },
  } as WebdriverIO.Capabilities;
}

// WebKitGTK takes the wish for less motion from GTK.
function writeSettings(folder: string, { reducedMotion = false }: WebKitOptions): void {
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`);
}

async function answers(server: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (
    !(await fetch(url).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('WebKitWebDriver does not start');
    await wait(50);
  }
}
