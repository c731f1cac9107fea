import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import dutch from '../../src/content/nl.json' with { type: 'json' };
import english from '../../src/content/en.json' with { type: 'json' };
import { type Browser, openBrowser, type Page, type PageOptions } from '../../tools/browser.ts';
import { type ExampleServer, startExample } from '../support/example-server.ts';
import { beyond, seedLines } from '../support/seed.ts';
import { inEngines } from '../support/in-engines.ts';
import { serve } from '../../tools/serve.ts';

// Its last line has the logos of the partners: their names stand there instead.
const seed = [
  ...seedLines('aangesloten zijn.'),
  ...dutch.partners.items.map(({ name }) => name.replace('K I N D', 'KIND')),
];
const fallbackSeed = seed.with(-1, dutch.partners.items.at(-1)!.name);

/**
 * What the Dutch page says beyond the seed: its own frame, the collaborators, what is known of the
 * numbers, the names of the levels, the seal, where the row of partners is, and the form.
 */
const beyondSeed = (levels: string, end: string) => [
  'Voorbeeldpartner English Over ons',
  'Hanzehogeschool Groningen Dienst Justitiële Inrichtingen',
  'Naar schatting',
  'Naar schatting Bron',
  'Drie niveaus van kindgericht werken',
  `${levels} Kies een niveau om er meer over te lezen.`,
  // The widget's seal is not read: the paragraphs have said it.
  ...(levels.startsWith('Niveau 1') ? ['Prison Achievement Award 2022'] : []),
  end,
];
const footer = 'Een voorbeeldpagina van een partner van de Gezinsbenadering.';
const { heading, intro, link } = dutch.contact;
const note = Object.values(dutch.contact.note).join(' ');
const labels =
  'Naam ( niet verplicht ) E-mailadres Uw bericht Noem geen namen van anderen, en schrijf niets over iemands gezondheid. Niet meer dan 5000 tekens.';
const formShown = `${heading} ${intro} ${note} ${labels} Wat we met uw gegevens doen (opent in een nieuw venster) Versturen Of neem op een andere manier contact op: ${link.text} ${footer}`;
const beyondSeedShown = beyondSeed(
  'Niveau 3 van 3 Intensief Niveau 2 van 3 Actief Niveau 1 van 3 Facilitair',
  `1 tot en met 4 van 9 ${formShown}`,
);
const beyondSeedFallback = beyondSeed(
  'Niveau 1 van 3 Facilitair Niveau 2 van 3 Actief Niveau 3 van 3 Intensief',
  `${heading} ${intro} ${note} ${link.text} ${footer}`,
);

const final = ['25.000', '93,5%', '50% tot 60%', '800.000'];
const contact = 'https://www.gezinsbenadering.nl/';

let example: ExampleServer;

before(async () => {
  example = await startExample();
});

after(() => example.stop());

inEngines('the example page', (engine) => {
  const onlyIn = (...can: string[]) => !can.includes(engine) && `${engine} has no command for it`;

  let browser: Browser;

  before(async () => {
    browser = await openBrowser(engine);
  });

  after(() => browser.close());

  /** Opens a page for one test. */
  async function onPage(options: PageOptions, run: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage(options);
    try {
      await run(page);
    } finally {
      await page.close();
    }
  }

  async function showsFallback(page: Page): Promise<void> {
    assert.deepEqual(beyond(await page.treeText(), fallbackSeed), beyondSeedFallback);
    const upgraded = await page.evaluate(
      () => document.querySelectorAll(':is(gezin-goals-list, gezin-fact-counters):defined').length,
    );
    assert.equal(upgraded, 0);
    const link = await page.evaluate(
      () => document.querySelector<HTMLAnchorElement>('gezin-mission-statement a')?.href,
    );
    assert.equal(link, contact);
  }

  test('says what the seed says, in its order, and beyond it only what this test lists', () =>
    onPage({ width: 1200 }, async (page) => {
      await page.goto(example.dutch);
      assert.equal(
        await page.evaluate(upgradedTags),
        'gezin-mission-statement,gezin-fact-counters,gezin-goals-list,gezin-levels-diagram,gezin-innovation-lab,gezin-partner-carousel,gezin-contact-form',
      );
      assert.deepEqual(beyond(await page.treeText(), seed), beyondSeedShown);
    }));

  test('says it in English on the English page', () =>
    onPage({ width: 1200 }, async (page) => {
      await page.goto(example.english);
      const { mission, facts, goals, levels, lab, partners, contact: write } = english;
      const numbers = ['25,000', '93.5%', '50% to 60%', '800,000'];
      const expected = [
        mission.heading,
        ...mission.paragraphs,
        mission.contact.text,
        mission.collaboratorsTitle,
        ...mission.collaborators.map(({ name }) => name),
        facts.heading,
        facts.intro,
        ...facts.items.flatMap(({ text }, i) => [numbers[i]!, text]),
        goals.heading,
        goals.intro,
        goals.listTitle,
        ...goals.items.map(({ text }) => text),
        levels.heading,
        levels.intro,
        ...levels.items.map(({ label }) => label).reverse(),
        levels.link.text,
        lab.heading,
        ...lab.paragraphs,
        ...lab.links.map(({ text }) => text),
        partners.heading,
        partners.intro,
        ...partners.items.map(({ name, spoken }) => spoken ?? name),
        write.heading,
        write.intro,
        ...Object.values(write.note),
        'Send',
        write.link.text,
      ];
      assert.deepEqual(beyond(await page.treeText(), expected), [
        'Example partner Nederlands About us',
        'Estimate',
        'Estimate Source',
        'Level 3 of 3',
        'Level 2 of 3',
        'Level 1 of 3',
        'Choose a level to read more about it.',
        '1 to 4 of 9',
        'Name ( not required ) E-mail address Your message Do not name other people, and write nothing about anybody’s health. No more than 5000 characters. What we do with your data (opens in a new window)',
        'Or get in touch in another way:',
        'An example page of a partner of the Family Approach.',
      ]);
    }));

  test('reports, says, stores and asks nothing beyond the two hosts', () =>
    onPage({}, async (page) => {
      for (const url of [example.dutch, example.english]) {
        await page.goto(url);
        await page.evaluate(countAll);
        assert.deepEqual(await page.consoleMessages(), []);
        assert.deepEqual(await page.evaluate(stored), { cookies: '', keys: [], databases: [], caches: [], workers: 0 });
        // Firefox loads a font of its own from a data: address.
        const requests = (await page.requests()).filter((each) => !each.startsWith('data:'));
        const hosts = new Set(requests.map((each) => new URL(each).origin));
        assert.deepEqual([...hosts].toSorted(), [new URL(example.dutch).origin, example.cdn].toSorted());
      }
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing that axe complains about, on a ${colorScheme} screen`, () =>
      onPage({ colorScheme }, async (page) => {
        for (const url of [example.dutch, example.english]) {
          await page.goto(url);
          await page.evaluate(countAll);
          await page.evaluate(() => {
            for (const { shadowRoot } of document.querySelectorAll('*'))
              shadowRoot?.querySelectorAll('details').forEach((each) => (each.open = true));
          });
          assert.deepEqual(await page.axe(), []);
        }
      }));
  }

  test('counts its numbers up', () =>
    onPage({ height: 2000 }, async (page) => {
      await page.goto(example.dutch);
      const seen = await page.evaluate(paintedNumbers, 3000);
      assert.notDeepEqual(seen[0], final);
      assert.deepEqual(seen.at(-1), final);
    }));

  test('moves nothing when less motion is asked for (A11)', () =>
    onPage({ height: 2000, reducedMotion: true }, async (page) => {
      await page.goto(example.dutch);
      const seen = await page.evaluate(paintedNumbers, 500);
      assert.deepEqual([...new Set(seen.map((each) => each.join()))], [final.join()]);
    }));

  test('takes a message by keyboard, and the message comes in', () =>
    onPage({}, async (page) => {
      await page.goto(example.dutch);
      await page.evaluate(() => document.querySelector('gezin-contact-form')!.focus());
      for (const text of ['Jan', 'jan@voorbeld.nl', `Een vraag uit ${engine}`]) {
        await page.type(text);
        await page.press('Tab');
      }
      // The privacy statement is before the button.
      await page.press('Tab');
      await page.press('Enter');
      await page.evaluate(async () => {
        while (document.querySelector('gezin-contact-form')!.state === 'sending')
          await new Promise((done) => setTimeout(done, 20));
      });
      assert.equal(await page.evaluate(focused), 'Uw bericht is verstuurd');
      // It comes by mail, a moment later.
      const mails = async () =>
        (await (await fetch(example.inbox)).text()).match(new RegExp(`Een vraag uit ${engine}`, 'g'))?.length;
      for (const end = Date.now() + 10_000; !(await mails()) && Date.now() < end;)
        await new Promise((done) => setTimeout(done, 100));
      assert.equal(await mails(), 1);
    }));

  test('is gone through by keyboard: each link, and where a fact comes from', () =>
    onPage({}, async (page) => {
      await page.goto(example.dutch);
      const reached: string[] = [];
      for (let i = 0; i < 5; i++) {
        await page.press('Tab');
        reached.push(await page.evaluate(focused));
      }
      assert.deepEqual(reached, [
        'English',
        'Neem dan vooral contact met ons op!',
        'Hanzehogeschool Groningen',
        'Dienst Justitiële Inrichtingen',
        'Bron',
      ]);
      await page.press('Enter');
      assert.match((await page.treeText()).join(' '), /Children of Prisoners Europe \/ Eurochips ?, 2010/);
      await page.press('Enter');
      assert.doesNotMatch((await page.treeText()).join(' '), /Eurochips/);
    }));

  describe('without its script', () => {
    test('says the same when JavaScript is off (F29)', () =>
      onPage({ javaScript: false }, async (page) => {
        await page.goto(example.dutch);
        await showsFallback(page);
      }));

    test('says the same when the script is blocked (F29)', { skip: onlyIn('chromium', 'firefox') }, () =>
      onPage({}, async (page) => {
        await page.intercept('/widgets.js', 'block');
        await page.goto(example.dutch);
        await showsFallback(page);
        assert.deepEqual(await page.axe(), []);
      }),
    );

    test('says the same when the script is not the one of the hash (F29)', async () => {
      const markup = await (await fetch(example.dutch)).text();
      const other = markup.replace(/(<script .*integrity="sha384-).{8}/, '$1AAAAAAAA');
      assert.notEqual(other, markup);
      const site = await serve({ '/': other });
      try {
        await onPage({}, async (page) => {
          await page.goto(site.url);
          await showsFallback(page);
        });
      } finally {
        await site.close();
      }
    });

    test('takes as much room as with it, at every width', async () => {
      const markup = (await (await fetch(example.dutch)).text()).replace(/<script.*<\/script>/, '');
      const site = await serve({ '/': markup.replace('./page.css', `${example.dutch}page.css`) });
      try {
        await onPage({}, async (page) => {
          // WebKit's window cannot be narrower.
          for (const width of [engine === 'webkit' ? 480 : 320, 640, 1200]) {
            await page.resize(width, 768);
            await page.goto(site.url);
            const fallbacks = await page.evaluate(heights);
            await page.goto(example.dutch);
            for (const [tag, height] of Object.entries(await page.evaluate(heights))) {
              // The texts of the form wrap as they like; what is below it is below the window.
              const most = tag === 'gezin-contact-form' ? height * 0.05 : 2;
              assert.ok(
                Math.abs(height - fallbacks[tag]!) < most,
                `${tag}, ${width} px wide: ${fallbacks[tag]!} becomes ${height}`,
              );
            }
          }
        });
      } finally {
        await site.close();
      }
    });
  });

  test(
    'prints the final numbers, seen or not, and where they come from (A11, A30)',
    { skip: onlyIn('chromium', 'firefox') },
    () =>
      onPage({ height: 200 }, async (page) => {
        await page.goto(example.dutch);
        const printed = (await page.pdfText()).replace(/\s+/g, ' ');
        for (const number of final) assert.ok(printed.includes(number), `${number} in ${printed}`);
        assert.doesNotMatch(printed, /0,0%/);
        assert.match(printed, /Children of Prisoners Europe \/ Eurochips, 2010/);
        for (const { aim } of dutch.levels.items) assert.ok(printed.includes(aim), aim);
        for (const { name } of dutch.partners.items.slice(0, 8)) assert.ok(printed.includes(name), name);
        for (const line of ['Onze missie', 'Een samenwerking tussen:', 'Een aantal feiten op een rijtje.', 'Doelen:'])
          assert.ok(printed.includes(line), line);
      }),
  );

  if (engine !== 'chromium') return;

  describe('with a script that comes 3 s late (only Chromium keeps a record of shifts)', { concurrency: 3 }, () => {
    for (const [name, url] of [
      ['Dutch', 'dutch'],
      ['English', 'english'],
    ] as const) {
      for (const width of [320, 640, 1200]) {
        test(`the ${name} page stays where it is, ${width} px wide`, () =>
          onPage({ width }, async (page) => {
            await page.intercept(/\/widgets\S*\.js$/, { delay: 3000 });
            await page.goto(example[url]);
            const came = await page.evaluate(scriptCame);
            assert.ok(came > 3000);
            await page.evaluate(countAll);
            const shifts = await page.layoutShifts();
            assert.ok(sum(shifts) <= 0.01, JSON.stringify(shifts));
            assert.ok((await page.largestContentfulPaint())! < came, 'a later largest paint');
          }));

        test(`the ${name} page stays about where it is without fallback.css, ${width} px wide`, () =>
          onPage({ width }, async (page) => {
            await page.intercept('/fallback.css', 'block');
            await page.intercept(/\/widgets\S*\.js$/, { delay: 1000 });
            await page.goto(example[url]);
            await page.evaluate(countAll);
            const shifts = await page.layoutShifts();
            assert.ok(sum(shifts) <= 0.1, JSON.stringify(shifts));
          }));
      }
    }
  });
});

const sum = (shifts: { value: number }[]) => shifts.reduce((total, { value }) => total + value, 0);

/* What follows runs in the page. */

function upgradedTags(): string {
  return [...document.querySelectorAll('*')]
    .filter(({ shadowRoot }) => shadowRoot?.querySelector('[part=base]'))
    .map(({ localName }) => localName)
    .join();
}

async function countAll(): Promise<void> {
  for (const element of document.querySelectorAll('main > *')) {
    element.scrollIntoView();
    await new Promise((done) => setTimeout(done, 100));
  }
  await new Promise((done) => setTimeout(done, 1500));
}

async function stored(): Promise<object> {
  return {
    cookies: document.cookie,
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}

/** The numbers as they are painted, frame by frame, for some time. */
async function paintedNumbers(time: number): Promise<string[][]> {
  const { shadowRoot } = document.querySelector('gezin-fact-counters')!;
  const isPainted = (each: Element) =>
    getComputedStyle(each).display !== 'none' && getComputedStyle(each).opacity !== '0';
  const seen: string[][] = [];
  for (const end = performance.now() + time; performance.now() < end;) {
    seen.push(
      [...shadowRoot!.querySelectorAll('[part=number]')].map(({ children }) =>
        [...children]
          .filter(isPainted)
          .map(({ textContent }) => textContent.replace(/\s/g, ' '))
          .join(' ')
          .trim(),
      ),
    );
    await new Promise(requestAnimationFrame);
  }
  return seen;
}

function focused(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.textContent.trim() ?? '';
}

function heights(): Record<string, number> {
  return Object.fromEntries(
    [...document.querySelectorAll('main > div > *')].map((each) => [
      each.localName,
      each.getBoundingClientRect().height,
    ]),
  );
}

function scriptCame(): number {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return entries.find(({ name }) => name.includes('/widgets'))!.responseEnd;
}
