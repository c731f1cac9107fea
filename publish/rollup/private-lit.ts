import type { Plugin } from 'rollup';
import { policyName } from '../policy-name.ts';

// What a copy of Lit shares with a page, file by file, and what stands there instead.
const shared: [file: RegExp, pattern: RegExp, replacement: string][] = [
  // A refused policy is no error by itself: without enforcement none is needed.
  [
    /lit-html\.js$/,
    /(\w+)\?\1\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\):void 0/,
    `(()=>{try{return $1?.createPolicy("${policyName}",$2)}catch{}})()`,
  ],
  // Hooks for polyfills and development tools, and lists of the versions on the page.
  [/lit-html\.js$/, /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(.+?\),\(.+?\)\.push\(".+?"\);/, ';'],
  [/reactive-element\.js$/, /,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
  [/reactive-element\.js$/, /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(.+?\)\.push\(".+?"\);/, ';'],
  [
    /lit-element\.js$/,
    /,\w+\.litElementHydrateSupport\?\..+?;const (\w+)=\w+\.litElementPolyfillSupport;\1\?\..+?;/,
    ';',
  ],
  [/lit-element\.js$/, /\(\w+\.litElementVersions\?\?=\[\]\)\.push\(".+?"\);/, ''],
  // A page's ShadyCSS would make style elements of our sheets, which a policy may refuse.
  [/css-tag\.js$/, /\(void 0===(\w+)\.ShadyCSS\|\|\1\.ShadyCSS\.nativeShadow\)&&/, ''],
  // A symbol and a map that belong to all of the page.
  [/reactive-element\.js$/, /Symbol\.metadata\?\?=.+?new WeakMap;/, ''],
  [/reactive-element\.js$/, /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.+?\.set\(\w+,\w+\)\}/, ''],
  // What our own advice calls the policy.
  [/\/define-element\.js$/, /"trusted-types lit-html"/, `"trusted-types ${policyName}"`],
];

/**
 * Makes the copy of Lit in a CDN file private to that file: a Trusted Types policy of its own name,
 * so that it stands beside a page's own Lit, and is there or not even where that is refused; no global
 * variable written, and none read by which a page's polyfills or another Lit could reach into it.
 * The browsers that we support need no polyfill.
 */
export function privateLit(): Plugin {
  const made = new Set<RegExp>();
  return {
    name: 'private-lit',
    transform(code, id) {
      const changes = shared.filter(([file, pattern]) => file.test(id.replaceAll('\\', '/')) && pattern.test(code));
      for (const [, pattern, replacement] of changes) {
        code = code.replace(pattern, replacement);
        made.add(pattern);
      }
      return changes.length ? { code, map: null } : null;
    },
    buildEnd(error) {
      const missing = shared.filter(([, pattern]) => !made.has(pattern));
      for (const [file, { source }] of error ? [] : missing)
        this.error(`no ${file.source} holds ${source}: look at what this copy of Lit shares with the page.`);
    },
  };
}
