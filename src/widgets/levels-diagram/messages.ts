import { msg, str } from '@lit/localize';

/** Which level it is, counted from the base: "Niveau 3 van 3". */
export const positionTemplate = (number: number, count: number): string =>
  msg(str`Niveau ${number} van ${count}`, { id: 'levelsDiagram.position' });

/** What to do. */
export const hintTemplate = (): string =>
  msg('Kies een niveau om er meer over te lezen.', { id: 'levelsDiagram.hint' });
