import assert from 'node:assert/strict';
import { tags } from '../../../publish/project.ts';
import type { ConsoleMessage, Page } from '../../../tools/browser.ts';
import type { EngineName } from '../../../tools/engines.ts';
import { seeWidgets } from './expected.ts';
import type { HostPage, Visit } from './host-page.ts';
import { type InspectedHost, inspectHost } from './inspect-host.ts';
import { inspectWidgets, type InspectedWidget } from './inspect-widgets.ts';
import { sendMessage } from './message.ts';
import { toldByFrame } from './tell.ts';

// What the engines themselves write about a request that fails.
const failedRequest =
  /Failed to load resource|blocked by CORS policy|Cross-Origin Request Blocked|access control checks|net::ERR|NetworkError/;

/** Goes to a page, and sees to it that all is well there. Gives how many widgets it saw. */
export async function visitPage(page: HostPage, visit: Visit): Promise<number> {
  const shown = visit.page;
  const host = page.alone ? undefined : await lookWithoutUs(visit);
  // In WebKit each document begins anew.
  const earlier = visit.engine === 'webkit' ? 0 : (await shown.consoleMessages()).length;

  if (page.open) await page.open(visit);
  else await shown.goto(visit.url);
  await page.act?.(visit);

  const { looks, violations } =
    page.shows === 'frame' ? await shown.evaluate(toldByFrame) : { looks: await look(page, visit), violations: [] };
  seeWidgets(looks, page);
  if (host)
    assert.deepEqual(
      differences(host, await shown.evaluate(inspectHost)),
      [],
      'the page of the host, without us and with us',
    );
  assert.deepEqual(
    [
      ...violations,
      ...(page.withoutAxe
        ? []
        : await shown.axe({
            preload: false,
            rules: Object.fromEntries((page.flaws ?? []).map((rule) => [rule, { enabled: false }])),
          })),
    ],
    [],
    'axe',
  );
  await page.check?.(visit, looks);
  if (page.message) await sendMessage(visit, page.message);

  const said = (await shown.consoleMessages()).slice(earlier);
  // The engines report in their logs what breaks the policy, and the page hears of it too.
  const heard = (await shown.evaluate(() => window.watchedConsole ?? [])).filter(({ text }) =>
    text.startsWith('Content-Security-Policy'),
  );
  checkConsole(page, visit.engine, [...said, ...heard]);
  return looks.length;
}

async function lookWithoutUs({ page, url }: Visit): Promise<InspectedHost> {
  await page.goto(`${url}?without`);
  return page.evaluate(inspectHost);
}

const look = ({ shows }: HostPage, { page }: Visit): Promise<InspectedWidget[]> =>
  page.evaluate(inspectWidgets, tags, shows !== 'fallback');

/** What differs, a line each. */
function differences(one: unknown, other: unknown, path = ''): string[] {
  if (Array.isArray(one) && Array.isArray(other)) {
    const [before, after] = [one, other] as [unknown[], unknown[]];
    return [
      ...before.filter((each) => !after.includes(each)).map((each) => `${path} has lost ${String(each)}`),
      ...after.filter((each) => !before.includes(each)).map((each) => `${path} has got ${String(each)}`),
    ];
  }
  if (typeof one !== 'object' || typeof other !== 'object')
    return one === other ? [] : [`${path} was ${String(one)}, is ${String(other)}`];
  const [before, after] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences(before[key], after[key], `${path} ${key}`.trim()),
  );
}

function checkConsole(page: HostPage, engine: EngineName, said: ConsoleMessage[]): void {
  const { breaks = false, writes, message } = page;
  const says = page.says instanceof RegExp ? page.says : page.says?.[engine];
  const texts = said.map(({ text }) => text);
  const failure = message === 'failed' ? /^gezin-widgets: check the endpoint/ : undefined;
  const ours = texts.filter((text) => text.startsWith('gezin-widgets:') && !failure?.test(text));
  assert.equal(ours.length, says ? 1 : 0, texts.join('\n'));
  if (says) assert.match(ours[0]!, says);
  const others = texts.filter(
    (text) =>
      !text.startsWith('gezin-widgets:') && !writes?.test(text) && !(message === 'failed' && failedRequest.test(text)),
  );
  if (breaks) assert.notDeepEqual(others, [], 'the browser reports nothing');
  else assert.deepEqual(others, [], 'the console');
}

/** The widgets that are seen in the middle of a visit. */
export async function seeNow(page: HostPage, shown: Page): Promise<InspectedWidget[]> {
  const looks = await shown.evaluate(inspectWidgets, tags, true);
  seeWidgets(looks, page);
  return looks;
}
