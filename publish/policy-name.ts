/** The name of the Trusted Types policy that a page lists to let the CDN files render. */
export const policyName = 'gezin-widgets';
