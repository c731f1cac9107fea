interface Known {
  className: string;
  /** There is a widget of this name. */
  isThere: boolean;
  /** The names that the source exports. */
  exported: string[];
}

/** Subpaths and files of the package that are no widget's. */
const taken = ['content', 'define', 'floor', 'index', 'integrity', 'package', 'themes', 'types', 'widgets'];

/** What is wrong with the name of a new widget, in words; nothing when it will do. */
export function faultOfName(name: string, { className, isThere, exported }: Known): string | undefined {
  if (!name) return 'say what the widget is called: npm run new -- example-widget';
  if (name.startsWith('gezin-')) return `"${name}": leave out "gezin-", which every tag gets`;
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name)) return `"${name}": write lower-case letters and digits, with single hyphens between words: example-widget`;
  if (isThere) return `"${name}": there is a widget of this name`;
  if (taken.includes(name)) return `"${name}": the package has something else under this name`;
  if (exported.includes(className)) return `"${name}": the source has another ${className} already`;
  return undefined;
}
