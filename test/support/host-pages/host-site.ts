import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { version } from '../../../publish/project.ts';
import { watchConsole } from '../../../tools/browser/in-page.ts';
import type { FaultServer } from '../fault-server.ts';
import { type Answer, serve, type Site } from '../../../tools/serve.ts';
import { embedded, type HostPage, script, snippet } from './host-page.ts';
import { hostScript } from './inspect-host.ts';

const cdnFiles = Object.fromEntries(
  globSync('dist/cdn/**/*.{js,css,json}').map((file) => [
    file.replaceAll('\\', '/').replace('dist/cdn', ''),
    readFileSync(file, 'utf8'),
  ]),
);
const cors = { 'access-control-allow-origin': '*' };

// The host's own scripts: each page begins with them.
const scripts: Record<string, string> = { '/watch.js': script(watchConsole), '/host.js': script(hostScript) };
const hashOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const hostScripts = Object.entries(scripts)
  .map(
    ([path, text]) => `<script src="${path}" integrity="${hashOf(text)}" crossorigin="anonymous" nonce="abc"></script>`,
  )
  .join('');

const before = `<header><p data-host="line">Partner</p><a data-host="link" href="$site/elsewhere">Elders op deze site</a></header>`;
const main = (widgets: string) => `<main><h1 data-host="title">Een pagina van een partner</h1>
  <p data-host="text">De tekst van de partner.</p><ul data-host="list"><li data-host="item">Een punt</li></ul>
  <form data-host="form" action="$site/elsewhere"><label data-host="label">Zoek <input data-host="input" name="q"></label> <button data-host="button">Zoek</button></form>
  ${widgets}</main>`;
const after = `<footer><p data-host="footer">Tot ziens.</p></footer>`;

/** The servers of a host and of our files, for one engine. */
export interface HostSite {
  urlOf: (page: HostPage) => string;
  put: (page: HostPage, text: string) => string;
  setDown: (isDown: boolean) => void;
  asked: string[];
  close: () => Promise<void>;
}

export async function startHostSite(pages: HostPage[], faults: FaultServer): Promise<HostSite> {
  const cdn: Site = await serve((path) => {
    const file = cdnFiles[path.replace('/older', '')];
    return file === undefined
      ? undefined
      : { body: path.startsWith('/older') ? file.replace(`"${version}"`, '"0.0.9"') : file, headers: cors };
  });
  const asked: string[] = [];
  let isDown = false;

  const pathOf = (page: HostPage) => `/page-${pages.indexOf(page)}/`;
  const put = (page: HostPage, text: string): string =>
    text
      // An address of data, as it is written in an attribute.
      .replace('$frame', () => encodeURIComponent(put(page, (page.files?.['frame.html'] ?? '') as string)))
      .replaceAll('$other', site.url.replace('127.0.0.1', 'localhost'))
      .replaceAll('$cdn', cdn.url)
      .replaceAll('$site', site.url)
      .replaceAll('$here', pathOf(page).slice(0, -1))
      .replaceAll('$endpoint', faults.endpoint)
      .replaceAll(
        '$hashes',
        [cdnFiles['/widgets.js']!, ...Object.values(scripts)].map((text) => `'${hashOf(text)}'`).join(' '),
      );

  const site: Site = await serve((path, query) => {
    asked.push(path);
    if (isDown) return { isReset: true };
    if (path === '/elsewhere') return '<!doctype html><html lang="nl"><title>Elders</title><h1>Elders</h1>';
    const page = pages[Number(/^\/page-(\d+)\//.exec(path)?.[1])];
    if (!page) return scripts[path] ?? cdnFiles[path];
    return path === pathOf(page) ? documentOf(page, query.has('without')) : fileOf(page, path);
  });

  const fileOf = (page: HostPage, path: string): Answer | undefined => {
    const file = page.files?.[path.replace(pathOf(page), '')];
    if (typeof file === 'string') return put(page, file);
    return file;
  };

  const documentOf = (page: HostPage, isWithout: boolean): Answer => {
    const {
      html = '<html lang="nl">',
      head = '',
      lines = snippet,
      widgets = embedded,
      foot = '',
      around = (content: string) => content,
      policy,
      headers,
    } = page;
    // Without us the elements stay as they are.
    const [own, end] = isWithout ? ['', foot.replaceAll(/<script[^>]*\$cdn[^>]*><\/script>/g, '')] : [lines, foot];
    const text = `<!doctype html>${html}<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pagina</title>
      ${hostScripts}${head}${own}</head><body>${around(`${before}${main(widgets)}${after}`)}${end}</body></html>`;
    return {
      body: put(page, text),
      headers: {
        'content-type': 'text/html; charset=utf-8',
        ...headers,
        ...(policy && { 'content-security-policy': put(page, policy) }),
      },
    };
  };

  return {
    urlOf: (page) => `${site.url}${pathOf(page)}`,
    put,
    setDown: (now) => void (isDown = now),
    asked,
    async close() {
      await Promise.all([site.close(), cdn.close()]);
    },
  };
}
