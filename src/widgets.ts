// Every widget, a line each: the build, the tests and the documentation go by this list.
export { ContactForm } from './widgets/contact-form/contact-form.ts';
export { FactCounter } from './widgets/fact-counter/fact-counter.ts';
export { FactCounters } from './widgets/fact-counters/fact-counters.ts';
export { GoalsList } from './widgets/goals-list/goals-list.ts';
export { InnovationLab } from './widgets/innovation-lab/innovation-lab.ts';
export { LevelsDiagram } from './widgets/levels-diagram/levels-diagram.ts';
export { MissionStatement } from './widgets/mission-statement/mission-statement.ts';
export { PartnerCarousel } from './widgets/partner-carousel/partner-carousel.ts';
