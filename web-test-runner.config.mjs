import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { engineNames, findEngine } from './tools/engines.ts';
import { fonts } from './test/support/fonts.ts';
import { launchOptions } from './tools/launch-options.ts';
import { endChildrenAtExit } from './tools/processes.ts';
import { startWebKit } from './tools/webkit.ts';
import { axeSettingsPlugin } from './test/support/wtr/axe-settings-plugin.ts';
import { collectGarbagePlugin } from './test/support/wtr/collect-garbage-plugin.ts';
import { emulatePlugin } from './test/support/wtr/emulate-plugin.ts';
import { feed } from './test/support/wtr/feed.ts';
import { isNamedPlugin } from './test/support/wtr/is-named-plugin.ts';
import { plainFailuresPlugin } from './test/support/wtr/plain-failures-plugin.ts';
import { resizePlugin } from './test/support/wtr/resize-plugin.ts';
import { resultsReporter } from './test/support/wtr/results-reporter.ts';
import { treeOutlinePlugin } from './test/support/wtr/tree-outline-plugin.ts';
import { treeTextPlugin } from './test/support/wtr/tree-text-plugin.ts';

const launch = {
  chromium: (engine) => chromeLauncher({ puppeteer, launchOptions: launchOptions(engine) }),
  firefox: (engine) => chromeLauncher({ puppeteer, launchOptions: launchOptions(engine) }),
  webkit: async (engine) => webdriverLauncher((await startWebKit(engine)).connection),
};

async function launcher(engine) {
  // A getter, because the launchers would name themselves otherwise.
  return Object.defineProperty(await launch[engine.name](engine), 'name', { get: () => engine.name, set: () => {} });
}

endChildrenAtExit();

// With SHIPPED=1 the widgets' own tests run on the CDN files, in Chromium.
const isShipped = process.env.SHIPPED === '1';

const found = (isShipped ? ['chromium'] : engineNames).map(findEngine);
const engines = found.filter((engine) => 'path' in engine);
const missing = found.filter((engine) => 'hint' in engine);
for (const { hint } of missing) console.warn(`skipped: ${hint}`);

const shipped = globSync('src/widgets/*/').map((folder) => basename(folder));
const importMap = {
  imports: {
    '/src/define.ts': '/dist/cdn/widgets.all.js',
    ...Object.fromEntries(shipped.map((name) => [`/src/widgets/${name}/define.ts`, `/dist/cdn/${name}.all.js`])),
  },
};

const results = resultsReporter(`.build/test-results${isShipped ? '-shipped' : ''}.json`, missing);
if (!engines.length) {
  // The runner takes it for an error.
  results.onTestRunFinished({ sessions: [] });
  process.exit();
}

export default {
  files: isShipped
    ? ['content', 'widget-contract', ...shipped].map((name) => `test/${name}.test.ts`)
    : 'test/*.test.ts',
  nodeResolve: true,
  // With fonts of its own, which are there before a test begins.
  testRunnerHtml: (framework) => `<!doctype html>
    <html><head><meta charset="utf-8">${isShipped ? `<script type="importmap">${JSON.stringify(importMap)}</script>` : ''}<link rel="stylesheet" href="/test/support/fonts.css"></head><body><script type="module">
      await Promise.all(${JSON.stringify(fonts)}.flatMap((font) => [400, 700].map((weight) => document.fonts.load(\`\${weight} 1em \${font}\`))));
      await import(${JSON.stringify(framework)});
    </script></body></html>`,
  // A slow machine is no fault of the widgets.
  testFramework: { config: { timeout: 15_000 } },
  // Nor is one that has much else to do.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  // A file that waits for rows to rest and to play takes some two minutes.
  testsFinishTimeout: 300_000,
  browsers: await Promise.all(engines.map(launcher)),
  concurrentBrowsers: 3,
  // WebDriver has one window, and a page that is not in front has no focus.
  concurrency: 1,
  middleware: [feed],
  plugins: [
    axeSettingsPlugin(),
    plainFailuresPlugin(),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json' }),
    collectGarbagePlugin(),
    emulatePlugin(),
    isNamedPlugin(),
    resizePlugin(),
    treeOutlinePlugin(),
    treeTextPlugin(),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), results],
};
