/** The families of `fonts.css`. */
export const fonts = ['Narrow', 'Usual', 'Wide'] as const;
