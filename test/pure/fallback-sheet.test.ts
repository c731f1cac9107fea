import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withTaken } from '../../publish/fallback-sheet.ts';

const styles = `
  :host { --_text: #111; color: inherit; }
  [part='goal'], [part='title'] { margin: 1em; color: var(--_text); }
  [part='goal'] { padding: 2em; }
  @media print { [part='goal'] { color: black; } }
  @supports (color: red) { @media print { :host { --_text: #222; } } }`;

const taken = (css: string) => withTaken(css, [styles]).replaceAll(/\s+/g, ' ').trim();

describe('the sheet of a fallback', () => {
  test('takes each rule of a selector, alone or in a list, in their order', () => {
    assert.equal(
      taken("li { @take [part='goal']; }"),
      'li { margin: 1em; color: var(--_fallback-text); padding: 2em; }',
    );
    assert.equal(taken("p { @take [part='title']; }"), 'p { margin: 1em; color: var(--_fallback-text); }');
  });

  test('takes what holds under the same condition, and nothing else', () => {
    assert.equal(taken("@media print { li { @take [part='goal']; } }"), '@media print { li { color: black; } }');
    assert.throws(() => taken('@media print { li { @take :host; } }'), /nothing for :host/);
  });

  test('takes private properties under names of their own', () => {
    assert.equal(taken('x { @take-variables :host; }'), 'x { --_fallback-text: #111; }');
  });

  test('says so where there is nothing to take', () => {
    assert.throws(() => taken('li { @take [part=none]; }'), /nothing for \[part=none\]/);
    assert.throws(() => taken("li { @take-variables [part='goal']; }"), /nothing for/);
  });
});
