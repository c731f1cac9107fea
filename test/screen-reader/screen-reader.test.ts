import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { nameOf } from '../../publish/names.ts';
import { exampleMarkup } from '../../publish/example.ts';
import { languages, tags } from '../../publish/project.ts';
import { type Desktop, startDesktop } from '../../tools/desktop.ts';
import { type EngineName, skipReason } from '../../tools/engines.ts';
import { type ExampleServer, startExample } from '../support/example-server.ts';
import { type FaultServer, startFaultServer } from '../support/fault-server.ts';
import {
  preparePages,
  type ScreenReader,
  screenReaderSkipReason,
  startScreenReader,
  type Utterance,
} from '../../tools/screen-reader/screen-reader.ts';
import { serve, type Site } from '../../tools/serve.ts';
import { builderScenarios, frameScenarios, reading, type Scenario, scenarios } from './scenarios.ts';
import { heard, readTranscript, type Said, type Transcript, writeTranscript } from './transcript.ts';

/*
 * What a screen reader says of each widget, compared with the transcripts. `npm run transcripts` writes them anew, to be read
 * before they are committed.
 */
const isWriting = process.env.TRANSCRIPTS !== undefined;
// Every scenario in one language; of the others one for each widget.
const isAll = process.env.TRANSCRIPTS === 'all';
const [ownLanguage] = languages;

const files = Object.fromEntries(
  globSync('dist/{cdn,embed}/**/*.*').map((file) => [
    file.replaceAll('\\', '/').replace('dist', ''),
    readFileSync(file),
  ]),
);

const versions: Partial<Record<EngineName, string>> = {};

const engines: EngineName[] = ['firefox', 'chromium'];
const browserNames: Partial<Record<EngineName, string>> = { firefox: 'Firefox', chromium: 'Chromium' };

const pageOf = (language: string, head: string, content: string, isRightToLeft = false) =>
  `<!doctype html><html lang="${language}"${isRightToLeft ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>Pagina</title><style>body { font-family: 'DejaVu Sans'; }</style>${head}</head><body><main><h1>Pagina</h1>${content}</main></body></html>`;

describe('what a screen reader says', { skip: screenReaderSkipReason(), concurrency: engines.length }, () => {
  for (const engine of engines) {
    describe(`in ${engine}`, { skip: skipReason(engine), concurrency: 1 }, () => {
      let site: Site;
      let faults: FaultServer;
      let example: ExampleServer;
      let desktop: Desktop;
      let reader: ScreenReader;
      let page: Page;
      let markup = '';

      before(async () => {
        faults = await startFaultServer();
        example = await startExample();
        site = await serve((path) =>
          path === '/' ? markup : path === '/empty' ? '<!doctype html><title>Empty</title><p>Empty</p>' : files[path],
        );
        desktop = await startDesktop();
        reader = await startScreenReader(desktop);
        const browser = await desktop.openBrowser(engine);
        page = (await browser.pages())[0]!;
        await preparePages(page);
        await page.goto(`${site.url}/empty`);
        await desktop.clickPage();
        // What the reader, the browser and its window say when they begin.
        await reader.listen(page);
      });

      after(async () => {
        if (isWriting)
          versions[engine] = `${browserNames[engine]!} ${(await page.browser().version()).replace(/^.*\//, '')}`;
        await desktop.stop();
        await site.close();
        await faults.close();
        await example.stop();
      });

      /** A page with a widget, and the words with which it begins. */
      async function openWidget(
        tag: string,
        language: string,
        { attributes = {}, isRightToLeft, answers = [] }: Scenario,
      ): Promise<string> {
        const needed = tag === 'gezin-contact-form' && { endpoint: faults.endpoint, 'privacy-url': '/privacy' };
        const given: Record<string, string> = { ...needed, ...attributes };
        const block = await exampleMarkup(tag, language, Object.keys(given).length ? given : undefined);
        markup = pageOf(
          language,
          `<link rel="stylesheet" href="/cdn/fallback.css"><script src="/cdn/widgets.all.classic.js" defer></script>`,
          block,
          isRightToLeft,
        );
        faults.plan(answers);
        await page.goto(site.url);
        return /<h2>(.*?)<\/h2>/.exec(block)?.[1] ?? '';
      }

      async function openFrame(_: string, language: string): Promise<string> {
        markup = pageOf(
          language,
          '',
          `<iframe src="/embed/${language}/levels-diagram.html" width="640" height="800" title="Levels"></iframe>`,
        );
        await page.goto(site.url);
        await page.waitForFunction(() =>
          document
            .querySelector('iframe')!
            .contentDocument?.querySelector('gezin-levels-diagram')
            ?.shadowRoot?.querySelector('[part=base]'),
        );
        return '';
      }

      async function openBuilder(_: string, language: string): Promise<string> {
        await page.goto(`${example.builder}${language === ownLanguage ? '' : `${language}/`}`);
        await page.waitForFunction(() => document.querySelector('.copyable button'));
        return page.evaluate(() => document.querySelector('h1')!.textContent);
      }

      async function play(
        open: typeof openWidget,
        name: string,
        language: string,
        scenario: Scenario,
      ): Promise<Said[]> {
        const heading = await open(name, language, scenario);
        // Orca may begin to read where the page begins; what a widget would say of itself is something else.
        const atLoad = heard(await reader.listen(page), language).filter(
          (said) => said !== heading && !said.startsWith('heading level'),
        );
        const steps: Said[] = [{ did: '(the page is loaded)', said: atLoad }];
        for (const key of scenario.keys) {
          let said: Utterance[];
          if (key.startsWith('"')) said = await reader.type(page, key.slice(1));
          else if (key.startsWith('@')) {
            await page.focus(key.slice(1));
            said = await reader.listen(page);
          } else said = await reader.press(page, key);
          steps.push({ did: key, said: heard(said, language) });
        }
        return steps;
      }

      const groups: [name: string, title: string, open: typeof openWidget, scenarios: Scenario[]][] = [
        ...tags.map(
          (tag) =>
            [nameOf(tag), `<${tag}>`, openWidget, scenarios[tag] ?? [reading]] as [
              string,
              string,
              typeof openWidget,
              Scenario[],
            ],
        ),
        ['iframe', 'A widget in an iframe', openFrame, frameScenarios],
        ['builder', 'The embed builder', openBuilder, builderScenarios],
      ];

      for (const language of languages) {
        for (const [name, title, open, all] of groups) {
          const path = `docs/transcripts/${language}/${name}.${engine}.md`;
          const before = existsSync(path) ? readTranscript(readFileSync(path, 'utf8')) : {};
          const now: Transcript = {};
          const chosen = language === ownLanguage || isAll ? all : all.slice(0, 1);

          for (const scenario of chosen) {
            test(`${title} in ${language}: ${scenario.name}`, async () => {
              const steps = await play(open, `gezin-${name}`, language, scenario);
              now[scenario.name] = steps;
              if (!isWriting) assert.deepEqual(steps, before[scenario.name] ?? 'what npm run transcripts writes');
            });
          }

          test(`${title} in ${language}: the transcript has no other scenario`, () => {
            if (!isWriting) {
              assert.deepEqual(
                Object.keys(before),
                all.map((scenario) => scenario.name),
              );
              return;
            }
            mkdirSync(dirname(path), { recursive: true });
            const kept = Object.fromEntries(
              all.map((scenario) => [scenario.name, now[scenario.name] ?? before[scenario.name] ?? []]),
            );
            writeFileSync(path, writeTranscript(`${title} in ${language}, ${browserNames[engine]!}`, kept));
          });
        }
      }
    });
  }

  after(() => {
    if (!isWriting) return;
    const [, version = ''] =
      /^([\d.]+)/m.exec(execFileSync('orca', ['--version'], { encoding: 'utf8' }).replace(/^\D+/, '')) ?? [];
    const heard = {
      reader: `Orca ${version}`,
      browsers: Object.fromEntries(engines.map((engine) => [engine, versions[engine]])),
      date: new Date().toISOString().slice(0, 10),
    };
    writeFileSync('docs/transcripts/heard.json', `${JSON.stringify(heard, null, 2)}\n`);
  });
});
