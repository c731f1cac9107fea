/*
 * Measures on this machine, in Chromium, after a build: how long it takes from a click on a level to
 * what it opens, beside a plain <details> in the same run; and how long each widget takes that is added
 * to a page with others, and a list of 1000 goals. `npm run bench`.
 */
import { readFileSync } from 'node:fs';
import { openBrowser } from '../tools/browser.ts';
import { serve } from '../tools/serve.ts';
import { exampleMarkup } from '../publish/example.ts';
import { tags } from '../publish/project.ts';

const rounds = 200;
const widgetsAdded = 30;

const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Bench</title>
<gezin-levels-diagram></gezin-levels-diagram>
<details><summary>Actief</summary><p>Gezinnen actief ondersteunen, zodat de schade van de detentie klein blijft.</p></details>
<script type="module" src="/levels-diagram.js"></script></html>`;

interface Times {
  layout: number;
  paint: number;
}

const emptyPage =
  '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Bench</title><script type="module" src="/widgets.js"></script></html>';

const file = (name: string) => readFileSync(`dist/cdn/${name}`, 'utf8');
const site = await serve({
  '/': page,
  '/empty': emptyPage,
  '/levels-diagram.js': file('levels-diagram.js'),
  '/widgets.js': file('widgets.js'),
});
const browser = await openBrowser('chromium');
try {
  const shown = await browser.newPage({ width: 800 });
  await shown.goto(site.url);
  const { diagram, details } = await shown.evaluate(measure, rounds);
  console.log(
    `From a click to the layout, and to the frame after it; ms, median and 95th percentile of ${rounds} clicks each.\n`,
  );
  for (const [name, times] of Object.entries({ 'gezin-levels-diagram': diagram, '<details>': details })) {
    const written = (['layout', 'paint'] as const).map((key) => summary(times.map((each) => each[key])));
    console.log(`${name.padEnd(22)} layout ${written[0]}   paint ${written[1]}`);
  }

  await shown.goto(`${site.url}/empty`);
  const blocks = await Promise.all(
    tags.map((tag) =>
      exampleMarkup(
        tag,
        'nl',
        tag === 'gezin-contact-form' ? { endpoint: '/messages', 'privacy-url': '/privacy' } : {},
      ),
    ),
  );
  const added = await shown.evaluate(add, blocks, widgetsAdded);
  console.log(
    `\nFrom adding a widget to the layout of the page, ${widgetsAdded} of them one by one; ms, median and 95th percentile.\n`,
  );
  console.log(`${'each widget'.padEnd(22)} layout ${summary(added)}`);
  const many = await shown.evaluate(addMany, 20);
  console.log(`${'1000 goals'.padEnd(22)} render ${summary(many)}`);
} finally {
  await browser.close();
  await site.close();
}

function summary(values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1).padStart(5);
  return `${at(0.5)} ${at(0.95)}`;
}

/** Clicks both in turn; runs in the page. */
async function measure(count: number): Promise<{ diagram: Times[]; details: Times[] }> {
  const element = document.querySelector('gezin-levels-diagram')!;
  const buttons = [...element.shadowRoot!.querySelectorAll('button')];
  const summary = document.querySelector('summary')!;
  const nextFrame = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(undefined);
      });
    });
  const click = async (target: HTMLElement): Promise<Times> => {
    await nextFrame();
    const start = performance.now();
    target.click();
    await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    document.body.getBoundingClientRect();
    const layout = performance.now() - start;
    await nextFrame();
    return { layout, paint: performance.now() - start };
  };
  const diagram: Times[] = [];
  const details: Times[] = [];
  for (let i = 0; i < count; i++) {
    diagram.push(await click(buttons[i % buttons.length]!));
    details.push(await click(summary));
  }
  return { diagram, details };
}

/** Adds a list of 1000 goals so many times; runs in the page. */
async function addMany(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < count; round++) {
    const items = Array.from({ length: 1000 }, (_, i) => ({ key: String(i), text: `goal ${i} ${round}` }));
    const element = document.createElement('gezin-goals-list');
    element.content = { language: 'nl', goals: { heading: 'Many', items } };
    const start = performance.now();
    document.body.append(element);
    await element.updateComplete;
    times.push(performance.now() - start);
    element.remove();
  }
  return times;
}

/** Adds widgets one by one; runs in the page. */
async function add(blocks: string[], count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    document.body.insertAdjacentHTML('beforeend', blocks[i % blocks.length]!);
    await (document.body.lastElementChild!.firstElementChild as unknown as { updateComplete: Promise<unknown> })
      .updateComplete;
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times;
}
