import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'puppeteer-core';
import { type Desktop, desktopSkipReason } from '../desktop.ts';
import { waitFor } from '../wait-for.ts';

const python = '/usr/bin/python3';
const packages = 'orca speech-dispatcher python3-speechd';

/** What a screen reader says in one go, and the language whose voice it asks for. */
export interface Utterance {
  text: string;
  /** Empty for the reader's own voice. */
  language: string;
}

/** Orca, on a desktop of its own. */
export interface ScreenReader {
  /**
   * Presses a key, as `Desktop.press` does, and waits till all is said that comes of it.
   *
   * @param page The page in front.
   */
  press(page: Page, key: string): Promise<Utterance[]>;
  /** Types a text, letter by letter. */
  type(page: Page, text: string): Promise<Utterance[]>;
  /** What is said by itself, till the page has come to rest. */
  listen(page: Page): Promise<Utterance[]>;
}

/**
 * Why no screen reader can be started here, as `node:test` wants it; `false` when one can.
 *
 * @throws With `CI=true`, when something is missing.
 */
export function screenReaderSkipReason(): string | false {
  const reason = desktopSkipReason();
  if (reason) return reason;
  const files = [
    '/usr/bin/orca',
    '/usr/bin/speech-dispatcher',
    '/usr/lib/python3/dist-packages/speechd',
    '/usr/lib/speech-dispatcher-modules/sd_generic',
  ];
  if (files.every((file) => existsSync(file))) return false;
  const hint = `a screen reader: apt-get install ${packages} (Debian)`;
  if (process.env.CI === 'true') throw new Error(hint);
  return hint;
}

type Line = { said: string; language: string } | { key: string; isOurs: boolean } | { mark: string } | { ready: true };

/** Starts Orca on a desktop, with a voice that is not heard. It ends with the desktop. */
export async function startScreenReader(desktop: Desktop): Promise<ScreenReader> {
  writeSettings(desktop.home);
  desktop.start(
    'speech-dispatcher',
    ['--run-single', '--timeout', '0', '--config-dir', join(desktop.home, '.config/speech-dispatcher')],
    'ignore',
  );
  await waitFor(() => existsSync(join(desktop.home, 'runtime/speech-dispatcher/speechd.sock')));
  const orca = desktop.start(python, ['tools/screen-reader/start-orca.py'], ['ignore', 'pipe', 'ignore']);
  const said: Utterance[] = [];
  const keys: { key: string; isOurs: boolean }[] = [];
  const marks: string[] = [];
  let isReady = false;
  createInterface(orca.stdout!).on('line', (text) => {
    const line = JSON.parse(text) as Line;
    if ('said' in line) said.push({ text: line.said, language: line.language });
    else if ('key' in line) keys.push(line);
    else if ('mark' in line) marks.push(line.mark);
    else isReady = true;
  });
  // It greets, and says where it is.
  await waitFor(() => isReady && said.length > 0);

  let count = 0;

  /** Waits till the page is at rest, and till Orca has heard, and said, all that it did. */
  async function settle(page: Page): Promise<Utterance[]> {
    await page.evaluate(rest);
    // Chromium tells in batches: what is told in the same one as the first mark is heard before the second.
    const number = ++count;
    for (const mark of [`${number}`, `${number} rest`]) {
      await page.evaluate(setMark, mark);
      await waitFor(() => marks.includes(mark), 60_000);
    }
    return said.splice(0);
  }

  async function pressed(page: Page, act: () => Promise<void>, number: number): Promise<Utterance[]> {
    const before = await page.evaluate(keysSeen);
    keys.splice(0);
    await act();
    await waitFor(() => keys.length >= number);
    const theirs = keys.filter(({ isOurs }) => !isOurs).length;
    await page.waitForFunction(hasSeen, {}, before + theirs);
    return settle(page);
  }

  return {
    press: (page, key) => pressed(page, () => desktop.press(key), 1),
    type: (page, text) => pressed(page, () => desktop.type(text), text.length),
    listen: settle,
  };
}

function writeSettings(home: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(join(home, path, '..'), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  // Also a silent voice opens a sound card.
  write('.asoundrc', 'pcm.!default { type null }\nctl.!default { type null }\n');
  write(
    '.config/speech-dispatcher/speechd.conf',
    `LogLevel 1
LogDir "${home}"
CommunicationMethod "unix_socket"
AudioOutputMethod "alsa"
AddModule "silent" "sd_generic" "silent.conf"
DefaultModule silent
`,
  );
  // A voice of which nothing is heard, whose sentences end at once: reading on waits for the end of each.
  write(
    '.config/speech-dispatcher/modules/silent.conf',
    'GenericExecuteSynth "true"\nAddVoice "en" "MALE1" "silent"\nDefaultVoice "silent"\n',
  );
  const settings = {
    enableKeyEcho: false,
    enableEchoByCharacter: false,
    enableBraille: false,
    enableBrailleMonitor: false,
    enableSound: false,
    sayAllOnLoad: false,
  };
  const profile = { ...settings, profile: ['Default', 'default'], pronunciations: {}, keybindings: {} };
  const general = { ...settings, startingProfile: ['Default', 'default'], keyboardLayout: 1 };
  write(
    '.local/share/orca/user-settings.conf',
    JSON.stringify({ general, pronunciations: {}, keybindings: {}, profiles: { default: profile } }),
  );
}

/** Prepares every page that is opened from now on: counts the keys that arrive, and has a mark that Orca reports. */
export async function preparePages(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(watchKeys);
}

/* What follows runs in the page. */

function watchKeys(): void {
  // A frame counts with the page around it, of the same origin.
  const watched = window.top as unknown as { keysSeen: number };
  if (window === window.top) watched.keysSeen = 0;
  addEventListener(
    'keydown',
    ({ key }) => (watched.keysSeen += Number(!['Shift', 'Control', 'Alt', 'Insert'].includes(key))),
    { capture: true },
  );
  addEventListener('DOMContentLoaded', () => {
    if (window !== window.top) return;
    document.body.append(Object.assign(document.createElement('p'), { id: 'mark', textContent: 'mark 0' }));
  });
}

function keysSeen(): number {
  return (window as unknown as { keysSeen: number }).keysSeen;
}

function hasSeen(number: number): boolean {
  return (window as unknown as { keysSeen: number }).keysSeen >= number;
}

function setMark(mark: string): void {
  document.querySelector('#mark')!.textContent = `mark ${mark}`;
}

async function rest(): Promise<void> {
  const documents = [
    document,
    ...[...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? []),
  ];
  const elements = documents.flatMap((each) => [
    ...each.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*'),
  ]);
  const widgets = elements.filter(({ localName }) => localName.startsWith('gezin-'));
  const isMoving = () =>
    widgets.some(
      ({ shadowRoot }) =>
        (shadowRoot?.getAnimations().length ?? 0) > 0 || shadowRoot?.querySelector('.smooth, .counting'),
    ) ||
    widgets.some(
      (widget) =>
        'state' in widget &&
        (widget.state === 'sending' || (widget.state === 'sent' && widget.shadowRoot?.querySelector('form'))),
    );
  // Where rows are that scroll: their way has no other sign.
  const places = () => widgets.map(({ shadowRoot }) => shadowRoot?.querySelector('[part=row]')?.scrollLeft).join();
  for (let still = 0; still < 12; still++) {
    const before = places();
    await Promise.all(widgets.map(({ updateComplete = Promise.resolve() }) => updateComplete));
    await new Promise((done) => requestAnimationFrame(done));
    if (places() !== before || isMoving()) still = 0;
  }
}
