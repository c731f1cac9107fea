interface Known {
  className: string;
  /** There is a widget of this name. */
  isThere: boolean;
  /** The names that the source exports. */
  exported: string[];
  /** The names that the new files use for something else. */
  used: string[];
  /** The names that JavaScript, the DOM or Node has. */
  globals: string[];
}

/** Subpaths and files of the package that are no widget's. */
const taken = ['content', 'define', 'fallback', 'index', 'integrity', 'package', 'themes', 'types', 'widgets'];

/** What is wrong with the name of a new widget, in words; nothing when it will do. */
export function faultOfName(name: string, { className, isThere, exported, used, globals }: Known): string | undefined {
  if (!name) return 'say what the widget is called: npm run new -- example-widget';
  if (name.startsWith('gezin-')) return `"${name}": leave out "gezin-", which every tag gets`;
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name))
    return `"${name}": write lower-case letters and digits, with single hyphens between words: example-widget`;
  if (isThere) return `"${name}": there is a widget of this name`;
  if (taken.includes(name)) return `"${name}": the package has something else under this name`;
  if (exported.includes(className)) return `"${name}": the source has another ${className} already`;
  if (globals.includes(className))
    return `"${name}": its class would be called ${className}, which JavaScript, the DOM or Node has already: add a word, as in ${name}-list`;
  if (used.includes(className))
    return `"${name}": its class would be called ${className}, as something else in its files is: add a word, as in ${name}-list`;
  return undefined;
}
