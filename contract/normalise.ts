/** A text as its length is counted and as it is kept: in normal form C, with LF as the end of a line. */
export const normalise = (text: string): string => text.normalize().replace(/\r\n?/g, '\n');

/** How many code points a text has: what the limits count. */
// eslint-disable-next-line @typescript-eslint/no-misused-spread -- code points are what is to be counted
export const codePoints = (text: string): number => [...text].length;

// Copied text brings characters along that nobody sees. Joiners between letters outside ASCII stay: they
// change a word there.
const invisible = /(?![\u200c\u200d])\p{DI}/gu;
const joiners = /([\0-\x7f\s]|^)[\u200c\u200d]+|([\u200c\u200d]+[^\0-\x7f\s\u200c\u200d])|[\u200c\u200d]+/gu;

// Before the @ at most 64 characters: words with dots between them, or a text in quotes (RFC 5321, RFC 6531). After it labels of at
// most 63, and no IP address. Nodemailer drops angle brackets, outer spaces and outer quotes from a text in quotes: the mail would
// go to somebody else.
const oneAddress =
  /^(?!.*([\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|\s"@[^@]*$))(?=.{1,64}@[^@]*$)("(?!\s|\\")([^"\\<>]|\\["\\])+"|(?!\.|[^@]*\.[.@])[^\s@,;:<>()[\]"\\]+)@(?!.*-(\.|$)|(.*\.)?\d+$)([\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c-\u200d·・-]{0,62}(\.(?=.)|$))+$/u;

/** An address as it is checked and sent: in normal form C, without invisible characters and the space around it. */
export const cleanAddress = (text: string): string =>
  text.normalize().replace(invisible, '').replace(joiners, '$1$2').normalize().trim();

/** Whether a clean text is one address that mail can be sent to. Whether it exists, only a mail can tell. */
export const isOneAddress = (text: string): boolean => oneAddress.test(text);
