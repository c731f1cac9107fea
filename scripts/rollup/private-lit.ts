import type { Plugin } from 'rollup';

/** The name of the Trusted Types policy that a page lists to let the CDN files render. */
export const policyName = 'gezin-widgets';

// What a copy of Lit shares with a page, file by file, and what stands there instead.
const shared: [file: RegExp, pattern: RegExp, replacement: string][] = [
  // A refused policy is no error by itself: without enforcement none is needed.
  [/lit-html\.js$/, /(\w+)\?\1\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\):void 0/, `(()=>{try{return $1?.createPolicy("${policyName}",$2)}catch{}})()`],
  [/lit-html\.js$/, /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(.+?\),\(.+?\)\.push\(".+?"\);/, ';'],
  // Templates of svg and mathml, which we have none of.
  [/lit-html\.js$/, /\b2===\w+\?"<svg>":3===\w+\?"<math>":""/, '""'],
  [/lit-html\.js$/, /\(2===\w+\?"<\/svg>":3===\w+\?"<\/math>":""\)/, '""'],
  [/lit-html\.js$/, /,2===(\w+)\|\|3===\1\)\{.+?childNodes\)\}/, ');'],
  // Directives on elements, which we have none of.
  [/lit-html\.js$/, /:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
  // Attributes of objects and lists, which we have none of.
  [/reactive-element\.js$/, /case Object:case Array:\w+=null==\w+\?\w+:JSON\.stringify\(\w+\)/, ''],
  [/reactive-element\.js$/, /case Object:case Array:try\{\w+=JSON\.parse\(\w+\)\}catch\(\w+\)\{\w+=null\}/, ''],
  // What decorators begin with.
  [/reactive-element\.js$/, /static addInitializer\(\w+\)\{.+?push\(\w+\)\}/, ''],
  [/reactive-element\.js$/, /void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\),/, ''],
  [/reactive-element\.js$/, /,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
  // What it says to the author of a component.
  [/css-tag\.js$/, /"CSSResult is not constructable.+?"/, '"css"'],
  [/css-tag\.js$/, /"Value passed to 'css' function.+?page security\."/, '"css"'],
  [/css-tag\.js$/, /\w+\.ShadowRoot&&.+?"replace"in CSSStyleSheet\.prototype/, 'true'],
  [/reactive-element\.js$/, /,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
  [/reactive-element\.js$/, /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(.+?\)\.push\(".+?"\);/, ';'],
  [/reactive-element\.js$/, /Symbol\.metadata\?\?=.+?new WeakMap;/, ''],
  [/reactive-element\.js$/, /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.+?\.set\(\w+,\w+\)\}/, ''],
  [/lit-element\.js$/, /,\w+\.litElementHydrateSupport\?\..+?;const (\w+)=\w+\.litElementPolyfillSupport;\1\?\..+?;/, ';'],
  [/lit-element\.js$/, /\(\w+\.litElementVersions\?\?=\[\]\)\.push\(".+?"\);/, ''],
];

/**
 * Makes the copy of Lit in a CDN file private to that file: a Trusted Types policy of its own name,
 * so that it stands beside a page's own Lit; no global variable written, and none read by which a
 * page's polyfills or another Lit could reach into it. The browsers that we support need no polyfill.
 */
export function privateLit(): Plugin {
  return {
    name: 'private-lit',
    transform(code, id) {
      const changes = /\/(lit-html|lit-element|reactive-element)\//.test(id) ? shared.filter(([file]) => file.test(id)) : [];
      for (const [, pattern, replacement] of changes) {
        if (!pattern.test(code)) this.error(`${id} no longer holds ${pattern.source}: look at what this copy of Lit shares with the page.`);
        code = code.replace(pattern, replacement);
      }
      return changes.length ? { code, map: null } : null;
    },
  };
}
