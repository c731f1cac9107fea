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
  // Directives, which we have none of, and what only they ask or hear.
  [/lit-html\.js$/, /:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
  [/lit-html\.js$/, /else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,.+?\)\);/, ''],
  [/lit-html\.js$/, /(function \w+\(\w+,(\w+),\w+=\w+,\w+\))\{if\(.+?\._\$AS\(.+?\}(?=class)/, '$1{return $2}'],
  [/lit-html\.js$/, /get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
  [/lit-html\.js$/, /get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
  [/lit-html\.js$/, /get parentNode\(\)\{let \w+=this\._\$AA\.parentNode;.+?get endNode\(\)\{return this\._\$AB\}/, ''],
  [/lit-html\.js$/, /get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
  [/lit-html\.js$/, /setConnected\(\w+\)\{void 0===this\._\$AM&&\(.+?\)\}/, ''],
  [/lit-html\.js$/, /(?<=for\()this\._\$AP\?\.\(.+?\)(?=;)/, ''],
  [/lit-html\.js$/, /,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
  [/lit-html\.js$/, /this\.type=2,/, ''],
  [/lit-html\.js$/, /this\.type=1,/, ''],
  [/lit-html\.js$/, /constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/, ''],
  [/lit-html\.js$/, /constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}/, ''],
  [/lit-html\.js$/, /constructor\(\w,\w,\w,\w,\w\)\{super\(\w,\w,\w,\w,\w\),this\.type=5\}/, ''],
  [/lit-html\.js$/, /(?<=this\._\$AV=\[\],)this\._\$AN=void 0,/, ''],
  [/lit-html\.js$/, /this\._\$AN=void 0,(?=this\._\$AA)/, ''],
  [/lit-html\.js$/, /this\._\$AN=void 0,(?=this\.element)/, ''],
  [/reactive-element\.js$/, /removeController\(\w\)\{.+?\}/, ''],
  [/lit-element\.js$/, /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}disconnectedCallback\(\)\{.+?\}(?=render)/, ''],
  [/lit-element\.js$/, /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
  // Templates that are compiled ahead, nodes as values, options of listeners, other documents to make nodes in.
  [/lit-html\.js$/, /"number"==typeof \w\?(this\._\$AC\(\w\)):\(void 0===.+?,\w\)(?=;)/, '$1'],
  [/lit-html\.js$/, /void 0!==\w\.nodeType\?this\.T\(\w\):/, ''],
  [/lit-html\.js$/, /\|\|\w\.capture!==\w\.capture\|\|\w\.once!==\w\.once\|\|\w\.passive!==\w\.passive/, ''],
  [/lit-html\.js$/, /\(\w\?\.creationScope\?\?(\w)\)/, '$1'],
  // Whether a template is one: ours are.
  [/lit-html\.js$/, /if\(!\w\(\w\)\|\|!\w\.hasOwnProperty\("raw"\)\)throw Error\(".+?"\);/, ''],
  // A shadow root that a server filled: these files do not hydrate.
  [/lit-element\.js$/, /createRenderRoot\(\)\{.+?,\w\}(?=update)/, ''],
  // What stands between the tags of a text field or a title, and in comments: we write no values there.
  [/lit-html\.js$/, /if\(\w+\.test\(\w+\.tagName\)\)\{.+?\.append\(\w+\[\w+\],\w+\(\)\)\}\}(?=\}else)/, ''],
  [/lit-html\.js$/, /(?<=\{type:2,index:\w+\}\);)else\{let \w+=-1;for\(.+?-1\}/, ''],
  // Attributes of objects and lists, which we have none of.
  [/reactive-element\.js$/, /case Object:case Array:\w+=null==\w+\?\w+:JSON\.stringify\(\w+\)/, ''],
  [/reactive-element\.js$/, /case Object:case Array:try\{\w+=JSON\.parse\(\w+\)\}catch\(\w+\)\{\w+=null\}/, ''],
  // Options of properties that we use none of, and accessors written by hand.
  [/reactive-element\.js$/, /\{attribute:!0,type:String,converter:\w+,reflect:!1,useDefault:!1,hasChanged:\w+\}/, '{}'],
  [/reactive-element\.js$/, /\w\.state&&\(\w\.attribute=!1\),(this\._\$Ei\(\),)this\.prototype\.hasOwnProperty\(\w\)&&\(\(\w=Object\.create\(\w\)\)\.wrapped=!0\),/, '$1'],
  [/reactive-element\.js$/, /!\w\.noAccessor/, '!0'],
  [/reactive-element\.js$/, /"function"==typeof \w\.converter\?.+?\.converter:(\w)(?=;)/, '$1'],
  [/reactive-element\.js$/, /\(void 0!==\w\.converter\?\.toAttribute\?\w\.converter:(\w)\)/, '$1'],
  [/reactive-element\.js$/, /\(\w\.hasChanged\?\?(\w)\)/, '$1'],
  [/reactive-element\.js$/, /,!0!==\w\|\|void 0!==\w\)(?=\|\|)/, ',!0)'],
  [/reactive-element\.js$/, /const (\w)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(.+?\}(?=\}let)/, ''],
  // Updates that are put off or left out.
  [/reactive-element\.js$/, /(\w)=this\.shouldUpdate\(\w\),\1\?\((.+?)\):this\._\$EM\(\)(?=\}catch)/, '$1=!0,$2'],
  [/reactive-element\.js$/, /shouldUpdate\(\w\)\{return!0\}/, ''],
  [/reactive-element\.js$/, /const (\w)=this\.scheduleUpdate\(\);return null!=\1&&await \1,(.+?)\}scheduleUpdate\(\)\{.+?\}/, 'return this.performUpdate(),$2}'],
  // What decorators begin with.
  [/reactive-element\.js$/, /static addInitializer\(\w+\)\{.+?push\(\w+\)\}/, ''],
  [/reactive-element\.js$/, /void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\),/, ''],
  [/reactive-element\.js$/, /,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
  // Style sheets that are put together of parts or made on the fly, which we have none of.
  [/css-tag\.js$/, /(\w+)=1===(\w+)\.length\?\2\[0\]:.+?\2\[0\]\)/, '$1=$2[0]'],
  [/css-tag\.js$/, /if\(this\._\$cssResult\$=!0,.+?"\);(?=this\.cssText)/, ''],
  [/css-tag\.js$/, /const \w+=this\.t;if\(.+?return (\w+)(?=\}toString)/, 'return $1||(this.o=$1=new CSSStyleSheet).replaceSync(this.cssText),$1'],
  [/css-tag\.js$/, /toString\(\)\{return this\.cssText\}/, ''],
  [/css-tag\.js$/, /\w+\.ShadowRoot&&.+?"replace"in CSSStyleSheet\.prototype/, 'true'],
  // Style sheets as they are listed: each once, in a flat list.
  [/reactive-element\.js$/, /(static finalizeStyles\((\w)\))\{.+?return \w\}/, '$1{return $2??[]}'],
  [/css-tag\.js$/, /(adoptedStyleSheets=\w\.map\((\w)=>)\2 instanceof CSSStyleSheet\?\2:/, '$1'],
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
