import { readFileSync } from 'node:fs';
import { type HostPage, own, snippet } from '../../support/host-pages/host-page.ts';

const wrapped = `
  const wrap = (owner, name) => {
    const original = owner[name];
    owner[name] = function (...words) { return original.apply(this, words); };
  };
  for (const name of ['fetch', 'setTimeout', 'requestAnimationFrame', 'queueMicrotask']) wrap(window, name);
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) wrap(EventTarget.prototype, name);
  wrap(Element.prototype, 'attachShadow');
  wrap(HTMLElement.prototype, 'attachInternals');
  wrap(Promise.prototype, 'then');
  window.Promise = class extends Promise {};`;

// What the web of before 2015 did to the prototypes of everybody.
const extended = `
  Array.prototype.contains = function (item) { return this.includes(item); };
  String.prototype.capitalize = function () { return this; };
  Element.prototype.show = function () {};`;

const clobbering = `<form name="currentScript"><input name="src"></form><img name="getElementById" alt=""><img name="getElementsByTagName" alt="">
  <a id="customElements"></a><a id="litNonce"></a><a id="HTMLElement"></a><a id="trustedTypes"></a><a id="ShadyCSS"></a><a id="crypto"></a>
  <form name="fetch"><input name="JSON" aria-label="JSON"></form><img name="readyState" alt=""><a id="IntersectionObserver"></a><a id="CSSStyleSheet"></a>`;

const zone = readFileSync('node_modules/zone.js/bundles/zone.umd.js', 'utf8').replace(/\/\/# sourceMappingURL.*/, '');

/** Pages that change what the platform gives. */
export const platform: HostPage[] = [
  { row: 'P15', name: 'functions of the platform that somebody wrapped', files: { 'wrapped.js': wrapped }, head: own('$here/wrapped.js'), message: 'sent' },
  { row: 'P15', name: 'functions that somebody wraps after us', files: { 'wrapped.js': wrapped }, lines: snippet + own('$here/wrapped.js', 'defer'), message: 'sent', alone: true },
  { row: 'P15', name: 'zone.js', files: { 'zone.js': zone }, head: own('$here/zone.js'), message: 'sent' },
  { row: 'P15', name: 'zone.js after us', files: { 'zone.js': zone }, lines: snippet + own('$here/zone.js', 'defer'), message: 'sent', alone: true },
  { row: 'P15', name: 'prototypes that somebody extended', files: { 'extended.js': extended }, head: own('$here/extended.js'), message: 'sent' },
  { row: 'P18', name: 'names that clobber those of the document and the window', foot: `<div hidden>${clobbering}</div>`, message: 'sent' },
  { row: 'P18', name: 'names that clobber those of the document before the script', around: (content) => `<div hidden>${clobbering}</div>${content}`, lines: snippet.replaceAll('type="module"', 'type="module" async') },
  {
    row: 'P18',
    name: 'a name that clobbers what makes elements, without which nothing can render',
    around: (content) => `<img name="createElement" alt="">${content}`,
    shows: 'floor',
    says: /./,
    // Axe makes elements too.
    withoutAxe: true,
  },
];
