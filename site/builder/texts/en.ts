import type { BuilderTexts } from './texts.ts';

export const texts: BuilderTexts = {
  title: 'Put it on your site',
  lead: 'Choose what you want to show, and copy the text that you paste into your page. No cookies are set and nothing is measured.',
  noScript: 'This page needs JavaScript. The same texts are in the documentation, in docs/snippets.md.',
  widgets: 'What do you want to show?',
  noWidget: 'Choose at least one.',
  looks: 'How should it look?',
  language: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  colours: 'Colours of your own',
  colour: {
    accent: 'Accent',
    surface: 'Surfaces',
    tint: 'Lines',
    text: 'Text',
    muted: 'Captions',
    error: 'Error',
    background: 'Background',
  },
  reset: 'Back to our colours',
  contrastGood: 'The contrast within the widgets is good enough everywhere (WCAG 2.2 AA).',
  contrastBad: (what, ratio, least, theme) =>
    `Too little contrast for ${what}${theme === 'dark' ? ' on a dark page' : ''}: ${ratio}, and ${least} is needed.`,
  details: (widget) => `Settings of “${widget}”`,
  attributes: {
    theme: {
      label: 'Light or dark',
      choices: { auto: 'as the page', light: 'light, on its own background', dark: 'dark, on its own background' },
    },
    'heading-level': { label: 'Level of the headings', hint: '2 to 6. Below a heading of level 2, choose 3.' },
    heading: { label: 'Your own heading' },
  },
  faults: {
    number: () => 'This is not a number. Enter digits, such as 25,000 or 93.5.',
    least: (limit) => `Enter ${limit} or more.`,
    greatest: (limit) => `Enter ${limit} at most.`,
    percent: () => 'A percentage is 100 at most. Enter less, or choose “a count” for “Kind of number”.',
    address: () => 'Begin with https:// or, for an address on your own site, with a slash: /privacy.',
    'email-as-address': () => 'This is an email address. Enter a web address here that begins with https://.',
    'contact-form-7': () =>
      'This web address is not one of Contact Form 7. Those have “contact-forms” and a number in them.',
    'field-names': () =>
      'We cannot read these names. Enter them like name:your-name;email:your-email;message:your-message.',
    'too-long': (limit) => `This is too long. Use ${limit} characters at most.`,
    email: () => 'Enter one email address, such as name@example.com.',
    phone: () => 'Enter digits only.',
  },
  read: (number) => `We read: ${number}`,
  noNumber: 'Enter one number, or “From” and “To”. “From” is the smaller one.',
  noHeading: 'No heading',
  notKept: 'Texts and addresses of your own are not in the address of this page: they are gone when you leave it.',
  formNeeds: {
    addresses:
      'Fill in, in the settings of the form, where the messages go and where your privacy statement is. Without these two addresses there is no form on your page.',
    'another-site':
      'The form does not work here: in a window of another site only the provider of that window sets it up. Choose another kind of site, or link to your contact page.',
  },
  follow: 'Follow changes of the Gezinsbenadering',
  followHint:
    'The texts and figures then always come from the server of the Gezinsbenadering. Otherwise they change when you paste a new text.',
  preview: 'Preview',
  previewHint: 'The form sends nothing here, and works here without settings too.',
  darkPage: 'Dark page',
  width: (pixels) => ({ 320: 'Phone', 640: 'Tablet', 1200: 'Wide screen' })[pixels] ?? `${pixels} pixels`,
  copyTitle: 'Copy and paste',
  site: 'What kind of site do you have?',
  sites: {
    any: 'Ordinary website',
    classic: 'Website that strips type="module"',
    iframe: 'Only iframes allowed',
    url: 'Paste an address',
    wordpress: 'WordPress, as administrator',
    'wordpress-editor': 'WordPress, as editor',
    drupal: 'Drupal',
    npm: 'Project with npm',
  },
  steps: {
    any: 'Paste this into the HTML of your page, where it should stand. The first lines are needed once; each block may have its own place.',
    classic:
      'Does your administrator, or our help with problems, say that your system strips type="module"? Then paste this into the HTML of your page.',
    iframe: 'Paste this where your system asks for embed code or an iframe. The height fits a column of 640 pixels.',
    url: 'Paste each address on a line of its own, in a system that makes a window of it, as it does with an address of YouTube.',
    wordpress:
      'Choose the block “Custom HTML” in the editor, and paste this into it. On WordPress.com or in a network of sites an administrator sometimes may not place scripts; then choose “WordPress, as editor”.',
    'wordpress-editor':
      'As an editor you may not place scripts. Paste each address on a line of its own; WordPress makes a window of it. Links do not open there.',
    drupal:
      'The administrator puts the first two texts into the theme (under “For the administrator” there is a message to send). Then paste the blocks by “Source” in a text with “Full HTML”.',
    npm: 'For developers, with a bundler such as Vite or webpack.',
  },
  parts: {
    page: 'Code for the page',
    addresses: 'Addresses',
    frames: 'Embed code',
    libraries: 'Library of the theme (thema.libraries.yml)',
    info: 'Let the theme load it (thema.info.yml)',
    blocks: 'Blocks for the page',
    css: 'Colours for the style sheet',
    install: 'Install',
    script: 'Script',
  },
  copy: 'Copy',
  copied: 'Copied. You can paste it now.',
  selected: 'Copy the selected text by Ctrl+C or Cmd+C.',
  leftOut: (names) => `Not possible here: ${names}.`,
  ownBase: 'Folder on your own server',
  ownBaseHint: 'Only if you put the files on your own server, for example /gezin-widgets.',
  admin: 'For the administrator of the site',
  policy: 'Content-Security-Policy',
  policyHint:
    'If your site has a Content-Security-Policy, add these sources to the directives that it has. A directive that it does not have yet begins with the sources of default-src. If you choose something else later, the files may be others.',
  noHash:
    'For your colours style-src needs a hash too; on an address that begins with http:// this page cannot compute it.',
  trustedTypes: "And where it has require-trusted-types-for 'script', also:",
  allowed: 'Elements and attributes that your system has to let through',
  exclusion: 'Exclude from script optimisation (such as WP Rocket, Autoptimize or LiteSpeed)',
  note: 'Message for your webmaster (in Dutch)',
  others: 'Another system?',
  otherSystems: [
    {
      name: 'SharePoint',
      fits: 'iframe',
      advice:
        'Use the web part “Embed” with the embed code. The site’s administrator allows the address under “HTML Field Security”.',
    },
    { name: 'TYPO3', fits: 'any', advice: 'Use the content element “HTML”; if you may not, ask the administrator.' },
    {
      name: 'Umbraco',
      fits: 'any',
      advice: 'The developer puts the first two lines into the template; the text editor itself strips scripts.',
    },
    { name: 'Squarespace', fits: 'any', advice: 'Use the code block. Scripts in it need a paid plan.' },
    { name: 'Webflow', fits: 'any', advice: 'Use the element “Code Embed”. It shows on the published page.' },
    { name: 'Wix', fits: 'url', advice: 'Choose “Embed a site” and paste the address of one widget.' },
  ],
};
