/** What Lit rendered, as somebody would write it: on one line, without what only Lit and a widget's style sheet read. */
export const tidyMarkup = (markup: string): string =>
  markup
    .replace(/<!--.*?-->|<\?>| part="[\w-]+"/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ >/g, '>')
    .replace(/> (?=<\/?(h2|p|ul|ol|li|div|details|summary)\b)/g, '>')
    .replace(/ (?=<\/(h2|p|ul|ol|li|div|details|summary)>)/g, '')
    .replace(/<p> /g, '<p>')
    .trim();
