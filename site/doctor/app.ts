import { html, nothing, render } from 'lit';
import { pageLanguage } from '../language.ts';
import { pageFolder } from '../page.ts';
import { readData } from '../read-data.ts';
import { diagnose } from './diagnose.ts';
import type { Finding } from './finding.ts';
import { policiesIn } from './headers.ts';
import { textsIn } from './texts/texts-in.ts';
import { adviceFor } from './texts/texts.ts';

const root = document.getElementById('app')!;
const data = readData();
const language = pageLanguage();
const texts = textsIn[language];
const builder = `${'../'.repeat(pageFolder('doctor', language).split('/').length - 1)}${pageFolder('builder', language)}`;
const list = new Intl.ListFormat(language);

type FieldName = 'source' | 'address' | 'headers';

/** What is shown of the last diagnosis. */
interface Result {
  findings: Finding[];
  /** There are headers, but without a policy. */
  isWithoutPolicy: boolean;
  /** The page could not be read. */
  hasFailed?: boolean;
}

const field = (name: FieldName, control: unknown) =>
  html`<div class="field">
    <label for=${name}>${texts[name]}</label>
    <p class="hint" id=${`${name}-hint`}>${texts[`${name}Hint`]}</p>
    ${control}
  </div>`;

const area = (name: FieldName, rows: number) =>
  field(
    name,
    html`<textarea
      id=${name}
      rows=${rows}
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${`${name}-hint`}
    ></textarea>`,
  );

const addressTemplate = field(
  'address',
  html`<input id="address" inputmode="url" autocomplete="off" spellcheck="false" aria-describedby="address-hint" />`,
);

const textOf = (name: FieldName) => (document.getElementById(name) as HTMLInputElement | HTMLTextAreaElement).value;

function update(result?: Result): void {
  render(
    html`${area('source', 12)} ${addressTemplate} ${area('headers', 5)}
      <p><button type="button" @click=${() => void onDiagnose()}>${texts.diagnose}</button></p>
      ${result ? resultTemplate(result) : nothing}`,
    root,
  );
}

function resultTemplate({ findings, isWithoutPolicy, hasFailed }: Result) {
  // Nothing is wrong yet.
  const empty = findings.find(({ code }) => code === 'nothing-pasted');
  const title = hasFailed ? texts.failed : findings.length ? texts.found(findings.length) : texts.nothing;
  return html`<section class="findings" aria-labelledby="result">
    <h2 id="result" tabindex="-1">${empty ? adviceFor(texts, empty).cause : title}</h2>
    ${empty ? html`<p>${adviceFor(texts, empty).remedy}</p>` : findingsTemplate({ findings, isWithoutPolicy })}
  </section>`;
}

const findingsTemplate = ({ findings, isWithoutPolicy }: Result) =>
  html`${isWithoutPolicy ? html`<p class="hint">${texts.noPolicy}</p>` : nothing}
  ${
    findings.length
      ? html`<ol>
          ${findings.map(findingTemplate)}
        </ol>`
      : html`<p>${texts.nothingHint}</p>`
  }`;

function findingTemplate(finding: Finding) {
  const { cause, remedy, text, isInBuilder } = adviceFor(texts, finding);
  const { lines = [] } = finding;
  return html`<li>
    ${lines.length ? html`<p class="where">${texts.where(list.format(lines.map(String)), lines.length)}</p>` : nothing}
    <b>${cause}</b>
    <p>${remedy}</p>
    ${text ? html`<p><code>${text}</code></p>` : nothing}
    ${isInBuilder ? html`<p><a href=${builder}>${texts.toBuilder}</a></p>` : nothing}
  </li>`;
}

async function onDiagnose(): Promise<void> {
  try {
    await showDiagnosis();
  } catch (error) {
    console.error(error);
    update({ findings: [], isWithoutPolicy: false, hasFailed: true });
    document.getElementById('result')!.focus();
  }
}

async function showDiagnosis(): Promise<void> {
  const pasted = { source: textOf('source'), address: textOf('address'), headers: textOf('headers') };
  const findings = await diagnose(pasted, data);
  // Only a heading that is new is read out when the focus was on the old one.
  update();
  update({ findings, isWithoutPolicy: Boolean(pasted.headers.trim()) && !policiesIn(pasted.headers).length });
  document.getElementById('result')!.focus();
}

update();
