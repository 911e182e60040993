export { DUTY_LINES, DUTY_PRESENCES, type Duty, type DutyLine, type DutyPresence } from './duty.js';
export { OnCall } from './on-call.service.js';
export { RotaHttpModule, RotaModule } from './rota.module.js';
export { Rota } from './rota.service.js';
