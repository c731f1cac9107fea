import { html, nothing, render } from 'lit';
import { readData } from '../read-data.ts';
import { diagnose } from './diagnose.ts';
import type { Finding } from './finding.ts';
import { texts as en } from './texts/en.ts';
import { texts as nl } from './texts/nl.ts';
import { adviceFor } from './texts/texts.ts';

const root = document.getElementById('app')!;
const data = readData();
const texts = document.documentElement.lang === 'nl' ? nl : en;

const area = (name: 'source' | 'headers', rows: number) =>
  html`<div class="field">
    <label for=${name}>${texts[name]}</label>
    <p class="hint" id=${`${name}-hint`}>${texts[`${name}Hint`]}</p>
    <textarea id=${name} rows=${rows} autocomplete="off" spellcheck="false" aria-describedby=${`${name}-hint`}></textarea>
  </div>`;

const textOf = (name: string) => (document.getElementById(name) as HTMLTextAreaElement).value;

function update(findings?: Finding[]): void {
  render(
    html`${area('source', 12)} ${area('headers', 5)}
      <p><button type="button" @click=${onDiagnose}>${texts.diagnose}</button></p>
      ${findings ? resultTemplate(findings) : nothing}`,
    root,
  );
}

const resultTemplate = (findings: Finding[]) =>
  html`<section class="findings" aria-labelledby="result">
    <h2 id="result" tabindex="-1">${findings.length ? texts.found(findings.length) : texts.nothing}</h2>
    ${findings.length
      ? html`<ol>${findings.map((finding) => {
          const { cause, remedy } = adviceFor(texts, finding);
          return html`<li><b>${cause}</b> <p>${remedy}</p></li>`;
        })}</ol>`
      : html`<p>${texts.nothingHint}</p>`}
  </section>`;

function onDiagnose(): void {
  update(diagnose(textOf('source'), textOf('headers'), data));
  document.getElementById('result')!.focus();
}

update();
