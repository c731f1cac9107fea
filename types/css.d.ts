/* A style sheet, which one imports for what it does to the page. */
export {};
