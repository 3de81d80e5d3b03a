/** Addresses of the site's fixed pages. */
export const paths = { front: '/', policy: '/confidentialite' } as const;
