import { policyName } from '../../../publish/policy-name.ts';
import type { PolicyChange } from '../finding.ts';
import { isSheet } from '../our-files.ts';
import type { DoctorTexts } from './texts.ts';

// Who gets this, an administrator, knows where it stands.
const change = ({ old, advised }: Omit<PolicyChange, 'decisive'>) => {
  const nonce = advised.includes("'nonce-")
    ? 'The nonce in it is another at each visit, and stays as your site makes it. '
    : '';
  return `${nonce}${old ? `Ask the administrator to replace “${old}” by:` : 'Ask the administrator to add this, and to leave what is there:'}`;
};

const jumps = (file: string) => (isSheet(file) ? 'The widget works, but the page jumps while it loads. ' : '');

export const texts: DoctorTexts = {
  title: 'Does it not work?',
  lead: 'Paste the source of the page on which a widget stays away or stays bare. What you paste stays in your browser.',
  noScript: 'This page needs JavaScript.',
  source: 'Source of the page',
  sourceHint: 'Open your page, press Ctrl+U (on a Mac Option+Command+U), select all and copy it.',
  address: 'Address of the page (if you know it)',
  addressHint: 'As it stands at the top of the browser. It tells which files come from your own site.',
  headers: 'Headers of the answer (if you have them)',
  headersHint:
    'In the browser: F12, the tab Network, reload, click the first line and copy the response headers. Of these only Content-Security-Policy is read.',
  diagnose: 'Find the cause',
  found: (count) => (count === 1 ? 'One thing is not right' : `${count} things are not right`),
  nothing: 'Nothing wrong was found',
  failed: 'This source cannot be read here',
  nothingHint:
    'Then check that the files really load: F12, the tab Network, reload, and look for lines in red. The tab Console says what a widget misses, in lines that begin with “gezin-widgets:”. Is the form there, and does it send nothing? Then the service that receives the messages has to allow the address of your site (CORS).',
  noPolicy: 'The headers hold no Content-Security-Policy that keeps anything away.',
  where: (lines, count) => `${count === 1 ? 'Line' : 'Lines'} ${lines}`,
  unlessOwn: 'If that address is of your own site, this is fine.',
  toBuilder: 'To the builder',
  advice: {
    'nothing-pasted': () => ({ cause: 'Nothing has been pasted yet.', remedy: 'Paste the source of the whole page.' }),
    'address-pasted': () => ({
      cause: 'You pasted a web address, not the source of a page.',
      remedy: 'Open the page, press Ctrl+U (on a Mac Option+Command+U), select all and copy it. Paste that here.',
    }),
    'email-as-address': ({ tag, attribute, value, hasOwnPlace }) => ({
      cause: `<${tag}>: ${attribute}="${value}" is an email address.`,
      remedy: hasOwnPlace
        ? 'Enter a web address here that begins with https://. An email address belongs in contact-email.'
        : 'Enter a web address here that begins with https://.',
    }),
    'pasted-as-text': ({ tag }) => ({
      cause: `The code of <${tag}> stands in the page as text, and not as HTML.`,
      remedy: 'Paste it in the HTML view of your editor, or in a block for HTML.',
    }),
    'tag-stripped': ({ tag }) => ({
      cause: `The text of the widget is there, but <${tag}> around it was removed by your system.`,
      remedy: 'Let the administrator allow the elements and attributes that the builder lists, or choose an iframe.',
      isInBuilder: true,
    }),
    'no-widget': () => ({
      cause: 'No element of ours is on this page.',
      remedy:
        'Paste the text of the builder in this page, and look whether you saved and published it. Did you? Then your system removes it: choose an iframe.',
      isInBuilder: true,
    }),
    'frame-stripped': () => ({
      cause: 'The address is there as text; no window was made of it.',
      remedy: 'Let it stand on a line of its own, or paste the embed code.',
    }),
    'frame-sandbox': () => ({
      cause: 'The iframe may not run scripts.',
      remedy: 'Let its attribute sandbox hold allow-scripts.',
    }),
    'unknown-tag': ({ tag, meant }) => ({
      cause: `<${tag}> is not one of our elements.`,
      remedy: meant ? `Write ${meant}, in its end tag too.` : 'Copy it again from the builder.',
      ...(!meant && { isInBuilder: true }),
    }),
    'not-closed': ({ tag }) => ({
      cause: `<${tag}> is not closed, so that the rest of the page disappears in it.`,
      remedy: `Put </${tag}> after it. <${tag} /> is not enough in HTML.`,
    }),
    'in-paragraph': ({ tag }) => ({
      cause: `<${tag}> stands in something that ends before it, such as a paragraph.`,
      remedy: 'Paste it with the <div> around it, outside of a paragraph.',
    }),
    'not-live': ({ tag, inside }) => ({
      cause: `<${tag}> stands in ${inside}, where nothing works.`,
      remedy: 'Put it outside of that.',
    }),
    'no-script': ({ hasOthers }) => ({
      cause: hasOthers
        ? 'We see no script of ours: the text of the widget is there, but perhaps nothing brings it to life.'
        : 'The script is missing: the text of the widget is there, but nothing brings it to life.',
      remedy: `${hasOthers ? 'If your developer builds it into the site’s own script, or if it comes from a tag manager, this is fine. If not, paste' : 'Paste'} the line with <script> too. Is it gone after saving? Then your system strips scripts: let the administrator place it, or choose an iframe.`,
      isInBuilder: true,
    }),
    'script-bundled': () => ({
      cause: 'Our script is missing; perhaps an optimiser took it into another.',
      remedy:
        'If so, exclude it there, by the part of an address that the builder gives. If the line with <script> is gone after saving, your system strips scripts: let the administrator place it, or choose an iframe.',
      isInBuilder: true,
    }),
    'script-rewritten': ({ attribute }) => ({
      cause: `Our script is kept back by ${attribute}: an optimiser or a cookie banner has rewritten it.`,
      remedy: 'Exclude it there. It sets no cookies and needs no consent.',
    }),
    'module-stripped': ({ file }) => ({
      cause: `Your system removed type="module" from the line with ${file}; so that file cannot stand beside another of ours.`,
      remedy: 'Choose all widgets together in the builder, and “Website that strips modules”, and paste that text.',
      isInBuilder: true,
    }),
    'script-not-live': ({ inside }) => ({
      cause: `Our script stands in ${inside}, where it does not run.`,
      remedy: 'Put it outside of that.',
    }),
    'file-lacks-widget': ({ file, tag }) => ({
      cause: `<${tag}> is not in ${file}.`,
      remedy:
        'Choose all widgets of the page together in the builder, and replace the first two lines by the new ones.',
      isInBuilder: true,
    }),
    language: ({ file, language, instead, wanted }) => ({
      cause: `no "${language}" in this file`,
      remedy: `${file} shows the widget in “${instead}”. Choose “${wanted}” in the builder, and replace the first two lines by the new ones.`,
      isInBuilder: true,
    }),
    'mixed-content': ({ address, isEndpoint, isSure }) => ({
      cause: isSure
        ? `The page begins with https, and ${address} does not, so that the browser does not load it.`
        : `${address} does not begin with https.`,
      remedy: isEndpoint
        ? 'If the address of your page begins with https, the widget shows no form. Write https here too.'
        : `${jumps(address)}${isSure ? '' : 'If the address of your page begins with https, the browser does not load this. '}Write https here too, and look whether the file is at that address.`,
    }),
    integrity: ({ file, version }) => ({
      cause: `The attribute integrity is not that of ${file} of version ${version}, so that the browser refuses it.`,
      remedy: `${jumps(file)}Copy the whole line again from the builder: address and integrity belong together.`,
      isInBuilder: true,
    }),
    'no-crossorigin': ({ file }) => ({
      cause: `The line with ${file} has integrity, but crossorigin="anonymous" is gone, so that the browser refuses it.`,
      remedy: `${jumps(file)}Copy the whole line again from the builder.`,
      isInBuilder: true,
    }),
    'two-versions': ({ versions: [first, ...others] }) => ({
      cause: `version ${first!} is on this page already, ${others.join(', ')} is left out`,
      remedy: 'Keep the lines of one version.',
    }),
    policy: ({ addresses, decisive, old, advised, needsIntegrity }) => ({
      cause: `The Content-Security-Policy does not let ${addresses.join(' and ')} through (${decisive}).`,
      remedy: `${needsIntegrity ? 'Paste the line with the script again from the builder, with integrity. ' : ''}${change({ old, advised })}`,
      text: advised,
      ...(needsIntegrity && { isInBuilder: true }),
    }),
    'trusted-types-once': ({ old, advised }) => ({
      cause: 'The Content-Security-Policy lets only one of our files update the page, and there are several.',
      remedy: `Each has a policy of that name. ${change({ old, advised })}`,
      text: advised,
    }),
    content: ({ tag, path, message }) => ({
      cause: `<${tag}> content by inline: ${[path, message].filter(Boolean).join(' ')}`,
      remedy: 'Fix it there: until then the widget shows the text that it brings itself.',
    }),
    'trusted-types': ({ old, advised }) => ({
      cause: `add "trusted-types ${policyName}" to the Content-Security-Policy of this page`,
      remedy: `Until then the plain text stays. ${change({ old, advised })}`,
      text: advised,
    }),
    'policy-sandbox': ({ old, advised }) => ({
      cause: 'The Content-Security-Policy lets the page run no scripts (sandbox).',
      remedy: change({ old, advised }),
      text: advised,
    }),
    'attribute-unknown': ({ tag, attribute, meant }) => ({
      cause: `<${tag}> does not know ${attribute}.`,
      remedy: `Write ${meant}.`,
    }),
    'attribute-value': ({ tag, attribute, value, isCurly, choices, from, to, wanted }) => ({
      cause: `<${tag}> cannot use ${attribute}=${isCurly ? value : `"${value}"`}.`,
      remedy: [
        isCurly && 'Put straight quotes (") around it.',
        choices && `Write one of: ${choices.join(', ')}.`,
        from !== undefined &&
          (to === undefined ? `Write a number of ${from} or more.` : `Write a number from ${from} to ${to}.`),
        wanted &&
          {
            address: 'Enter a web address that begins with https://.',
            email: 'Enter one email address, such as name@example.com.',
            phone: 'Enter digits only.',
          }[wanted],
      ]
        .filter(Boolean)
        .join(' '),
    }),
    number: ({ tag, given }) => ({
      cause: `<${tag}> cannot show ${given}: write value="93.5", or from="50" to="60"`,
      remedy: 'Digits, and a point before a decimal.',
    }),
    configuration: ({ tag, attribute, isUnsafe }) => ({
      cause: `<${tag}> shows no form: ${attribute} is missing or cannot be used`,
      remedy: isUnsafe
        ? 'The page begins with https, and so must this address.'
        : 'Fill it in in the builder, and copy the element again.',
      ...(!isUnsafe && { isInBuilder: true }),
    }),
    'frame-rewritten': ({ attribute }) => ({
      cause: `The iframe is kept back by ${attribute}: a cookie banner has rewritten it.`,
      remedy: 'Exclude it there. It sets no cookies and needs no consent.',
    }),
    'curly-quotes': ({ file }) => ({
      cause: `The line with ${file} has curly quotes (”), which HTML does not know.`,
      remedy: 'Copy the whole line again from the builder, and paste it in the HTML view or as plain text.',
      isInBuilder: true,
    }),
    'policy-colours': ({ decisive, old, advised }) => ({
      cause: `The Content-Security-Policy does not let the colours in <style> through (${decisive}); the widget shows its own.`,
      remedy: change({ old, advised }),
      text: advised,
    }),
    'no-sheet': () => ({
      cause: 'The style sheet fallback.css is missing.',
      remedy: 'The widget works, but the page jumps while it loads. Paste the line with <link> too.',
    }),
  },
};
