import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { tags } from '../../publish/project.ts';
import { type Browser, openBrowser, type Page } from '../../tools/browser.ts';
import { skipReason } from '../../tools/engines.ts';
import { type FaultServer, startFaultServer } from '../support/fault-server.ts';
import { type HostSite, startHostSite } from '../support/host-pages/host-site.ts';
import { inEngines } from '../support/in-engines.ts';
import { Table } from '../support/host-pages/table.ts';
import { seeNow, visitPage } from '../support/host-pages/visit.ts';
import { elsewhere } from './pages/elsewhere.ts';
import { pages, rows } from './pages/index.ts';

const table = new Table();

after(() =>
  console.log(
    `\n${table.write(tags.length)}\n\nalso, elsewhere:\n${elsewhere.map(([row, file, name]) => `${row} ${file}: ${name}`).join('\n')}\n`,
  ),
);

describe('the list of host pages', () => {
  test('has a page of each row', () => {
    assert.deepEqual(
      rows.filter((row) => !pages.some((page) => page.row === row)),
      [],
    );
    assert.deepEqual(
      pages.filter(({ row }) => !rows.includes(row)),
      [],
    );
  });

  test('names each page once', () => {
    const names = pages.map(({ row, name }) => `${row} ${name}`);
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
  });

  for (const [row, file, name] of elsewhere) {
    test(`${row} is also tested in ${file}: ${name}`, () => assert.ok(readFileSync(file, 'utf8').includes(name)));
  }
});

inEngines('all widgets on the pages of others, on a page with', (engine) => {
  let faults: FaultServer;
  let site: HostSite;
  let browser: Browser;
  let shared: Page;

  before(async () => {
    faults = await startFaultServer();
    site = await startHostSite(pages, faults);
    browser = await openBrowser(engine);
    shared = await browser.newPage();
  });

  after(async () => {
    await browser.close();
    await site.close();
    await faults.close();
  });

  for (const page of pages) {
    const reason = page.skip?.[engine];
    if (reason && !skipReason(engine)) table.note(page, engine, reason);
    const name = `${page.row} ${page.name}`;
    test(reason ? `${name} (${reason})` : name, { skip: reason && engine }, async () => {
      table.note(page, engine, undefined);
      faults.plan([]);
      const shown = page.options ? await browser.newPage(page.options) : shared;
      const visit = {
        engine,
        browser,
        faults,
        page: shown,
        url: site.urlOf(page),
        put: (text: string) => site.put(page, text),
        setDown: site.setDown,
        asked: site.asked,
        seeWidgets: () => seeNow(page, shown),
      };
      try {
        table.note(page, engine, await visitPage(page, visit));
      } finally {
        site.setDown(false);
        if (page.options) await shown.close();
      }
    });
  }
});
