import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { messageWhileRendering } from './scripts/eslint/message-while-rendering.mjs';

const house = { rules: { 'message-while-rendering': messageWhileRendering } };

const directives = {
  regex: 'lit/(async-)?directives?|lit/static-html',
  message: 'The copy of Lit in a CDN file has no directives. Styles go through static styles and el.style.setProperty(); texts are shown as text.',
};
const decoratorRegistration = { regex: 'lit/decorators', message: 'Properties stand in static properties; elements are defined in define.ts.' };
const notAnotherWidget = { regex: '^\\.\\./(?!\\.\\./)|^\\.\\./\\.\\./(widgets|define)\\b', message: 'No widget imports another widget: what two share stands in src/shared.' };
const noWidget = { regex: '/(widgets|define)(/|\\.ts$)', message: 'src/shared, src/content, src/language and src/network know no widget.' };

const styleInTemplate = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=|<style/]',
  message: 'A strict CSP refuses inline styles: use static styles and parts.',
};
const styleOfParts = {
  selector: 'TaggedTemplateExpression[tag.name="css"] > TemplateLiteral[expressions.length>0]',
  message: 'The copy of Lit in a CDN file takes a style sheet as it is written: list several in static styles.',
};
const propertyOption = {
  selector: 'PropertyDefinition[key.name="properties"] Property[key.name=/^(converter|hasChanged|noAccessor|state)$/]',
  message: 'The copy of Lit in a CDN file knows only attribute, type, reflect and useDefault.',
};
const define = {
  selector: 'CallExpression[callee.property.name="define"][callee.object.name="customElements"], MemberExpression[property.name="customElements"]',
  message: 'Only src/shared/define-element.ts registers tag names.',
};
const loading = { selector: 'ImportExpression', message: 'Only src/language/packs.ts loads code, and in a CDN file nothing does.' };
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  selector: `Identifier[name="${name}"], MemberExpression[property.name="sendBeacon"]`,
  message: 'Only src/network speaks to the network.',
}));

const restrict = (files, syntax, imports = []) => ({
  files,
  rules: {
    'no-restricted-syntax': ['error', styleInTemplate, styleOfParts, propertyOption, ...syntax],
    'no-restricted-imports': ['error', { patterns: [directives, decoratorRegistration, ...imports] }],
  },
});

export default defineConfig(
  // `types` and the apps are checked by the compilers of their frameworks: test/frameworks.
  globalIgnores(['**/dist', '.build', 'src/language/generated', '**/node_modules', 'types', 'test/frameworks/*/**']),
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
    settings: { wc: { elementBaseClasses: ['LitElement', 'WidgetElement'] } },
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
      '@typescript-eslint/no-floating-promises': ['error', {
        allowForKnownSafeCalls: [
          { from: 'package', package: 'node:test', name: ['test', 'describe', 'before', 'after', 'beforeEach', 'afterEach'] },
          // @open-wc/semantic-dom-diff types `equal()` as a promise.
          ...['chai', '@types/chai'].map((name) => ({ from: 'package', package: name, name: 'Equal' })),
        ],
      }],
      'no-restricted-syntax': ['error', {
        selector: ':matches(ExpressionStatement, UnaryExpression) > CallExpression[callee.property.name="accessible"]',
        message: 'Without await, nothing is checked.',
      }],
    },
  },
  restrict(['src/**/*.ts'], [define, loading, ...network], [noWidget]),
  restrict(['src/widgets/**/*.ts'], [define, loading, ...network], [notAnotherWidget]),
  restrict(['src/widgets.ts', 'src/define.ts', 'src/index.ts'], [define, loading, ...network]),
  restrict(['src/shared/define-element.ts'], [loading, ...network], [noWidget]),
  restrict(['src/language/packs.ts'], [define, ...network], [noWidget]),
  restrict(['src/network/**/*.ts'], [define, loading], [noWidget]),
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
