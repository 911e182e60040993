export type { Duty, DutyLine } from './duty.js';
export { OnCall } from './on-call.service.js';
export { RotaHttpModule, RotaModule } from './rota.module.js';
export { Rota } from './rota.service.js';
export { askWhatIf } from './solver/ask-what-if.js';
export { askWhyGap } from './solver/ask-why-gap.js';
export { RotaSolver } from './solver/rota-solver.js';
