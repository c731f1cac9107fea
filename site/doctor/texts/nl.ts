import type { PolicyChange } from '../finding.ts';
import { isSheet } from '../our-files.ts';
import type { DoctorTexts } from './texts.ts';

// Who gets this, an administrator, knows where it stands.
const change = ({ old, advised }: Omit<PolicyChange, 'decisive'>) => {
  const nonce = advised.includes("'nonce-")
    ? 'De nonce daarin is bij elk bezoek een andere, en blijft zoals uw site hem maakt. '
    : '';
  return `${nonce}${old ? `Vraag de beheerder „${old}” te vervangen door:` : 'Vraag de beheerder dit toe te voegen, en wat er staat te laten staan:'}`;
};

const jumps = (file: string) => (isSheet(file) ? 'Het onderdeel werkt, maar de pagina verspringt bij het laden. ' : '');

export const texts: DoctorTexts = {
  title: 'Werkt het niet?',
  lead: 'Plak de broncode van de pagina waarop een onderdeel wegblijft of kaal blijft. Wat u plakt, blijft in uw browser.',
  noScript: 'Deze pagina heeft JavaScript nodig.',
  source: 'Broncode van de pagina',
  sourceHint: 'Open uw pagina, druk op Ctrl+U (op een Mac Option+Command+U), selecteer alles en kopieer het.',
  address: 'Adres van de pagina (als u het weet)',
  addressHint: 'Zoals het boven in de browser staat. Daaraan is te zien welke bestanden van uw eigen site komen.',
  headers: 'Headers van het antwoord (als u die hebt)',
  headersHint:
    'In de browser: F12, tabblad Netwerk, ververs de pagina, klik op de eerste regel en kopieer de responsheaders. Alleen Content-Security-Policy wordt gelezen.',
  diagnose: 'Zoek de oorzaak',
  found: (count) => (count === 1 ? 'Er is één ding niet goed' : `Er zijn ${count} dingen niet goed`),
  nothing: 'Er is niets verkeerds gevonden',
  failed: 'Deze broncode is hier niet te lezen',
  nothingHint:
    'Kijk dan of de bestanden echt komen: F12, tabblad Netwerk, ververs de pagina, en let op rode regels. In het tabblad Console staat wat een onderdeel mist, in regels die beginnen met „gezin-widgets:”. Is het formulier er wel, maar verstuurt het niets? Dan moet wie de berichten ontvangt het adres van uw site toelaten (CORS).',
  noPolicy: 'In de headers staat geen Content-Security-Policy die iets tegenhoudt.',
  where: (lines, count) => `${count === 1 ? 'Regel' : 'Regels'} ${lines}`,
  unlessOwn: 'Is dat adres van uw eigen site, dan is dit goed.',
  toBuilder: 'Naar de bouwpagina',
  advice: {
    'nothing-pasted': () => ({ cause: 'Er is nog niets geplakt.', remedy: 'Plak de broncode van de hele pagina.' }),
    'address-pasted': () => ({
      cause: 'U hebt een webadres geplakt, geen broncode.',
      remedy:
        'Open de pagina, druk op Ctrl+U (op een Mac Option+Command+U), selecteer alles en kopieer het. Plak dat hier.',
    }),
    'email-as-address': ({ tag, attribute, value, hasOwnPlace }) => ({
      cause: `<${tag}>: ${attribute}="${value}" is een e-mailadres.`,
      remedy: hasOwnPlace
        ? 'Vul hier een webadres in dat begint met https://. Een e-mailadres hoort in contact-email.'
        : 'Vul hier een webadres in dat begint met https://.',
    }),
    'pasted-as-text': ({ tag }) => ({
      cause: `De code van <${tag}> staat als tekst in de pagina, niet als HTML.`,
      remedy: 'Plak haar in de HTML-weergave van uw editor, of in een blok voor HTML.',
    }),
    'tag-stripped': ({ tag }) => ({
      cause: `De tekst van het onderdeel staat er, maar uw systeem heeft <${tag}> eromheen weggehaald.`,
      remedy: 'Laat de beheerder de elementen en attributen toestaan die op de bouwpagina staan, of kies een iframe.',
      isInBuilder: true,
    }),
    'no-widget': () => ({
      cause: 'Er staat geen element van ons op deze pagina.',
      remedy:
        'Plak de tekst van de bouwpagina in deze pagina, en kijk of u haar bewaard en gepubliceerd hebt. Is dat zo? Dan haalt uw systeem het weg: kies een iframe.',
      isInBuilder: true,
    }),
    'frame-stripped': () => ({
      cause: 'Het adres staat er als tekst; er is geen venster van gemaakt.',
      remedy: 'Zet het op een eigen regel, of plak de insluitcode.',
    }),
    'frame-sandbox': () => ({
      cause: 'Het iframe mag geen scripts uitvoeren.',
      remedy: 'Zorg dat in het attribuut sandbox ook allow-scripts staat.',
    }),
    'unknown-tag': ({ tag, meant }) => ({
      cause: `<${tag}> is geen element van ons.`,
      remedy: meant ? `Schrijf ${meant}, ook in de eindtag.` : 'Kopieer het opnieuw van de bouwpagina.',
      ...(!meant && { isInBuilder: true }),
    }),
    'not-closed': ({ tag }) => ({
      cause: `<${tag}> is niet afgesloten; de rest van de pagina verdwijnt erin.`,
      remedy: `Zet er </${tag}> achter. <${tag} /> is in HTML niet genoeg.`,
    }),
    'in-paragraph': ({ tag }) => ({
      cause: `<${tag}> staat in iets dat eerder eindigt, zoals een alinea.`,
      remedy: 'Plak het met de <div> eromheen, buiten een alinea.',
    }),
    'not-live': ({ tag, inside }) => ({
      cause: `<${tag}> staat in ${inside}, waar niets werkt.`,
      remedy: 'Zet het daarbuiten.',
    }),
    'no-script': ({ hasOthers }) => ({
      cause: hasOthers
        ? 'Wij zien geen script van ons: de tekst van het onderdeel staat er, maar misschien brengt niets die tot leven.'
        : 'Het script ontbreekt: de tekst van het onderdeel staat er, maar niets brengt die tot leven.',
      remedy: `${hasOthers ? 'Bouwt uw ontwikkelaar het in het script van uw site zelf, of komt het uit een tagmanager, dan is dit goed. Anders: plak' : 'Plak'} ook de regel met <script>. Is die na het opslaan weg? Dan haalt uw systeem scripts weg: laat de beheerder hem plaatsen, of kies een iframe.`,
      isInBuilder: true,
    }),
    'script-bundled': () => ({
      cause: 'Ons script ontbreekt; misschien heeft een optimalisatie het in een ander opgenomen.',
      remedy:
        'Is dat zo, sluit het daarvan uit met het deel van een adres dat op de bouwpagina staat. Is de regel met <script> na het opslaan weg, dan haalt uw systeem scripts weg: laat de beheerder hem plaatsen, of kies een iframe.',
      isInBuilder: true,
    }),
    'script-rewritten': ({ attribute }) => ({
      cause: `Ons script wordt tegengehouden door ${attribute}: een optimalisatie of een cookiemelding heeft het herschreven.`,
      remedy: 'Sluit het daarvan uit. Het plaatst geen cookies en heeft geen toestemming nodig.',
    }),
    'module-stripped': ({ file }) => ({
      cause: `Uw systeem heeft type="module" weggehaald uit de regel met ${file}; zo verdraagt dat bestand geen ander van ons.`,
      remedy: 'Kies op de bouwpagina alle onderdelen samen, en „Website die modules weghaalt”, en plak die tekst.',
      isInBuilder: true,
    }),
    'script-not-live': ({ inside }) => ({
      cause: `Ons script staat in ${inside}, waar het niet werkt.`,
      remedy: 'Zet het daarbuiten.',
    }),
    'file-lacks-widget': ({ file, tag }) => ({
      cause: `<${tag}> zit niet in ${file}.`,
      remedy:
        'Kies op de bouwpagina alle onderdelen van de pagina samen, en vervang de eerste twee regels door de nieuwe.',
      isInBuilder: true,
    }),
    language: ({ file, language, instead, wanted }) => ({
      cause: `${file} spreekt geen „${language}”; het onderdeel toont „${instead}”.`,
      remedy: `Kies „${wanted}” op de bouwpagina, en vervang de eerste twee regels door de nieuwe.`,
      isInBuilder: true,
    }),
    'mixed-content': ({ address, isEndpoint, isSure }) => ({
      cause: isSure
        ? `De pagina begint met https, en ${address} niet; de browser laadt het daarom niet.`
        : `${address} begint niet met https.`,
      remedy: isEndpoint
        ? 'Begint het adres van uw pagina met https, dan toont het onderdeel geen formulier. Schrijf ook hier https.'
        : `${jumps(address)}${isSure ? '' : 'Begint het adres van uw pagina met https, dan laadt de browser dit niet. '}Schrijf ook hier https, en kijk of het bestand op dat adres staat.`,
    }),
    integrity: ({ file, version }) => ({
      cause: `Het attribuut integrity hoort niet bij ${file} van versie ${version}; de browser weigert het bestand daarom.`,
      remedy: `${jumps(file)}Kopieer de hele regel opnieuw van de bouwpagina: adres en integrity horen bij elkaar.`,
      isInBuilder: true,
    }),
    'no-crossorigin': ({ file }) => ({
      cause: `De regel met ${file} heeft integrity, maar crossorigin="anonymous" is weg; de browser weigert het bestand daarom.`,
      remedy: `${jumps(file)}Kopieer de hele regel opnieuw van de bouwpagina.`,
      isInBuilder: true,
    }),
    'two-versions': ({ versions: [first, ...others] }) => ({
      cause: `Versie ${first!} staat al op deze pagina; ${others.join(', ')} wordt overgeslagen.`,
      remedy: 'Houd de regels van één versie over.',
    }),
    policy: ({ addresses, decisive, old, advised, needsIntegrity }) => ({
      cause: `De Content-Security-Policy laat ${addresses.join(' en ')} niet toe (${decisive}).`,
      remedy: `${needsIntegrity ? 'Plak de regel met het script opnieuw van de bouwpagina, met integrity. ' : ''}${change({ old, advised })}`,
      text: advised,
      ...(needsIntegrity && { isInBuilder: true }),
    }),
    'trusted-types-once': ({ old, advised }) => ({
      cause: 'De Content-Security-Policy laat maar één van onze bestanden de pagina bijwerken, en er zijn er meer.',
      remedy: `Elk heeft een policy met die naam. ${change({ old, advised })}`,
      text: advised,
    }),
    content: ({ tag, path, message }) => ({
      cause: `<${tag}> kan de eigen inhoud niet gebruiken: ${[path, message].filter(Boolean).join(' ')}`,
      remedy: 'Verbeter die daar: tot dan toont het onderdeel de tekst die het zelf meebrengt.',
    }),
    'trusted-types': ({ old, advised }) => ({
      cause: 'De Content-Security-Policy laat ons script de pagina niet bijwerken.',
      remedy: `Tot dan blijft de gewone tekst staan. ${change({ old, advised })}`,
      text: advised,
    }),
    'policy-sandbox': ({ old, advised }) => ({
      cause: 'De Content-Security-Policy laat de pagina geen scripts uitvoeren (sandbox).',
      remedy: change({ old, advised }),
      text: advised,
    }),
    'attribute-unknown': ({ tag, attribute, meant }) => ({
      cause: `<${tag}> kent ${attribute} niet.`,
      remedy: `Schrijf ${meant}.`,
    }),
    'attribute-value': ({ tag, attribute, value, isCurly, choices, from, to, wanted }) => ({
      cause: `<${tag}> kan niets met ${attribute}=${isCurly ? value : `"${value}"`}.`,
      remedy: [
        isCurly && 'Zet er rechte aanhalingstekens (") omheen.',
        choices && `Schrijf een van: ${choices.join(', ')}.`,
        from !== undefined &&
          (to === undefined
            ? `Schrijf een getal van ${from} of meer.`
            : `Schrijf een getal van ${from} tot en met ${to}.`),
        wanted &&
          {
            address: 'Vul een webadres in dat begint met https://.',
            email: 'Vul één e-mailadres in, zoals naam@voorbeeld.nl.',
            phone: 'Vul alleen cijfers in.',
          }[wanted],
      ]
        .filter(Boolean)
        .join(' '),
    }),
    number: ({ tag, given }) => ({
      cause: `<${tag}> kan ${given.trim()} niet laten zien.`,
      remedy: 'Schrijf value="93.5", of from="50" to="60": cijfers, met een punt voor een decimaal.',
    }),
    configuration: ({ tag, attribute, isUnsafe }) => ({
      cause: `<${tag}> toont geen formulier: ${attribute} ontbreekt of is niet bruikbaar.`,
      remedy: isUnsafe
        ? 'De pagina begint met https, en dan moet dit adres dat ook.'
        : 'Vul het in op de bouwpagina, en kopieer het element opnieuw.',
      ...(!isUnsafe && { isInBuilder: true }),
    }),
    'frame-rewritten': ({ attribute }) => ({
      cause: `Het iframe wordt tegengehouden door ${attribute}: een cookiemelding heeft het herschreven.`,
      remedy: 'Sluit het daarvan uit. Het plaatst geen cookies en heeft geen toestemming nodig.',
    }),
    'curly-quotes': ({ file }) => ({
      cause: `In de regel met ${file} staan gekrulde aanhalingstekens (”), die HTML niet kent.`,
      remedy: 'Kopieer de hele regel opnieuw van de bouwpagina, en plak haar in de HTML-weergave of als gewone tekst.',
      isInBuilder: true,
    }),
    'policy-colours': ({ decisive, old, advised }) => ({
      cause: `De Content-Security-Policy laat de kleuren in <style> niet toe (${decisive}); het onderdeel toont zijn eigen.`,
      remedy: change({ old, advised }),
      text: advised,
    }),
    'no-sheet': () => ({
      cause: 'Het stijlblad fallback.css ontbreekt.',
      remedy: 'Het onderdeel werkt, maar de pagina verspringt bij het laden. Plak ook de regel met <link>.',
    }),
  },
};
