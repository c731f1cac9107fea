import { msg, str } from '@lit/localize';

/** Which level it is, counted from the base: "Niveau 3 van 3". */
export const positionText = (number: number, count: number): string =>
  msg(str`Niveau ${number} van ${count}`, { id: 'levelsDiagram.position' });

/** What to do. */
export const hintText = (): string => msg('Kies een niveau om er meer over te lezen.', { id: 'levelsDiagram.hint' });
