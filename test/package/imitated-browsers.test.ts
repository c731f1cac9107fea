import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Window } from 'happy-dom';
import { JSDOM, VirtualConsole } from 'jsdom';
import { exampleMarkup } from '../../publish/example.ts';
import { tags } from '../../publish/project.ts';

const code = readFileSync('dist/cdn/widgets.classic.js', 'utf8');
const blocks = await Promise.all(
  tags.map((tag) =>
    exampleMarkup(
      tag,
      'nl',
      tag === 'gezin-contact-form'
        ? { endpoint: 'https://contact.example/', 'privacy-url': 'https://host.example/privacy' }
        : {},
    ),
  ),
);
const page = `<!doctype html><html lang="nl"><head><title>Pagina</title></head><body><main>${blocks.join('')}</main></body></html>`;

/** Runs the widgets on the page, and gathers what is thrown or said. */
type Browser = () => Promise<{ document: Document; said: string[]; close: () => void }>;

/** What people's unit tests run in, which has less of the platform than a browser: no layout, no `Intl` of the page. */
const browsers: Record<string, Browser> = {
  async jsdom() {
    const said: string[] = [];
    const console = new VirtualConsole();
    console.on('jsdomError', (error) => said.push(String(error)));
    console.on('error', (...words) => said.push(words.join(' ')));
    console.on('warn', (...words) => said.push(words.join(' ')));
    const { window } = new JSDOM(page, {
      runScripts: 'outside-only',
      virtualConsole: console,
      pretendToBeVisual: true,
    });
    window.eval(code);
    await new Promise((done) => window.setTimeout(done, 20));
    return { document: window.document, said, close: () => window.close() };
  },
  async 'happy-dom'() {
    const said: string[] = [];
    const window = new Window({
      settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
    });
    window.console.warn = window.console.error = (...words: unknown[]) => void said.push(words.join(' '));
    // What it upgrades hears of no attribute, so the widgets come first.
    window.eval(code);
    window.document.write(page);
    await window.happyDOM.waitUntilComplete();
    return { document: window.document as unknown as Document, said, close: () => void window.happyDOM.close() };
  },
};

for (const [name, open] of Object.entries(browsers)) {
  describe(`in ${name}, which unit tests run in`, () => {
    for (const tag of tags) {
      test(`<${tag}> shows the widget or keeps the text inside it, and throws nothing`, async () => {
        const { document, said, close } = await open();
        try {
          const element = document.querySelector(tag)!;
          const base = element.shadowRoot?.querySelector('[part=base]');
          const isKept = !element.shadowRoot || !!element.shadowRoot.querySelector('slot:not([inert])');
          assert.ok(
            base ? base.textContent.trim() : isKept && element.textContent.trim(),
            element.shadowRoot?.innerHTML ?? '',
          );
          // What cannot be shown says so, in one line.
          const lines = said.filter((line) => line.includes(`<${tag}>`));
          assert.equal(lines.length, base || !element.shadowRoot ? 0 : 1, said.join('\n'));
          assert.deepEqual(
            said.filter((line) => !line.startsWith('gezin-widgets:')),
            [],
          );
        } finally {
          close();
        }
      });
    }
  });
}
