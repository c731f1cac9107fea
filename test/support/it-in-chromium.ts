/** A test that only Chromium can do; its name says why. The other engines list it as skipped. */
export const itInChromium = /chrom/i.test(navigator.userAgent) ? it : it.skip;
