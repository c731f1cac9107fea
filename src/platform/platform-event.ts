/**
 * The platform's `Event`, which `CustomEvent` extends: MooTools puts another in the place of the global one, and an
 * object of that cannot be dispatched.
 */
export const PlatformEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;
