import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { messageWhileRendering } from './tools/eslint/message-while-rendering.mjs';

const house = { rules: { 'message-while-rendering': messageWhileRendering } };

const unsafe = {
  regex: 'lit/directives/(unsafe-|style-map)|lit/static-html',
  message:
    'Texts are shown as text. Styles go through static styles and el.style.setProperty(): a strict CSP refuses others.',
};
const decoratorRegistration = {
  regex: 'lit/decorators',
  message: 'Properties stand in static properties; elements are defined in define.ts.',
};
const notAnotherWidget = {
  regex: '^\\.\\./(?!\\.\\./)|^\\.\\./\\.\\./(widgets|define)\\b',
  message: 'No widget imports another widget: what two share stands in src/shared.',
};
const noWidget = {
  regex: '/(widgets|define)(/|\\.ts$)',
  message: 'src/shared, src/platform, src/content, src/language and src/network know no widget.',
};

/** What the folders of `src` below `shared` may not import. */
const noneOf = (...folders) => ({
  regex: `^(\\.\\./)+(${folders.join('|')})/`,
  message: `This folder stands below ${folders.map((folder) => `src/${folder}`).join(', ')}, or beside: see "Rooms" in CONTRIBUTING.md.`,
});

const styleInTemplate = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=|<style/]',
  message: 'A strict CSP refuses inline styles: use static styles and parts.',
};
const replacedByLibraries = [
  {
    selector: 'MemberExpression[object.name="Array"][property.name="from"]',
    message: 'MooTools and Prototype replace it by one that takes no function: write [...list].',
  },
  {
    selector: 'MemberExpression[property.name=/^scroll(To|By)?$/]:not([object.type="ThisExpression"])',
    message: 'MooTools and Prototype replace it: set scrollLeft, with scroll-behavior.',
  },
  {
    selector: 'ClassDeclaration[superClass.name=/^(Custom)?Event$/], NewExpression[callee.name=/^(Custom)?Event$/]',
    message: 'MooTools replaces it: extend PlatformEvent of src/platform/platform-event.ts.',
  },
];
const define = {
  selector:
    'CallExpression[callee.property.name="define"][callee.object.name="customElements"], MemberExpression[property.name="customElements"]',
  message: 'Only src/shared/define-element.ts registers tag names.',
};
const loading = {
  selector: 'ImportExpression',
  message: 'Only src/language/locales.ts loads code, and in a CDN file nothing does.',
};
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  selector: `Identifier[name="${name}"], MemberExpression[property.name="sendBeacon"]`,
  message: 'Only src/network speaks to the network.',
}));

// Each folder, and what it may import beside itself. Tests may import anything.
const rooms = {
  contract: [],
  src: ['contract'],
  publish: ['src', 'contract'],
  site: ['publish', 'src', 'contract'],
  embed: ['publish', 'src', 'contract'],
  stories: ['publish', 'src', 'contract', 'dist'],
  '.storybook': ['stories', 'publish', 'src', 'contract', 'dist'],
  tools: [],
  'receiver/src': ['contract'],
  scripts: ['.storybook', 'stories', 'embed', 'site', 'publish', 'src', 'contract', 'tools', 'receiver'],
};
const folders = [...new Set([...Object.keys(rooms).map((room) => room.split('/')[0]), 'test', 'dist'])];

/** What must not be imported in a room: the rooms beside it and above it. */
function upstairs(room) {
  const closed = folders.filter((folder) => folder !== room.split('/')[0] && !rooms[room].includes(folder));
  return {
    regex: `^(\\.\\./)+(${closed.map((folder) => folder.replace('.', '\\.')).join('|')})/`,
    message: `${room} imports only from ${rooms[room].join(', ') || 'itself'}: see "Rooms" in CONTRIBUTING.md.`,
  };
}

const restrict = (files, syntax, imports = []) => ({
  files,
  rules: {
    'no-restricted-syntax': ['error', styleInTemplate, ...replacedByLibraries, ...syntax],
    'no-restricted-imports': ['error', { patterns: [unsafe, decoratorRegistration, upstairs('src'), ...imports] }],
  },
});

export default defineConfig(
  // `types` and the apps are checked by the compilers of their frameworks: test/frameworks.
  globalIgnores(['**/dist', '**/.build', 'src/language/generated', '**/node_modules', 'types', 'test/frameworks/*/**']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.tools.json' } },
    rules: {
      // Event listeners of Lit templates are bound by Lit.
      '@typescript-eslint/unbound-method': 'off',
      // `noUncheckedIndexedAccess` asks for an assertion wherever the length is known otherwise.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Lit types `isServer` as always false.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y, house },
    settings: { wc: { elementBaseClasses: ['LitElement', 'WidgetElement', 'ContentElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'house/message-while-rendering': 'error',
      // LitElement has every lifecycle callback.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'receiver/test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'describe', 'before', 'after', 'beforeEach', 'afterEach'],
            },
            // @open-wc/semantic-dom-diff types `equal()` as a promise.
            ...['chai', '@types/chai'].map((name) => ({ from: 'package', package: name, name: 'Equal' })),
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(ExpressionStatement, UnaryExpression) > CallExpression[callee.property.name="accessible"]',
          message: 'Without await, nothing is checked.',
        },
      ],
    },
  },
  ...Object.keys(rooms).map((room) => ({
    files: [`${room}/**/*.{ts,mjs}`],
    rules: { 'no-restricted-imports': ['error', { patterns: [upstairs(room)] }] },
  })),
  {
    files: ['contract/*.ts'],
    rules: { 'no-restricted-syntax': ['error', define, loading, ...network, ...replacedByLibraries] },
  },
  // What ships says with each `!` why it is right.
  { files: ['src/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'error' } },
  restrict(['src/**/*.ts'], [define, loading, ...network], [noWidget]),
  restrict(['src/widgets/**/*.ts'], [define, loading, ...network], [notAnotherWidget]),
  restrict(['src/widgets.ts', 'src/define.ts', 'src/index.ts'], [define, loading, ...network]),
  restrict(['src/shared/define-element.ts'], [loading, ...network], [noWidget]),
  restrict(
    ['src/platform/**/*.ts'],
    [define, loading, ...network],
    [noWidget, noneOf('content', 'language', 'network', 'shared')],
  ),
  restrict(['src/content/**/*.ts'], [define, loading, ...network], [noWidget, noneOf('language', 'network', 'shared')]),
  restrict(['src/language/**/*.ts'], [define, loading, ...network], [noWidget, noneOf('network', 'shared')]),
  restrict(['src/language/locales.ts'], [define, ...network], [noWidget, noneOf('network', 'shared')]),
  restrict(['src/network/**/*.ts'], [define, loading], [noWidget, noneOf('language', 'shared')]),
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
