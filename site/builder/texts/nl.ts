import type { BuilderTexts } from './texts.ts';

export const texts: BuilderTexts = {
  title: 'Zet het op uw site',
  lead: 'Kies wat u wilt laten zien, en kopieer de tekst die u in uw pagina plakt. Er worden geen cookies geplaatst en niets wordt gemeten.',
  noScript: 'Deze pagina heeft JavaScript nodig. Dezelfde teksten staan bij de documentatie, in docs/snippets.md.',
  widgets: 'Wat wilt u laten zien?',
  noWidget: 'Kies minstens één onderdeel.',
  looks: 'Hoe moet het eruitzien?',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  colours: 'Eigen kleuren',
  colour: {
    accent: 'Accent',
    surface: 'Vlakken',
    tint: 'Lijnen',
    text: 'Tekst',
    muted: 'Bijschriften',
    error: 'Fout',
    background: 'Achtergrond',
  },
  reset: 'Terug naar onze kleuren',
  contrastGood: 'Het contrast binnen de onderdelen is overal goed genoeg (WCAG 2.2 AA).',
  contrastBad: (what, ratio, least, theme) =>
    `Te weinig contrast voor ${what}${theme === 'dark' ? ' op een donkere pagina' : ''}: ${ratio}, en nodig is ${least}.`,
  details: (widget) => `Instellingen van „${widget}”`,
  attributes: {
    theme: {
      label: 'Licht of donker',
      choices: {
        auto: 'zoals de pagina',
        light: 'licht, met eigen achtergrond',
        dark: 'donker, met eigen achtergrond',
      },
    },
    'heading-level': {
      label: 'Niveau van de koppen',
      hint: '2 tot en met 6. Staat het onder een kop van niveau 2, kies dan 3.',
    },
    heading: { label: 'Eigen kop' },
  },
  faults: {
    number: () => 'Dit is geen getal. Vul cijfers in, zoals 25.000 of 93,5.',
    least: (limit) => `Vul ${limit} of meer in.`,
    greatest: (limit) => `Vul maximaal ${limit} in.`,
    percent: () => 'Een percentage is maximaal 100. Vul minder in, of kies ‘een aantal’ bij ‘Soort getal’.',
    address: () => 'Begin met https://. Staat de pagina op uw eigen site? Dan mag ook /privacy.',
    'email-as-address': () => 'Dit is een e-mailadres. Vul hier een webadres in dat begint met https://.',
    'contact-form-7': () => 'Dit webadres is niet van Contact Form 7. Daarin staan ‘contact-forms’ en een nummer.',
    'field-names': () =>
      'Deze namen kunnen we niet lezen. Vul ze in zoals name:your-name;email:your-email;message:your-message.',
    'too-long': (limit) => `Dit is te lang. Gebruik maximaal ${limit} tekens.`,
    email: () => 'Vul één e-mailadres in, zoals naam@voorbeeld.nl.',
    phone: () => 'Vul alleen cijfers in.',
  },
  read: (number) => `We lezen: ${number}`,
  noNumber: 'Vul één getal in, of ‘Van’ en ‘Tot’. ‘Van’ is het kleinste.',
  noHeading: 'Geen kop',
  notKept: 'Eigen teksten en adressen staan niet in het adres van deze pagina: ze zijn weg als u haar verlaat.',
  formNeeds: {
    addresses:
      'Vul bij de instellingen van het formulier in waar de berichten heen gaan, en waar uw privacyverklaring staat. Zonder deze twee adressen staat er op uw pagina geen formulier.',
    'another-site':
      'Het formulier werkt hier niet: in een venster van een andere site stelt alleen wie dat venster aanbiedt het in. Kies een ander soort site, of maak een link naar uw contactpagina.',
  },
  follow: 'Veranderingen van de Gezinsbenadering volgen',
  followHint:
    'De teksten en cijfers komen dan steeds van de server van de Gezinsbenadering. Anders veranderen ze pas als u een nieuwe tekst plakt.',
  preview: 'Voorbeeld',
  previewHint: 'Het formulier verstuurt hier niets, en werkt hier ook zonder instellingen.',
  darkPage: 'Donkere pagina',
  width: (pixels) => ({ 320: 'Telefoon', 640: 'Tablet', 1200: 'Breed scherm' })[pixels] ?? `${pixels} pixels`,
  copyTitle: 'Kopiëren en plakken',
  site: 'Wat voor site hebt u?',
  sites: {
    any: 'Gewone website',
    classic: 'Website die type="module" weghaalt',
    iframe: 'Alleen iframes mogelijk',
    url: 'Adres plakken',
    wordpress: 'WordPress, als beheerder',
    'wordpress-editor': 'WordPress, als redacteur',
    drupal: 'Drupal',
    npm: 'Project met npm',
  },
  steps: {
    any: 'Plak dit in de HTML van uw pagina, op de plek waar het moet komen. De eerste regels hoeven er één keer in te staan; elk blok mag een eigen plek hebben.',
    classic:
      'Zegt uw beheerder, of onze hulp bij problemen, dat uw systeem type="module" weghaalt? Plak dan dit in de HTML van uw pagina.',
    iframe:
      'Plak dit waar uw systeem om insluitcode of een iframe vraagt. De hoogte past bij een kolom van 640 pixels.',
    url: 'Plak elk adres op een eigen regel, in een systeem dat er zelf een venster van maakt, zoals het dat met een adres van YouTube doet.',
    wordpress:
      'Kies in de editor het blok „Aangepaste HTML” en plak dit daarin. Op WordPress.com of in een netwerk van sites mag een beheerder soms geen scripts plaatsen; kies dan „WordPress, als redacteur”.',
    'wordpress-editor':
      'Als redacteur mag u geen scripts plaatsen. Plak elk adres op een eigen regel in de tekst; WordPress maakt er een venster van. Links openen daarin niet.',
    drupal:
      'De beheerder zet de eerste twee teksten in het thema (onder „Voor de beheerder” staat een bericht om te sturen). Daarna plakt u de blokken via „Broncode” in een tekst met „Volledige HTML”.',
    npm: 'Voor ontwikkelaars, met een bundelaar zoals Vite of webpack.',
  },
  parts: {
    page: 'Code voor de pagina',
    addresses: 'Adressen',
    frames: 'Insluitcode',
    libraries: 'Bibliotheek van het thema (thema.libraries.yml)',
    info: 'Laat het thema haar laden (thema.info.yml)',
    blocks: 'Blokken voor de pagina',
    css: 'Kleuren voor het stijlblad',
    install: 'Installeren',
    script: 'Script',
  },
  copy: 'Kopiëren',
  copied: 'Gekopieerd. U kunt het nu plakken.',
  selected: 'Kopieer de gekozen tekst met Ctrl+C of Cmd+C.',
  leftOut: (names) => `Dit gaat hier niet mee: ${names}.`,
  ownBase: 'Map op uw eigen server',
  ownBaseHint: 'Alleen als u de bestanden zelf op uw server zet, bijvoorbeeld /gezin-widgets.',
  admin: 'Voor de beheerder van de site',
  policy: 'Content-Security-Policy',
  policyHint:
    'Heeft uw site een Content-Security-Policy, voeg deze bronnen dan toe aan de regels die er al staan. Een regel die er nog niet is, begint met de bronnen van default-src. Kiest u later iets anders, dan kunnen het andere bestanden zijn.',
  noHash:
    'Voor uw kleuren hoort bij style-src ook een hash; op een adres dat met http:// begint kan deze pagina die niet berekenen.',
  trustedTypes: "En als er require-trusted-types-for 'script' in staat, ook:",
  allowed: 'Elementen en attributen die uw systeem moet doorlaten',
  exclusion: 'Uitsluiten van scriptoptimalisatie (zoals WP Rocket, Autoptimize of LiteSpeed)',
  note: 'Bericht voor uw webmaster',
  others: 'Een ander systeem?',
  otherSystems: [
    {
      name: 'SharePoint',
      fits: 'iframe',
      advice:
        'Gebruik het webonderdeel „Insluiten” met de insluitcode. De beheerder van de site laat het adres toe bij „HTML-veldbeveiliging”.',
    },
    {
      name: 'TYPO3',
      fits: 'any',
      advice: 'Gebruik het inhoudselement „HTML”; mag u dat niet, vraag het dan aan de beheerder.',
    },
    {
      name: 'Umbraco',
      fits: 'any',
      advice: 'De ontwikkelaar zet de eerste twee regels in de template; de tekstverwerker zelf haalt scripts weg.',
    },
    { name: 'Squarespace', fits: 'any', advice: 'Gebruik het codeblok. Scripts daarin vragen een betaald abonnement.' },
    {
      name: 'Webflow',
      fits: 'any',
      advice: 'Gebruik het element „Code Embed”. Het is te zien op de gepubliceerde pagina.',
    },
    { name: 'Wix', fits: 'url', advice: 'Kies „Site insluiten” en plak het adres van één onderdeel.' },
  ],
};
